// One upload against a small tus server: every answer it can get, and what it never does.
#include "tests/app/operator/tus_rig.h"
#include "tests/support/test_main.h"

using namespace unbar;
using test::someBytes;
using test::TusRig;
using test::TusSay;
using test::uploadJob;

class TestTusUpload : public QObject
{
    Q_OBJECT
    static constexpr qint64 kib = 1024;

    static void spoil(const op::UploadJob &job, qsizetype at)
    {
        QByteArray &bytes = static_cast<test::BytesSource &>(*job.source).bytes;
        bytes[at] = static_cast<char>(~bytes.at(at));
    }

private Q_SLOTS:
    void sendsAWholeFile_data();
    void sendsAWholeFile();
    void announcesNoNameAndAHash();
    void anEmptyFileOnlyCreates();
    void goesOnWhereItWas();
    void aFinishedUploadIsNotSentAgain();
    void whatTheServerForgotIsBegunAnew_data();
    void whatTheServerForgotIsBegunAnew();
    void begunAnewThreeTimesAtMost();
    void anOtherOffsetIsAskedFor();
    void oddOffsetsEnd_data();
    void oddOffsetsEnd();
    void oneOddOffsetIsAskedAbout();
    void aFaultStops_data();
    void aFaultStops();
    void tooLargeIsSaid();
    void tooMuchAtOnceIsHalved();
    void aLockedUploadIsWaitedFor();
    void distressIsWaitedOut_data();
    void distressIsWaitedOut();
    void aChecksumRefusedOnceIsSentAgain();
    void aChecksumRefusedTwiceEnds();
    void aTokenIsRenewedOnce();
    void withoutASessionItEnds();
    void withoutAnAddressItEnds_data();
    void withoutAnAddressItEnds();
    void expiryIsHonoured();
    void aChangedSourceNeverBecomesWhole();
    void aShortSourceIsNotSent();
    void patchMayGoAsPost();
    void chunksGrowAndShrink();
    void patienceEnds();
    void notAHundredBeforeTheReceipt();
};

void TestTusUpload::sendsAWholeFile_data()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64(1), 64 * kib, 64 * kib + 1, 300 * kib}) {
        const QByteArray label = QByteArray::number(size);
        QTest::newRow((label + " all").constData())
            << QByteArray("creation,creation-with-upload,checksum,expiration,termination") << size;
        QTest::newRow((label + " creation only").constData()) << QByteArray("creation") << size;
        QTest::newRow((label + " checksum").constData()) << QByteArray("creation,checksum") << size;
    }
}

void TestTusUpload::sendsAWholeFile()
{
    QFETCH(QByteArray, extensions);
    QFETCH(qint64, size);
    TusRig rig;
    QVERIFY(rig.started);
    rig.tus.extensions = extensions;
    const QByteArray bytes = someBytes(size);
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.received, size);
    QCOMPARE(rig.tus.whole(), 1);
    QCOMPARE(rig.kept[QStringLiteral("page-1")].offset, size);
    const bool checked = extensions.contains("checksum");
    QCOMPARE(rig.tus.last("PATCH").headers.contains("upload-checksum"), checked);
    const bool along = extensions.contains("with-upload") && size > 64 * kib;
    QCOMPARE(!rig.tus.last("POST").body.isEmpty(), along);
    qint64 before = 0;
    for (const op::UploadKept &kept : std::as_const(rig.history)) {
        QVERIFY(kept.offset >= before);
        before = kept.offset;
    }
}

void TestTusUpload::announcesNoNameAndAHash()
{
    TusRig rig;
    const auto job = uploadJob(someBytes(1000));
    rig.queue->add(job);
    QVERIFY(rig.ends());
    const test::Heard made = rig.tus.last("POST");
    QCOMPARE(made.headers.value("upload-metadata"),
             "item " + QByteArray("idFront").toBase64() + ",sealed " + job.sha256.toLatin1().toBase64());
    QCOMPARE(made.headers.value("tus-resumable"), QByteArray("1.0.0"));
    QVERIFY(!rig.tus.last("OPTIONS").headers.contains("tus-resumable"));
    QVERIFY(!made.headers.value("idempotency-key").isEmpty());
}

void TestTusUpload::anEmptyFileOnlyCreates()
{
    TusRig rig;
    rig.queue->add(uploadJob({}));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.tus.count("PATCH"), 0);
    QCOMPARE(rig.tus.whole(), 1);
}

void TestTusUpload::goesOnWhereItWas()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.files.insert("9", {bytes.size(), bytes.left(150 * kib), {}});
    auto job = uploadJob(bytes);
    job.kept.path = QStringLiteral("9");
    job.kept.offset = 100 * kib; // an acknowledgement that never arrived lies between
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.count("POST"), 0);
    QCOMPARE(rig.tus.received, 50 * kib);
}

