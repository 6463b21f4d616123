#pragma once
// The real window on the real core with a stand-in operator of its own: what main.cpp composes, for tests
// that press keys in it.

#include "app/programs/core/core.h"
#include "app/programs/core/scripted_browser.h"
#include "ui/frame/app_frame.h"

#include <QTemporaryDir>

namespace unbar::test {

class FrameRig : public QObject
{
public:
    FrameRig();
    ~FrameRig() override;

    /// Shows the window and begins; true when the sign-in page is there within `ms`.
    bool begin(int ms = 30000);
    /// Closes the core and waits until it is closed.
    bool end(int ms = 15000);

    programs::ScriptedBrowser browser;
    ui::MainWindow window;
    std::unique_ptr<programs::Core> core;
    std::unique_ptr<ui::AppFrame> frame;

private:
    void follow();
    QTemporaryDir m_folder;
};

} // namespace unbar::test
