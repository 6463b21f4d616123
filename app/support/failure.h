#pragma once
// What went wrong, for code: one enumerator and facts. Words for people are chosen by the screen.

#include <QMetaType>
#include <QString>

namespace unbar {

enum class FailureCode {
#define UNBAR_FAILURE(name, text) name,
#include "app/support/failure_codes.inc"
#undef UNBAR_FAILURE
};

/// A failure carries facts only: never free text for people, never personal data.
struct Failure
{
    FailureCode code = FailureCode::Cancelled;
    int httpStatus = 0;      ///< the status line of the reply that failed, 0 when there was none
    QString where;           ///< field path, resource name or file role
    qint64 retryAfterMs = 0; ///< how long the operator asked us to wait, 0 when it did not say
    QString screenReference; ///< trace id that also stands in the request log and the operator's ticket

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// The stable text of a code, as in docs/failure-codes.md ("pay.expired").
const char *failureText(FailureCode code);

} // namespace unbar
Q_DECLARE_METATYPE(unbar::Failure)
