#pragma once
// What still stands between a draft and READY (T04), item by item, and the consents a draft needs (T02).

#include "app/domain/consent.h"

#include <QDate>

namespace unbar::domain {

enum class MissingKind {
    Actor,             ///< this kind of actor may not appeal here, or has no name
    ActorAuthority,    ///< the letter names no end, or its end is past
    StatementTooShort, ///< characters, not UTF-16 units
    StatementTooLong,
    Answer,       ///< a guided question without an answer
    Item,         ///< a required item without a page or a statement instead
    ItemRefused,  ///< the operator refused it and no new page is there
    ItemCheck,    ///< the local check refused a page and nobody said to use it anyway
    ItemApproval, ///< a page nobody has looked at as it will be sent
    ItemTooManyPages,
    ItemStatement, ///< a statement instead that is too short, or where there is no way round
    TraceNumber,   ///< a dispute about a bill names the payer's trace number
    Consent
};

struct Missing
{
    MissingKind kind = MissingKind::Item;
    QString what; ///< item code, question code or purpose; "actor", "statement", "traceNumber" otherwise
    friend bool operator==(const Missing &, const Missing &) = default;
};

/// The evidence that applies to this actor: an agent's papers are asked of agents alone, and then required.
QList<EvidenceSpec> evidenceFor(const AppealPolicy &policy, ActorKind actor);
/// Purposes of consent that what is attached needs: those whose basis is consent, and only with a sensitive
/// item there.
QStringList purposesNeeded(const Appeal &appeal, const AppealPolicy &policy, const QList<ConsentText> &texts);
/// Empty when the draft is ready. `today` is the operator's day.
QList<Missing> missingForReady(const Appeal &appeal, const AppealPolicy &policy,
                               const QList<ConsentText> &texts, const QList<Consent> &consents, QDate today);
/// `what` of each, none twice.
QStringList missingCodes(const QList<Missing> &missing);

} // namespace unbar::domain
