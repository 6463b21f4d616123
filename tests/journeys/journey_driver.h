#pragma once
// The arrears journey without a window: sign in by a scripted browser, pay, wait for what the operator says.
// Resumes from whatever an earlier run left in its profile. Used by the crash tests.

#include "app/programs/core/core.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QObject>

namespace unbar::test {

struct JourneyPlan
{
    QString number = QStringLiteral("13800138000");
    bool payerPays = true; ///< someone pays when the code is on the screen
    bool late = false;     ///< the payment is closed first and paid afterwards
};

class JourneyDriver : public QObject
{
    Q_OBJECT
public:
    JourneyDriver(programs::Core &core, JourneyPlan plan, QObject *parent = nullptr);
    /// Boots and drives to the end of the plan; the result is one JSON object of what the store says then.
    QCoro::Task<Result<QJsonObject>> run();
    QCoro::Task<Result<void>> signIn(); ///< after boot(), for drivers of other journeys

Q_SIGNALS:
    void payerWanted(const QString &operatorPaymentId); ///< a code is on the screen: somebody may pay now

private:
    void payOnce();
    void payerOnce(const workflows::PayView &view);
    void lookAtReceipt();
    QCoro::Task<QByteArray> askSandbox(QString what);
    QCoro::Task<Result<void>> awaitEnd();
    [[nodiscard]] Result<void> driverStuck() const;
    bool reached() const;
    QJsonObject report() const;
    programs::Core &m_core;
    JourneyPlan m_plan;
    QNetworkAccessManager m_network;
    bool m_payerCalled = false;
    int m_receiptsShown = 0;
};

} // namespace unbar::test
