// The appeals on the track page, and what a person does about them. Only the operator's answer moves an
// appeal.
#include "app/workflows/track/track_workflow.h"

#include "app/support/log_categories.h"
#include "app/support/random.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/appeal_answer.h"
#include "app/workflows/track/appeal_track.h"

#include <QFile>
#include <algorithm>

namespace unbar::workflows {

namespace appeal_acting {

/// What is said to the operator when the person adds no words of their own.
QString defaultWords(AppealAct act, const domain::Appeal &appeal)
{
    switch (act) {
    case AppealAct::Remind:
        return QStringLiteral("催办：请尽快处理申诉 %1。").arg(appeal.caseNumber);
    case AppealAct::Complain:
        return QStringLiteral("就申诉 %1 的处理登记投诉，请按规定在十五日内答复。").arg(appeal.caseNumber);
    case AppealAct::RequestReason:
        return QStringLiteral("请书面说明停机的理由、依据和救济途径（申诉 %1）。").arg(appeal.caseNumber);
    default:
        return {};
    }
}

Result<void> queue(store::Store &store, const store::OutboxItem &item)
{
    const auto row = store.enqueue(item);
    return row ? Result<void>{} : Result<void>(passOn(row.error()));
}

} // namespace appeal_acting

void TrackWorkflow::fillAppeals(TrackView &view, const QString &lineId) const
{
    AppealTrackFacts facts;
    facts.all = m_store.appeals();
    facts.outbox = m_store.outbox();
    facts.now = view.operatorNow;
    facts.calendar = m_calendar;
    const QTimeZone zone(m_document.timeZone.toUtf8());
    if (zone.isValid())
        facts.zone = zone;
    for (const domain::Appeal &appeal : trackedAppeals(facts.all, lineId)) {
        facts.appeal = appeal;
        facts.policy = m_document.appeals.value(appeal.reasonCode);
        view.appeals << appealTrack(facts);
    }
    const bool shownStands =
        std::any_of(view.appeals.cbegin(), view.appeals.cend(),
                    [this](const auto &each) { return each.appeal.id == m_shownAppeal; });
    // A question that waits is what the page opens with.
    const bool waits =
        !view.appeals.isEmpty() && view.appeals.first().appeal.state == domain::AppealState::NeedInfo;
    if (shownStands)
        view.shownAppeal = m_shownAppeal;
    else if (waits || (view.stage == TrackStage::Nothing && !view.appeals.isEmpty()))
        view.shownAppeal = view.appeals.first().appeal.id;
}

void TrackWorkflow::showAppeal(const QString &appealId)
{
    m_shownAppeal = appealId;
    rebuild();
}

void TrackWorkflow::act(const QString &appealId, AppealAct act, const QString &text)
{
    const auto appeal = m_store.appeal(appealId);
    if (!appeal)
        return;
    if (act == AppealAct::Complain || act == AppealAct::RequestReason) {
        const QString words =
            text.trimmed().isEmpty() ? appeal_acting::defaultWords(act, *appeal) : text.trimmed();
        openAnother(*appeal, act, words);
        return;
    }
    sync::CustomerAct wish;
    wish.name = wireName(act);
    wish.text = text.trimmed().isEmpty() ? appeal_acting::defaultWords(act, *appeal) : text.trimmed();
    const bool empty = wish.name == QLatin1String("message") && wish.text.isEmpty();
    if (!wish.name.isEmpty() && !empty)
        enqueueAct(*appeal, wish);
}

void TrackWorkflow::answer(const QString &appealId, const QString &requestId, const QString &text)
{
    const auto appeal = m_store.appeal(appealId);
    if (!appeal || text.trimmed().isEmpty())
        return;
    sync::CustomerAct wish;
    wish.name = QStringLiteral("answer");
    wish.answers = {{requestId, {}, text.trimmed()}};
    enqueueAct(*appeal, wish);
}

void TrackWorkflow::recordRegulator(const QString &appealId, const QString &number, const QDate &date)
{
    auto appeal = m_store.appeal(appealId);
    if (!appeal || !date.isValid())
        return;
    appeal->regulatorNumber = number.trimmed();
    appeal->regulatorDate = date;
    sync::CustomerAct wish;
    wish.name = QStringLiteral("regulatorFiled");
    wish.number = appeal->regulatorNumber;
    wish.date = date;
    enqueueAct(*appeal, wish);
}

void TrackWorkflow::replaceItem(const QString &appealId, const QString &itemCode)
{
    Q_EMIT replaceWanted(appealId, itemCode);
}

/// One transaction: what is kept of it here, and the row. The same act is not pressed twice while it is on
/// its way.
void TrackWorkflow::enqueueAct(domain::Appeal appeal, const sync::CustomerAct &act)
{
    const store::OutboxItem row = sync::customerAct(appeal, act);
    for (const store::OutboxItem &waiting : m_store.outbox()) {
        const bool same = waiting.caseId == appeal.id && sync::customerActName(waiting) == act.name;
        if (same && act.name != QLatin1String("message") && act.name != QLatin1String("answer"))
            return;
    }
    appeal.refusal.clear();
    if (act.name == QLatin1String("message"))
        appeal.notes.append({row.key, QStringLiteral("customer"), act.text, m_engine.operatorNow(), true});
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto kept = m_store.updateAppeal(appeal); !kept)
            return kept;
        return appeal_acting::queue(m_store, row);
    });
    if (!written)
        qCWarning(logStore) << "the act was not kept:" << failureText(written.error().code);
    m_engine.outboxChanged();
    rebuild();
}

