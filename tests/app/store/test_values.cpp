#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace unbar;
using test::storeTime;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store.report.created);
        const domain::Line line = test::fullLine();
        const auto bare = test::bare<domain::Line>(QStringLiteral("svc-2"));
        QVERIFY(store->saveLine(line));
        QVERIFY(store->saveLine(bare));
        QVERIFY(store.open());
        QVERIFY(!store.report.created);
        QCOMPARE(store->line(line.id), std::optional(line));
        QCOMPARE(store->line(bare.id), std::optional(bare));
        QCOMPARE(store->lineByNumber(line.number), std::optional(line));
        QVERIFY(!store->lineByNumber(domain::PhoneNumber::fromE164(QStringLiteral("+8613800138002"))));
        QCOMPARE(store->lines(), (QList<domain::Line>{line, bare}));
    }

    void everyEnumeratorOfALineComesBack()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        for (int i = 0; i <= static_cast<int>(domain::LineState::Unknown); ++i) {
            domain::Line line = test::fullLine(QString::number(i));
            line.state = static_cast<domain::LineState>(i);
            line.facilities.clear();
            line.locks = {line.locks.first()};
            line.locks[0].initiator = static_cast<domain::Initiator>(i % 5);
            line.locks[0].blocks.clear();
            for (int f = 0; f <= static_cast<int>(domain::Facility::Wifi); ++f) {
                line.facilities.append(
                    {static_cast<domain::Facility>(f), static_cast<domain::FacilityState>(f % 3)});
                line.locks[0].blocks.append(static_cast<domain::Facility>(f));
            }
            QVERIFY(store->saveLine(line));
            QCOMPARE(store->line(line.id), std::optional(line));
        }
    }

    void aSavedLineReplacesItself()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Line line = test::fullLine();
        QVERIFY(store->saveLine(line));
        line.state = domain::LineState::Active;
        line.locks.clear();
        line.number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138777"));
        QVERIFY(store->saveLine(line));
        QCOMPARE(store->lines(), QList<domain::Line>{line});
        QCOMPARE(store->lineByNumber(line.number), std::optional(line));
        QVERIFY(!store->lineByNumber(test::fullLine().number));
    }

    void removingALineTakesWhatIsOnlyItsOwn()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::Line first = test::fullLine();
        const domain::Line second = test::fullLine(QStringLiteral("svc-2"), QStringLiteral("+8613800138002"));
        QVERIFY(store->saveLine(first));
        QVERIFY(store->saveLine(second));
        QVERIFY(store->replaceBills(first.accountId, {test::fullBill()}));
        QVERIFY(store->addEntry(first.id, test::someEntry(0)));
        QVERIFY(store->addEntry(second.id, test::someEntry(0)));
        QVERIFY(store->removeLine(first.id));
        QCOMPARE(store->lines(), QList<domain::Line>{second});
        QVERIFY(store->timeline(first.id).isEmpty());
        QCOMPARE(store->timeline(second.id).size(), 1);
        QCOMPARE(store->bills(first.accountId).size(), 1); // the other line shares the account
        QVERIFY(store->removeLine(second.id));
        QVERIFY(store->bills(first.accountId).isEmpty());
    }

    void billsAndBalancesComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::Bill bill = test::fullBill();
        domain::Balance balance;
        balance.accountId = QStringLiteral("acct-1");
        balance.receivable = {8640, "CNY"};
        balance.minimumToRestore = {5000, "CNY"};
        balance.disputed = {240, "CNY"};
        balance.hasMinimum = true;
        balance.prepaid = true;
        balance.bucketId = QStringLiteral("bucket-1");
        balance.bucketRemaining = {-120, "CNY"};
        balance.bucketValidUntil = storeTime(50);
        QVERIFY(store->replaceBills(bill.accountId, {test::fullBill(QStringLiteral("old"))}));
        QVERIFY(
            store->replaceBills(bill.accountId, {bill, test::bare<domain::Bill>(QStringLiteral("bare"))}));
        QVERIFY(store->replaceBills(QStringLiteral("acct-2"), {bill}));
        QVERIFY(store->saveBalance(balance));
        QVERIFY(store.open());
        QCOMPARE(store->bills(bill.accountId),
                 (QList<domain::Bill>{bill, test::bare<domain::Bill>(QStringLiteral("bare"))}));
        QCOMPARE(store->balance(balance.accountId), std::optional(balance));
        QVERIFY(!store->balance(QStringLiteral("acct-2")));
    }

    void ordersMessagesAndTimelineComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::RestoreOrder order{
            .id = QStringLiteral("o-1"),
            .externalId = QStringLiteral("ext"),
            .lineId = QStringLiteral("svc-1"),
            .lockId = QStringLiteral("lock-1"),
            .state = QStringLiteral("inProgress"),
            .orderedAt = storeTime(),
            .expectedAt = storeTime(60),
            .errorText = QStringLiteral("线路忙"),
            .milestones = {{QStringLiteral("m"), QStringLiteral("expected"), storeTime(3)}}};
        const domain::Message older{
            QStringLiteral("m-1"),  QStringLiteral("主题"), QStringLiteral("正文"), storeTime(1), true,
            QStringLiteral("svc-1")};
        const domain::Message newer{QStringLiteral("m-2"), {}, {}, storeTime(2), false, {}};
        const domain::TimelineEntry paid{domain::EntryKind::PaymentPaid, domain::EntryActor::Bank,
                                         domain::EntryState::Done,       storeTime(1),
                                         QStringLiteral("T-1"),          {8640, "CNY"},
                                         domain::Reason::Arrears};
        const domain::TimelineEntry next{domain::EntryKind::LineRestored,
                                         domain::EntryActor::Operator,
                                         domain::EntryState::Next,
                                         {},
                                         {},
                                         {},
                                         domain::Reason::Unknown};
        const domain::TimelineEntry latest{domain::EntryKind::RestoreOrdered,
                                           domain::EntryActor::You,
                                           domain::EntryState::Now,
                                           storeTime(2),
                                           {},
                                           {},
                                           domain::Reason::Maint};
        QVERIFY(store->saveOrder(order));
        QVERIFY(store->saveMessage(newer));
        QVERIFY(store->saveMessage(older));
        for (const auto &entry : {latest, paid, next})
            QVERIFY(store->addEntry(QStringLiteral("svc-1"), entry));
        QVERIFY(store.open());
        QCOMPARE(store->orders(QStringLiteral("svc-1")), QList<domain::RestoreOrder>{order});
        QVERIFY(store->orders(QStringLiteral("svc-2")).isEmpty());
        QCOMPARE(store->messages(), (QList<domain::Message>{newer, older}));
        QCOMPARE(store->timeline(QStringLiteral("svc-1")),
                 (QList<domain::TimelineEntry>{next, latest, paid}));
    }

    void anEntryToldTwiceStandsOnce()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::TimelineEntry entry = test::someEntry(0);
        QVERIFY(store->addEntry(QStringLiteral("svc-1"), entry));
        QVERIFY(store->addEntry(QStringLiteral("svc-1"), entry));
        QVERIFY(store->addEntry(QStringLiteral("svc-2"), entry));
        QCOMPARE(store->timeline(QStringLiteral("svc-1")).size(), 1);
        QCOMPARE(store->timeline(QStringLiteral("svc-2")).size(), 1);
    }

    void smallValuesComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const QByteArray bytes("\0\xff cursor", 9);
        QVERIFY(store->putValue(QStringLiteral("cursor"), "old"));
        QVERIFY(store->putValue(QStringLiteral("cursor"), bytes));
        QVERIFY(store->putValue(QStringLiteral("empty"), {}));
        QVERIFY(store.open());
        QCOMPARE(store->value(QStringLiteral("cursor")), std::optional(bytes));
        QCOMPARE(store->value(QStringLiteral("empty")), std::optional(QByteArray()));
        QVERIFY(store->removeValue(QStringLiteral("cursor")));
        QVERIFY(!store->value(QStringLiteral("cursor")));
    }

    void inMemoryNothingTouchesTheDisk()
    {
        auto opened = store::Store::open({}, test::storeKey(), nullptr);
        QVERIFY(opened.has_value());
        QVERIFY((*opened)->isMemoryOnly());
        QVERIFY((*opened)->saveLine(test::fullLine()));
        QCOMPARE((*opened)->lines().size(), 1);
        QVERIFY((*opened)->forgetAll());
        QVERIFY((*opened)->lines().isEmpty());
    }
};

UNBAR_TEST(TestValues, test_values)
#include "test_values.moc"
