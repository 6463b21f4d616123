#include "app/operator/profile.h"

#include "app/support/json.h"
#include "app/support/jws.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>

namespace unbar::op {

namespace {

tl::unexpected<Failure> profileInvalid(const QString &where)
{
    return raise(FailureCode::OperatorProfileInvalid, where);
}

bool readPins(const QJsonObject &json, OperatorProfile &profile)
{
    const auto pins = json.value(QStringLiteral("spkiPins")).toArray();
    for (const auto &pin : pins) {
        const auto bytes = QByteArray::fromBase64Encoding(
            pin.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes || bytes.decoded.size() != 32)
            return false;
        profile.spkiPins << *bytes;
    }
    return true;
}

void readNames(const QJsonObject &json, OperatorProfile &profile)
{
    const auto names = json.value(QStringLiteral("names")).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        profile.names.insert(it.key(), it.value().toString());
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool mayBeCalled(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == QStringLiteral("https") ||
           (url.scheme() == QStringLiteral("http") && isLoopbackHost(url.host()));
}

Result<OperatorProfile> OperatorProfile::fromJson(const QByteArray &json)
{
    const auto parsed = parseJsonObject(json);
    if (!parsed)
        return passOn(parsed.error());
    const QJsonObject &object = *parsed;
    OperatorProfile profile;
    profile.id = object.value(QStringLiteral("id")).toString();
    profile.base = QUrl(object.value(QStringLiteral("base")).toString(), QUrl::StrictMode);
    readNames(object, profile);
    if (profile.id.isEmpty())
        return profileInvalid(QStringLiteral("id"));
    if (!mayBeCalled(profile.base))
        return profileInvalid(QStringLiteral("base"));
    if (!readPins(object, profile))
        return profileInvalid(QStringLiteral("spkiPins"));
    if (profile.base.scheme() == QStringLiteral("https") && profile.spkiPins.size() < 2)
        return profileInvalid(QStringLiteral("spkiPins"));
    const auto key = fromBase64Url(object.value(QStringLiteral("documentKey")).toString().toLatin1());
    if (!key || key->size() != 32)
        return profileInvalid(QStringLiteral("documentKey"));
    profile.documentKey = *key;
    profile.ca = object.value(QStringLiteral("ca")).toString().toLatin1();
    const QString clientId = object.value(QStringLiteral("clientId")).toString();
    if (!clientId.isEmpty())
        profile.clientId = clientId;
    return profile;
}

} // namespace unbar::op
