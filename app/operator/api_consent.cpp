#include "app/operator/codec.h"
#include "app/operator/codec_verify.h"

namespace unbar::op {

namespace consent_calls {

Result<domain::Consent> consentOf(const Result<Reply> &reply)
{
    if (!reply)
        return passOn(reply.error());
    Result<domain::Consent> consent = readOne<domain::Consent>(reply->body, consentFromJson);
    if (consent)
        consent->etag = reply->etag;
    return consent;
}

} // namespace consent_calls

QCoro::Task<Result<domain::Consent>> Api::createConsent(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF644"), QStringLiteral("partyPrivacyProfile"), body, key);
    co_return consent_calls::consentOf(reply);
}

QCoro::Task<Result<QList<domain::Consent>>> Api::consents()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF644"), QStringLiteral("partyPrivacyProfile"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    co_return readMany<domain::Consent>(*found, consentFromJson);
}

QCoro::Task<Result<domain::Consent>> Api::withdrawConsent(QString operatorId, QString etag, QString key)
{
    const QString path =
        QStringLiteral("partyPrivacyProfile/") + QString::fromLatin1(QUrl::toPercentEncoding(operatorId));
    const QByteArray body = consentStatusBody(domain::ConsentState::Withdrawn);
    const Result<Reply> reply = co_await patch(QStringLiteral("TMF644"), path, etag, body, key);
    co_return consent_calls::consentOf(reply);
}

} // namespace unbar::op
