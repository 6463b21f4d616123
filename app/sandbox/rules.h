#pragma once
// What the operator enforces: payments settle bills, bills and top-ups lift their own lock and no other,
// orders restore the line, and each step publishes an event. Called with the world's guard held.

#include "app/sandbox/world.h"

namespace unbar::sandbox {

/// What a lock is made of; absent members are left out of the feature.
struct LockSpec
{
    QString reason; ///< upper-case code of the open list
    QString reasonText;
    bool disclosable = true;
    QString initiator = QStringLiteral("operator");
    QStringList scope;    ///< voiceOutbound, voiceInbound, smsOutbound, smsInbound, data, roaming
    QStringList remedies; ///< payBill, topUp, verifyIdentity, appeal, resume, wait, resetPassword,
                          ///< visitStore, contact
    QStringList documents;
    QString dependsOn; ///< suspensionId
    QDateTime since, onlineUntil, terminationDate, windowStart, expectedEnd;
    QString caseRef, enforcementContact;
};

/// The usual lock of a reason, relative to `now`.
LockSpec usualLock(const QString &reason, const QDateTime &now);
QStringList lockReasons(); ///< every code of the open list, in its order

QJsonObject lockFeature(const QString &suspensionId, const LockSpec &spec);
QString lockId(const QJsonObject &feature);
QString lockReason(const QJsonObject &feature);
QJsonValue characteristic(const QJsonArray &characteristics, const QString &name);
QJsonArray withCharacteristic(QJsonArray characteristics, const QString &name, const QString &type,
                              const QJsonValue &value);
QList<QJsonObject> enabledLocks(const QJsonObject &service);

/// Line and suspension a restore order is about.
std::pair<QString, QString> orderTarget(const QJsonObject &order);
bool orderIsOpen(const QJsonObject &order);
std::optional<Record> openOrderFor(const World &world, const QString &suspensionId);
/// Bill, bucket or account id → minor units of one payment, in the order of its items.
QList<std::pair<QString, qint64>> paymentParts(const QJsonObject &payment);
/// Items without a sum get theirs: of what the others leave, the bill due first takes all it can, and what is
/// for no bill takes the rest.
QJsonArray withItemSums(const World &world, const QJsonObject &payment);
/// The account a payment is for: named by its id, or by its number in E.164 when somebody else pays.
std::optional<Record> paymentAccount(const World &world, const QJsonObject &payment);
/// A characteristic of a payment: posted, late, duplicateOf, closeReason, excess, orderId.
QJsonValue paymentMark(const QJsonObject &payment, const QString &name);
void markPayment(Record &payment, const char *name, const char *type, const QJsonValue &value);

/// Rules act on ids; each answers false when the id is unknown or the state does not allow it.
class Rules
{
public:
    /// Holds nothing but the world: any number of them may exist.
    explicit Rules(World &world)
        : m_world(world)
    {}
    /// Names the work that comes due by the clock; called once.
    void registerJobs();

    // payments
    bool approve(const QString &
                     paymentId); ///< done; late when it was closed before; duplicate when the debt is settled
    bool decline(const QString &paymentId);
    bool expire(const QString &paymentId);
    bool close(const QString &paymentId);  ///< canceled by the person; false when it is paid
    bool post(const QString &paymentId);   ///< the bill or bucket shows it now
    bool settle(const QString &accountId); ///< back office: every bill of the account is paid at the counter
    // lines
    QString suspend(const QString &lineId,
                    const LockSpec &spec); ///< suspension id, empty when the line is unknown
    bool lift(const QString &lineId, const QString &suspensionId);
    // orders
    QString openRestore(const QString &lineId, const QString &suspensionId, const QString &paymentId,
                        const QJsonObject &asked = {});
    bool completeOrder(const QString &orderId);
    bool failOrder(const QString &orderId, const QString &reason);
    void message(const QString &owner, const QString &subject, const QString &content,
                 const QString &related);
    void recomputeAccount(const QString &accountId);
    void setMinimum(const QString &accountId, qint64 minor); ///< least sum that lifts ARREARS
    void setTicketStatus(Record &ticket, const QString &status, const QString &reason);
    /// True when the debt side of this lock is met, so that a restore order may be taken.
    [[nodiscard]] bool paymentLifts(const QString &reason, const Subscriber &subscriber) const;
    /// A voucher or money at the counter, straight onto a prepaid balance; lifts what that lifts.
    bool topUp(const QString &bucketId, qint64 minor);
    // switches of the control API
    void holdRestore(bool on); ///< orders stay in progress; off completes those that waited
    void holdPosting(bool on); ///< paid but not posted; off posts what waited

private:
    void progressOrder(const QString &orderId);
    void endWindow(const QString &target);
    void settleRefund(const QString &refundId);
    void progressTicket(const QString &ticketId);
    void applyPayment(Record &payment, const QString &accountId);
    qint64 payBill(const QString &billId, qint64 minor, const QString &paymentId); ///< what the bill took
    void payAccount(const QString &accountId, qint64 minor, const QString &paymentId);
    void creditBucket(Record bucket, qint64 minor);
    void addCredit(const QString &accountId, qint64 minor);
    void tellPosted(const Record &payment, const QString &accountId);
    QString liftPaidLocks(const QString &accountId, const QString &paymentId); ///< the first order opened
    void lowerMinimum(const QString &accountId, qint64 paid);
    [[nodiscard]] bool debtAllowsRestore(const QString &accountId) const;
    void refreshLine(const QString &lineId);
    QString settledBy(const Record &payment) const;
    World &m_world;
};

} // namespace unbar::sandbox
