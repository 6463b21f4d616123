#pragma once
// Writes what the operator said about an appeal into the store: facts, and its history step by step, in the
// caller's transaction.

#include "app/operator/appeal_ticket.h"
#include "app/store/store.h"

namespace unbar::sync {

/// Moves the appeal in the store; an unknown pair is AppealTransitionUnknown and changes nothing.
Result<void> moveAppealIn(store::Store &store, domain::Appeal &appeal, domain::AppealEvent event,
                          const QString &source);

/// Applies an answer to the stored appeal; an older one than what stands is passed over. A state that is not
/// known changes nothing; one that no known road leads to is taken as it is (Store::seatAppeal).
Result<void> applyTicket(store::Store &store, const QString &appealId, const op::AppealTicket &ticket);

/// Keeps an appeal that was opened elsewhere, or by an earlier installation, in the state it was found in.
Result<void> adoptTicket(store::Store &store, const op::AppealTicket &ticket, const QDateTime &now);

} // namespace unbar::sync