void TestTusUpload::aFinishedUploadIsNotSentAgain()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.files.insert("9", {bytes.size(), bytes, {}});
    auto job = uploadJob(bytes);
    job.kept.path = QStringLiteral("9");
    job.kept.offset = 100 * kib;
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.done.value(job.localId), QStringLiteral("9"));
    QCOMPARE(rig.tus.received, 0);
}

void TestTusUpload::whatTheServerForgotIsBegunAnew_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    for (const QByteArray &verb : {QByteArray("HEAD"), QByteArray("PATCH")}) {
        for (const int status : {403, 404, 410})
            QTest::newRow((verb + ' ' + QByteArray::number(status)).constData()) << verb << status;
    }
}

void TestTusUpload::whatTheServerForgotIsBegunAnew()
{
    QFETCH(QByteArray, verb);
    QFETCH(int, status);
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.files.insert("old", {bytes.size(), bytes.left(64 * kib), {}});
    rig.tus.plan({verb, status});
    auto job = uploadJob(bytes);
    job.kept.path = QStringLiteral("old");
    job.kept.offset = 64 * kib;
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QVERIFY(rig.done.value(job.localId) != QStringLiteral("old"));
    QCOMPARE(rig.kept[job.localId].resets, 1);
    const bool dropped = std::any_of(rig.history.cbegin(), rig.history.cend(), [](const auto &kept) {
        return kept.path.isEmpty() && kept.offset == 0;
    });
    QVERIFY2(dropped, "the address that no longer holds must be handed out as gone");
}

void TestTusUpload::begunAnewThreeTimesAtMost()
{
    TusRig rig;
    rig.tus.plan({"PATCH", 404, {}, false, -1});
    rig.queue->add(uploadJob(someBytes(10 * kib)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadGone);
    QCOMPARE(rig.tus.count("POST"), 4);
}

void TestTusUpload::anOtherOffsetIsAskedFor()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.plan({"PATCH", 409});
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.count("HEAD"), 1);
}

void TestTusUpload::oddOffsetsEnd_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("behind") << QByteArray("Upload-Offset: 0\r\n");
    QTest::newRow("beyond") << QByteArray("Upload-Offset: 99999999\r\n");
    QTest::newRow("negative") << QByteArray("Upload-Offset: -1\r\n");
    QTest::newRow("no number") << QByteArray("Upload-Offset: many\r\n");
}

void TestTusUpload::oddOffsetsEnd()
{
    QFETCH(QByteArray, headers);
    TusRig rig;
    rig.tus.plan({"PATCH", 204, headers, false, -1});
    rig.queue->add(uploadJob(someBytes(64 * kib)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadServerOdd);
    QCOMPARE(rig.tus.count("PATCH"), 4);
}

void TestTusUpload::oneOddOffsetIsAskedAbout()
{
    TusRig rig;
    const QByteArray bytes = someBytes(130 * kib);
    rig.tus.plan({"PATCH", 204, {}, true, -1}); // done each time, and never said
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.received, bytes.size());
}

void TestTusUpload::aFaultStops_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    for (const QByteArray &verb : {QByteArray("POST"), QByteArray("PATCH")}) {
        for (const int status : {400, 412, 415, 405})
            QTest::newRow((verb + ' ' + QByteArray::number(status)).constData()) << verb << status;
    }
}

void TestTusUpload::aFaultStops()
{
    QFETCH(QByteArray, verb);
    QFETCH(int, status);
    TusRig rig;
    rig.tus.extensions = "creation";
    rig.tus.plan({verb, status, {}, false, -1});
    if (status == 405 && verb == "PATCH")
        rig.tus.plan({"POST", 201, "Location: /files/1\r\n", true, 1});
    if (status == 405 && verb == "PATCH")
        rig.tus.plan({"POST", 405, {}, false, -1});
    rig.queue->add(uploadJob(someBytes(10 * kib)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadProtocol);
    QCOMPARE(rig.failed.first().httpStatus, status);
    QVERIFY(rig.tus.count("PATCH") <= 2);
}

void TestTusUpload::tooLargeIsSaid()
{
    TusRig rig;
    rig.tus.maxSize = 1000;
    rig.queue->add(uploadJob(someBytes(1001)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadTooLarge);
    QCOMPARE(rig.tus.count("POST"), 0);

    TusRig silent;
    silent.tus.plan({"POST", 413, {}, false, -1});
    silent.queue->add(uploadJob(someBytes(100 * kib)));
    QVERIFY(silent.ends());
    QCOMPARE(silent.failure(), FailureCode::UploadTooLarge);
    QCOMPARE(silent.tus.count("POST"), 2); // the second time without a first chunk
}

void TestTusUpload::tooMuchAtOnceIsHalved()
{
    TusRig rig;
    const QByteArray bytes = someBytes(600 * kib);
    rig.tus.extensions = "creation";
    rig.tus.plan({"PATCH", 413, {}, false, 2});
    auto job = uploadJob(bytes);
    job.kept.chunk = 512 * kib;
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.server.heard.at(2).body.size(), 512 * kib);
    QCOMPARE(rig.tus.server.heard.at(4).body.size(), 256 * kib);
    QCOMPARE(rig.tus.server.heard.at(6).body.size(), 128 * kib);

    TusRig never;
    never.tus.plan({"PATCH", 413, {}, false, -1});
    never.queue->add(uploadJob(bytes));
    QVERIFY(never.ends());
    QCOMPARE(never.failure(), FailureCode::UploadTooLarge);
}

void TestTusUpload::aLockedUploadIsWaitedFor()
{
    TusRig rig;
    const QByteArray bytes = someBytes(100 * kib);
    rig.tus.plan({"PATCH", 423, {}, false, 5});
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.count("HEAD"), 5);
}

