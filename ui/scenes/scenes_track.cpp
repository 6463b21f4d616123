#include "ui/pages/track/track_page.h"
#include "ui/scenes/scene_lists.h"

namespace unbar::ui::scenes {

using workflows::TrackStage;
using workflows::TrackView;

namespace {

Scene trackScene(const char *name, const TrackView &view, const workflows::SessionView &frame = session())
{
    Scene scene;
    scene.name = QStringLiteral("track-") + QString::fromLatin1(name);
    scene.place = Place::Progress;
    scene.session = frame;
    scene.make = [view, frame](QWidget *parent) -> Page * {
        auto *page = new TrackPage(parent);
        page->setConnection(frame.connection);
        page->setView(view, operatorDocument(), reasonCatalogue());
        return page;
    };
    return scene;
}

} // namespace

std::vector<Scene> trackScenes()
{
    std::vector<Scene> all;
    all.push_back(trackScene("nothing", track(TrackStage::Nothing)));
    all.push_back(trackScene("waiting-payer", track(TrackStage::WaitingPayer)));
    all.push_back(trackScene("waiting-restore", track(TrackStage::WaitingRestore)));
    all.push_back(trackScene("longer", track(TrackStage::Longer)));
    all.push_back(trackScene("past-norm", track(TrackStage::PastNorm)));
    all.push_back(trackScene("past-law", track(TrackStage::PastLaw)));
    auto failed = track(TrackStage::RestoreFailed);
    failed.order.errorText = QString::fromUtf8("网元未响应，已转人工处理。");
    all.push_back(trackScene("restore-failed", failed));
    failed.helpAsked = true;
    all.push_back(trackScene("restore-asked", failed));
    all.push_back(trackScene("other-locks", track(TrackStage::OtherLocksLeft)));
    all.push_back(trackScene("restored", track(TrackStage::Restored)));
    all.push_back(trackScene("offline", track(TrackStage::WaitingRestore), offline()));
    auto messages = track(TrackStage::WaitingRestore);
    messages.messages = {{QStringLiteral("m1"),
                          QString::fromUtf8("缴费到账通知"),
                          QString::fromUtf8("您的号码 138 **** 8000 已收到缴费 86.40 元，复机办理中。"),
                          shanghai(11, 24, 14, 1),
                          false,
                          {}}};
    all.push_back(trackScene("messages", messages));
    return all;
}

} // namespace unbar::ui::scenes
