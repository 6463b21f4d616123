#include "app/operator/retry.h"
#include "tests/support/test_main.h"

namespace op = unbar::op;

class TestRetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fullJitter();
    void retryAfterIsAFloor();
    void parsesRetryAfter();
    void breakerOpensAndProbes();
};

void TestRetry::fullJitter()
{
    const op::RetryPolicy policy;
    QCOMPARE(op::retryDelayMs(policy, 0, 0, [] { return 0.0; }), qint64(0));
    QCOMPARE(op::retryDelayMs(policy, 3, 0, [] { return 0.5; }), qint64(8000));
    QVERIFY(op::retryDelayMs(policy, 60, 0, [] { return 0.999; }) <= policy.capMs);
}

void TestRetry::retryAfterIsAFloor()
{
    const op::RetryPolicy policy;
    QVERIFY(op::retryDelayMs(policy, 0, 30000, [] { return 0.0; }) >= 30000);
    QVERIFY(op::retryDelayMs(policy, 0, 30000, [] { return 0.9; }) <= 60000);
}

void TestRetry::parsesRetryAfter()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(6, 0), Qt::UTC);
    QCOMPARE(op::parseRetryAfter("5", now), qint64(5000));
    QCOMPARE(op::parseRetryAfter("Tue, 24 Nov 2026 06:01:00 GMT", now), qint64(60000));
    QCOMPARE(op::parseRetryAfter("soon", now), qint64(0));
    QCOMPARE(op::parseRetryAfter("315360000", now), qint64(3600000));
}

void TestRetry::breakerOpensAndProbes()
{
    op::CircuitBreaker breaker({}, 3);
    for (int failure = 0; failure < 3; ++failure) {
        QVERIFY(breaker.allows(0));
        breaker.failed(0, 0, [] { return 0.5; });
    }
    QVERIFY(!breaker.allows(1));
    QVERIFY(breaker.allows(breaker.openUntil() + 1));
    breaker.succeeded(breaker.openUntil() + 1);
    QVERIFY(breaker.allows(breaker.openUntil() + 2));
}

UNBAR_TEST(TestRetry, test_retry)
#include "test_retry.moc"
