#include "app/sync/appeal_answer.h"

#include "app/domain/evidence_rules.h"
#include "app/support/random.h"

#include <algorithm>

namespace unbar::sync {

namespace ticket_answer {

using domain::AppealEvent;
using domain::AppealState;

// Up to here the transitions are this side's own: the operator's history tells them only as its beginning.
constexpr int lastOfSubmission = 9;

/// How many steps of the history were seen before.
qsizetype knownSteps(const QList<domain::AppealStep> &kept, const QList<domain::AppealStep> &told)
{
    qsizetype same = 0;
    while (same < kept.size() && same < told.size() && kept[same].transition == told[same].transition &&
           kept[same].to == told[same].to && kept[same].at == told[same].at)
        ++same;
    return same;
}

/// Notes the operator has replace ours; what was written here and has not arrived yet stays below them.
QList<domain::AppealNote> mergedNotes(const QList<domain::AppealNote> &kept,
                                      const QList<domain::AppealNote> &told)
{
    QList<domain::AppealNote> notes = told;
    for (const domain::AppealNote &note : kept) {
        if (note.pending)
            notes.append(note);
    }
    return notes;
}

/// An item that is asked for anew carries why; once, so that a replacement on its way is not marked again
/// (F5).
void markRejected(domain::Appeal &appeal, const QList<domain::InfoRequest> &before)
{
    for (const domain::InfoRequest &request : std::as_const(appeal.requests)) {
        const bool known = std::any_of(before.cbegin(), before.cend(),
                                       [&](const auto &old) { return old.id == request.id; });
        if (known || request.answered || request.itemCode.isEmpty())
            continue;
        const domain::EvidenceItem *kept = domain::itemOf(appeal.items, request.itemCode);
        domain::EvidenceItem item = kept ? *kept : domain::EvidenceItem{};
        item.code = request.itemCode;
        item.tries = 0;
        item.cannotProvide.clear();
        const domain::RejectCode code = domain::rejectCodeFromName(request.code);
        appeal.items = domain::withItem(appeal.items, domain::rejected(item, code, request.question));
    }
}

void takeFacts(domain::Appeal &appeal, const op::AppealTicket &ticket)
{
    const QList<domain::InfoRequest> asked = appeal.requests;
    appeal.operatorId = ticket.id;
    appeal.revision = ticket.revision;
    if (!ticket.caseNumber.isEmpty())
        appeal.caseNumber = ticket.caseNumber;
    if (!ticket.etag.isEmpty())
        appeal.etag = ticket.etag;
    if (!ticket.receipt.isEmpty())
        appeal.receipt = ticket.receipt;
    if (!appeal.submittedAt.isValid())
        appeal.submittedAt = ticket.createdAt;
    appeal.history = ticket.history;
    appeal.clocks = ticket.clocks;
    appeal.requests = ticket.requests;
    appeal.notes = mergedNotes(appeal.notes, ticket.notes);
    appeal.outcome = ticket.outcome;
    appeal.externalWho = ticket.externalWho;
    appeal.externalReference = ticket.externalReference;
    appeal.restored = ticket.restored;
    markRejected(appeal, asked);
}

/// The number is another person's now: nothing of the case stays but that it ended (invariant I7).
void strip(domain::Appeal &appeal)
{
    domain::Appeal bare;
    bare.id = appeal.id;
    bare.key = appeal.key;
    bare.operatorId = appeal.operatorId;
    bare.caseNumber = appeal.caseNumber;
    bare.lineId = appeal.lineId;
    bare.state = appeal.state;
    bare.createdAt = appeal.createdAt;
    bare.revision = appeal.revision;
    appeal = bare;
}

/// A draft again, with everything good kept (T12, T20, T31); what is sent next is another case.
void beginAnew(domain::Appeal &appeal)
{
    appeal.key = newKey();
    appeal.submittedAt = {};
    appeal.receipt.clear();
    appeal.receiptSeen = false;
    appeal.requests.clear();
    appeal.clocks.clear();
    appeal.refusal.clear();
    appeal.place.clear();
}

/// The operator has it: what was on its way has arrived.
std::optional<AppealEvent> arrival(AppealState state)
{
    if (state == AppealState::Submitting)
        return AppealEvent::Acknowledged;
    return state == AppealState::SubmitUnknown ? std::optional(AppealEvent::Found) : std::nullopt;
}

/// Follows the steps from `from` on; those that do not connect are passed over.
Result<bool> follow(store::Store &store, domain::Appeal &appeal, qsizetype from)
{
    bool moved = false;
    for (const domain::AppealStep &step : appeal.history.mid(from)) {
        const domain::AppealEdge *edge = domain::appealEdge(appeal.state, step.transition, step.to);
        if (!edge || step.transition <= lastOfSubmission)
            continue;
        const Result<void> done = moveAppealIn(store, appeal, edge->event, QStringLiteral("operator"));
        if (!done)
            return passOn(done.error());
        moved = true;
    }
    return moved;
}

} // namespace ticket_answer

Result<void> moveAppealIn(store::Store &store, domain::Appeal &appeal, domain::AppealEvent event,
                          const QString &source)
{
    const Result<domain::AppealState> to = domain::next(appeal.state, event);
    if (!to)
        return passOn(to.error());
    appeal.state = *to;
    return store.moveAppeal(appeal, event, source);
}

Result<void> applyTicket(store::Store &store, const QString &appealId, const op::AppealTicket &ticket)
{
    using namespace ticket_answer;
    auto appeal = store.appeal(appealId);
    const bool older = appeal && appeal->operatorId == ticket.id && ticket.revision < appeal->revision;
    // After T12, T20 or T31 it is a draft under a new key: the ticket it had before says nothing of it any
    // more.
    const bool past = appeal && !domain::isSubmitted(appeal->state) && ticket.externalId != appeal->key;
    if (!appeal || older || past || appeal->state == AppealState::Lost)
        return {};
    const domain::Appeal before = *appeal;
    const qsizetype known = knownSteps(appeal->history, ticket.history);
    takeFacts(*appeal, ticket);
    if (const auto event = arrival(appeal->state)) {
        if (auto arrived = moveAppealIn(store, *appeal, *event, QStringLiteral("operator")); !arrived)
            return arrived;
    }
    if (const auto followed = follow(store, *appeal, known); !followed)
        return passOn(followed.error());
    if (ticket.state != AppealState::None && ticket.state != appeal->state) {
        appeal->state = ticket.state;
        if (auto seated = store.seatAppeal(*appeal, QStringLiteral("operator")); !seated)
            return seated;
    }
    if (appeal->state == AppealState::Lost)
        strip(*appeal);
    else if (appeal->state == AppealState::Draft)
        beginAnew(*appeal);
    return *appeal == before ? Result<void>{} : store.updateAppeal(*appeal);
}

Result<void> adoptTicket(store::Store &store, const op::AppealTicket &ticket, const QDateTime &now)
{
    using namespace ticket_answer;
    domain::Appeal appeal;
    appeal.id = newKey();
    appeal.key = ticket.externalId;
    appeal.lineId = ticket.lineId;
    appeal.suspensionId = ticket.suspensionId;
    appeal.reasonCode = ticket.reasonCode;
    appeal.reason = domain::reasonFromCode(ticket.reasonCode);
    appeal.kind = domain::appealKindFromCode(ticket.kind).value_or(domain::AppealKind::Suspension);
    appeal.actor = ticket.actor;
    appeal.statement = ticket.statement;
    appeal.createdAt = ticket.createdAt.isValid() ? ticket.createdAt : now;
    appeal.adopted = ticket.channel != QLatin1String("desktop");
    appeal.receiptSeen = true; // nothing was sent from here that a receipt would be shown for
    takeFacts(appeal, ticket);
    appeal.state = ticket.state;
    return store.addAppeal(appeal, QStringLiteral("operator"));
}

} // namespace unbar::sync
