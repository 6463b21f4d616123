// kill -9 at store points of the arrears journey, of the app alone and of app and sandbox together: the next
// start goes on with the same key, asks first, never makes a second order, and the receipt comes up once.

#include "app/support/json.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
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
    if (!child.waitForFinished(120000)) { // longer than the child's own patience
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

/// Keys under which the operator, since it was started, has been asked to make a payment.
QStringList orderKeys(const QJsonObject &report)
{
    QStringList keys;
    const QJsonObject routes =
        report.value(QLatin1String("operatorCounters")).toObject().value(QLatin1String("keys")).toObject();
    for (auto route = routes.begin(); route != routes.end(); ++route) {
        if (route.key().startsWith(QLatin1String("POST ")) && route.key().endsWith(QLatin1String("/payment")))
            keys += route.value().toObject().keys();
    }
    return keys;
}

/// A seeded sample in the gate, every point in the tier `long`.
bool walksAll()
{
    return qEnvironmentVariableIsSet("UNBAR_LONG");
}

} // namespace crash_test

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alone_data() { plans(); }
    void alone() { walk(false); }
    void together_data() { plans(); }
    void together() { walk(true); }

private:
    static void plans();
    void walk(bool together);
    bool dieAt(int point, const QString &plan, bool together);
    bool check(const QString &profile, const QString &operatorFile, const QString &plan, int point);
    static void checkReport(const QJsonObject &report, const QString &plan);
    static int drawn();
};

void TestCrash::plans()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("paid") << QStringLiteral("paid");
    QTest::newRow("unpaid") << QStringLiteral("unpaid");
    QTest::newRow("late") << QStringLiteral("late");
}

/// The point of this run, drawn from UNBAR_SEED or the day.
int TestCrash::drawn()
{
    constexpr int most = 36;
    quint32 seed = qEnvironmentVariableIsSet("UNBAR_SEED")
                       ? static_cast<quint32>(qEnvironmentVariableIntValue("UNBAR_SEED"))
                       : static_cast<quint32>(QDate::currentDate().toJulianDay());
    qInfo("seed %u (set UNBAR_SEED to repeat)", seed);
    for (const char letter : QByteArray(QTest::currentTestFunction()) + QTest::currentDataTag())
        seed = seed * 31 + static_cast<quint32>(letter); // each way and plan draws its own
    QRandomGenerator random(seed);
    return random.bounded(1, most + 1);
}

void TestCrash::walk(bool together)
{
    QFETCH(QString, plan);
    if (!crash_test::walksAll()) {
        dieAt(drawn(), plan, together);
        return;
    }
    // How many points a life has depends on how news and polls fall: walked until a life ends unharmed.
    const int from = qMax(1, qEnvironmentVariableIntValue("UNBAR_CRASH_FROM"));
    int point = from;
    while (dieAt(point, plan, together))
        ++point;
    if (!QTest::currentTestFailed())
        QVERIFY2(from > 1 || point > 30, "the journey has fewer points than it must be killed at");
}

/// False when the life ended before the point, or when something failed.
bool TestCrash::dieAt(int point, const QString &plan, bool together)
{
    qInfo("point %d", point);
    QTemporaryDir folder;
    if (together)
        return check(folder.path(), QStringLiteral("demo"), plan, point);
    const QString profileFile = folder.filePath(QStringLiteral("operator.json"));
    QProcess sandbox;
    sandbox.start(QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox"),
                  {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--store"),
                   QStringLiteral("memory"), QStringLiteral("--profile-out"), profileFile});
    if (!sandbox.waitForReadyRead(60000)) {
        QTest::qFail("the sandbox does not start", __FILE__, __LINE__);
        return false;
    }
    const bool died = check(folder.filePath(QStringLiteral("profile")), profileFile, plan, point);
    sandbox.closeWriteChannel();
    if (!sandbox.waitForFinished(30000))
        QTest::qFail("the sandbox does not end", __FILE__, __LINE__);
    return died && !QTest::currentTestFailed();
}

bool TestCrash::check(const QString &profile, const QString &operatorFile, const QString &plan, int point)
{
    const auto fail = [](const QByteArray &why) {
        QTest::qFail(why.constData(), __FILE__, __LINE__);
        return false;
    };
    const crash_test::Outcome first = crash_test::live(profile, operatorFile, plan, point);
    if (!first.killed && !first.ok)
        return fail("first life: " + first.errors);
    const crash_test::Outcome second = crash_test::live(profile, operatorFile, plan, 0);
    if (!second.ok)
        return fail("second life: " + second.errors);
    checkReport(second.report, plan);
    if (QTest::currentTestFailed() || !crash_test::walksAll())
        return first.killed && !QTest::currentTestFailed();
    const crash_test::Outcome third = crash_test::live(profile, operatorFile, plan, 0);
    if (!third.ok)
        return fail("third life: " + third.errors);
    checkReport(third.report, plan);
    if (third.report.value(QLatin1String("receiptsShown")).toInt() != 0)
        return fail("the receipt came up again");
    return first.killed && !QTest::currentTestFailed();
}

void TestCrash::checkReport(const QJsonObject &report, const QString &plan)
{
    const QJsonArray payments = report.value(QLatin1String("payments")).toArray();
    QCOMPARE(payments.size(), 1);
    const QJsonObject payment = payments.first().toObject();
    const QString key = payment.value(QLatin1String("key")).toString();
    QVERIFY(!key.isEmpty());
    QCOMPARE(report.value(QLatin1String("chains")).toBool(), true);
    const QJsonArray orders = report.value(QLatin1String("operatorPayments")).toArray();
    QCOMPARE(orders.size(), 1); // the operator has exactly one order, under the key of the only payment here
    QCOMPARE(orders.first().toObject().value(QLatin1String("correlatorId")).toString(), key);
    QVERIFY(report.value(QLatin1String("operatorCounters")).toObject().contains(QLatin1String("routes")));
    for (const QString &used : crash_test::orderKeys(report))
        QCOMPARE(used, key);
    if (plan == QLatin1String("unpaid")) {
        QCOMPARE(payment.value(QLatin1String("state")).toString(), QStringLiteral("awaitingPayer"));
        return;
    }
    QCOMPARE(payment.value(QLatin1String("receiptSeen")).toBool(), true);
    QVERIFY(report.value(QLatin1String("receiptsShown")).toInt() <= 1);
    QCOMPARE(report.value(QLatin1String("locked")).toBool(), false);
}

UNBAR_TEST(TestCrash, test_crash)
#include "test_crash.moc"
