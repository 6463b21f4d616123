#pragma once
// Characters as a person counts them: one Han character outside the basic plane is one, not two.

#include <QString>

namespace unbar::domain {

/// Grapheme clusters (UAX #29).
int characterCount(const QString &text);
/// The same without white space at both ends and with runs of it counted once: what a statement's length is.
int statementLength(const QString &text);

} // namespace unbar::domain
