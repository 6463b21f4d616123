#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace unbar;

class TestWrites : public QObject
{
    Q_OBJECT

    static Result<void> cancelled() { return passOn(Failure{FailureCode::Cancelled, 0, {}, 0, {}}); }

private Q_SLOTS:
    void anActIsWholeOrNothing()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const auto done = store->write([&]() -> Result<void> {
            (void)store->saveLine(test::fullLine());
            (void)store->enqueue(test::fullOutbox());
            return cancelled();
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::Cancelled);
        QVERIFY(store->lines().isEmpty());
        QVERIFY(store->outbox().isEmpty());
        QVERIFY(store->saveLine(test::fullLine())); // and the next one is not disturbed
        QCOMPARE(store->lines().size(), 1);
    }

    void aSwallowedFailureStillUndoesTheAct()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const auto done = store->write([&]() -> Result<void> {
            (void)store->saveLine(test::fullLine());
            (void)store->updatePayment(test::fullPayment(QStringLiteral("not there")));
            (void)store->saveLine(test::fullLine(QStringLiteral("svc-2")));
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::StoreNoSuchRow);
        QVERIFY(store->lines().isEmpty());
    }

    void actsDoNotNest()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        std::optional<FailureCode> inner;
        QVERIFY(store->write([&]() -> Result<void> {
            const auto nested = store->write([]() -> Result<void> { return {}; });
            inner = nested ? std::nullopt : std::optional(nested.error().code);
            return store->saveLine(test::fullLine());
        }));
        QCOMPARE(inner, std::optional(FailureCode::StoreNested));
        QCOMPARE(store->lines().size(), 1);
    }

    void topicsAreToldOnceAfterTheCommit()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QList<store::Topic> told;
        int linesSeen = -1;
        connect(store.operator->(), &store::Store::changed, this, [&](store::Topic topic) {
            told << topic;
            linesSeen = static_cast<int>(store->lines().size());
        });
        QVERIFY(store->write([&]() -> Result<void> {
            (void)store->saveLine(test::fullLine());
            (void)store->saveLine(test::fullLine(QStringLiteral("svc-2")));
            (void)store->putValue(QStringLiteral("draft/appeal"), "x");
            (void)store->putValue(QStringLiteral("cursor"), "x");
            if (!told.isEmpty())
                return cancelled();
            return {};
        }));
        QCOMPARE(told, (QList<store::Topic>{store::Topic::Lines, store::Topic::Drafts}));
        QCOMPARE(linesSeen, 2);
        told.clear();
        QVERIFY(!store->write([&]() -> Result<void> {
            (void)store->enqueue(test::fullOutbox());
            return cancelled();
        }));
        QVERIFY(told.isEmpty());
    }

    void aListenerMayWriteAtOnce()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        connect(store.operator->(), &store::Store::changed, this, [&](store::Topic topic) {
            if (topic == store::Topic::Lines)
                QVERIFY(store->putValue(QStringLiteral("seen"), "1"));
        });
        QVERIFY(store->saveLine(test::fullLine()));
        QCOMPARE(store->value(QStringLiteral("seen")), std::optional(QByteArray("1")));
    }

    void crashPointsStandAroundTheCommit()
    {
        test::StoreFixture store;
        QByteArrayList points;
        store::StoreOptions options;
        options.crashPoint = [&](const char *point) { points << point; };
        QVERIFY(store.open(options));
        points.clear();
        QVERIFY(store->saveLine(test::fullLine()));
        QCOMPARE(points, (QByteArrayList{"store.before_begin", "store.before_commit", "store.after_commit"}));
        points.clear();
        QVERIFY(!store->write([] { return cancelled(); }));
        QCOMPARE(points, QByteArrayList{"store.before_begin"});
    }

    void aFullDiskRefusesAndKeepsWhatWas()
    {
        test::StoreFixture store;
        store::StoreOptions options;
        options.maxPages = 60;
        QVERIFY(store.open(options));
        QVERIFY(store->saveLine(test::fullLine()));
        const QByteArray big(100 * 1024, 'x');
        const auto done = store->write([&]() -> Result<void> {
            (void)store->saveLine(test::fullLine(QStringLiteral("half")));
            for (int i = 0; i < 10; ++i)
                (void)store->putValue(QStringLiteral("big%1").arg(i), big);
            (void)store->putValue(QStringLiteral("small"), "after the failure");
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::StoreFull);
        QCOMPARE(store->lines().size(), 1);
        QVERIFY(!store->value(QStringLiteral("big0")));
        QVERIFY(!store->value(QStringLiteral("small")));
        QVERIFY(store->putValue(QStringLiteral("small"), "there is room for this"));
        QVERIFY(store.open());
        QCOMPARE(store->lines().size(), 1);
        QCOMPARE(store->value(QStringLiteral("small")), std::optional(QByteArray("there is room for this")));
    }

    void manyWritesStaySmallAndQuick()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->write([&]() -> Result<void> {
            for (int i = 0; i < 2000; ++i) {
                const domain::TimelineEntry entry = test::someEntry(i);
                if (const auto added = store->addEntry(QStringLiteral("svc-1"), entry); !added)
                    return added;
            }
            return {};
        }));
        QCOMPARE(store->timeline(QStringLiteral("svc-1")).size(), 2000);
        QVERIFY(QFileInfo(store.path()).size() < 2000 * 1024);
    }
};

UNBAR_TEST(TestWrites, test_writes)
#include "test_writes.moc"
