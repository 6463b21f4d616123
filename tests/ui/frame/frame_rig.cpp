#include "tests/ui/frame/frame_rig.h"
#include "tests/support/waiting.h"

#include <QTest>

namespace unbar::test {

using programs::Core;
using programs::CoreState;

FrameRig::FrameRig()
{
    browser.setAnswers({{QStringLiteral("password"), QStringLiteral("268000")}});
    programs::CoreOptions options;
    options.demo = true;
    options.profileDir = m_folder.filePath(QStringLiteral("profile"));
    options.sandboxProgram = QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox");
    core = std::make_unique<Core>(options, browser);
    frame = std::make_unique<ui::AppFrame>(window, core->reasons(), core->signInWorkflow());
    follow();
}

FrameRig::~FrameRig() = default;

void FrameRig::follow()
{
    connect(core.get(), &Core::viewChanged, this, [this] { frame->setSession(core->view()); });
    connect(core.get(), &Core::sessionEnding, this, [this] { frame->closeSession(); });
    connect(core.get(), &Core::sessionOpened, this, [this] {
        programs::Session &session = *core->session();
        frame->setSession(core->view());
        frame->openSession({&session.diagnose(), &session.pay(), &session.track(), &session.records(),
                            &session.contact(), &session.protect(), &session.appeal(), &session.verify()});
    });
    connect(core.get(), &Core::stateChanged, this, [this] {
        if (core->state() == CoreState::SignedOut) {
            frame->setSession(core->view());
            frame->showSignIn();
        } else if (core->state() == CoreState::Stopped) {
            frame->showStart(ui::StartStage::Stopped, core->failure());
        }
    });
    connect(frame.get(), &ui::AppFrame::signOutConfirmed, this,
            [this](bool forget) { core->signOut(forget); });
}

bool FrameRig::begin(int ms)
{
    frame->showStart(ui::StartStage::Starting);
    window.show();
    window.activateWindow();
    core->boot();
    return test::waitFor([this] { return core->state() == CoreState::SignedOut; }, ms);
}

bool FrameRig::end(int ms)
{
    core->close();
    return test::waitFor([this] { return core->state() == CoreState::Closed; }, ms);
}

} // namespace unbar::test
