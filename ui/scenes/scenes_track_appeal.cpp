#include "ui/pages/track/track_page.h"
#include "ui/scenes/fixtures_appeal.h"
#include "ui/scenes/scene_lists.h"

namespace unbar::ui::scenes {

using domain::AppealState;
using workflows::AppealAct;

namespace track_appeal_scene_detail {

using Open = std::function<void(TrackPage &)>;

Scene appealScene(const QString &name, const workflows::TrackView &view, const Open &open = {},
                  const workflows::SessionView &frame = session())
{
    Scene scene;
    scene.name = QStringLiteral("track-appeal-") + name;
    scene.place = Place::Progress;
    scene.session = frame;
    scene.make = [view, open, frame](QWidget *parent) -> Page * {
        auto *page = new TrackPage(parent);
        page->setConnection(frame.connection);
        page->setView(view, operatorDocument(), reasonCatalogue());
        if (open)
            open(*page);
        return page;
    };
    return scene;
}

/// The forms on the page, empty and with their problems said.
void addForms(std::vector<Scene> &all)
{
    const auto form = [&all](const char *name, AppealState state, AppealAct act, bool send) {
        all.push_back(appealScene(
            QString::fromLatin1(name), trackAppeal(trackedAppeal(state)), [act, send](TrackPage &page) {
                page.openForm(act);
                if (auto *button = page.findChild<QAbstractButton *>(QStringLiteral("form-send"));
                    send && button != nullptr)
                    button->click();
            }));
    };
    form("form-message", AppealState::UnderReview, AppealAct::Message, false);
    form("form-withdraw", AppealState::UnderReview, AppealAct::Withdraw, false);
    form("form-reconsider", AppealState::Rejected, AppealAct::Reconsider, false);
    form("form-give-up", AppealState::Rejected, AppealAct::GiveUp, false);
    form("form-regulator", AppealState::RegEligible, AppealAct::RecordRegulator, false);
    form("form-regulator-problem", AppealState::RegEligible, AppealAct::RecordRegulator, true);
    form("form-message-problem", AppealState::UnderReview, AppealAct::Message, true);
    all.push_back(
        appealScene(QStringLiteral("form-answer"), trackAppeal(trackedAppeal(AppealState::NeedInfo)),
                    [](TrackPage &page) { page.openForm(AppealAct::Answer, QStringLiteral("iq-1")); }));
    auto items = trackedAppeal(AppealState::NeedInfo);
    items.appeal.requests = {
        askedItem(QStringLiteral("iq-2"), QStringLiteral("idBack"), domain::RejectCode::Expired)};
    all.push_back(appealScene(QStringLiteral("form-instead"), trackAppeal(items), [](TrackPage &page) {
        page.openForm(AppealAct::Answer, QStringLiteral("iq-2"), true);
    }));
}

} // namespace track_appeal_scene_detail

std::vector<Scene> trackAppealScenes()
{
    using namespace track_appeal_scene_detail;
    std::vector<Scene> all;
    for (const auto &[name, view] : trackAppealViews())
        all.push_back(appealScene(name, view));
    addForms(all);
    all.push_back(appealScene(QStringLiteral("offline"),
                              trackAppeal(trackedAppeal(AppealState::SubmitUnknown)), {}, offline()));
    return all;
}

} // namespace unbar::ui::scenes
