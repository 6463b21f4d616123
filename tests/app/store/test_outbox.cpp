#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace unbar;
using store::OutboxItem;
using store::OutboxState;

class TestOutbox : public QObject
{
    Q_OBJECT

    static OutboxItem put(store::Store &store, const char *caseId, int minute = 0)
    {
        OutboxItem item = test::fullOutbox(QLatin1String(caseId));
        item.nextAt = test::storeTime(minute);
        item.id = store.enqueue(item).value_or(0);
        return item;
    }
    static QList<qint64> ids(const QList<OutboxItem> &items)
    {
        QList<qint64> ids;
        for (const OutboxItem &item : items)
            ids << item.id;
        return ids;
    }

private Q_SLOTS:
    void itemsComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const OutboxItem first = put(*store, "a");
        const OutboxItem second = put(*store, "b", 3);
        QVERIFY(first.id > 0 && second.id > first.id);
        QVERIFY(store.open());
        QCOMPARE(store->outbox(), (QList<OutboxItem>{first, second}));
    }

    void firstInFirstOutWithinACaseAndAcrossThemFree()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem a1 = put(*store, "a", 10);
        const OutboxItem a2 = put(*store, "a", 0);
        const OutboxItem b1 = put(*store, "b", 0);
        QCOMPARE(ids(store->dueOutbox(test::storeTime(1))), QList<qint64>{b1.id}); // a2 waits behind a1
        QCOMPARE(ids(store->dueOutbox(test::storeTime(10))), (QList<qint64>{a1.id, b1.id}));
        a1.state = OutboxState::Done;
        QVERIFY(store->updateOutbox(a1));
        QCOMPARE(ids(store->dueOutbox(test::storeTime(1))), (QList<qint64>{a2.id, b1.id}));
    }

    void inFlightBlocksItsCaseUntilThisProcessIsGone()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem a1 = put(*store, "a");
        put(*store, "a");
        a1.state = OutboxState::InFlight;
        a1.attempts = 3;
        QVERIFY(store->updateOutbox(a1));
        QVERIFY(store->dueOutbox(test::storeTime(99)).isEmpty());
        QCOMPARE(store->outbox().first().state, OutboxState::InFlight);
        QVERIFY(store.open()); // as after a crash
        const QList<OutboxItem> due = store->dueOutbox(test::storeTime(99));
        QCOMPARE(due, QList<OutboxItem>{a1});
    }

    void aRetryWaitsItsTurn()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem item = put(*store, "a");
        item.state = OutboxState::InFlight;
        QVERIFY(store->updateOutbox(item));
        item.state = OutboxState::Ready;
        item.nextAt = test::storeTime(5);
        QVERIFY(store->updateOutbox(item));
        QVERIFY(store->dueOutbox(test::storeTime(4)).isEmpty());
        QCOMPARE(store->dueOutbox(test::storeTime(5)), QList<OutboxItem>{item});
    }

    void refusedIsOutOfTheWay()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem first = put(*store, "a");
        const OutboxItem second = put(*store, "a");
        first.state = OutboxState::Refused;
        QVERIFY(store->updateOutbox(first));
        QCOMPARE(store->outbox(), QList<OutboxItem>{second});
    }

    void anIdIsNeverUsedAgain()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem item = put(*store, "a");
        item.state = OutboxState::Done;
        QVERIFY(store->updateOutbox(item));
        QVERIFY(store.open());
        QVERIFY(put(*store, "a").id > item.id);
        QCOMPARE(store->updateOutbox(item).error().code, FailureCode::StoreNoSuchRow);
    }

    void anUndoneActLeavesNoMark()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        OutboxItem item = put(*store, "a");
        QVERIFY(!store->write([&]() -> Result<void> {
            OutboxItem sent = item;
            sent.state = OutboxState::InFlight;
            (void)store->updateOutbox(sent);
            return passOn(Failure{FailureCode::Cancelled, 0, {}, 0, {}});
        }));
        QCOMPARE(store->dueOutbox(test::storeTime(9)), QList<OutboxItem>{item});
    }
};

UNBAR_TEST(TestOutbox, test_outbox)
#include "test_outbox.moc"
