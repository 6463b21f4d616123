#include "app/helper/heic.h"
#include "tests/app/helper/helper_job.h"
#include "tests/app/helper/hostile.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::test;

/// Each file made to do harm has one answer, and what is taken has lost what it carried.
class TestHostile : public QObject
{
    Q_OBJECT

    static void rows(const QList<HostileFile> &files)
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("refusal");
        for (const HostileFile &file : files)
            QTest::newRow(file.name) << file.bytes << QByteArray(file.refusal);
    }

private Q_SLOTS:
    void pictures_data() { rows(hostilePictures()); }
    void pictures()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, refusal);
        if (refusal == "heic" && helper::canDecodeHeic())
            refusal = "damaged";
        const Frame answer = doneJob(file, {{QStringLiteral("card"), true}});
        QCOMPARE(refusalOf(answer), refusal);
        QCOMPARE(answer.parts.size(), 3);
        if (!refusal.isEmpty()) {
            QCOMPARE(answer.parts, (QByteArrayList{{}, {}, {}}));
            return;
        }
        const QImage sent = sentPicture(answer);
        QVERIFY(!sent.isNull());
        QVERIFY(std::max(sent.width(), sent.height()) <= 3000);
        QVERIFY(!answer.parts[0].contains("script") && !answer.parts[0].contains("Exif"));
        QVERIFY(!QImage::fromData(answer.parts[1], "png").isNull());
        QVERIFY(!QImage::fromData(answer.parts[2], "png").isNull());
    }

    void pdfs_data() { rows(hostilePdfs()); }
    void pdfs()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, refusal);
        const Frame answer = doneJob(file);
        QCOMPARE(refusalOf(answer), refusal);
        QCOMPARE(answer.parts.size(), 3);
        if (!refusal.isEmpty()) {
            QCOMPARE(answer.parts, (QByteArrayList{{}, {}, {}}));
            return;
        }
        QVERIFY(answer.parts[0].startsWith("%PDF-"));
        QVERIFY(answer.parts[0].trimmed().endsWith("%%EOF"));
        QVERIFY(!answer.parts[0].contains("script"));
        // what was written anew is taken again, with as many pages
        const Frame again = doneJob(answer.parts[0]);
        QCOMPARE(refusalOf(again), QByteArray());
        QCOMPARE(again.head.value(QLatin1String("pages")), answer.head.value(QLatin1String("pages")));
    }

    void onlyTheFirstFrameOfAnApng()
    {
        const QRgb colour = sentPicture(doneJob(apng())).pixel(8, 8);
        QVERIFY(qRed(colour) > 200 && qBlue(colour) < 60);
    }

    // A prefix of any length of any good file has an answer, and is never taken for the whole.
    void everyCut()
    {
        QImage small(24, 16, QImage::Format_RGB32);
        small.fill(Qt::darkCyan);
        for (const QByteArray &whole : {jpegOf(small), pngOf(small), plainPdf(1)}) {
            QCOMPARE(refusalOf(doneJob(whole)), QByteArray());
            for (qsizetype length = 1; length < whole.size() - 8; length += 3) {
                const QByteArray refusal = refusalOf(doneJob(whole.left(length)));
                if (refusal != "damaged" && refusal != "wrongType")
                    QFAIL(QByteArray("cut at " + QByteArray::number(length) + ": " + refusal).constData());
            }
        }
    }
};

UNBAR_TEST(TestHostile, test_hostile)
#include "test_hostile.moc"