/// A complaint or a request for the reason stands beside the appeal: confirmed by one press, sent like any
/// other.
void TrackWorkflow::openAnother(const domain::Appeal &prior, AppealAct act, const QString &words)
{
    domain::Appeal appeal;
    appeal.id = newKey();
    appeal.key = newKey();
    appeal.kind =
        act == AppealAct::Complain ? domain::AppealKind::Complaint : domain::AppealKind::ReasonRequest;
    for (const domain::Appeal &known : m_store.appeals()) {
        const bool same = known.kind == appeal.kind && known.lineId == prior.lineId &&
                          known.suspensionId == prior.suspensionId && !domain::isTerminal(known.state);
        if (same)
            return; // pressed again
    }
    appeal.lineId = prior.lineId;
    appeal.suspensionId = prior.suspensionId;
    appeal.reason = prior.reason;
    appeal.reasonCode = prior.reasonCode;
    appeal.actor = prior.actor;
    appeal.statement = words;
    appeal.state = domain::AppealState::Draft;
    appeal.createdAt = m_engine.operatorNow();
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto added = m_store.addAppeal(appeal, QStringLiteral("person")); !added)
            return added;
        for (const auto event : {domain::AppealEvent::ItemsComplete, domain::AppealEvent::Offline}) {
            if (auto moved = sync::moveAppealIn(m_store, appeal, event, QStringLiteral("person")); !moved)
                return moved;
        }
        return appeal_acting::queue(m_store, sync::createAppealAct(appeal));
    });
    if (!written)
        qCWarning(logStore) << "the complaint was not kept:" << failureText(written.error().code);
    m_engine.outboxChanged();
    rebuild();
}

domain::WorkCalendar TrackWorkflow::shippedCalendar()
{
    QFile file(QStringLiteral(":/calendars/cn.json"));
    const auto calendar = file.open(QIODevice::ReadOnly)
                              ? domain::WorkCalendar::fromJson(file.readAll())
                              : Result<domain::WorkCalendar>(domain::WorkCalendar());
    if (!calendar)
        qCWarning(logStore) << "the calendar cannot be read:" << failureText(calendar.error().code);
    return calendar.value_or(domain::WorkCalendar()); // weekends only, and every clock says so
}

} // namespace unbar::workflows
