#pragma once
// The operator's APIs as typed calls over one client. All ids and paths are relative to the API root of the
// signed document; absolute hrefs are cut to relative before they are kept.

#include "app/domain/bill.h"
#include "app/domain/identity_check.h"
#include "app/domain/line.h"
#include "app/domain/message.h"
#include "app/domain/operator_document.h"
#include "app/domain/payment.h"
#include "app/operator/appeal_ticket.h"
#include "app/operator/evidence_document.h"
#include "app/operator/http_client.h"

#include <QCoroTask>
#include <QHash>
#include <QJsonArray>
#include <QUrlQuery>

namespace unbar::op {

/// Gives a fresh access token; single-flight refresh on 401 lives behind it.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    virtual QCoro::Task<Result<QByteArray>> accessToken() = 0;
    /// Called with the token that was answered by 401; refreshes once for all who ask.
    virtual QCoro::Task<Result<QByteArray>> refreshed(QByteArray rejected) = 0;
};

/// A value with its ETag; `notModified` when the operator answered 304.
template <typename T>
struct Versioned
{
    T value{};
    QString etag;
    bool notModified = false;
};

/// TMF676 answer, mapped. `status` as sent: pendingAuthorization, authorized, captured, done, denied,
/// canceled, failed.
struct PaymentAnswer
{
    QString id;
    QString correlatorId;
    QString status;
    QString qrPayload;
    QDateTime qrExpires;
    QString checkoutUrl;
    domain::Money total;
    QDateTime statusDate;
    QString authorizationCode;
    bool posted = false;    ///< the bill shows it (characteristic `posted`)
    bool duplicate = false; ///< a second payment for a settled debt (characteristic `duplicateOf`)
    QString orderId;        ///< restore order the operator opened by itself, or empty
};

/// TMF637: what a line's product adds to its service.
struct ProductFacts
{
    QString id;
    QString serviceId;
    QString accountId;
    QString planName;
    friend bool operator==(const ProductFacts &, const ProductFacts &) = default;
};

class Api : public QObject
{
    Q_OBJECT
public:
    Api(HttpClient &client, TokenSource &tokens, domain::OperatorDocument document,
        QObject *parent = nullptr);

    QCoro::Task<Result<QList<domain::Line>>> lines(); ///< TMF638 + TMF637, all pages
    QCoro::Task<Result<Versioned<domain::Line>>> line(QString id, QString etag);
    QCoro::Task<Result<QList<domain::Bill>>> bills(QString accountId); ///< TMF678 + applied rates
    QCoro::Task<Result<domain::Balance>> balance(QString accountId);   ///< TMF666 (+ TMF654 if prepaid)
    QCoro::Task<Result<PaymentAnswer>> createPayment(QByteArray body, QString key); ///< TMF676 POST
    QCoro::Task<Result<PaymentAnswer>> payment(QString operatorId);
    QCoro::Task<Result<std::optional<PaymentAnswer>>> paymentByKey(QString key); ///< ?correlatorId=
    QCoro::Task<Result<PaymentAnswer>> closePayment(QString operatorId,
                                                    QString key);          ///< POST {payment}/cancel (ours)
    QCoro::Task<Result<void>> requestRefund(QByteArray body, QString key); ///< TMF676 POST /refund
    QCoro::Task<Result<QList<domain::RestoreOrder>>> orders();             ///< TMF641
    QCoro::Task<Result<domain::RestoreOrder>> createOrder(QByteArray body, QString key);
    QCoro::Task<Result<QList<domain::Message>>> messages(); ///< TMF681
    QCoro::Task<Result<domain::TicketRef>> createTicket(QByteArray body,
                                                        QString key); ///< TMF621 follow-up (催办)

    // -- appeals: TMF621 tickets that are a SuspensionAppeal
    QCoro::Task<Result<AppealTicket>> createAppeal(QByteArray body, QString key);
    QCoro::Task<Result<Versioned<AppealTicket>>> appeal(QString operatorId, QString etag);
    QCoro::Task<Result<QList<AppealTicket>>> appeals(); ///< all pages, other tickets left out
    QCoro::Task<Result<std::optional<AppealTicket>>> appealByKey(QString key); ///< ?externalId=
    /// PATCH with If-Match; a key already applied answers the present state.
    QCoro::Task<Result<AppealTicket>> actOnAppeal(QString operatorId, QString etag, QByteArray body,
                                                  QString key);

