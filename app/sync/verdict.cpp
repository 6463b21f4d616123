#include "app/sync/verdict.h"

namespace unbar::sync {

namespace verdicts {

// 409 says "the first one still runs", "the sum is no longer this", or that the act does not fit the state of
// things; the body's code tells which, and without a code the careful reading holds.
Verdict ofConflict(const QString &code)
{
    if (code == QLatin1String("amountChanged") || code == QLatin1String("quoteChanged"))
        return Verdict::QuoteChanged;
    const bool noCode = code.isEmpty() || code.startsWith(QLatin1Char('/'));
    const bool running = code.contains(QLatin1String("running"), Qt::CaseInsensitive) ||
                         code.contains(QLatin1String("progress"), Qt::CaseInsensitive);
    return noCode || running ? Verdict::Ambiguous : Verdict::Refused;
}

} // namespace verdicts

Verdict verdictOf(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::OperatorConflict:
        return verdicts::ofConflict(failure.where);
    case FailureCode::OperatorUnauthorised:
    case FailureCode::SignInNotSignedIn:
    case FailureCode::SignInSessionEnded:
    case FailureCode::SignInKeychainLocked:
    case FailureCode::OperatorTooManyRequests:
    case FailureCode::OperatorBusy:
    case FailureCode::OperatorCircuitOpen:
    case FailureCode::OperatorHostNotFound:
    case FailureCode::OperatorUnreachable:
    case FailureCode::OperatorConnectTimeout:
    case FailureCode::OperatorCaptivePortal:
    case FailureCode::OperatorClockWrong:
    case FailureCode::OperatorTlsRefused:
    case FailureCode::OperatorPinMismatch:
    case FailureCode::OperatorPlainRefused:
    case FailureCode::OperatorProxyAuthNeeded:
    case FailureCode::OperatorRedirected:
        return Verdict::NotDone;
    default:
        break;
    }
    const bool saidNo = failure.httpStatus >= 400 && failure.httpStatus < 500 && failure.httpStatus != 408 &&
                        failure.httpStatus != 425;
    return saidNo ? Verdict::Refused : Verdict::Ambiguous;
}

std::optional<Link> linkAfter(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::OperatorCaptivePortal:
        return Link::CaptivePortal;
    case FailureCode::OperatorClockWrong:
        return Link::ClockWrong;
    case FailureCode::OperatorBusy:
    case FailureCode::OperatorCircuitOpen:
    case FailureCode::OperatorTooManyRequests:
    case FailureCode::OperatorServerError:
        return Link::Busy;
    case FailureCode::OperatorPinMismatch:
    case FailureCode::OperatorTlsRefused:
    case FailureCode::OperatorPlainRefused:
        return Link::Untrusted;
    case FailureCode::OperatorUnauthorised:
    case FailureCode::SignInNotSignedIn:
    case FailureCode::SignInSessionEnded:
        return Link::SignedOut;
    case FailureCode::OperatorHostNotFound:
    case FailureCode::OperatorUnreachable:
    case FailureCode::OperatorConnectTimeout:
    case FailureCode::OperatorSilent:
    case FailureCode::OperatorTooSlow:
    case FailureCode::OperatorReplyCut:
    case FailureCode::OperatorProxyAuthNeeded:
        return Link::Offline;
    default:
        return std::nullopt;
    }
}

} // namespace unbar::sync
