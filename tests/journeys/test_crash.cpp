// kill -9 at store points of the arrears journey, of the app alone and of app and sandbox together: the next
// start goes on with the same key, asks first, never makes a second order, and the receipt is there once.

#include "app/support/json.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace crash_test {

struct Outcome
{
    bool killed = false;
    bool ok = false;
    QJsonObject report;
    QByteArray errors;
};

/// One life of crash_child, killed at `point` or ended by itself.
Outcome live(const QString &profile, const QString &operatorFile, const QString &plan, int point)
{
    QProcess child;
    child.start(QStringLiteral(UNBAR_BIN_DIR "/crash_child"),
                {profile, operatorFile, plan, QString::number(point)});
    Outcome outcome;
    if (!child.waitForFinished(60000)) {
        child.kill();
        child.waitForFinished();
        outcome.errors = "did not end: " + child.readAllStandardError();
        return outcome;
    }
    outcome.errors = child.readAllStandardError();
    outcome.killed = child.exitStatus() == QProcess::CrashExit;
    outcome.ok = !outcome.killed && child.exitCode() == 0;
    const auto report = unbar::parseJsonObject(child.readAllStandardOutput().trimmed());
    if (report)
        outcome.report = *report;
    return outcome;
}

} // namespace crash_test

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appAlone_data() { variants(); }
    void appAlone();
    void appAndSandbox_data() { variants(); }
    void appAndSandbox();

private:
    void variants();
    void check(const QString &profile, const QString &operatorFile, const QString &plan, int point);
    static QList<int> points();
};

void TestCrash::variants()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("paid") << QStringLiteral("paid");
    QTest::newRow("unpaid") << QStringLiteral("unpaid");
    QTest::newRow("late") << QStringLiteral("late");
}

/// All points when UNBAR_LONG is set; otherwise one per variant, drawn from UNBAR_SEED or the day.
QList<int> TestCrash::points()
{
    constexpr int most = 36;
    QList<int> chosen;
    if (qEnvironmentVariableIsSet("UNBAR_LONG")) {
        for (int point = 1; point <= most; ++point)
            chosen.append(point);
        return chosen;
    }
    const quint32 seed = qEnvironmentVariableIsSet("UNBAR_SEED")
                             ? qEnvironmentVariableIntValue("UNBAR_SEED")
                             : static_cast<quint32>(QDate::currentDate().toJulianDay());
    qInfo("seed %u (set UNBAR_SEED to repeat)", seed);
    QRandomGenerator random(seed);
    chosen.append(random.bounded(1, most + 1));
    return chosen;
}

void TestCrash::check(const QString &profile, const QString &operatorFile, const QString &plan, int point)
{
    const crash_test::Outcome first = crash_test::live(profile, operatorFile, plan, point);
    if (!first.killed)
        QVERIFY2(first.ok, first.errors.constData());
    const crash_test::Outcome second = crash_test::live(profile, operatorFile, plan, 0);
    QVERIFY2(second.ok, second.errors.constData());
    const QJsonArray payments = second.report.value(QStringLiteral("payments")).toArray();
    QCOMPARE(payments.size(), 1);
    QCOMPARE(second.report.value(QStringLiteral("chains")).toBool(), true);
    const QJsonObject payment = payments.first().toObject();
    if (plan == QLatin1String("unpaid")) {
        QCOMPARE(payment.value(QStringLiteral("state")).toString(), QStringLiteral("awaitingPayer"));
    } else {
        QCOMPARE(payment.value(QStringLiteral("receiptSeen")).toBool(), true);
        QCOMPARE(second.report.value(QStringLiteral("locked")).toBool(), false);
    }
    const crash_test::Outcome third = crash_test::live(profile, operatorFile, plan, 0);
    QVERIFY2(third.ok, third.errors.constData());
    QCOMPARE(third.report.value(QStringLiteral("payments")).toArray().size(), 1);
}

void TestCrash::appAndSandbox()
{
    QFETCH(QString, plan);
    for (const int point : points()) {
        QTemporaryDir folder;
        qInfo("point %d", point);
        check(folder.path(), QStringLiteral("demo"), plan, point);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestCrash::appAlone()
{
    QFETCH(QString, plan);
    for (const int point : points()) {
        QTemporaryDir folder;
        const QString profileFile = folder.filePath(QStringLiteral("operator.json"));
        QProcess sandbox;
        sandbox.start(QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox"),
                      {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--store"),
                       QStringLiteral("memory"), QStringLiteral("--profile-out"), profileFile});
        QVERIFY(sandbox.waitForReadyRead(20000));
        const auto ready = unbar::parseJsonObject(sandbox.readLine().trimmed());
        QVERIFY(ready.has_value());
        qInfo("point %d", point);
        check(folder.filePath(QStringLiteral("profile")), profileFile, plan, point);
        if (!QTest::currentTestFailed()) {
            QNetworkAccessManager network;
            network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
            QNetworkReply *reply = network.get(QNetworkRequest(QUrl(
                ready->value(QStringLiteral("base")).toString() + QStringLiteral("/sandbox/v1/payments"))));
            QSignalSpy finished(reply, &QNetworkReply::finished);
            QVERIFY(finished.wait(10000));
            const auto list = unbar::parseJsonArray(reply->readAll());
            QVERIFY2(list.has_value(), qPrintable(reply->errorString()));
            QCOMPARE(list->size(), 1); // the operator has seen exactly one order
            reply->deleteLater();
        }
        sandbox.closeWriteChannel();
        QVERIFY(sandbox.waitForFinished(10000));
        if (QTest::currentTestFailed())
            return;
    }
}

UNBAR_TEST(TestCrash, test_crash)
#include "test_crash.moc"
