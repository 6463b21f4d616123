#include "tests/scenes/scene_walk.h"

#include "ui/a11y/walker.h"
#include "ui/pages/common/languages.h"
#include "ui/scenes/scenes.h"
#include "ui/style/app_style.h"

#include <QApplication>
#include <QDebug>

namespace unbar::test {

int walkScenes(const QString &language, double scale)
{
    ui::applyLanguage(*QCoreApplication::instance(), language);
    ui::applyLook(*qApp, ui::Theme::Light, scale);
    int found = 0;
    for (const ui::Scene &scene : ui::allScenes()) {
        const ui::DenyNetwork denied;
        const std::unique_ptr<QWidget> window(ui::stageScene(scene, language));
        const auto violations = ui::walk(window.get());
        for (const ui::Violation &violation : violations)
            qWarning().noquote() << scene.name << violation.rule << violation.path << violation.detail;
        found += static_cast<int>(violations.size()) + denied.attempts();
    }
    return found;
}

} // namespace unbar::test
