#pragma once
// What a failed request means for an act that was to be sent, and for the link shown to the person.

#include "app/sync/engine.h"

namespace unbar::sync {

enum class Verdict {
    Refused,      ///< the operator said no for good: not sent again
    QuoteChanged, ///< refused because the sum has changed meanwhile
    NotDone,      ///< certainly not carried out: sent again later, same key
    Ambiguous     ///< may have been carried out: asked about before it is sent again
};

Verdict verdictOf(const Failure &failure);
/// The link after a failure; empty when it says nothing about the link (a refusal is an answer).
std::optional<Link> linkAfter(const Failure &failure);

} // namespace unbar::sync
