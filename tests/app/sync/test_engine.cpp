#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace unbar;
using domain::PaymentState;
using test::Fault;

class TestEngine : public QObject
{
    Q_OBJECT
    static void fill(test::SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
        rig.tmf.messages.append({{QStringLiteral("id"), QStringLiteral("m-1")}});
    }
private Q_SLOTS:
    /// Closes while the n-th request is unanswered: nothing is written afterwards, and nothing hangs.
    void closesAtEveryAwait_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"service", "product", "customerBill", "appliedCustomerBillingRate", "billingAccount",
              "serviceOrder", "communicationMessage", "payment?correlatorId="})
            QTest::newRow(path) << QByteArray("GET") << QString::fromLatin1(path);
        QTest::newRow("create") << QByteArray("POST") << QStringLiteral("payment");
        QTest::newRow("query before close") << QByteArray("GET") << QStringLiteral("payment/pay-1");
        QTest::newRow("close") << QByteArray("POST") << QStringLiteral("payment/pay-1/cancel");
    }
    void closesAtEveryAwait()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        test::SyncRig rig;
        fill(rig);
        rig.pace = 0.05;
        const bool question = path.contains(QLatin1Char('='));
        if (question)
            rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::CutAfter});
        const bool later = path.contains(QStringLiteral("pay-1"));
        if (!later)
            rig.tmf.plan({verb, path, Fault::Hold});
        rig.start();
        const QString id = test::pressPay(rig);
        if (later) {
            QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
            rig.tmf.plan({verb, path, Fault::Hold});
            QVERIFY(test::pressLeave(rig, id));
        }
        QTRY_COMPARE(rig.tmf.held(), 1);
        const quint64 generation = rig.engine->generation();
        QSignalSpy closed(rig.engine.get(), &sync::Engine::closed);
        QSignalSpy changed(rig.store.get(), &store::Store::changed);
        rig.engine->close();
        QVERIFY(rig.engine->generation() > generation);
        QTRY_COMPARE(closed.size(), 1);
        rig.tmf.release();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(rig.client->inFlight(), 0);
    }
    void closingAnIdleEngineEndsAtOnce()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped && !rig.engine->status().refreshing);
        QSignalSpy closed(rig.engine.get(), &sync::Engine::closed);
        rig.engine->close();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(rig.feed->state(), op::FeedState::Stopped);
        rig.engine->refresh(); // and nothing begins again
        QCOMPARE(rig.client->inFlight(), 0);
    }
    /// "From now" begins when the stream stands: what happened before it does is read once more.
    void readsAgainOnceTheStreamStands()
    {
        test::SyncRig rig;
        fill(rig);
        rig.pace = 1000; // nothing is asked by itself
        rig.tmf.holdStreams = true;
        rig.start();
        QTRY_COMPARE(rig.tmf.held(), 1);
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QCOMPARE(rig.feed->state(), op::FeedState::Stopped);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        rig.tmf.release();
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1"))->locks.isEmpty());
        QCOMPARE(rig.feed->state(), op::FeedState::Streaming);
    }
    void tellsThatTheClockIsWrong()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.date = rig.clock.nowUtc().addSecs(180);
        rig.start();
        QTRY_COMPARE(rig.engine->status().link, sync::Link::ClockWrong);
        QVERIFY(rig.engine->clockSkewMs() > 120'000);
    }
    void tellsThatTheOperatorIsBusy()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"GET", QStringLiteral("service"), Fault::Status, 503, "busy"});
        QList<sync::Link> told; // each as it is announced: looking now and then can miss the busy moment
        rig.start();
        connect(rig.engine.get(), &sync::Engine::statusChanged, this,
                [&] { told.append(rig.engine->status().link); });
        QTRY_COMPARE(rig.engine->status().link, sync::Link::Online);
        QVERIFY(told.contains(sync::Link::Busy));
        QVERIFY(told.indexOf(sync::Link::Busy) < told.lastIndexOf(sync::Link::Online));
        rig.engine->disconnect(this);
        QVERIFY(rig.engine->status().updatedAt.isValid());
    }
    void comesBackFromOffline()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.goOffline();
        rig.start();
        QTRY_COMPARE(rig.engine->status().link, sync::Link::Offline);
        QVERIFY(rig.engine->status().lastFailure.has_value());
        rig.tmf.goOnline();
        QTRY_COMPARE(rig.engine->status().link, sync::Link::Online);
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1")).has_value());
        QTRY_VERIFY(rig.feed->state() != op::FeedState::Stopped);
    }
};

UNBAR_TEST(TestEngine, test_engine)
#include "test_engine.moc"