void TestTusUpload::distressIsWaitedOut_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    for (const QByteArray &verb :
         {QByteArray("OPTIONS"), QByteArray("POST"), QByteArray("HEAD"), QByteArray("PATCH")}) {
        for (const int status : {429, 500, 502, 503})
            QTest::newRow((verb + ' ' + QByteArray::number(status)).constData()) << verb << status;
    }
}

void TestTusUpload::distressIsWaitedOut()
{
    QFETCH(QByteArray, verb);
    QFETCH(int, status);
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.files.insert("old", {bytes.size(), bytes.left(64 * kib), {}});
    rig.tus.plan({verb, status, {}, false, 8});
    auto job = uploadJob(bytes);
    if (verb != "POST") {
        job.kept.path = QStringLiteral("old");
        job.kept.offset = 64 * kib;
    }
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), std::nullopt);
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.kept[job.localId].resets, 0); // never begun again because the operator is busy
}

void TestTusUpload::aChecksumRefusedOnceIsSentAgain()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.plan({"PATCH", 460});
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
}

void TestTusUpload::aChecksumRefusedTwiceEnds()
{
    TusRig rig;
    rig.tus.plan({"PATCH", 460, {}, false, 2});
    rig.queue->add(uploadJob(someBytes(200 * kib)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadCorrupt);
    QCOMPARE(rig.tus.count("PATCH"), 2);
}

void TestTusUpload::aTokenIsRenewedOnce()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.before = [&rig](const test::Heard &request) {
        if (request.verb == "PATCH")
            rig.tus.token = "t2"; // it runs out in the middle
    };
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tokens.refreshes, 1);
}

void TestTusUpload::withoutASessionItEnds()
{
    TusRig rig;
    rig.tus.token = "nobody's";
    auto job = uploadJob(someBytes(200 * kib));
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::OperatorUnauthorised);
    QCOMPARE(rig.tokens.refreshes, 1);
}

void TestTusUpload::withoutAnAddressItEnds_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("another host") << QByteArray("http://192.0.2.7/files/%1") << false;
    QTest::newRow("another folder") << QByteArray("/elsewhere/%1") << false;
    QTest::newRow("the root itself") << QByteArray("/files/") << false;
    QTest::newRow("path") << QByteArray("/files/%1") << true;
    QTest::newRow("absolute") << QByteArray("http://127.0.0.1:1/files/%1") << true; // the port stays ours
    QTest::newRow("relative") << QByteArray("files/%1") << true;
}

void TestTusUpload::withoutAnAddressItEnds()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, good);
    TusRig rig;
    rig.tus.location = location;
    rig.queue->add(uploadJob(someBytes(1000)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), good ? std::nullopt : std::optional(FailureCode::UploadServerOdd));
    QCOMPARE(rig.tus.count("POST"), 1);
}

void TestTusUpload::expiryIsHonoured()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.expires = "Wed, 01 Jul 2026 03:00:00 GMT";
    rig.tus.files.insert("old", {bytes.size(), bytes.left(64 * kib), {}});
    auto job = uploadJob(bytes);
    job.kept.path = QStringLiteral("old");
    job.kept.offset = 64 * kib;
    job.kept.expires = QDateTime(QDate(2026, 7, 1), QTime(1, 59), Qt::UTC); // a minute ago
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.count("HEAD"), 0);
    QCOMPARE(rig.kept[job.localId].expires, QDateTime(QDate(2026, 7, 1), QTime(3, 0), Qt::UTC));
}

