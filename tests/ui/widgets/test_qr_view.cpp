#define ZX_USE_UTF8 1
#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/qr_view.h"

#include <QApplication>
#include <QPainter>
#include <ZXing/ReadBarcode.h>

using namespace unbar::ui;

class TestQrView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
    void quietZoneIsFourModules();
    void refusesWhatDoesNotFit();
    void aMatrixIsDrawnAsItIs();

private:
    static QString read(QrView &view);
};

QString TestQrView::read(QrView &view)
{
    // on a grey ground as in a picture of the window, so that the view's own quiet zone has to do
    QImage picture(view.width() + 40, view.height() + 40, QImage::Format_Grayscale8);
    picture.fill(Qt::darkGray);
    QPainter painter(&picture);
    painter.drawImage(20, 20, view.grab().toImage());
    painter.end();
    const ZXing::ImageView image(picture.constBits(), picture.width(), picture.height(),
                                 ZXing::ImageFormat::Lum, int(picture.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    return QString::fromStdString(ZXing::ReadBarcode(image, hints).text());
}

void TestQrView::decodes_data()
{
    QTest::addColumn<int>("edge");
    QTest::addColumn<bool>("dark");
    for (const int edge : {148, 224, 336, 448})
        for (const bool dark : {false, true})
            QTest::addRow("%d %s", edge, dark ? "dark" : "light") << edge << dark;
}

void TestQrView::decodes()
{
    QFETCH(int, edge);
    QFETCH(bool, dark);
    applyLook(*qApp, dark ? Theme::Dark : Theme::Light, 1.0);
    const QString payload = QStringLiteral("https://pay.example.cn/q/7f3a?amount=8640&cur=CNY&备注=缴费");
    QrView view;
    QVERIFY(view.setPayload(payload));
    view.resize(edge, edge);
    QCOMPARE(read(view), payload);
}

void TestQrView::quietZoneIsFourModules()
{
    applyLook(*qApp, Theme::Dark, 1.0);
    QrView view;
    QVERIFY(view.setPayload(QStringLiteral("https://pay.example.cn/q/7f3a")));
    view.resize(224, 224);
    const QImage image = view.grab().toImage();
    const int n = int(view.matrix().size()), module = 224 / (n + 8);
    int first = image.width();
    for (int x = 20; x < image.width() && first == image.width(); ++x)
        for (int y = 20; y < image.height() - 20; ++y)
            if (image.pixelColor(x, y) == QColor(Qt::black))
                first = x;
    QVERIFY2(first >= 4 * module, qPrintable(QStringLiteral("%1 for modules of %2").arg(first).arg(module)));
}

void TestQrView::refusesWhatDoesNotFit()
{
    QrView view;
    QVERIFY(!view.setPayload(QString()));
    QVERIFY(!view.setPayload(QString(5000, QLatin1Char('x'))));
    QVERIFY(view.matrix().empty());
    view.resize(224, 224);
    const QImage image = view.grab().toImage();
    QCOMPARE(image.pixelColor(112, 112), QColor(Qt::white));
}

void TestQrView::aMatrixIsDrawnAsItIs()
{
    QrMatrix checks(21, std::vector<bool>(21));
    checks[0][0] = checks[20][20] = true;
    QrView view;
    view.setMatrix(checks);
    view.resize(290, 290); // 29 modules of 10
    const QImage image = view.grab().toImage();
    QCOMPARE(image.pixelColor(45, 45), QColor(Qt::black));
    QCOMPARE(image.pixelColor(55, 45), QColor(Qt::white));
    QCOMPARE(image.pixelColor(245, 245), QColor(Qt::black));
}

UNBAR_TEST(TestQrView, test_qr_view)
#include "test_qr_view.moc"
