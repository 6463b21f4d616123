#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace unbar;
using domain::PaymentState;
using test::Fault;

/// Seeded runs of faults around one payment: one key, one body, one order, whatever happens.
class TestIdempotency : public QObject
{
    Q_OBJECT
    static void planFaults(test::SyncRig &rig, QRandomGenerator &random)
    {
        const int faults = random.bounded(1, 4);
        for (int i = 0; i < faults; ++i) {
            const bool create = random.bounded(3) > 0;
            test::Planned planned;
            planned.verb = create ? "POST" : "GET";
            planned.path = QStringLiteral("payment");
            switch (random.bounded(4)) {
            case 0:
                planned.fault = Fault::CutBefore;
                break;
            case 1:
                planned.fault = Fault::CutAfter;
                break;
            case 2:
                planned.fault = Fault::Status;
                planned.status = 500;
                planned.code = "1";
                break;
            default:
                planned.fault = Fault::Status;
                planned.status = 503;
                planned.code = "busy";
                break;
            }
            rig.tmf.plan(planned);
        }
    }
private Q_SLOTS:
    void oneKeyOneOrder()
    {
        // The gate runs 40 of the 200, another stretch each day; UNBAR_LONG runs all, UNBAR_SEED names the
        // first.
        const bool all = qEnvironmentVariableIsSet("UNBAR_LONG");
        const quint32 day = static_cast<quint32>(QDate::currentDate().toJulianDay());
        const quint32 first = all ? 1
                              : qEnvironmentVariableIsSet("UNBAR_SEED")
                                  ? static_cast<quint32>(qEnvironmentVariableIntValue("UNBAR_SEED"))
                                  : 1 + day % 5 * 40;
        const quint32 last = all ? 200 : first + 39;
        qInfo("seeds %u to %u", first, last);
        for (quint32 seed = first; seed <= last; ++seed) {
            QRandomGenerator random(seed);
            test::SyncRig rig(true);
            rig.pace = 0.0005;
            planFaults(rig, random);
            rig.start();
            QVERIFY(!test::pressPay(rig).isEmpty());
            if (random.bounded(3) == 0) {
                const auto sent = [&] { return rig.tmf.count("POST", QStringLiteral("payment")) > 0; };
                QVERIFY2(test::SyncRig::until(sent), qPrintable(QString::number(seed)));
                rig.kill();
                rig.start();
            }
            const auto out = [&] {
                return rig.state() == PaymentState::AwaitingPayer && rig.store->outbox().isEmpty();
            };
            QVERIFY2(test::SyncRig::until(out), qPrintable(QStringLiteral("seed %1").arg(seed)));
            const auto keys = rig.tmf.keys("POST", QStringLiteral("payment"));
            QCOMPARE(QSet<QByteArray>(keys.cbegin(), keys.cend()).size(), 1);
            QSet<QByteArray> bodies;
            for (const test::Seen &request : std::as_const(rig.tmf.seen)) {
                if (request.verb == "POST")
                    bodies.insert(request.body);
            }
            QCOMPARE(bodies.size(), 1);
            QVERIFY2(rig.tmf.payments.size() == 1, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

UNBAR_TEST(TestIdempotency, test_idempotency)
#include "test_idempotency.moc"
