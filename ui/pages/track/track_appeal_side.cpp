// The side column of an appeal: what the person may do, the regulator's road, the clocks, the other cases.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using domain::AppealKind;
using domain::AppealState;
using domain::DeadlineStatus;
using workflows::AppealAct;

namespace track_side_detail {

/// Acts that stand elsewhere: answers with their question, the regulator's road in its own card.
bool hasOwnPlace(AppealAct act)
{
    return act == AppealAct::Answer || act == AppealAct::Complain || act == AppealAct::Escalate ||
           act == AppealAct::RecordRegulator;
}

/// What the main column shows as a button already in this state.
bool standsInMain(AppealAct act, AppealState state)
{
    switch (state) {
    case AppealState::NotAccepted:
    case AppealState::Lapsed:
        return act == AppealAct::Reopen;
    case AppealState::Restored:
        return act == AppealAct::ConfirmRestored;
    case AppealState::Rejected:
        return act == AppealAct::Reconsider || act == AppealAct::GiveUp;
    default:
        return false;
    }
}

QString clockValue(const workflows::ClockView &of, const QDateTime &now)
{
    if (of.paused)
        return TrackPage::tr("paused for %1").arg(spanText(of.pausedSeconds));
    if (of.status == DeadlineStatus::Overdue)
        //: %1 is a day such as 20 December
        return TrackPage::tr("overdue since %1").arg(dayText(of.clock.due));
    return deadlineText(of.clock.due, now);
}

} // namespace track_side_detail

void TrackPage::addYouMay(const AppealView &of)
{
    Card *card = nullptr;
    for (const AppealAct act : of.acts) {
        if (track_side_detail::hasOwnPlace(act) || track_side_detail::standsInMain(act, of.appeal.state))
            continue;
        if (card == nullptr)
            card = addAsideCard(tr("You may"));
        const QByteArray name = "act-" + QByteArray::number(static_cast<int>(act));
        auto *button = new LinkButton(actText(act));
        button->setObjectName(QString::fromLatin1(name));
        button->setWrapping(true);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = of.appeal.id, act] { startAct(id, act); });
        card->column()->addWidget(button);
    }
}

const domain::Appeal *TrackPage::complaintOf(const domain::Appeal &appeal) const
{
    for (const auto &each : m_view.appeals) {
        if (each.appeal.kind == AppealKind::Complaint && each.appeal.lineId == appeal.lineId &&
            each.appeal.suspensionId == appeal.suspensionId && domain::isSubmitted(each.appeal.state) &&
            each.appeal.state != AppealState::Withdrawn)
            return &each.appeal;
    }
    return nullptr;
}

void TrackPage::addRegulator(const AppealView &of)
{
    const bool open = of.acts.contains(AppealAct::Escalate);
    const bool complain = of.acts.contains(AppealAct::Complain);
    const domain::Appeal *complaint =
        of.appeal.kind == AppealKind::Complaint ? &of.appeal : complaintOf(of.appeal);
    if (domain::isTerminal(of.appeal.state) || of.appeal.state == AppealState::RegEligible ||
        of.appeal.state == AppealState::RegFiled ||
        (!open && !complain && complaint == nullptr && of.barred.isEmpty() && !of.eligibleFrom.isValid()))
        return;
    auto *card = addAsideCard(open ? tr("The regulator's road is open") : tr("No answer in 15 days?"));
    const QString from = dayText(of.eligibleFrom);
    if (complaint != nullptr && !complaint->caseNumber.isEmpty())
        card->addNote(tr("Complaint registered, number %1.").arg(complaint->caseNumber));
    if (open)
        card->addNote(tr("You may appeal to the regulator now. We prepare the papers."));
    else if (complain)
        card->addNote(from.isEmpty()
                          ? tr("Register a complaint first. Unanswered after 15 days, it may go to "
                               "the regulator; we prepare the papers.")
                          : tr("Register a complaint first. Unanswered from %1 on, it may go to the "
                               "regulator; we prepare the papers.")
                                .arg(from));
    else if (!from.isEmpty())
        card->addNote(
            tr("Unanswered from %1 on, you may appeal to the regulator. We prepare the papers.").arg(from));
    else if (!of.barred.isEmpty())
        card->addNote(barredText(of.barred));
    const AppealAct act = open ? AppealAct::Escalate : AppealAct::Complain;
    if (open || complain) {
        auto *go = new LinkButton(actText(act));
        go->setObjectName(QStringLiteral("act-%1").arg(static_cast<int>(act)));
        go->setWrapping(true);
        connect(go, &QAbstractButton::clicked, this, [this, id = of.appeal.id, act] { startAct(id, act); });
        card->column()->addWidget(go);
    }
}

