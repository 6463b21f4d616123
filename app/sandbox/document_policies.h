#pragma once
// What the operator promises for each lock reason: how long, how much, which papers, and what still works.

#include <QJsonObject>

namespace unbar::sandbox {

/// Keyed by reason code. Durations are ISO 8601, from the moment the person's part is done.
QJsonObject reasonPolicies();

} // namespace unbar::sandbox
