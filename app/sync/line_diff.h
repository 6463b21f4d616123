#pragma once
// What changed on a line between two answers, as timeline entries written in the same transaction.

#include "app/domain/bill.h"
#include "app/domain/line.h"
#include "app/domain/timeline.h"

#include <optional>

namespace unbar::sync {

/// Entries for `now` against `before` (empty when the line was not known). A recycled line gives none: it is
/// another person's now (F13).
QList<domain::TimelineEntry> lineEntries(const std::optional<domain::Line> &before, const domain::Line &now);

/// True for a lock that goes when money comes: bill, credit limit, prepaid balance.
bool moneyLifts(const domain::Suspension &lock);

/// True while a lock that the quote's payment is to lift, and that is older than the payment, is still on the
/// line.
bool debtLockLeft(const domain::Line &line, const QDateTime &paidAt);

/// Equal but for when it was read; a list carries no ETag, so an answer without one does not replace one
/// with.
bool sameFacts(const domain::Line &before, const domain::Line &now);

/// What is kept of a recycled line: its id, number and state, so that the screen can say so and nothing more.
domain::Line goneLine(const domain::Line &line);

} // namespace unbar::sync
