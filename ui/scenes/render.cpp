#include "ui/scenes/scenes.h"

#include "ui/pages/common/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settle.h"
#include "ui/style/app_style.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <memory>

namespace unbar::ui {

QWidget *stageScene(const Scene &scene, const QString &language, QSize size)
{
    auto *window = new MainWindow;
    window->setLanguage(language);
    window->setSession(scene.session);
    Page *page = scene.make(window);
    if (scene.full)
        window->showFullPage(page);
    else
        window->showInPlace(scene.place, page);
    window->setAttribute(Qt::WA_DontShowOnScreen);
    window->resize(size);
    window->show();
    settle(window);
    return window;
}

SceneReport renderScenes(QApplication &app, const QString &directory, const QString &language, Theme theme,
                         qreal scale, const QString &only)
{
    SceneReport report;
    const QDir dir(directory);
    if (!dir.mkpath(QStringLiteral("."))) {
        report.problems << directory;
        return report;
    }
    applyLanguage(app, language);
    applyLook(app, theme, scale);
    for (const Scene &scene : allScenes()) {
        if (!only.isEmpty() && !scene.name.contains(only))
            continue;
        const DenyNetwork denied;
        const std::unique_ptr<QWidget> window(stageScene(scene, language));
        const bool saved = window->grab().save(dir.filePath(scene.name + QStringLiteral(".png")));
        if (!saved || denied.attempts() > 0)
            report.problems << scene.name;
        report.rendered += saved ? 1 : 0;
    }
    return report;
}

} // namespace unbar::ui
