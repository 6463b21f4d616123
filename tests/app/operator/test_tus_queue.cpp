// Several uploads: two at a time, paused, resumed, cancelled, capped, cut at any byte, and closed anywhere.
#include "tests/app/operator/tus_rig.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace unbar;
using test::someBytes;
using test::TusRig;
using test::uploadJob;
using test::WireFault;

class TestTusQueue : public QObject
{
    Q_OBJECT
    static constexpr qint64 kib = 1024;
    static QString id(int number) { return QStringLiteral("page-%1").arg(number); }

    static QCoro::Task<bool> end(op::TusQueue *queue)
    {
        co_await queue->close();
        co_return true;
    }
    static bool closed(const TusRig &rig) { return test::settled(end(rig.queue.get())).has_value(); }

private Q_SLOTS:
    void twoAtATime();
    void pausedAndResumed();
    void pausedWhileHeldNothingMoves();
    void cancelledIsTakenBack();
    void cancelledWithoutTerminationIsLeft();
    void anotherNetworkWakesWhatHangs();
    void anotherNetworkEndsTheWaiting();
    void aNightAsleepEndsTheWaiting();
    void underACapTimePasses();
    void closesAnywhere();
    void goesOnAfterTheEnd();
    void wireFaults_data();
    void wireFaults();
    void committedWithoutAnAnswer();
    void randomCuts_data();
    void randomCuts();
};

void TestTusQueue::twoAtATime()
{
    TusRig rig;
    QSet<QString> sending;
    qsizetype most = 0;
    connect(rig.queue.get(), &op::TusQueue::stageChanged, this,
            [&](const QString &localId, op::UploadStage stage) {
                if (stage == op::UploadStage::Sending)
                    sending.insert(localId);
                most = std::max(most, sending.size());
            });
    connect(rig.queue.get(), &op::TusQueue::done, this,
            [&](const QString &localId) { sending.remove(localId); });
    QList<QByteArray> all;
    for (int i = 0; i < 5; ++i) {
        all << someBytes(200 * kib, static_cast<quint32>(i));
        rig.queue->add(uploadJob(all.last(), id(i)));
        rig.queue->add(uploadJob(all.last(), id(i))); // here already
    }
    QCOMPARE(rig.queue->waiting(), 5);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(rig.ends(id(i)));
        QCOMPARE(rig.sent(id(i)), all.at(i));
    }
    QCOMPARE(most, 2);
    QCOMPARE(rig.tus.whole(), 5);
    QCOMPARE(rig.queue->waiting(), 0);
}

void TestTusQueue::pausedAndResumed()
{
    TusRig rig;
    const QByteArray bytes = someBytes(500 * kib);
    bool paused = false;
    connect(rig.queue.get(), &op::TusQueue::progressed, this,
            [&](const QString &localId, qint64 acknowledged) {
                if (!std::exchange(paused, true) && acknowledged > 0)
                    rig.queue->pause(localId);
            });
    QSignalSpy idle(rig.queue.get(), &op::TusQueue::idle);
    rig.queue->add(uploadJob(bytes));
    QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, 15000);
    QCOMPARE(rig.done.size() + rig.failed.size(), 0);
    QVERIFY(rig.queue->has(id(1)));
    const qint64 before = rig.tus.received;
    QVERIFY(before < bytes.size());
    rig.queue->resume(id(1));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QVERIFY(rig.tus.received <= bytes.size() + 128 * kib); // nothing but the chunk that was under way
}

void TestTusQueue::pausedWhileHeldNothingMoves()
{
    TusRig rig;
    rig.queue->add(uploadJob(someBytes(100 * kib), id(1)));
    rig.queue->pauseAll();
    rig.queue->add(uploadJob(someBytes(100 * kib), id(2)));
    QVERIFY(rig.ends(id(2)));
    QVERIFY(!rig.done.contains(id(1)));
    rig.queue->resumeAll();
    QVERIFY(rig.ends(id(1)));
    QVERIFY(rig.done.contains(id(1)));
}

