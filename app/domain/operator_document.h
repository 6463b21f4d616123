#pragma once
// What the operator offers, read from its signed document (/.well-known/unbar-operator) after verification.

#include "app/domain/appeal_policy.h"
#include "app/domain/line.h"
#include "app/domain/phone_number.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QUrl>

namespace unbar::domain {

enum class SignInWay { ServicePassword, BackupContact, CaseNumber, NetworkIdentity, StoreQr, Sms, Unknown };
SignInWay
signInWayFromCode(const QString &code); ///< "service_password", "backup_contact", "case_number", ...
QString signInWayCode(SignInWay way);

struct SignInOffer
{
    SignInWay way = SignInWay::Unknown;
    QString code;
    bool recommended = false;
    friend bool operator==(const SignInOffer &, const SignInOffer &) = default;
};

struct Channel
{
    QString kind; ///< "hotline", "store", "web", "app"
    QString name;
    QString value; ///< number or address text
    QString hours; ///< "08:00-22:00"
    QDate lastVerified;
    friend bool operator==(const Channel &, const Channel &) = default;
};

struct ReasonPolicy
{
    QString usualDuration; ///< ISO 8601 duration from completed action, e.g. PT1H
    QString maxDuration;
    Money fee;
    QStringList documents;
    QList<FacilityStatus> facilities; ///< what still works under this reason, as the operator states it
    friend bool operator==(const ReasonPolicy &, const ReasonPolicy &) = default;
};

/// Names are kept by language ("zh_CN", "en").
struct OperatorDocument
{
    QString id;
    int version = 0;
    QDateTime notBefore;
    QDateTime expires;
    QMap<QString, QString> names; ///< brand: 示例运营商 / Example Mobile
    QString legalName;            ///< payee
    QMap<QString, QString> roots; ///< API name ("TMF638") → root URL
    QUrl issuer;                  ///< OIDC
    QString clientId;
    QStringList payHosts;  ///< hosts a QR URL or checkout page may name
    QStringList pageHosts; ///< hosts of sign-in pages, named to the person before the browser opens
    QList<SignInOffer> signIn;
    QList<Channel> channels;
    QMap<QString, ReasonPolicy> policies; ///< by reason code
    QMap<QString, AppealPolicy> appeals;  ///< by reason code: only what can be appealed
    QMap<QString, VerifyPolicy> checks;   ///< by reason code: checks of identity
    QList<ConsentText> consents;
    UploadPolicy upload;
    QList<SealKey> sealKeys; ///< the first is the present one
    QList<ReceiptKey> receiptKeys;
    NumberingRules numbering;
    QByteArray currency = "CNY";
    QString timeZone = QStringLiteral("Asia/Shanghai");
    QString calendarVersion;
    QStringList emergencyNumbers; ///< 110 119 120 122
    QStringList capabilities;

    [[nodiscard]] QString name(const QString &language) const;
    [[nodiscard]] const Channel *hotline() const;
    friend bool operator==(const OperatorDocument &, const OperatorDocument &) = default;
};

/// JSON shape (the payload of the signed document); unknown members are ignored, those marked * must be
/// there:
///   "id"*, "version"* (whole number ≥ 1), "notBefore", "expires" (ISO 8601 with offset or Z),
///   "names"* {"zh_CN", "en"}, "legalName"*, "roots"* {"TMF638": "http(s)://…", …}, "issuer"* (URL),
///   "clientId"*, "payHosts", "pageHosts" [host], "signIn" [{"way", "recommended"}], "channels" [{"kind",
///   "name", "value", "hours", "lastVerified": "2026-11-01"}], "policies" {"ARREARS": {"usualDuration":
///   "PT1H", "maxDuration": "PT24H", "fee": {"unit": "CNY", "value": 0},
///     "documents": [code], "facilities": {"callsOut": "blocked", "emergency": "works", …},
///     "appeal": AppealPolicy, "verify": VerifyPolicy}},
///   "numbering" {"countryCode": "86", "minDigits": 11, "maxDigits": 13, "firstDigits": "1"},
///   "currency" (ISO 4217), "timeZone" (IANA), "calendarVersion", "emergencyNumbers" [text], "capabilities"
///   [text].
/// and, read by themselves (operator_document_appeal.cpp): "consents", "upload", "sealKeys" [{"kid",
///   "certificate": base64 DER, "notAfter"}], "receiptKeys" [{"kid", "x": base64url}]; a wrong one is named
///   by its whole path. A clock kind or an actor that is not known is left out; a risk that is not known is
///   high.
/// A facility that is neither "works" nor "blocked" is NotSaid. Fails with OperatorDocumentMalformed (`where`
/// = member) or MoneyMalformed for a fee. Signature, dates and roll-back are the caller's to check.
Result<OperatorDocument> operatorDocumentFromJson(const QJsonObject &object);
/// The same shape back; operatorDocumentFromJson(toJson(d)) == d for every document that was read.
QJsonObject toJson(const OperatorDocument &document);

} // namespace unbar::domain