void TrackPage::addAppealClocks(const AppealView &of)
{
    if (of.clocks.isEmpty() || domain::isTerminal(of.appeal.state))
        return;
    auto *card = addAsideCard(tr("Dates to know"));
    QList<Fact> facts;
    bool complete = true;
    for (const auto &clock : of.clocks) {
        Fact row;
        row.label = clockText(clock.clock.name);
        row.value = track_side_detail::clockValue(clock, m_view.operatorNow);
        row.strong = clock.status == DeadlineStatus::Overdue || clock.status == DeadlineStatus::Due;
        facts << row;
        complete = complete && clock.calendarComplete;
    }
    FactList *list = factList(facts);
    list->setNarrow(true);
    addBelow(card, 10, list);
    if (!complete)
        card->addNote(tr("Public holidays of that year are not known yet; only weekends are counted."));
}

void TrackPage::addAppealFacts(const AppealView &of)
{
    QList<Fact> facts;
    const auto fact = [&facts](const QString &label, const QString &value) {
        Fact row;
        row.label = label;
        row.value = value;
        row.copyable = true;
        if (!value.isEmpty())
            facts << row;
    };
    if (of.appeal.state == AppealState::External) {
        fact(tr("Asked"), of.appeal.externalWho);
        fact(tr("Their reference"), of.appeal.externalReference);
    }
    fact(tr("Trace number"), of.appeal.traceNumber);
    if (of.appeal.adopted)
        fact(tr("Opened by"), tr("hotline or store"));
    if (facts.isEmpty())
        return;
    FactList *list = factList(facts);
    list->setNarrow(true);
    addBelow(addAsideCard(tr("About this case")), 10, list);
}

void TrackPage::addSwitch()
{
    const bool payment = m_view.stage != workflows::TrackStage::Nothing;
    const int all = static_cast<int>(m_view.appeals.size()) + (payment ? 1 : 0);
    const bool onAppeal = shown() != nullptr;
    if (all < 2 && (onAppeal || m_view.appeals.isEmpty()))
        return;
    auto *card = addAsideCard(tr("Also under way"));
    const auto other = [this, card](const QString &words, const QString &state, const QString &id) {
        auto *button = new LinkButton(words);
        button->setObjectName(id.isEmpty() ? QStringLiteral("show-payment") : QStringLiteral("show-") + id);
        button->setWrapping(true);
        button->setAccessibleDescription(state);
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT appealShown(id); });
        card->column()->addWidget(button);
        card->column()->addWidget(new Text(Type::Small, Ink::Muted, state));
    };
    if (payment && onAppeal)
        other(tr("Payment of %1").arg(money(m_view.payment.quote.amount)), tr("From payment to service"), {});
    for (const auto &each : m_view.appeals) {
        if (onAppeal && each.appeal.id == m_view.shownAppeal)
            continue;
        const QString lock = reasons().words(each.appeal.reason, textLanguage()).name;
        other(each.appeal.reason == domain::Reason::Unknown
                  ? appealKindText(each.appeal.kind)
                  //: An appeal and the lock it is about
                  : tr("%1: %2").arg(appealKindText(each.appeal.kind), lock),
              dotted({each.appeal.caseNumber, appealStateText(each.appeal.state)}), each.appeal.id);
    }
}

} // namespace unbar::ui
