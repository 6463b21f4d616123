#include "app/domain/reason.h"
#include "tests/support/test_main.h"

#include <QFile>

using unbar::domain::Reason;
using unbar::domain::ReasonCatalogue;
using unbar::domain::reasonCode;
using unbar::domain::reasonFromCode;
using unbar::domain::ReasonWords;

class TestReason : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void catalogueIsComplete();
    void unknownHasARoad();
    void refusesDamage();
};

static QByteArray shippedReasonBytes()
{
    QFile file(QStringLiteral(":/reasons/reasons.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestReason::catalogueIsComplete()
{
    const auto catalogue = ReasonCatalogue::fromJson(shippedReasonBytes());
    QVERIFY2(catalogue.has_value(), catalogue ? "" : qPrintable(catalogue.error().where));
    QVERIFY(catalogue->reasons().size() >= 23);
    for (const Reason reason : catalogue->reasons()) {
        QVERIFY2(!catalogue->entry(reason).remedies.isEmpty(), qPrintable(reasonCode(reason)));
        QCOMPARE(reasonFromCode(reasonCode(reason)), reason);
        for (const char *language : {"zh_CN", "en"}) {
            const ReasonWords words = catalogue->words(reason, QString::fromLatin1(language));
            for (const QString &text :
                 {words.name, words.task, words.plain, words.liftedBy, words.inaction, words.duration})
                QVERIFY2(!text.isEmpty(), qPrintable(reasonCode(reason)));
        }
    }
}

void TestReason::unknownHasARoad()
{
    const auto catalogue = ReasonCatalogue::fromJson(shippedReasonBytes());
    QCOMPARE(reasonFromCode(QStringLiteral("SOMETHING_NEW")), Reason::Unknown);
    QVERIFY(!catalogue->entry(Reason::Unknown).remedies.isEmpty());
    QVERIFY(!catalogue->words(Reason::Unknown, QStringLiteral("fr")).plain.isEmpty());
}

void TestReason::refusesDamage()
{
    QVERIFY(!ReasonCatalogue::fromJson("{}").has_value());
    QVERIFY(!ReasonCatalogue::fromJson(shippedReasonBytes().chopped(10)).has_value());
}

UNBAR_TEST(TestReason, test_reason)
#include "test_reason.moc"
