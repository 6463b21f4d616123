#pragma once
// Every page in every state, as data: for the tests, the manual and the eye. `unbar --scenes DIR` renders
// them.

#include "app/workflows/session/session_view.h"
#include "ui/style/tokens.h"
#include "ui/widgets/page.h"

#include <QSize>
#include <QString>
#include <functional>
#include <vector>

class QApplication;

namespace unbar::ui {

struct Scene
{
    QString name; ///< "pay-code": also the file name
    std::function<Page *(QWidget *parent)> make;
    Place place = Place::Number;
    bool full = false;              ///< without the rail (before sign-in)
    workflows::SessionView session; ///< what the frame around the page shows
};

std::vector<Scene> allScenes();

/// Counts what asks for the network while it lives: every QNetworkAccessManager request asks for a proxy
/// first and is sent to one that refuses. One at a time.
class DenyNetwork
{
public:
    DenyNetwork();
    ~DenyNetwork();
    DenyNetwork(const DenyNetwork &) = delete;
    DenyNetwork &operator=(const DenyNetwork &) = delete;
    [[nodiscard]] int attempts() const;
};

/// The page inside the window's frame at 1200 × 820 (or `size`), laid out and settled, not shown on any
/// desktop by itself. The caller owns the widget.
QWidget *stageScene(const Scene &scene, const QString &language, QSize size = {1200, 820});

struct SceneReport
{
    int rendered = 0;
    QStringList problems; ///< scenes that asked for the network or could not be written
};
/// Renders all scenes (or those whose name contains `only`) to DIR/<name>.png.
SceneReport renderScenes(QApplication &app, const QString &directory, const QString &language, Theme theme,
                         qreal scale, const QString &only = {});

} // namespace unbar::ui
