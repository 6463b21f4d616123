#include "tests/app/helper/helper_job.h"
#include "tests/app/helper/hostile.h"
#include "tests/app/helper/specimens.h"
#include "tests/support/test_main.h"

#include <QTransform>
#include <cmath>

using namespace unbar;
using namespace unbar::test;

namespace job_test {

bool alike(QRgb a, QRgb b, int most)
{
    return std::abs(qRed(a) - qRed(b)) <= most && std::abs(qGreen(a) - qGreen(b)) <= most &&
           std::abs(qBlue(a) - qBlue(b)) <= most;
}

QImage turnedAs(const QImage &picture, int orientation)
{
    // EXIF 2.3, tag 0x0112: what has to be done to see the picture upright
    const bool mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    static const int degrees[] = {0, 0, 0, 180, 180, 270, 90, 90, 270};
    return picture.mirrored(mirrored, false).transformed(QTransform().rotate(degrees[orientation]));
}

} // namespace job_test

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrientationIsUpright()
    {
        const QImage upright = quarters(320, 240);
        const QByteArray jpeg = jpegOf(upright, 95);
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const QImage sent = sentPicture(doneJob(withExif(jpeg, orientation)));
            const QImage wanted = job_test::turnedAs(upright, orientation);
            QCOMPARE(sent.size(), wanted.size());
            for (const QPointF part :
                 {QPointF(.25, .25), QPointF(.75, .25), QPointF(.75, .75), QPointF(.25, .75)}) {
                const QPoint at(int(part.x() * wanted.width()), int(part.y() * wanted.height()));
                QVERIFY2(job_test::alike(sent.pixel(at), wanted.pixel(at), 12),
                         QByteArray::number(orientation));
            }
        }
    }

    void nothingBesideThePixelsSurvives()
    {
        QImage picture = quarters(320, 240);
        picture.setText(QStringLiteral("Comment"), QStringLiteral("CANARY-31.2304N"));
        for (const QByteArray &file : {withExif(jpegOf(picture), 1, "CANARY-GPS"), pngOf(picture)}) {
            QVERIFY(file.contains("CANARY"));
            const Frame answer = doneJob(file);
            QCOMPARE(refusalOf(answer), QByteArray());
            for (const QByteArray &part : answer.parts)
                QVERIFY(!part.contains("CANARY") && !part.contains("Exif"));
        }
        const QByteArray pdf =
            pdfOf({"<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                   "<</Type/Metadata/Subtype/XML/Length 6>>stream\nCANARY\nendstream", "<</Author(CANARY)>>"},
                  "/Info 5 0 R");
        const Frame answer = doneJob(pdf);
        QCOMPARE(refusalOf(answer), QByteArray());
        QVERIFY(pdf.contains("CANARY") && !answer.parts[0].contains("CANARY"));
    }

    void boxesAreGoneForGood()
    {
        const Frame answer = doneJob(jpegOf(quarters(640, 480), 95),
                                     {{QStringLiteral("boxes"), QJsonArray{QJsonArray{100.5, 60, 80, 40}}}});
        const QImage sent = sentPicture(answer);
        for (const QPoint at : {QPoint(104, 64), QPoint(140, 80), QPoint(176, 96)})
            QVERIFY(job_test::alike(sent.pixel(at), qRgb(0, 0, 0), 20));
        QVERIFY(job_test::alike(sent.pixel(60, 60), qRgb(255, 0, 0), 20));
        // what is shown is what is sent
        QVERIFY(qGray(QImage::fromData(answer.parts[1]).pixel(140, 80)) < 20);
    }

    // 18 to 25 percent of ink: seen on white as on black, and what lies under it stays legible.
    void watermark()
    {
        for (const int paper : {255, 128, 0}) {
            QImage picture(1200, 800, QImage::Format_RGB32);
            picture.fill(QColor(paper, paper, paper));
            const QString words = QStringLiteral("仅供示例电信办理8020复机申诉使用 2026-11-24");
            const QImage sent = sentPicture(doneJob(pngOf(picture), {{QStringLiteral("watermark"), words}}));
            int least = 255;
            int most = 0;
            int marked = 0;
            for (int y = 0; y < sent.height(); y += 2)
                for (int x = 0; x < sent.width(); x += 2) {
                    const int value = qGray(sent.pixel(x, y));
                    least = std::min(least, value);
                    most = std::max(most, value);
                    marked += std::abs(value - paper) > 10 ? 1 : 0;
                }
            QVERIFY(marked > 600 * 400 / 100);                 // it is there
            QVERIFY(least >= paper * 70 / 100);                // no darker than a quarter and JPEG's ripple
            QVERIFY(most <= paper + (255 - paper) * 30 / 100); // no brighter either
        }
        QCOMPARE(sentPicture(doneJob(jpegOf(quarters(64, 48)))).size(), QSize(64, 48));
    }

    void atMostThreeThousand()
    {
        for (const QByteArray &file : {jpegOf(quarters(4000, 3000)), pngOf(quarters(4000, 3000))}) {
            const Frame answer = doneJob(file);
            QCOMPARE(sentPicture(answer).size(), QSize(3000, 2250));
            QCOMPARE(answer.head.value(QLatin1String("width")).toInt(), 3000);
            QCOMPARE(QImage::fromData(answer.parts[1]).width(), 1600);
            QCOMPARE(QImage::fromData(answer.parts[2]).width(), 320);
        }
    }

    void aCardIsStraightened()
    {
        const QByteArray photo = jpegOf(specimenPhoto({.seed = 7919, .fill = 0.7}));
        const QJsonObject card{{QStringLiteral("card"), true}};
        const Frame asIs = doneJob(photo, card);
        QCOMPARE(asIs.head.value(QLatin1String("check")).toString(), QStringLiteral("clear"));
        QCOMPARE(asIs.head.value(QLatin1String("corners")).toArray().size(), 4);
        QCOMPARE(asIs.head.value(QLatin1String("straightened")).toBool(), false);
        const Frame flat =
            doneJob(photo, {{QStringLiteral("card"), true}, {QStringLiteral("straighten"), true}});
        QCOMPARE(flat.head.value(QLatin1String("straightened")).toBool(), true);
        const QSize size = sentPicture(flat).size();
        QVERIFY(std::abs(double(size.width()) / size.height() - 1.586) < 0.16);
    }

    void theOperatorsLimits()
    {
        const QByteArray jpeg = jpegOf(quarters(640, 480));
        const Frame big = doneJob(jpeg, {{QStringLiteral("maxSize"), 100}});
        QCOMPARE(refusalOf(big), QByteArray("tooBig"));
        QCOMPARE(big.head.value(QLatin1String("size")).toInteger(), qint64(jpeg.size()));
        const Frame large = doneJob(jpeg, {{QStringLiteral("maxPixels"), 640 * 480 - 1}});
        QCOMPARE(refusalOf(large), QByteArray("tooManyPixels"));
        QCOMPARE(large.head.value(QLatin1String("width")).toInt(), 640);
        QCOMPARE(refusalOf(doneJob(jpeg, {{QStringLiteral("maxPixels"), 640 * 480}})), QByteArray());
        const QJsonObject noPdf{{QStringLiteral("types"), QJsonArray{QStringLiteral("image/jpeg")}}};
        QCOMPARE(refusalOf(doneJob(plainPdf(1), noPdf)), QByteArray("wrongType"));
        QCOMPARE(refusalOf(doneJob(plainPdf(3), {{QStringLiteral("maxPages"), 2}})),
                 QByteArray("tooManyPages"));
        QCOMPARE(refusalOf(helper::doJob({{}, {}})), QByteArray("damaged"));
    }
};

UNBAR_TEST(TestJob, test_job)
#include "test_job.moc"
