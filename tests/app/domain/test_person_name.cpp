// Names are compared as people read them, rare characters and all.

#include "app/domain/characters.h"
#include "app/domain/person_name.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::NameVerdict;

class TestPersonName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compared_data();
    void compared();
    void rareCharactersAreOne_data();
    void rareCharactersAreOne();
    void normalised();
    void unreadable();
};

void TestPersonName::compared_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const QString &one, const QString &other, NameVerdict verdict) {
        QTest::newRow(name) << one << other << int(verdict);
    };
    const auto same = NameVerdict::Same, even = NameVerdict::SameAfterEvening, no = NameVerdict::Different;
    row("same", QStringLiteral("测试·张三"), QStringLiteral("测试·张三"), same);
    row("another", QStringLiteral("测试·张三"), QStringLiteral("测试·李四"), no);
    row("blanks", QStringLiteral("张 三"), QStringLiteral("张三"), even);
    row("wide blank", QStringLiteral("张　三"), QStringLiteral("张三"), even);
    for (const char16_t dot : {u'•', u'‧', u'・', u'･', u'．', u'⋅', u'∙', u'.'})
        row(qPrintable(QStringLiteral("dot %1").arg(int(dot), 0, 16)),
            QStringLiteral("买买提") + QChar(dot) + QStringLiteral("艾山"), QStringLiteral("买买提·艾山"),
            even);
    row("no dot is another name", QStringLiteral("买买提艾山"), QStringLiteral("买买提·艾山"), no);
    row("width", QStringLiteral("ＡＮＮＡ ＭＡＲＩＡ"), QStringLiteral("ANNA MARIA"), even);
    row("case", QStringLiteral("Anna Maria"), QStringLiteral("ANNA  MARIA"), even);
    row("pinyin order", QStringLiteral("ZHANG SANFENG"), QStringLiteral("Sanfeng Zhang"), even);
    row("pinyin parted", QStringLiteral("SAN FENG ZHANG"), QStringLiteral("ZHANG SANFENG"), even);
    row("comma", QStringLiteral("ERIKSSON, ANNA"), QStringLiteral("Anna Eriksson"), even);
    row("another pinyin", QStringLiteral("ZHANG SAN"), QStringLiteral("ZHANG SI"), no);
    row("mixed up", QStringLiteral("AN NA"), QStringLiteral("NA AN"), even);
    row("masked", QStringLiteral("张*"), QStringLiteral("张三"), NameVerdict::Masked);
    row("masked, another", QStringLiteral("李*"), QStringLiteral("张三"), no);
    row("masked, longer", QStringLiteral("张*"), QStringLiteral("张三丰"), no);
    row("masked rare", QStringLiteral("张*"), QStringLiteral("张𬱟"), NameVerdict::Masked);
    row("both masked", QStringLiteral("张*"), QStringLiteral("张*"), NameVerdict::Masked);
    row("rare", QStringLiteral("张𬱟"), QStringLiteral("张𬱟"), same);
    row("rare, blank", QStringLiteral("张 𬱟"), QStringLiteral("张𬱟"), even);
    row("rare, another", QStringLiteral("张𬱟"), QStringLiteral("张䶮"), no);
    row("old private-use", QStringLiteral("张") + QChar(0xE863), QStringLiteral("张䶮"), even);
    row("other private-use", QStringLiteral("张") + QChar(0xE000), QStringLiteral("张䶮"),
        NameVerdict::CannotTell);
    row("question mark", QStringLiteral("张？"), QStringLiteral("张䶮"), NameVerdict::CannotTell);
    row("variation selector", QStringLiteral("葛\U000E0100城"), QStringLiteral("葛城"), even);
    row("accent apart", QString::fromUtf8("JOSE\xCC\x81"), QStringLiteral("JOSÉ"), even);
    row("nothing", QString(), QStringLiteral("张三"), NameVerdict::CannotTell);
}

void TestPersonName::compared()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, verdict);
    QCOMPARE(int(dom::compareNames(one, other)), verdict);
    QCOMPARE(int(dom::compareNames(other, one)), verdict);
}

void TestPersonName::rareCharactersAreOne_data()
{
    QTest::addColumn<uint>("point");
    QTest::newRow("extension A") << 0x4DAEU;
    QTest::newRow("extension B") << 0x20000U;
    QTest::newRow("extension E, 2B404") << 0x2B404U + 0U;
    QTest::newRow("2CB5F") << 0x2CB5FU;
    QTest::newRow("2CC5F") << 0x2CC5FU;
    QTest::newRow("tertiary plane") << 0x30000U;
    QTest::newRow("after 9FA5") << 0x9FB4U;
}

void TestPersonName::rareCharactersAreOne()
{
    QFETCH(uint, point);
    const char32_t c = point;
    const QString name = QStringLiteral("张") + QString::fromUcs4(&c, 1);
    QCOMPARE(dom::characterCount(name), 2);
    QVERIFY(dom::hasRareCharacters(name));
    QVERIFY(!dom::hasUnreadableCharacters(name));
    QCOMPARE(dom::normalisedName(name), name); // nothing of it is lost
    QCOMPARE(dom::compareNames(name, name), NameVerdict::Same);
}

void TestPersonName::normalised()
{
    QCOMPARE(dom::normalisedName(QStringLiteral("  张　三 ")), QStringLiteral("张三"));
    QCOMPARE(dom::normalisedName(QStringLiteral("anna   maria")), QStringLiteral("ANNA MARIA"));
    QCOMPARE(dom::normalisedName(QStringLiteral("J. Doe")), QStringLiteral("J. DOE")); // a stop that is one
    QVERIFY(!dom::hasRareCharacters(QStringLiteral("测试·张三 ABC〇")));
}

void TestPersonName::unreadable()
{
    QVERIFY(dom::hasUnreadableCharacters(QStringLiteral("张?")));
    QVERIFY(dom::hasUnreadableCharacters(QString(QChar(0xFFFD))));
    QVERIFY(dom::hasUnreadableCharacters(QString(QChar(0xE123))));
    QVERIFY(!dom::hasUnreadableCharacters(QString(QChar(0xE863)))); // one whose meaning is known
}

UNBAR_TEST(TestPersonName, test_person_name)
#include "test_person_name.moc"
