// The words of the shipped reason catalogue: whole, short, calm; and what a damaged catalogue is refused for.

#include "tests/support/test_main.h"

#include "app/domain/reason.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace unbar::domain {

namespace reason_words_detail {

QStringList textsOf(const ReasonWords &words)
{
    return {words.name, words.task, words.plain, words.liftedBy, words.inaction, words.duration};
}

} // namespace reason_words_detail

class TestReasonWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCodeIsListed();
    void everyRemedyIsKnownBothWays();
    void wordsAreCalm();
    void sentencesAreShort();
    void whatLiftsItself();
    void anEmptyCatalogueStillHasARoad();
    void refuses_data();
    void refuses();

private:
    ReasonCatalogue m_catalogue;
};

void TestReasonWords::initTestCase()
{
    QFile file(QStringLiteral(":/reasons/reasons.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto catalogue = ReasonCatalogue::fromJson(file.readAll());
    QVERIFY2(catalogue.has_value(), catalogue ? "" : qPrintable(catalogue.error().where));
    m_catalogue = *catalogue;
}

void TestReasonWords::everyCodeIsListed()
{
    QSet<QString> codes;
    for (int i = static_cast<int>(Reason::Unknown); i <= static_cast<int>(Reason::Imei); ++i) {
        const auto reason = static_cast<Reason>(i);
        codes.insert(reasonCode(reason));
        QCOMPARE(m_catalogue.entry(reason).reason, reason);
        QCOMPARE(m_catalogue.entry(reason).words.size(), 2);
    }
    QCOMPARE(codes.size(), 24);
    QCOMPARE(m_catalogue.reasons().size(), 24);
    QCOMPARE(reasonFromCode(QStringLiteral("arrears")), Reason::Unknown);
}

void TestReasonWords::everyRemedyIsKnownBothWays()
{
    for (int i = static_cast<int>(Remedy::Pay); i < static_cast<int>(Remedy::Unknown); ++i)
        QCOMPARE(remedyFromCode(remedyCode(static_cast<Remedy>(i))), static_cast<Remedy>(i));
    QCOMPARE(remedyFromCode(QStringLiteral("somethingNew")), Remedy::Unknown);
}

void TestReasonWords::wordsAreCalm()
{
    static const QRegularExpression banned(
        QStringLiteral(
            "please|sorry|oops|valid|illegal|forbidden|failed to|error 0x|an error occurred|click here|!|！|"
            "非法|失败请重试|系统错误|您违规|封停|[一-龥][,;:?.]"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Reason reason : m_catalogue.reasons()) {
        for (const ReasonWords &words : m_catalogue.entry(reason).words) {
            for (const QString &text : reason_words_detail::textsOf(words))
                QVERIFY2(!banned.match(text).hasMatch(), qPrintable(text));
        }
    }
    const ReasonWords violation = m_catalogue.words(Reason::Violation, QStringLiteral("zh_CN"));
    QVERIFY(!reason_words_detail::textsOf(violation).join(QString()).contains(QStringLiteral("即时")));
}

void TestReasonWords::sentencesAreShort()
{
    static const QRegularExpression enEnd(QStringLiteral("[.;?]\\s*"));
    static const QRegularExpression zhEnd(QStringLiteral("[。；？]"));
    for (const Reason reason : m_catalogue.reasons()) {
        for (const QString &text :
             reason_words_detail::textsOf(m_catalogue.words(reason, QStringLiteral("en")))) {
            for (const QString &sentence : text.split(enEnd, Qt::SkipEmptyParts))
                QVERIFY2(sentence.split(u' ', Qt::SkipEmptyParts).size() <= 25, qPrintable(sentence));
        }
        for (const QString &text :
             reason_words_detail::textsOf(m_catalogue.words(reason, QStringLiteral("zh_CN")))) {
            for (const QString &sentence : text.split(zhEnd, Qt::SkipEmptyParts))
                QVERIFY2(sentence.size() <= 40, qPrintable(sentence));
        }
    }
}

void TestReasonWords::whatLiftsItself()
{
    for (const Reason reason : {Reason::Maint, Reason::Fault, Reason::SvcPwd, Reason::AppAcct})
        QVERIFY2(m_catalogue.entry(reason).liftsItself, qPrintable(reasonCode(reason)));
    for (const Reason reason : {Reason::Arrears, Reason::FraudReverify, Reason::Violation, Reason::Unknown})
        QVERIFY2(!m_catalogue.entry(reason).liftsItself, qPrintable(reasonCode(reason)));
    QVERIFY(m_catalogue.entry(Reason::Arrears).needsBill);
    QVERIFY(!m_catalogue.entry(Reason::PrepaidExpired).needsBill);
    QVERIFY(m_catalogue.entry(Reason::Violation).appealable);
    QVERIFY(!m_catalogue.entry(Reason::Arrears).appealable);
    QCOMPARE(m_catalogue.entry(Reason::Unknown).remedies.first(), Remedy::Contact);
}

void TestReasonWords::anEmptyCatalogueStillHasARoad()
{
    const ReasonCatalogue empty;
    QCOMPARE(empty.entry(Reason::Lost).remedies, QList<Remedy>{Remedy::Contact});
    QVERIFY(empty.words(Reason::Lost, QStringLiteral("en")).name.isEmpty());
}

void TestReasonWords::refuses_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QString>("where");
    const QByteArray words =
        R"(,"words":{"en":{"name":"a","task":"b","plain":"c","liftedBy":"d","inaction":"e","duration":"f"}}})";
    const auto entry = [&](const QByteArray &code, const QByteArray &remedies) {
        return QByteArray(R"({"code":")") + code + R"(","remedies":)" + remedies + words;
    };
    const QByteArray good = entry("UNKNOWN", R"(["contact"])");
    QTest::newRow("no UNKNOWN") << entry("LOST", R"(["resume"])") << QStringLiteral("UNKNOWN");
    QTest::newRow("strange code") << QByteArray(good + ',' + entry("ODD", R"(["contact"])"))
                                  << QStringLiteral("code");
    QTest::newRow("no remedy") << entry("UNKNOWN", "[]") << QStringLiteral("UNKNOWN.remedies");
    QTest::newRow("strange remedy") << entry("UNKNOWN", R"(["hope"])") << QStringLiteral("UNKNOWN.remedies");
    QTest::newRow("twice") << QByteArray(good + ',' + good) << QStringLiteral("UNKNOWN.twice");
    QTest::newRow("no words") << QByteArray(R"({"code":"UNKNOWN","remedies":["contact"]})")
                              << QStringLiteral("UNKNOWN.words.en");
    QTest::newRow("half the words")
        << QByteArray(R"({"code":"UNKNOWN","remedies":["contact"],"words":{"en":{"name":"a"}}})")
        << QStringLiteral("UNKNOWN.en.task");
}

void TestReasonWords::refuses()
{
    QFETCH(QByteArray, entries);
    QFETCH(QString, where);
    const auto catalogue = ReasonCatalogue::fromJson(R"({"reasons":[)" + entries + "]}");
    QVERIFY(!catalogue.has_value());
    QCOMPARE(catalogue.error().code, FailureCode::ReasonCatalogueMalformed);
    QCOMPARE(catalogue.error().where, where);
}

UNBAR_TEST(TestReasonWords, test_reason_words)

} // namespace unbar::domain
#include "test_reason_words.moc"
