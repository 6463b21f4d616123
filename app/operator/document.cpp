#include "app/operator/sign_in.h"

#include "app/support/json.h"
#include "app/support/jws.h"

namespace unbar::op {

namespace {

Result<void> documentInTime(const domain::OperatorDocument &document, const QDateTime &operatorNow,
                            int lastVersion)
{
    // A document signed this minute may reach us "before" it is valid when only the Date header's seconds are
    // known.
    constexpr qint64 leewaySeconds = 60;
    if (document.notBefore.isValid() && operatorNow.addSecs(leewaySeconds) < document.notBefore)
        return raise(FailureCode::OperatorDocumentNotYetValid, document.notBefore.toString(Qt::ISODate));
    if (!document.expires.isValid() || operatorNow >= document.expires)
        return raise(FailureCode::OperatorDocumentExpired, document.expires.toString(Qt::ISODate));
    if (document.version < lastVersion)
        return raise(FailureCode::OperatorDocumentRollback, QString::number(document.version));
    return {};
}

Result<QByteArray> signedPayload(const QByteArray &jws, const OperatorProfile &profile)
{
    const auto key = JwsKey::fromEd25519Public(profile.documentKey);
    if (!key)
        return passOn(key.error());
    return verifyJws(jws.trimmed(), *key);
}

} // namespace

Result<domain::OperatorDocument> verifyDocument(const QByteArray &jws, const OperatorProfile &profile,
                                                const QDateTime &operatorNow, int lastVersion)
{
    const auto payload = signedPayload(jws, profile);
    if (!payload)
        return raise(FailureCode::OperatorDocumentSignature, payload.error().where);
    const auto json = parseJsonObject(*payload);
    if (!json)
        return passOn(json.error());
    const auto document = domain::operatorDocumentFromJson(*json);
    if (!document)
        return passOn(document.error());
    const auto inTime = documentInTime(*document, operatorNow, lastVersion);
    if (!inTime)
        return passOn(inTime.error());
    return *document;
}

QUrl documentUrl(const OperatorProfile &profile)
{
    QUrl url = profile.base;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/.well-known/unbar-operator"));
    return url;
}

QCoro::Task<Result<SignedDocument>> fetchSignedDocument(HttpClient &client, int lastVersion)
{
    Request request;
    request.url = documentUrl(client.profile());
    request.accept = "application/jose, application/jwt";
    request.maxBody = 1024 * 1024;
    request.deadlineMs = 15000; // sign-in waits for it
    const Result<Reply> reply = co_await client.send(request);
    if (!reply)
        co_return passOn(reply.error());
    const auto document = verifyDocument(reply->body, client.profile(), client.operatorNow(), lastVersion);
    if (!document)
        co_return passOn(document.error());
    SignedDocument out;
    out.document = *document;
    out.jws = reply->body.trimmed();
    co_return out;
}

} // namespace unbar::op
