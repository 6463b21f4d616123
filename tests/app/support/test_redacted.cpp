#include "app/support/redacted.h"
#include "app/support/secret_bytes.h"
#include "tests/support/test_main.h"

class TestRedacted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsNothingPersonal();
    void secretsAreTakenAndCompared();
};

void TestRedacted::printsNothingPersonal()
{
    QString line;
    QDebug(&line) << unbar::Redacted(QStringLiteral("13800138000"))
                  << unbar::Redacted(QStringLiteral("张三"));
    QVERIFY(!line.contains(QStringLiteral("138001380")));
    QVERIFY(!line.contains(QStringLiteral("张三")));
    QVERIFY(line.contains(QStringLiteral("00")));
}

void TestRedacted::secretsAreTakenAndCompared()
{
    QByteArray source("twelve bytes");
    source.detach();
    unbar::SecretBytes secret = unbar::SecretBytes::take(std::move(source));
    QCOMPARE(secret.view(), QByteArray("twelve bytes"));
    QVERIFY(secret.equals(secret.clone()));
    secret.wipe();
    QVERIFY(secret.isEmpty());
}

UNBAR_TEST(TestRedacted, test_redacted)
#include "test_redacted.moc"
