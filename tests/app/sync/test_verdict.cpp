#include "app/sync/verdict.h"
#include "tests/support/test_main.h"

using namespace unbar;
using sync::Link;
using sync::Verdict;

class TestVerdict : public QObject
{
    Q_OBJECT
    static Failure failure(FailureCode code, int status = 0, const QString &where = {})
    {
        Failure made;
        made.code = code;
        made.httpStatus = status;
        made.where = where;
        return made;
    }
private Q_SLOTS:
    void saysWhatBecameOfTheAct()
    {
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorUnprocessable, 422)), Verdict::Refused);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorRefused, 400)), Verdict::Refused);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorConflict, 409, QStringLiteral("quoteChanged"))),
                 Verdict::QuoteChanged);
        QCOMPARE(
            sync::verdictOf(failure(FailureCode::OperatorConflict, 409, QStringLiteral("requestRunning"))),
            Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorConflict, 409, QStringLiteral("notLocked"))),
                 Verdict::Refused);
        QCOMPARE(
            sync::verdictOf(failure(FailureCode::OperatorConflict, 409, QStringLiteral("/serviceOrder"))),
            Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorReplyCut)), Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorTooSlow)), Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorServerError, 500)), Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorRefused, 408)), Verdict::Ambiguous);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorBusy, 503)), Verdict::NotDone);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorTooManyRequests, 429)), Verdict::NotDone);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorHostNotFound)), Verdict::NotDone);
        QCOMPARE(sync::verdictOf(failure(FailureCode::OperatorUnauthorised, 401)), Verdict::NotDone);
    }
    void saysWhatTheLinkIs()
    {
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorUnreachable)), Link::Offline);
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorCaptivePortal)), Link::CaptivePortal);
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorCircuitOpen)), Link::Busy);
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorPinMismatch)), Link::Untrusted);
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorClockWrong)), Link::ClockWrong);
        QCOMPARE(sync::linkAfter(failure(FailureCode::OperatorUnauthorised, 401)), Link::SignedOut);
        QVERIFY(!sync::linkAfter(failure(FailureCode::OperatorUnprocessable, 422)).has_value());
    }
};

UNBAR_TEST(TestVerdict, test_verdict)
#include "test_verdict.moc"
