#include "app/platform/key_file.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace unbar;
using namespace unbar::platform;

class TestKeyFile : public QObject
{
    Q_OBJECT

    static SecretBytes secret(const char *text) { return SecretBytes::take(QByteArray(text)); }
    static SecretBytes key() { return SecretBytes::take(QByteArray(32, '\x07')); }

private Q_SLOTS:
    void whatIsWrappedComesBack()
    {
        const QByteArray file = wrapKey(key(), secret("correct horse"), scryptDemoCost);
        const auto opened = unwrapKey(file, secret("correct horse"));
        QVERIFY(opened.has_value());
        QVERIFY(opened->equals(key()));
        QVERIFY(!file.contains(QByteArray(32, '\x07').toBase64()));
        QVERIFY(file !=
                wrapKey(key(), secret("correct horse"), scryptDemoCost)); // salt and nonce are new each time
    }

    void aWrongPassphraseIsSaid()
    {
        const auto opened = unwrapKey(wrapKey(key(), secret("a"), 1024), secret("b"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::PlatformPassphraseWrong);
    }

    void anythingElseIsMalformed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("version") << QStringLiteral("version") << QJsonValue(2);
        QTest::newRow("no salt") << QStringLiteral("salt") << QJsonValue(QString());
        QTest::newRow("absurd work") << QStringLiteral("N") << QJsonValue(qint64(1) << 40);
        QTest::newRow("no power of two") << QStringLiteral("N") << QJsonValue(1000);
        QTest::newRow("no work") << QStringLiteral("N") << QJsonValue(0);
        QTest::newRow("block size") << QStringLiteral("r") << QJsonValue(1 << 20);
        QTest::newRow("parallelism") << QStringLiteral("p") << QJsonValue(9999);
        QTest::newRow("short") << QStringLiteral("wrapped") << QJsonValue(QStringLiteral("AAAA"));
    }

    void anythingElseIsMalformed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = QJsonDocument::fromJson(wrapKey(key(), secret("a"), 1024)).object();
        json[field] = value;
        const auto opened = unwrapKey(QJsonDocument(json).toJson(), secret("a"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::PlatformKeyFileMalformed);
        QCOMPARE(unwrapKey("torn", secret("a")).error().code, FailureCode::PlatformKeyFileMalformed);
    }

    void anEditedFileDoesNotOpen()
    {
        QJsonObject json = QJsonDocument::fromJson(wrapKey(key(), secret("a"), 1024)).object();
        json[QLatin1String("N")] = 2048; // cheaper or dearer, it is another key
        QCOMPARE(unwrapKey(QJsonDocument(json).toJson(), secret("a")).error().code,
                 FailureCode::PlatformPassphraseWrong);
    }
};

UNBAR_TEST(TestKeyFile, test_key_file)
#include "test_key_file.moc"