void TestTusUpload::aChangedSourceNeverBecomesWhole()
{
    TusRig rig;
    auto job = uploadJob(someBytes(200 * kib));
    spoil(job, 150 * kib);
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadSourceChanged);
    QCOMPARE(rig.tus.whole(), 0);

    TusRig resumed; // what went before is looked at as well
    const QByteArray bytes = someBytes(200 * kib);
    resumed.tus.files.insert("9", {bytes.size(), bytes.left(150 * kib), {}});
    auto later = uploadJob(bytes);
    spoil(later, 10);
    later.kept.path = QStringLiteral("9");
    resumed.queue->add(later);
    QVERIFY(resumed.ends());
    QCOMPARE(resumed.failure(), FailureCode::UploadSourceChanged);
    QCOMPARE(resumed.tus.whole(), 0);
}

void TestTusUpload::aShortSourceIsNotSent()
{
    TusRig rig;
    auto job = uploadJob(someBytes(200 * kib));
    job.length += 1;
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadSourceChanged);
    QCOMPARE(rig.tus.server.heard.size(), 0);

    TusRig shrunk;
    auto other = uploadJob(someBytes(200 * kib));
    auto &source = static_cast<test::BytesSource &>(*other.source);
    shrunk.tus.before = [&source](const test::Heard &request) {
        if (request.verb == "POST")
            source.bytes.truncate(20 * kib);
    };
    shrunk.tus.extensions = "creation";
    shrunk.queue->add(other);
    QVERIFY(shrunk.ends());
    QCOMPARE(shrunk.failure(), FailureCode::UploadSourceChanged);
}

void TestTusUpload::patchMayGoAsPost()
{
    TusRig rig;
    const QByteArray bytes = someBytes(200 * kib);
    rig.tus.plan({"PATCH", 501, {}, false, -1});
    rig.queue->add(uploadJob(bytes));
    QVERIFY(rig.ends());
    QCOMPARE(rig.sent(), bytes);
    QCOMPARE(rig.tus.server.heard.last().verb, QByteArray("POST"));
}

void TestTusUpload::chunksGrowAndShrink()
{
    TusRig rig;
    rig.timings.smallestChunk = 1 * kib;
    rig.timings.largestChunk = 8 * kib;
    rig.queue->setTimings(rig.timings);
    rig.tus.extensions = "creation";
    auto job = uploadJob(someBytes(100 * kib));
    job.kept.chunk = 1 * kib;
    rig.queue->add(job);
    QVERIFY(rig.ends());
    QList<qsizetype> sizes;
    for (const test::Heard &request : std::as_const(rig.tus.server.heard)) {
        if (request.verb == "PATCH")
            sizes << request.body.size();
    }
    QCOMPARE(sizes.first(), 1 * kib);
    QCOMPARE(*std::max_element(sizes.cbegin(), sizes.cend()), 8 * kib);
    QVERIFY(rig.kept[job.localId].chunk == 8 * kib);

    TusRig slow;
    slow.timings.quickMs = -1; // nothing is quick
    slow.queue->setTimings(slow.timings);
    auto steady = uploadJob(someBytes(400 * kib));
    slow.queue->add(steady);
    QVERIFY(slow.ends());
    QCOMPARE(slow.kept[steady.localId].chunk, 64 * kib);

    TusRig bad;
    bad.timings.smallestChunk = 64 * kib;
    bad.timings.quickMs = -1;
    bad.queue->setTimings(bad.timings);
    bad.tus.plan({"PATCH", 500, {}, false, 4});
    auto halved = uploadJob(someBytes(400 * kib));
    halved.kept.chunk = 256 * kib;
    bad.queue->add(halved);
    QVERIFY(bad.ends());
    QCOMPARE(bad.kept[halved.localId].chunk, 64 * kib);
}

void TestTusUpload::patienceEnds()
{
    TusRig rig;
    rig.tus.plan({"PATCH", 500, {}, false, -1});
    rig.tus.before = [&rig](const test::Heard &) { rig.clock.advance(3600 * 1000); };
    rig.queue->add(uploadJob(someBytes(10 * kib)));
    QVERIFY(rig.ends());
    QCOMPARE(rig.failure(), FailureCode::UploadTimeSpent);
    QCOMPARE(rig.failed.first().httpStatus, 500);
}

void TestTusUpload::notAHundredBeforeTheReceipt()
{
    QCOMPARE(op::uploadPercent(0, 0, false), 0);
    QCOMPARE(op::uploadPercent(500, 1000, false), 50);
    QCOMPARE(op::uploadPercent(1000, 1000, false), 99);
    QCOMPARE(op::uploadPercent(1000, 1000, true), 100);
}

UNBAR_TEST(TestTusUpload, test_tus_upload)
#include "test_tus_upload.moc"
