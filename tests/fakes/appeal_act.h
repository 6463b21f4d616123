#pragma once
// What the appeal journey writes when a person submits or acts, for tests of sync that have no workflow.

#include "app/support/random.h"
#include "app/sync/appeal_acts.h"
#include "tests/fakes/sync_rig.h"

namespace unbar::test {

inline domain::Appeal someAppeal()
{
    domain::Appeal appeal;
    appeal.id = newKey();
    appeal.key = newKey();
    appeal.lineId = QStringLiteral("svc-1");
    appeal.suspensionId = QStringLiteral("lock-VIOLATION");
    appeal.reason = domain::Reason::Violation;
    appeal.reasonCode = QStringLiteral("VIOLATION");
    appeal.state = domain::AppealState::Draft;
    appeal.statement = QStringLiteral("号码一直由本人使用，没有转借他人。");
    domain::EvidencePage page;
    page.id = newKey();
    page.documentId = QStringLiteral("doc-1");
    domain::EvidenceItem item;
    item.code = QStringLiteral("idFront");
    item.state = domain::EvidenceState::Sent;
    item.pages = {page};
    appeal.items = {item};
    return appeal;
}

/// One transaction: complete, queued, and the outbox row. Answers the appeal's id, empty when it was not
/// written.
inline QString pressSubmit(SyncRig &rig, domain::Appeal appeal = someAppeal())
{
    const auto written = rig.store->write([&]() -> Result<void> {
        if (auto added = rig.store->addAppeal(appeal, QStringLiteral("person")); !added)
            return added;
        for (const auto event : {domain::AppealEvent::ItemsComplete, domain::AppealEvent::Offline}) {
            appeal.state = *domain::next(appeal.state, event);
            if (auto moved = rig.store->moveAppeal(appeal, event, QStringLiteral("person")); !moved)
                return moved;
        }
        const auto row = rig.store->enqueue(sync::createAppealAct(appeal));
        return row ? Result<void>{} : Result<void>(passOn(row.error()));
    });
    return written ? appeal.id : QString();
}

inline bool pressAct(SyncRig &rig, const QString &id, const sync::CustomerAct &act)
{
    const auto appeal = rig.store->appeal(id);
    return appeal && rig.store->enqueue(sync::customerAct(*appeal, act)).has_value();
}

inline domain::AppealState appealState(const SyncRig &rig, const QString &id)
{
    const auto appeal = rig.store->appeal(id);
    return appeal ? appeal->state : domain::AppealState::None;
}

inline bool appealPassed(const SyncRig &rig, const QString &id, domain::AppealState state)
{
    const auto moves = rig.store->appealMoves(id);
    return std::any_of(moves.cbegin(), moves.cend(), [&](const auto &move) { return move.to == state; });
}

} // namespace unbar::test
