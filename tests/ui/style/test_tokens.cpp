#include "tests/support/test_main.h"
#include "ui/style/tokens.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace unbar::ui;

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ratioMatchesTheStandard();
    void everyPairKeepsItsPromise_data();
    void everyPairKeepsItsPromise();
    void onlyBordersAreExempt();
    void everyInkAndFillDiffersFromItsGround();
    void noColourOutsideTheTokens();
};

void TestTokens::ratioMatchesTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // 119,119,119 on white is the well-known 4.48 : 1
    QVERIFY(qAbs(contrastRatio(QColor(119, 119, 119), Qt::white) - 4.48) < 0.01);
}

void TestTokens::everyPairKeepsItsPromise_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
    QTest::newRow("high contrast") << int(Theme::HighContrast);
}

void TestTokens::everyPairKeepsItsPromise()
{
    QFETCH(int, theme);
    const QList<ContrastPair> pairs = contrastPairs(Tokens::of(Theme(theme)));
    QVERIFY(pairs.size() >= 30);
    for (const ContrastPair &pair : pairs) {
        const double ratio = contrastRatio(pair.ink, pair.ground);
        QVERIFY2(ratio >= pair.atLeast,
                 qPrintable(QStringLiteral("%1: %2 : 1").arg(QString::fromLatin1(pair.name)).arg(ratio)));
        if (Theme(theme) == Theme::HighContrast && pair.atLeast >= 4.5)
            QVERIFY2(ratio >= 7, pair.name);
    }
}

void TestTokens::onlyBordersAreExempt()
{
    QStringList exempt;
    for (const ContrastPair &pair : contrastPairs(Tokens::of(Theme::Light)))
        if (pair.atLeast <= 0)
            exempt << QString::fromLatin1(pair.name);
    QCOMPARE(exempt, QStringList({QStringLiteral("border on surface"), QStringLiteral("border on page")}));
}

void TestTokens::everyInkAndFillDiffersFromItsGround()
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const Tokens t = Tokens::of(theme);
        for (const Tone tone : {Tone::Neutral, Tone::Primary, Tone::Ok, Tone::Warn, Tone::Danger})
            QVERIFY(contrastRatio(t.toneInk(tone), t.toneFill(tone)) >= 4.5);
        for (const Ink ink :
             {Ink::Text, Ink::Muted, Ink::Primary, Ink::Ok, Ink::Warn, Ink::Danger, Ink::Link})
            QVERIFY(contrastRatio(t.ink(ink), t.fill(Fill::Surface)) >= 4.5);
    }
}

void TestTokens::noColourOutsideTheTokens()
{
    const QRegularExpression colour(
        QStringLiteral("#[0-9A-Fa-f]{6}\\b|QColor\\(0x|QColor\\(\\s*\\d|qRgb\\(|setStyleSheet"));
    QDirIterator files(QStringLiteral(UNBAR_SOURCE_DIR "/ui"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QLatin1String("/ui/style/tokens.")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = colour.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!match.hasMatch(), qPrintable(file.fileName() + QStringLiteral(": ") + match.captured()));
        ++seen;
    }
    QVERIFY(seen > 20);
}

UNBAR_TEST(TestTokens, test_tokens)
#include "test_tokens.moc"
