#include "app/support/next_signal.h"
#include "tests/support/test_main.h"

#include <QCoroTask>
#include <QSignalSpy>

class TestNextSignal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoEmissionsInOneTurnResumeOnce();
    void theLimitPasses();
    void theSenderGoesFirst();

private:
    QCoro::Task<void> wait(QTimer *sender, std::chrono::milliseconds limit);
    int m_resumed = 0;
    bool m_came = false;
};

QCoro::Task<void> TestNextSignal::wait(QTimer *sender, std::chrono::milliseconds limit)
{
    const bool came = co_await unbar::nextSignal(sender, &QObject::objectNameChanged, limit);
    m_came = came;
    ++m_resumed;
}

void TestNextSignal::twoEmissionsInOneTurnResumeOnce()
{
    m_resumed = 0;
    QTimer sender;
    wait(&sender, std::chrono::seconds(10));
    sender.setObjectName(QStringLiteral("one"));
    sender.setObjectName(QStringLiteral("two"));
    QTRY_COMPARE(m_resumed, 1);
    QVERIFY(m_came);
    QSignalSpy later(&sender, &QObject::objectNameChanged);
    sender.setObjectName(QStringLiteral("three"));
    QTRY_COMPARE(later.count(), 1);
    QCOMPARE(m_resumed, 1);
}

void TestNextSignal::theLimitPasses()
{
    m_resumed = 0;
    QTimer sender;
    wait(&sender, std::chrono::milliseconds(1));
    QTRY_COMPARE(m_resumed, 1);
    QVERIFY(!m_came);
}

void TestNextSignal::theSenderGoesFirst()
{
    m_resumed = 0;
    auto sender = std::make_unique<QTimer>();
    wait(sender.get(), std::chrono::milliseconds(-1));
    sender.reset();
    QTRY_COMPARE(m_resumed, 1);
    QVERIFY(!m_came);
}

UNBAR_TEST(TestNextSignal, test_next_signal)
#include "test_next_signal.moc"