    // -- handoff of one file from a phone (ours)
    QCoro::Task<Result<Handoff>> startHandoff(QString itemCode, QString key);
    QCoro::Task<Result<QString>> handoffState(QString id);
    QCoro::Task<Result<QByteArray>> handoffFile(QString id); ///< once: the operator's copy is deleted

    // -- checks of identity on the operator's page (ours)
    QCoro::Task<Result<domain::IdentityCheck>> startCheck(QByteArray body, QString key);
    QCoro::Task<Result<domain::IdentityCheck>> identityCheck(QString id);

    // -- TMF646
    QCoro::Task<Result<QList<domain::TimeSlot>>> timeSlots(QByteArray body);
    QCoro::Task<Result<domain::Appointment>> bookAppointment(QByteArray body, QString key);
    QCoro::Task<Result<QList<domain::Appointment>>> appointments();
    QCoro::Task<Result<domain::Appointment>> cancelAppointment(domain::Appointment appointment, QString key);

    // -- TMF644
    QCoro::Task<Result<domain::Consent>> createConsent(QByteArray body, QString key);
    QCoro::Task<Result<QList<domain::Consent>>> consents();
    QCoro::Task<Result<domain::Consent>> withdrawConsent(QString operatorId, QString etag, QString key);
    // -- evidence: TMF667 documents over whole uploads
    QCoro::Task<Result<DocumentAnswer>> createDocument(QByteArray body, QString key);
    QCoro::Task<Result<DocumentAnswer>> evidenceDocument(QString operatorId);
    QCoro::Task<Result<QList<DocumentAnswer>>> evidenceDocuments(); ///< all pages, other papers left out
    /// Before its ticket is submitted; afterwards 409 `evidenceFixed`. Gone already is success.
    QCoro::Task<Result<void>> deleteDocument(QString operatorId);

    [[nodiscard]] const domain::OperatorDocument &document() const { return m_document; }

private:
    QCoro::Task<Result<Reply>> authorised(Request request);
    /// Every page of a list, by offset and X-Total-Count.
    QCoro::Task<Result<QJsonArray>> pages(QString api, QString resource, QUrlQuery filter);
    QCoro::Task<Result<Reply>> read(QString api, QString path, QString etag = {});
    QCoro::Task<Result<Reply>> create(QString api, QString path, QByteArray body, QString key);
    QCoro::Task<Result<Reply>> patch(QString api, QString path, QString etag, QByteArray body, QString key);
    QCoro::Task<Result<void>> learnProducts();
    [[nodiscard]] Result<QUrl> address(const QString &api, const QString &path) const;
    [[nodiscard]] domain::Line completed(domain::Line line, const QString &etag, const QDateTime &date) const;

    HttpClient &m_client;
    TokenSource &m_tokens;
    domain::OperatorDocument m_document;
    QHash<QString, ProductFacts> m_products; ///< by service id; plan and account of a line seldom change
};

/// TMF621 create body of an appeal, externalId = its key. `priorOperatorId` is the ticket it follows, or
/// empty.
QByteArray appealCreateBody(const domain::Appeal &appeal, const QString &priorOperatorId);
/// TMF621 merge patch with one act.
QByteArray appealActBody(const TicketAct &act);
/// TMF676 create body for a quote: QrPayment-capable, with correlatorId = key.
QByteArray paymentCreateBody(const domain::Quote &quote, const QString &key, domain::PaymentWay way);
/// TMF641 restore order for one lock, externalId = key.
QByteArray restoreOrderBody(const domain::Line &line, const QString &lockId, const QString &paymentId,
                            const QString &key);
/// TMF621 follow-up ticket, externalId = key.
QByteArray followUpBody(const domain::Line &line, const domain::Payment &payment, const QString &key);

} // namespace unbar::op
