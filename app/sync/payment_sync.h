#pragma once
// Asks the operator about payments: on start, on network-up, when a person says so, on a hint, and on the
// poll schedule.

#include "app/sync/core.h"

#include <QHash>

namespace unbar::sync {

class PaymentSync : public QObject
{
    Q_OBJECT
public:
    explicit PaymentSync(Core &core);
    ~PaymentSync() override;

    /// Every payment that must be asked about, one after the other.
    QCoro::Task<void> reconcileAll(QString source);
    /// One question; true when the operator answered. A payment busy elsewhere is asked again when it is
    /// free.
    QCoro::Task<bool> ask(QString id, QString source);
    void check(const QString &id); ///< a person asked; ends with checked()
    void checkEnded(const QString &id, bool answered);
    void scheduleAll();
    void stop();
    void stopLine(const QString &lineId); ///< recycled: nothing of it is asked about any more
    [[nodiscard]] QString idOfOperatorId(const QString &operatorId) const;

Q_SIGNALS:
    void checked(const QString &id, bool answered);
    void moved(const QString &id);      ///< a state changed: line, money and orders are worth reading
    void sendWanted(const QString &id); ///< its order is still in the outbox, which asks and sends

private:
    struct Watch;
    void schedule(const domain::Payment &payment);
    std::optional<qint64> waitFor(const domain::Payment &payment, const Watch &watch) const;
    void pollDue(const QString &id);
    void followUp(const QString &id);
    /// Over, but a payer may have confirmed in the moment it ended: looked for during a day.
    [[nodiscard]] bool mayBePaidLate(const domain::Payment &payment) const;
    [[nodiscard]] bool isGone(const domain::Payment &payment) const;
    [[nodiscard]] bool inOutbox(const QString &id) const;
    void caseFreed(const QString &id);
    void write(const QString &id, const std::optional<op::PaymentAnswer> &answer, const QString &source);

    Core &m_core;
    QHash<QString, Watch *> m_watches;
    QSet<QString> m_again;
    QSet<QString> m_byPerson;
};

} // namespace unbar::sync
