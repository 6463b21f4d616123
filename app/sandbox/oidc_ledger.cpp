#include "app/sandbox/oidc_ledger.h"

#include "app/support/random.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

namespace ledger_detail {

QString digest(const QString &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString newUserCode()
{
    static const QByteArray letters = "BCDFGHJKLMNPQRSTVWXZ";
    QString code;
    while (code.size() < 9) {
        const auto byte = static_cast<unsigned char>(randomBytes(1).at(0));
        if (code.size() == 4)
            code += QLatin1Char('-');
        if (byte < 240) // 240 = 12 × 20, so that every letter is equally likely
            code += QLatin1Char(letters.at(byte % letters.size()));
    }
    return code;
}

QString normalUserCode(const QString &typed)
{
    QString letters;
    for (const QChar c : typed.toUpper()) {
        if (c.isLetter())
            letters += c;
    }
    return letters.size() == 8 ? letters.left(4) + QLatin1Char('-') + letters.mid(4) : QString();
}

} // namespace ledger_detail

QString oauthErrorText(OAuthError error)
{
    switch (error) {
    case OAuthError::InvalidRequest:
        return QStringLiteral("invalid_request");
    case OAuthError::InvalidClient:
        return QStringLiteral("invalid_client");
    case OAuthError::InvalidGrant:
        return QStringLiteral("invalid_grant");
    case OAuthError::UnauthorizedClient:
        return QStringLiteral("unauthorized_client");
    case OAuthError::UnsupportedGrantType:
        return QStringLiteral("unsupported_grant_type");
    case OAuthError::AccessDenied:
        return QStringLiteral("access_denied");
    case OAuthError::AuthorizationPending:
        return QStringLiteral("authorization_pending");
    case OAuthError::SlowDown:
        return QStringLiteral("slow_down");
    case OAuthError::ExpiredToken:
        return QStringLiteral("expired_token");
    }
    return QStringLiteral("server_error");
}

QString pkceChallenge(const QString &verifier)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isPkceVerifier(const QString &verifier)
{
    if (verifier.size() < 43 || verifier.size() > 128)
        return false;
    return std::all_of(verifier.begin(), verifier.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("-._~").contains(c));
    });
}

QString OidcLedger::issueCode(const Grant &grant, const CodeTerms &terms, const QDateTime &now)
{
    prune(now);
    const QString code = randomToken();
    m_codes.insert(ledger_detail::digest(code), {grant, terms, now.addSecs(codeSeconds), {}});
    return code;
}

OAuthResult<TokenSet> OidcLedger::redeemCode(const QString &code, const QString &clientId,
                                             const QString &redirectUri, const QString &verifier,
                                             const QDateTime &now)
{
    const auto it = m_codes.find(ledger_detail::digest(code));
    if (it == m_codes.end())
        return tl::unexpected(OAuthError::InvalidGrant);
    if (!it->family.isEmpty()) {
        dropFamily(it->family);
        return tl::unexpected(OAuthError::InvalidGrant);
    }
    const bool mine = it->grant.clientId == clientId && it->terms.redirectUri == redirectUri;
    const bool proven = isPkceVerifier(verifier) && pkceChallenge(verifier) == it->terms.challenge;
    if (!mine || !proven || now >= it->expires) {
        m_codes.erase(it); // one try only: a guesser must not get a second
        return tl::unexpected(OAuthError::InvalidGrant);
    }
    return newFamily(it->grant, now, &it->family);
}

OAuthResult<TokenSet> OidcLedger::refresh(const QString &token, const QString &clientId, const QDateTime &now)
{
    const QString digest = ledger_detail::digest(token);
    for (auto it = m_families.begin(); it != m_families.end(); ++it) {
        if (it->grant.clientId != clientId)
            continue;
        if (it->past.contains(digest)) {
            dropFamily(it.key());
            return tl::unexpected(OAuthError::InvalidGrant);
        }
        if (it->current != digest)
            continue;
        if (now >= it->expires)
            break;
        it->past.append(digest);
        return newTokens(it.key(), now);
    }
    return tl::unexpected(OAuthError::InvalidGrant);
}

void OidcLedger::revoke(const QString &token, const QString &clientId)
{
    const QString digest = ledger_detail::digest(token);
    QString family = m_access.value(digest).family;
    for (auto it = m_families.cbegin(); family.isEmpty() && it != m_families.cend(); ++it) {
        if (it->current == digest || it->past.contains(digest))
            family = it.key();
    }
    if (m_families.contains(family) && m_families.value(family).grant.clientId == clientId)
        dropFamily(family);
}

