#include "app/operator/codec.h"
#include "app/operator/codec_verify.h"

namespace unbar::op {

QCoro::Task<Result<domain::IdentityCheck>> Api::startCheck(QByteArray body, QString key)
{
    const Result<Reply> reply = co_await create(QStringLiteral("verify"), QString(), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<domain::IdentityCheck>(reply->body, identityCheckFromJson);
}

QCoro::Task<Result<domain::IdentityCheck>> Api::identityCheck(QString id)
{
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(id));
    const Result<Reply> reply = co_await read(QStringLiteral("verify"), path);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<domain::IdentityCheck>(reply->body, identityCheckFromJson);
}

} // namespace unbar::op