void TestTusQueue::cancelledIsTakenBack()
{
    TusRig rig;
    QSignalSpy cancelled(rig.queue.get(), &op::TusQueue::cancelled);
    rig.tus.plan({"DELETE", 503, {}, false, 1}); // tried again
    connect(rig.queue.get(), &op::TusQueue::progressed, this,
            [&](const QString &localId) { rig.queue->cancel(localId); });
    rig.queue->add(uploadJob(someBytes(500 * kib)));
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, 15000);
    QCOMPARE(rig.tus.files.size(), 0);
    QCOMPARE(rig.tus.count("DELETE"), 2);
    QCOMPARE(rig.done.size() + rig.failed.size(), 0);

    auto kept = uploadJob(someBytes(500 * kib), id(2)); // paused, not under way
    rig.tus.files.insert("p", {kept.length, {}, {}});
    kept.kept.path = QStringLiteral("p");
    rig.queue->add(kept);
    rig.queue->pause(id(2));
    QTRY_VERIFY_WITH_TIMEOUT(rig.queue->waiting() == 1, 15000);
    rig.queue->cancel(id(2));
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 2, 15000);
    QCOMPARE(rig.tus.files.size(), 0);
}

void TestTusQueue::cancelledWithoutTerminationIsLeft()
{
    TusRig rig;
    rig.tus.extensions = "creation";
    QSignalSpy cancelled(rig.queue.get(), &op::TusQueue::cancelled);
    connect(rig.queue.get(), &op::TusQueue::progressed, this,
            [&](const QString &localId) { rig.queue->cancel(localId); });
    rig.queue->add(uploadJob(someBytes(500 * kib)));
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, 15000);
    QCOMPARE(rig.tus.count("DELETE"), 0);
    QCOMPARE(rig.tus.whole(), 0);
}

void TestTusQueue::anotherNetworkWakesWhatHangs()
{
    TusRig rig(true);
    QVERIFY(rig.started);
    rig.proxy.add({WireFault::Hang, {}, "PATCH"});
    const QByteArray bytes = someBytes(100 * kib);
    rig.queue->add(uploadJob(bytes));
    QTRY_COMPARE_WITH_TIMEOUT(rig.proxy.faultsDone(), 1, 15000);
    rig.queue->networkChanged();
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
}

void TestTusQueue::anotherNetworkEndsTheWaiting()
{
    TusRig rig;
    rig.timings.retry = {3600'000, 3600'000, 60000};
    rig.queue->setTimings(rig.timings);
    rig.tus.plan({"PATCH", 500});
    bool retrying = false;
    connect(rig.queue.get(), &op::TusQueue::stageChanged, this,
            [&](const QString &, op::UploadStage stage) { retrying |= stage == op::UploadStage::Retrying; });
    rig.queue->add(uploadJob(someBytes(100 * kib)));
    QTRY_VERIFY_WITH_TIMEOUT(retrying, 15000);
    rig.queue->networkChanged();
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
}

void TestTusQueue::aNightAsleepEndsTheWaiting()
{
    TusRig rig;
    rig.timings.retry = {3600'000, 3600'000, 7200'000};
    rig.timings.lookMs = 5;
    rig.queue->setTimings(rig.timings);
    rig.tus.plan({"PATCH", 500});
    bool retrying = false;
    connect(rig.queue.get(), &op::TusQueue::stageChanged, this,
            [&](const QString &, op::UploadStage stage) { retrying |= stage == op::UploadStage::Retrying; });
    const QByteArray bytes = someBytes(100 * kib);
    rig.queue->add(uploadJob(bytes));
    QTRY_VERIFY(retrying);
    QVERIFY(!rig.ends(id(1), 100));                          // awake, an hour is an hour
    rig.clock.setWall(rig.clock.nowUtc().addSecs(8 * 3600)); // the monotonic clock stood still meanwhile
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.sent(), bytes);
}

void TestTusQueue::underACapTimePasses()
{
    TusRig rig;
    rig.queue->setBandwidthCap(512 * kib);
    QElapsedTimer timer;
    timer.start();
    const QByteArray bytes = someBytes(256 * kib);
    rig.tus.extensions = "creation";
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    // The first chunk goes at once, the others each in their time. The clock of the test stands still.
    QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
}

void TestTusQueue::closesAnywhere()
{
    for (int at = 0; at < 8; ++at) {
        TusRig rig;
        int heard = 0;
        bool closing = false;
        rig.tus.before = [&](const test::Heard &) { closing |= heard++ == at; };
        rig.queue->add(uploadJob(someBytes(400 * kib), id(1)));
        rig.queue->add(uploadJob(someBytes(400 * kib), id(2)));
        QTRY_VERIFY_WITH_TIMEOUT(closing, 15000);
        QVERIFY(closed(rig));
        // Each request begins with asking for the token; what left before the end may still arrive after it.
        const int soFar = rig.tokens.asked;
        rig.queue->add(uploadJob(someBytes(10), id(3)));
        rig.queue->networkChanged();
        rig.queue->resumeAll();
        QCoreApplication::processEvents();
        QCOMPARE(rig.tokens.asked, soFar);
        QCOMPARE(rig.client.inFlight(), 0);
        QCOMPARE(rig.failed.size(), 0);
    }
}