std::optional<Grant> OidcLedger::access(const QString &token, const QDateTime &now) const
{
    const auto it = m_access.constFind(ledger_detail::digest(token));
    if (it == m_access.cend() || now >= it->expires || !m_families.contains(it->family))
        return std::nullopt;
    return m_families.value(it->family).grant;
}

DeviceStart OidcLedger::startDevice(const QString &clientId, const QString &scope, const QDateTime &now)
{
    prune(now);
    DeviceStart start{randomToken(), ledger_detail::newUserCode(), deviceSeconds, deviceInterval};
    Device device;
    device.clientId = clientId;
    device.scope = scope;
    device.userCode = start.userCode;
    device.expires = now.addSecs(deviceSeconds);
    m_devices.insert(ledger_detail::digest(start.deviceCode), device);
    return start;
}

OAuthResult<TokenSet> OidcLedger::pollDevice(const QString &deviceCode, const QString &clientId,
                                             const QDateTime &now)
{
    const auto it = m_devices.find(ledger_detail::digest(deviceCode));
    if (it == m_devices.end() || it->clientId != clientId)
        return tl::unexpected(OAuthError::InvalidGrant);
    if (now >= it->expires)
        return tl::unexpected(OAuthError::ExpiredToken);
    if (it->denied) {
        m_devices.erase(it);
        return tl::unexpected(OAuthError::AccessDenied);
    }
    const bool early = it->lastPoll.isValid() && it->lastPoll.msecsTo(now) < (it->interval * 1000LL) - 250;
    it->lastPoll = now;
    if (early) {
        it->interval += 5; // RFC 8628 §3.5: this and all later requests
        return tl::unexpected(OAuthError::SlowDown);
    }
    if (!it->grant)
        return tl::unexpected(OAuthError::AuthorizationPending);
    const Grant grant = *it->grant;
    m_devices.erase(it);
    return newFamily(grant, now);
}

std::optional<QString> OidcLedger::waitingDevice(const QString &userCode, const QDateTime &now) const
{
    const QString wanted = ledger_detail::normalUserCode(userCode);
    for (const Device &device : m_devices) {
        if (device.userCode == wanted && now < device.expires && !device.denied && !device.grant)
            return device.clientId;
    }
    return std::nullopt;
}

bool OidcLedger::answerDevice(const QString &userCode, const std::optional<Grant> &grant,
                              const QDateTime &now)
{
    if (!waitingDevice(userCode, now))
        return false;
    const QString wanted = ledger_detail::normalUserCode(userCode);
    for (Device &device : m_devices) {
        if (device.userCode != wanted)
            continue;
        device.denied = !grant;
        device.grant = grant;
        if (device.grant) {
            device.grant->clientId = device.clientId;
            device.grant->scope = device.scope;
        }
    }
    return true;
}

TokenSet OidcLedger::newFamily(const Grant &grant, const QDateTime &now, QString *familyId)
{
    const QString id = newKey();
    m_families.insert(id, {grant, {}, {}, now.addSecs(refreshSeconds)});
    if (familyId)
        *familyId = id;
    return newTokens(id, now);
}

TokenSet OidcLedger::newTokens(const QString &familyId, const QDateTime &now)
{
    Family &family = m_families[familyId];
    TokenSet set{randomToken(), randomToken(), accessSeconds, family.grant};
    family.current = ledger_detail::digest(set.refresh);
    family.expires = now.addSecs(refreshSeconds);
    m_access.insert(ledger_detail::digest(set.access), {familyId, now.addSecs(accessSeconds)});
    return set;
}

void OidcLedger::dropFamily(const QString &familyId)
{
    m_families.remove(familyId);
    m_access.removeIf([&](auto entry) { return entry.value().family == familyId; });
}

void OidcLedger::prune(const QDateTime &now)
{
    // A used code is remembered for a while, so that its second use still revokes what it gave.
    m_codes.removeIf([&](auto entry) { return entry.value().expires.addSecs(600) < now; });
    m_access.removeIf([&](auto entry) { return entry.value().expires < now; });
    m_families.removeIf([&](auto entry) { return entry.value().expires < now; });
    m_devices.removeIf([&](auto entry) { return entry.value().expires.addSecs(600) < now; });
}

} // namespace unbar::sandbox
