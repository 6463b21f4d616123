#pragma once
// What a failure says to a person: never the code, never blame, always what to do next (docs/failure-codes.md
// is for support staff).

#include "app/support/failure.h"

#include <QString>

namespace unbar::ui {

enum class FailureShape {
    Field,     ///< beside the field and in the summary
    Condition, ///< something about the connection or this computer that the person can change
    System     ///< nothing the person did: what was kept, and that trying again is safe
};

struct FailureWords
{
    FailureShape shape = FailureShape::System;
    QString headline;
    QString sentence;
};

/// Total: every code has words.
FailureWords failureWords(FailureCode code);
/// Words plus what the failure itself knows: how long to wait, the reference for the hotline.
FailureWords failureWords(const Failure &failure);

} // namespace unbar::ui
