#include "app/sync/names.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <algorithm>

using namespace unbar;

class TestFetchSync : public QObject
{
    Q_OBJECT
    static void fill(test::SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
    }
    static bool holds(const test::SyncRig &rig, domain::EntryKind kind)
    {
        const auto entries = rig.store->timeline(QStringLiteral("svc-1"));
        return std::any_of(entries.cbegin(), entries.cend(),
                           [&](const auto &entry) { return entry.kind == kind; });
    }
private Q_SLOTS:
    void readsAllAndFollowsTheFeed()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.messages.append({{QStringLiteral("id"), QStringLiteral("m-1")},
                                 {QStringLiteral("subject"), QStringLiteral("hi")}});
        rig.start();
        QTRY_COMPARE(rig.store->bills(QStringLiteral("acc-1")).size(), 1);
        QTRY_COMPARE(rig.store->messages().size(), 1);
        QTRY_COMPARE(rig.engine->status().link, sync::Link::Online);
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped);
        QCOMPARE(rig.store->lineByNumber(rig.number())->locks.size(), 1);
    }
    void unchangedAnswersWriteNothing()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped);
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QSignalSpy changed(rig.store.get(), &store::Store::changed);
        const int before = rig.tmf.count("GET", QStringLiteral("service/svc-1"));
        rig.engine->refresh();
        QTRY_VERIFY(rig.tmf.count("GET", QStringLiteral("service/svc-1")) > before);
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QCOMPARE(changed.size(), 0);
        QVERIFY(std::any_of(rig.tmf.seen.cbegin(), rig.tmf.seen.cend(),
                            [](const test::Seen &request) { return !request.ifNoneMatch.isEmpty(); }));
    }
    void liftedLockIsTold()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        rig.hint(QStringLiteral("service"), QStringLiteral("svc-1"), QStringLiteral("7"));
        QTRY_VERIFY(holds(rig, domain::EntryKind::LineRestored));
        QVERIFY(holds(rig, domain::EntryKind::LockLifted));
        QTRY_COMPARE(rig.store->value(sync::names::cursor()).value_or(QByteArray()), QByteArray("7"));
    }
    void cursorWaitsForTheCommit()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped && !rig.engine->status().refreshing);
        rig.tmf.plan({"GET", QStringLiteral("service"), test::Fault::Status, 500, "1", 2});
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        QList<bool> cursorKept; // at each announcement of "busy": looking now and then can miss the moment
        connect(rig.engine.get(), &sync::Engine::statusChanged, this, [&] {
            if (rig.engine->status().link == sync::Link::Busy)
                cursorKept.append(rig.store->value(sync::names::cursor()).has_value());
        });
        rig.hint(QStringLiteral("service"), QStringLiteral("svc-1"), QStringLiteral("8"));
        QTRY_COMPARE(rig.store->value(sync::names::cursor()).value_or(QByteArray()), QByteArray("8"));
        rig.engine->disconnect(this);
        QVERIFY(!cursorKept.isEmpty());
        QVERIFY(!cursorKept.contains(true));
        QVERIFY(holds(rig, domain::EntryKind::LineRestored));
    }
    void doubledAndReorderedEventsChangeNothingTwice()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        for (const char *cursor : {"12", "11", "12", "12"})
            rig.hint(QStringLiteral("service"), QStringLiteral("svc-1"), QString::fromLatin1(cursor));
        QTRY_VERIFY(holds(rig, domain::EntryKind::LineRestored));
        QTRY_VERIFY(!rig.engine->status().refreshing);
        const auto entries = rig.store->timeline(QStringLiteral("svc-1"));
        QCOMPARE(
            std::count_if(entries.cbegin(), entries.cend(),
                          [](const auto &entry) { return entry.kind == domain::EntryKind::LineRestored; }),
            1);
    }
    void goneCursorMeansReadingAllAgain()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped && !rig.engine->status().refreshing);
        rig.hint(QStringLiteral("communicationMessage"), {}, QStringLiteral("9"));
        QTRY_VERIFY(rig.store->value(sync::names::cursor()).has_value());
        const int lists = rig.tmf.count("GET", QStringLiteral("service?"));
        Q_EMIT rig.feed->resyncNeeded();
        QVERIFY(!rig.store->value(sync::names::cursor()).has_value());
        QTRY_VERIFY(rig.tmf.count("GET", QStringLiteral("service?")) > lists);
    }
    void recycledNumberIsForgotten()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_COMPARE(rig.store->bills(QStringLiteral("acc-1")).size(), 1);
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped && !rig.engine->status().refreshing);
        rig.tmf.setLineState(QStringLiteral("svc-1"), QStringLiteral("recycled"));
        rig.hint(QStringLiteral("service"), QStringLiteral("svc-1"), QStringLiteral("20"));
        QTRY_COMPARE(rig.store->lineByNumber(rig.number())->state, domain::LineState::Recycled);
        QVERIFY(rig.store->lineByNumber(rig.number())->accountId.isEmpty());
        QVERIFY(rig.store->bills(QStringLiteral("acc-1")).isEmpty());
        QVERIFY(rig.store->timeline(QStringLiteral("svc-1")).isEmpty());
        QTRY_COMPARE(rig.feed->state(), op::FeedState::Stopped);
        QTRY_VERIFY(!rig.engine->status().refreshing);
        const int asked = rig.tmf.count("GET", QStringLiteral("service/svc-1"));
        rig.engine->refresh();
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QCOMPARE(rig.tmf.count("GET", QStringLiteral("service/svc-1")), asked);
    }
    void messagesStayRead()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.messages.append({{QStringLiteral("id"), QStringLiteral("m-1")},
                                 {QStringLiteral("subject"), QStringLiteral("a")}});
        rig.start();
        QTRY_COMPARE(rig.store->messages().size(), 1);
        auto message = rig.store->messages().first();
        message.read = true;
        QVERIFY(rig.store->write([&] { return rig.store->saveMessage(message); }));
        rig.tmf.messages[0].insert(QStringLiteral("subject"), QStringLiteral("b"));
        rig.engine->refresh();
        QTRY_COMPARE(rig.store->messages().first().subject, QStringLiteral("b"));
        QVERIFY(rig.store->messages().first().read);
    }
};

UNBAR_TEST(TestFetchSync, test_fetch_sync)
#include "test_fetch_sync.moc"