void TestTusQueue::goesOnAfterTheEnd()
{
    const QByteArray bytes = someBytes(500 * kib);
    TusRig rig;
    auto job = uploadJob(bytes);
    rig.tus.plan({"PATCH", 500, {}, false, -1});
    rig.queue->add(job);
    QTRY_VERIFY_WITH_TIMEOUT(rig.tus.count("PATCH") > 2, 15000);
    job.kept = rig.kept[job.localId]; // what was stored; the program ends here
    QVERIFY(closed(rig));
    QVERIFY(!job.kept.path.isEmpty());
    QCOMPARE(job.kept.offset, 64 * kib);
    TusRig next; // and here another begins
    next.tus.files = rig.tus.files;
    next.queue->add(job);
    QVERIFY(next.ends());
    QCOMPARE(next.sent(), bytes);
    QCOMPARE(next.tus.received, bytes.size() - 64 * kib);
}

void TestTusQueue::wireFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("amount");
    for (const QByteArray &verb : {QByteArray("OPTIONS"), QByteArray("POST"), QByteArray("PATCH")}) {
        QTest::newRow((verb + " reset").constData()) << int(WireFault::Reset) << verb << 0;
        QTest::newRow((verb + " cut reply").constData()) << int(WireFault::CutAfter) << verb << 20;
        QTest::newRow((verb + " half reply").constData()) << int(WireFault::HalfReply) << verb << 0;
        QTest::newRow((verb + " drip").constData()) << int(WireFault::Drip) << verb << 1;
        QTest::newRow((verb + " garbage").constData()) << int(WireFault::Garbage) << verb << 50;
    }
}

void TestTusQueue::wireFaults()
{
    QFETCH(int, fault);
    QFETCH(QByteArray, verb);
    QFETCH(int, amount);
    TusRig rig(true);
    rig.tus.extensions = "creation,checksum";
    rig.proxy.add({static_cast<WireFault>(fault), {}, verb, amount, 2});
    const QByteArray bytes = someBytes(150 * kib);
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.whole(), 1);
}

void TestTusQueue::committedWithoutAnAnswer()
{
    TusRig rig(true);
    rig.proxy.add({WireFault::CommitNoAnswer, {}, "PATCH", 0, -1});
    const QByteArray bytes = someBytes(300 * kib);
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.whole(), 1);
    QCOMPARE(rig.tus.received, bytes.size()); // the server's word is asked for: nothing goes twice
}

void TestTusQueue::randomCuts_data()
{
    QTest::addColumn<bool>("checksum");
    QTest::newRow("what arrived counts") << false;
    QTest::newRow("under a checksum") << true;
}

void TestTusQueue::randomCuts()
{
    QFETCH(bool, checksum);
    const int cuts = qEnvironmentVariableIsSet("UNBAR_LONG") ? 100 : 20;
    bool seeded = false;
    const int chosen = qEnvironmentVariableIntValue("UNBAR_SEED", &seeded);
    const auto seed = static_cast<quint32>(seeded ? chosen : QDate::currentDate().toJulianDay());
    QRandomGenerator random(seed);
    const QByteArray bytes = someBytes(300 * kib, seed);
    for (int i = 0; i < cuts; ++i) {
        TusRig rig(true);
        rig.tus.extensions = checksum ? "creation,checksum" : "creation";
        const int at = random.bounded(64 * 1024 + 600); // a chunk with its head, and a little less or more
        const int which = random.bounded(4);
        for (int before = 0; before < which; ++before)
            rig.proxy.add({WireFault::None, {}, "PATCH", 0, 1});
        rig.proxy.add({WireFault::CutRequest, {}, "PATCH", at, 1});
        rig.queue->add(uploadJob(bytes));
        const QByteArray label = "seed " + QByteArray::number(seed) + " cut " + QByteArray::number(at) +
                                 " of " + QByteArray::number(which);
        QVERIFY2(rig.ends(), label);
        QVERIFY2(rig.sent() == bytes, label);
        QVERIFY2(rig.tus.whole() == 1 && rig.tus.files.size() == 1, label);
        const qint64 again = rig.tus.received - bytes.size();
        QVERIFY2(again <= 64 * kib, label + " again " + QByteArray::number(again));
    }
}

UNBAR_TEST(TestTusQueue, test_tus_queue)
#include "test_tus_queue.moc"
