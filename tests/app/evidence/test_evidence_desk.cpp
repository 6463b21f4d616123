#include "app/evidence/evidence_desk.h"
#include "tests/app/helper/hostile.h"
#include "tests/app/helper/specimens.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>

using namespace unbar;
using namespace unbar::test;
using evidence::EvidenceDesk;
using evidence::EvidenceJob;
using evidence::EvidenceMade;

namespace desk_test {

const QString helper = QStringLiteral(UNBAR_BIN_DIR "/unbar-evidence");
const QString peer = QStringLiteral(UNBAR_BIN_DIR "/evidence_peer");

EvidenceJob job(const QString &id, const QByteArray &bytes)
{
    EvidenceJob made;
    made.id = id;
    made.bytes = bytes;
    made.types = {QStringLiteral("image/jpeg"), QStringLiteral("application/pdf")};
    made.maxSize = 10'000'000;
    made.maxPixels = 24'000'000;
    return made;
}

/// What a desk says, in the order it says it.
struct Said
{
    explicit Said(EvidenceDesk &desk)
    {
        QObject::connect(&desk, &EvidenceDesk::made, &desk,
                         [this](const QString &id, const EvidenceMade &one) {
                             ids << id;
                             made << one;
                         });
        QObject::connect(&desk, &EvidenceDesk::failed, &desk,
                         [this](const QString &id, const Failure &failure) {
                             ids << id;
                             failures << failure;
                         });
    }
    QStringList ids;
    QList<EvidenceMade> made;
    QList<Failure> failures;
};

/// The processes this one has started and that are not gone, zombies among them.
QByteArray children()
{
    QFile list(QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
    return list.open(QIODevice::ReadOnly) ? list.readAll().trimmed() : QByteArray("?");
}

} // namespace desk_test

class TestEvidenceDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("UNBAR_EVIDENCE_PEER"); }

    void aCardIsMadeReady()
    {
        EvidenceDesk desk(desk_test::helper, 60'000);
        desk_test::Said said(desk);
        EvidenceJob job =
            desk_test::job(QStringLiteral("a"), jpegOf(specimenPhoto({.seed = 7919, .fill = 0.7})));
        job.card = true;
        job.watermark = QStringLiteral("仅供示例电信办理8020复机申诉使用 2026-11-24");
        job.boxes = {QRectF(600, 500, 90, 60)};
        desk.start(job);
        QTRY_COMPARE_WITH_TIMEOUT(said.ids.size(), 1, 60'000);
        QCOMPARE(said.failures.size(), 0);
        const EvidenceMade &made = said.made.constFirst();
        QCOMPARE(made.contentType, QStringLiteral("image/jpeg"));
        QCOMPARE(made.check, QStringLiteral("clear"));
        QCOMPARE(made.corners.size(), 4);
        const QImage sent = QImage::fromData(made.bytes, "jpeg");
        QCOMPARE(sent.size(), QSize(made.width, made.height));
        QVERIFY(qGray(sent.pixel(640, 530)) < 20);
        QCOMPARE(QImage::fromData(made.picture).size(), sent.size());
        QCOMPARE(QImage::fromData(made.thumbnail).width(), 320);
    }

    void aPdfIsMadeReady()
    {
        EvidenceDesk desk(desk_test::helper, 60'000);
        desk_test::Said said(desk);
        desk.start(desk_test::job(QStringLiteral("a"), plainPdf(3)));
        QTRY_COMPARE_WITH_TIMEOUT(said.made.size(), 1, 60'000);
        QCOMPARE(said.made[0].pages, 3);
        QCOMPARE(said.made[0].contentType, QStringLiteral("application/pdf"));
        QCOMPARE(said.made[0].check, QStringLiteral("unchecked"));
    }

    void refusalsOfTheHelper_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<FailureCode>("code");
        QTest::addColumn<QString>("where");
        const auto find = [](const QList<HostileFile> &files, const char *name) {
            for (const HostileFile &file : files)
                if (qstrcmp(file.name, name) == 0)
                    return file.bytes;
            return QByteArray("not among the files");
        };
        const auto picture = [&](const char *name) { return find(hostilePictures(), name); };
        const auto pdf = [&](const char *name) { return find(hostilePdfs(), name); };
        QTest::newRow("empty") << QByteArray() << FailureCode::EvidenceEmpty << QString();
        QTest::newRow("large") << picture("jpeg of 30000 squared") << FailureCode::EvidenceTooManyPixels
                               << QStringLiteral("30000x30000");
        QTest::newRow("cut") << picture("jpeg cut in half") << FailureCode::EvidenceDamaged << QString();
        QTest::newRow("svg") << picture("svg") << FailureCode::EvidenceWrongType << QString();
        QTest::newRow("long") << pdf("pdf of 10000 pages") << FailureCode::EvidenceTooManyPages
                              << QStringLiteral("10000");
        QTest::newRow("script") << pdf("pdf that opens a script") << FailureCode::EvidenceActiveContent
                                << QString();
        QTest::newRow("locked") << pdf("pdf with a password") << FailureCode::EvidencePassword << QString();
        QTest::newRow("circle") << pdf("pdf whose references go in a circle") << FailureCode::EvidenceDamaged
                                << QString();
    }
    void refusalsOfTheHelper()
    {
        QFETCH(QByteArray, file);
        QFETCH(FailureCode, code);
        QFETCH(QString, where);
        EvidenceDesk desk(desk_test::helper, 60'000);
        desk_test::Said said(desk);
        desk.start(desk_test::job(QStringLiteral("a"), file));
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 1, 60'000);
        QCOMPARE(said.failures[0].code, code);
        QCOMPARE(said.failures[0].where, where);
    }

    void tooBigSaysHowBig()
    {
        EvidenceDesk desk(desk_test::helper, 60'000);
        desk_test::Said said(desk);
        EvidenceJob job = desk_test::job(QStringLiteral("a"), QByteArray(5000, 'x'));
        job.maxSize = 4999;
        desk.start(job);
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 1, 60'000);
        QCOMPARE(said.failures[0].code, FailureCode::EvidenceTooBig);
        QCOMPARE(said.failures[0].where, QStringLiteral("5000"));
    }

    void aHelperThatFails_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<FailureCode>("code");
        for (const char *how :
             {"crash", "killed", "early", "exit 3", "cut", "prose", "answer and exit 3", "endless", "huge"})
            QTest::newRow(how) << QByteArray(how) << FailureCode::EvidenceHelperFailed;
        QTest::newRow("strange") << QByteArray("strange") << FailureCode::EvidenceDamaged;
        QTest::newRow("lacking") << QByteArray("lacking") << FailureCode::EvidenceDamaged;
    }
    // Whatever becomes of the helper, the app has an answer, and the next file is looked at.
    void aHelperThatFails()
    {
        QFETCH(QByteArray, how);
        QFETCH(FailureCode, code);
        EvidenceDesk desk(desk_test::peer, 60'000);
        desk_test::Said said(desk);
        qputenv("UNBAR_EVIDENCE_PEER", how);
        desk.start(desk_test::job(QStringLiteral("a"), QByteArray(3'000'000, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 1, 60'000);
        QCOMPARE(said.failures[0].code, code);
        qputenv("UNBAR_EVIDENCE_PEER", "answer");
        desk.start(desk_test::job(QStringLiteral("b"), "x"));
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 2, 60'000);
        QCOMPARE(said.failures[1].code, FailureCode::EvidenceEmpty);
        QCOMPARE(said.ids, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QTRY_COMPARE(desk_test::children(), QByteArray());
    }

    void oneThatHangsIsEnded()
    {
        qputenv("UNBAR_EVIDENCE_PEER", "deaf");
        EvidenceDesk desk(desk_test::peer, 200);
        desk_test::Said said(desk);
        desk.start(desk_test::job(QStringLiteral("a"), QByteArray(3'000'000, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 1, 60'000);
        QCOMPARE(said.failures[0].code, FailureCode::EvidenceHelperFailed);
        QTRY_COMPARE(desk_test::children(), QByteArray());
    }

    void oneThatIsNotThere()
    {
        EvidenceDesk desk(QStringLiteral("/nowhere/unbar-evidence"));
        desk_test::Said said(desk);
        desk.start(desk_test::job(QStringLiteral("a"), "x"));
        QTRY_COMPARE_WITH_TIMEOUT(said.failures.size(), 1, 60'000);
        QCOMPARE(said.failures[0].code, FailureCode::EvidenceHelperFailed);
    }

    // Stopped, replaced by a newer job of its id, or closed with the desk: nothing is said and no process
    // stays.
    void stopReplaceClose()
    {
        qputenv("UNBAR_EVIDENCE_PEER", "deaf");
        EvidenceDesk desk(desk_test::peer, 60'000);
        desk_test::Said said(desk);
        desk.start(desk_test::job(QStringLiteral("stopped"), "x"));
        desk.start(desk_test::job(QStringLiteral("kept"), "x"));
        QTRY_COMPARE(desk_test::children().split(' ').size(), 2); // one process a job
        desk.stop(QStringLiteral("stopped"));
        desk.stop(QStringLiteral("never begun"));
        QCOMPARE(desk_test::children().split(' ').size(), 1);
        qputenv("UNBAR_EVIDENCE_PEER", "answer");
        desk.start(desk_test::job(QStringLiteral("kept"), "x"));
        QTRY_COMPARE_WITH_TIMEOUT(said.ids, QStringList{QStringLiteral("kept")}, 60'000);
        qputenv("UNBAR_EVIDENCE_PEER", "deaf");
        desk.start(desk_test::job(QStringLiteral("closed"), "x"));
        desk.start(desk_test::job(QStringLiteral("closed too"), "x"));
        desk.close();
        QCOMPARE(desk_test::children(), QByteArray());
        QCoreApplication::processEvents();
        QCOMPARE(said.ids.size(), 1);
    }

    // Of the file only its bytes reach the helper: its name may hold what it likes.
    void noNameReachesTheHelper()
    {
        EvidenceJob job = desk_test::job(QStringLiteral("../../etc/\u202Egpj.exe"), "x");
        const Frame request = evidence::requestOf(job);
        QStringList keys = request.head.keys();
        keys.sort();
        QCOMPARE(keys, (QStringList{QStringLiteral("boxes"), QStringLiteral("card"),
                                    QStringLiteral("maxPages"), QStringLiteral("maxPixels"),
                                    QStringLiteral("maxSize"), QStringLiteral("straighten"),
                                    QStringLiteral("types"), QStringLiteral("watermark")}));
        QCOMPARE(request.parts, QByteArrayList{"x"});
        QVERIFY(!frameBytes(request.head, request.parts).contains("etc"));
    }
};

UNBAR_TEST(TestEvidenceDesk, test_evidence_desk)
#include "test_evidence_desk.moc"
