// Every failure code has words for a person, and they never blame, never show the code.
#include "tests/support/test_main.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/languages.h"

namespace unbar::ui {

class TestFailureWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCode_data();
    void everyCode();
    void fieldWords();
    void unknownResultSaysDoNotPayAgain();
    void waitAndReferenceAreSaid();
};

void TestFailureWords::everyCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("language");
    const QList<std::pair<FailureCode, const char *>> codes{
#define UNBAR_FAILURE(name, text) {FailureCode::name, #name},
#include "app/support/failure_codes.inc"
#undef UNBAR_FAILURE
    };
    for (const auto &[code, name] : codes) {
        for (const char *language : {"zh_CN", "en"})
            QTest::addRow("%s %s", name, language) << static_cast<int>(code) << QString::fromLatin1(language);
    }
}

void TestFailureWords::everyCode()
{
    QFETCH(int, code);
    QFETCH(QString, language);
    QVERIFY(applyLanguage(*QCoreApplication::instance(), language));
    const FailureWords words = failureWords(static_cast<FailureCode>(code));
    QVERIFY(!words.headline.isEmpty());
    QVERIFY(!words.sentence.isEmpty());
    const QString technical = QString::fromLatin1(failureText(static_cast<FailureCode>(code)));
    QVERIFY(!(words.headline + words.sentence).contains(technical));
    if (language == QLatin1String("zh_CN")) {
        QVERIFY2(words.sentence.endsWith(QChar(0x3002)), qPrintable(words.sentence));
        for (const QChar c : words.headline)
            QVERIFY2(c.unicode() > 0x7f || c.isLetterOrNumber() || c == QLatin1Char(' ') ||
                         c == QLatin1Char('-'),
                     qPrintable(words.headline));
    }
}

void TestFailureWords::fieldWords()
{
    applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
    QCOMPARE(failureWords(FailureCode::PhoneTooShort).shape, FailureShape::Field);
    QVERIFY(failureWords(FailureCode::PhoneTooShort).sentence.contains(QStringLiteral("too short")));
    QVERIFY(failureWords(FailureCode::PhoneTooLong).sentence.contains(QStringLiteral("too long")));
    QVERIFY(failureWords(FailureCode::PhoneShortCode).sentence.contains(QStringLiteral("service number")));
    QCOMPARE(failureWords(FailureCode::OperatorCaptivePortal).headline,
             QStringLiteral("This Wi-Fi wants you to sign in first"));
    QCOMPARE(failureWords(FailureCode::OperatorClockWrong).headline,
             QStringLiteral("This computer's clock is off"));
    QCOMPARE(failureWords(FailureCode::OperatorPinMismatch).headline,
             QStringLiteral("We cannot be sure this is the operator"));
    QCOMPARE(failureWords(FailureCode::OperatorUnreachable).headline, QStringLiteral("You are offline"));
    QCOMPARE(failureWords(FailureCode::StoreFull).headline, QStringLiteral("This computer has no room left"));
}

void TestFailureWords::unknownResultSaysDoNotPayAgain()
{
    applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
    QVERIFY(failureWords(FailureCode::PayTransitionUnknown)
                .sentence.contains(QStringLiteral("Do not pay again")));
}

void TestFailureWords::waitAndReferenceAreSaid()
{
    applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
    Failure failure;
    failure.code = FailureCode::OperatorBusy;
    failure.retryAfterMs = 120000;
    failure.screenReference = QStringLiteral("7f3a");
    const QString sentence = failureWords(failure).sentence;
    QVERIFY2(sentence.contains(QStringLiteral("2 minutes")), qPrintable(sentence));
    QVERIFY(sentence.contains(QStringLiteral("7f3a")));
}

} // namespace unbar::ui

using unbar::ui::TestFailureWords;
UNBAR_TEST(TestFailureWords, test_failure_words)
#include "test_failure_words.moc"
