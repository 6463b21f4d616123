// One appeal on the page: its state as the headline, who holds the ball, what is asked, the history.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using domain::AppealState;
using workflows::AppealAct;
using workflows::AppealTrackView;

namespace track_appeal_detail {

int openQuestions(const domain::Appeal &appeal)
{
    return static_cast<int>(
        std::count_if(appeal.requests.begin(), appeal.requests.end(),
                      [](const domain::InfoRequest &of) { return !of.answered && of.itemCode.isEmpty(); }));
}

/// A waiting question is the headline; else the state is.
QString headline(const AppealTrackView &of, const QDateTime &now)
{
    const int questions = openQuestions(of.appeal);
    if (of.appeal.state == AppealState::NeedInfo && questions > 0)
        return TrackPage::tr("The reviewer is waiting for your reply to %n question(s)", nullptr, questions);
    return appealStateText(of.appeal, now);
}

struct Mark
{
    Tone tone = Tone::Neutral;
    const char *icon = nullptr;
    QString word; ///< empty: no badge
};

Mark markOf(AppealState state)
{
    switch (state) {
    case AppealState::Queued:
    case AppealState::SubmitUnknown:
        return {Tone::Warn, "clock", TrackPage::tr("Not confirmed by the operator")};
    case AppealState::RestoreFailed:
        return {Tone::Danger, "alert", TrackPage::tr("Not restored")};
    case AppealState::Approved:
    case AppealState::Restoring:
        return {Tone::Ok, "check", TrackPage::tr("Upheld")};
    case AppealState::Restored:
        return {Tone::Ok, "check", TrackPage::tr("Service restored")};
    case AppealState::Partial:
        return {Tone::Warn, "info", TrackPage::tr("Partly upheld")};
    case AppealState::Rejected:
    case AppealState::NotAccepted:
        return {Tone::Warn, "info", TrackPage::tr("You can go on")};
    case AppealState::Lapsed:
        return {Tone::Warn, "clock", TrackPage::tr("Not decided")};
    case AppealState::Lost:
        return {Tone::Danger, "alert", TrackPage::tr("Number gone")};
    default:
        return {};
    }
}

} // namespace track_appeal_detail

const AppealTrackView *TrackPage::shown() const
{
    if (m_view.shownAppeal.isEmpty())
        return nullptr;
    const auto of =
        std::find_if(m_view.appeals.begin(), m_view.appeals.end(),
                     [this](const AppealView &each) { return each.appeal.id == m_view.shownAppeal; });
    return of == m_view.appeals.end() ? nullptr : &*of;
}

void TrackPage::buildAppeal(const AppealView &of)
{
    m_tookPrimary = false;
    addAppealHead(of);
    addPendingAct(of);
    addForm(of);
    addAppealBody(of);
    addAppealTimeline(of);
    addNotes(of);
    addYouMay(of);
    addRegulator(of);
    addAppealClocks(of);
    addAppealFacts(of);
    addMessages();
    addSwitch();
}

void TrackPage::addAppealHead(const AppealView &of)
{
    const QString words = track_appeal_detail::headline(of, m_view.operatorNow);
    auto *head = addHead(words, appealSentence(of));
    const QString state = appealStateText(of.appeal, m_view.operatorNow);
    const QString number = appealNumberText(of.appeal);
    head->setKicker(dotted(
        {number.isEmpty() ? appealKindText(of.appeal.kind) : number, state == words ? QString() : state}));
    const auto mark = track_appeal_detail::markOf(of.appeal.state);
    if (!mark.word.isEmpty())
        head->setBadge(mark.tone, QString::fromLatin1(mark.icon), mark.word);
}

void TrackPage::addPendingAct(const AppealView &of)
{
    if (!of.refusedAct.isEmpty()) {
        auto *card = new Card(Tone::Warn);
        addBelow(card, 0, noteRow(QStringLiteral("info"), Ink::Warn, refusedActText(of.refusedAct)));
        column()->addWidget(card);
    }
    if (of.pendingAct.isEmpty())
        return;
    auto *card = new Card(Tone::Warn);
    addBelow(card, 0,
             noteRow(QStringLiteral("clock"), Ink::Warn,
                     tr("Kept here, not with the operator yet. It goes out by itself.")));
    column()->addWidget(card);
}

void TrackPage::addAppealBody(const AppealView &of)
{
    switch (of.appeal.state) {
    case AppealState::None:
    case AppealState::Draft:
    case AppealState::AwaitConsent:
    case AppealState::Ready:
    case AppealState::Queued:
    case AppealState::Submitting:
    case AppealState::SubmitUnknown:
        return addGoOn(of);
    case AppealState::NeedInfo:
        return addAsked(of);
    case AppealState::Restored:
        if (!m_view.selfTest.isEmpty())
            addSelfTest();
        break;
    case AppealState::Partial:
        addRestoredParts(of);
        break;
    case AppealState::RegEligible:
    case AppealState::RegFiled:
        addRegulatorMain(of);
        break;
    default:
        break;
    }
    addOutcome(of);
    addNextSteps(of);
}

void TrackPage::addGoOn(const AppealView &of)
{
    const QString id = of.appeal.id;
    if (of.appeal.state == AppealState::Submitting) {
        column()->addWidget(busyRow(tr("Sending. The operator has not confirmed yet.")));
        return;
    }
    if (of.appeal.state == AppealState::SubmitUnknown) {
        addActions({primary(
            tr("Ask again"), "refresh", [this] { Q_EMIT refreshRequested(); }, true)});
        return;
    }
    const QString words = of.appeal.state == AppealState::Ready    ? tr("Check and submit")
                          : of.appeal.state == AppealState::Queued ? tr("See what is kept")
                                                                   : tr("Go on with the appeal");
    addActions({primary(words, "go-on", [this, id] { Q_EMIT appealContinued(id); })});
}

void TrackPage::addAppealTimeline(const AppealView &of)
{
    const auto items = appealTimeline(of.appeal, document(), m_view.operatorNow);
    if (items.isEmpty())
        return;
    auto *timeline = new Timeline;
    timeline->setItems(items);
    addBelow(addCard(), 0, timeline);
}

void TrackPage::addNotes(const AppealView &of)
{
    if (of.appeal.notes.isEmpty())
        return;
    auto *card = addCard(tr("Messages"));
    for (auto note = of.appeal.notes.crbegin(); note != of.appeal.notes.crend(); ++note) {
        const bool yours = note->author == QLatin1String("customer");
        const QString who = yours                                       ? Words::tr("You")
                            : note->author == QLatin1String("reviewer") ? Words::tr("Reviewer")
                                                                        : document().name(textLanguage());
        addBelow(card, 12, strongParagraph(who));
        addBelow(card, 2, paragraph(note->text)); // links are text here, never opened
        card->addNote(note->pending ? tr("not sent yet") : momentText(note->at, m_view.operatorNow));
    }
    if (of.acts.contains(AppealAct::Message) && !m_form) {
        const QString id = of.appeal.id;
        addBelow(card, 8, actions({link(tr("Reply to the messages"), "reply-message", [this, id] {
                     startAct(id, AppealAct::Message);
                 })}));
    }
}

} // namespace unbar::ui
