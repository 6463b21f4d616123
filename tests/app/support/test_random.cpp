#include "tests/support/test_main.h"

#include "app/support/random.h"

#include <QRegularExpression>
#include <QSet>
#include <QUuid>

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreVersionFour();
    void tokensAreUrlSafe();
    void nothingComesTwice();
};

void TestRandom::keysAreVersionFour()
{
    for (int i = 0; i < 200; ++i) {
        const QUuid id(unbar::newKey());
        QCOMPARE(id.version(), QUuid::Random);
        QCOMPARE(id.variant(), QUuid::DCE);
    }
    QCOMPARE(unbar::newKey().size(), 36);
}

void TestRandom::tokensAreUrlSafe()
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]{43}$"));
    for (int i = 0; i < 200; ++i)
        QVERIFY(form.match(unbar::randomToken()).hasMatch());
    QCOMPARE(unbar::randomBytes(16).size(), 16);
}

void TestRandom::nothingComesTwice()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen << unbar::newKey() << unbar::randomToken();
    QCOMPARE(seen.size(), 2000);
}

UNBAR_TEST(TestRandom, test_random)
#include "test_random.moc"
