#pragma once
// How often an open payment is asked about (bar §6.2): fast while somebody looks, slow in the background,
// then no more.

#include <QtGlobal>
#include <functional>
#include <optional>

namespace unbar::sync {

/// Multiplies every wait of the engine; tests set it near zero, the product leaves it at one.
struct Pace
{
    double factor = 1.0;
};

/// Wait before question `asked` + 1 of a payment that waits for its payer or for an answer: 2 s ×10, 4 s ×10,
/// 8 s then 15 s until 5 min have gone by, then 30 s doubling to 10 min, ±20 % each; empty once `sinceMadeMs`
/// passes 24 h.
std::optional<qint64> payerPollMs(int asked, qint64 sinceFirstMs, qint64 sinceMadeMs,
                                  const std::function<double()> &uniform);

/// Wait while something is paid and not yet posted or restored: 30 s doubling to 10 min, ±20 %.
qint64 slowPollMs(int asked, const std::function<double()> &uniform);

} // namespace unbar::sync
