#pragma once
// The operator's part of an appeal's machine, transitions T10 to T40, in one table: what is not in it is
// refused and changes nothing.

#include <QString>
#include <span>

namespace unbar::sandbox {

struct AppealMove
{
    const char *transition; ///< "T17"
    const char *from;
    const char *to;
    const char *actor; ///< "operator", "reviewer", "customer", "timer", "police", "regulator"
};

std::span<const AppealMove> appealMoves();
/// Of the moves with this name out of `from`, the one towards `to`; an empty `to` takes the only or first
/// one.
const AppealMove *appealMove(const QString &transition, const QString &from, const QString &to = {});
/// TMF621 status of a state.
QString ticketStatusOf(const QString &state);
/// A person can still want something of it: no second appeal for the same lock meanwhile.
bool appealIsOpen(const QString &state);

} // namespace unbar::sandbox
