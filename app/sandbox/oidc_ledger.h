#pragma once
// What the provider has issued: authorization codes, device codes, token families. Only SHA-256 digests of
// secrets are kept, and the whole ledger survives a restart as one JSON value.

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace unbar::sandbox {

/// Error words of RFC 6749 §5.2 and RFC 8628 §3.5.
enum class OAuthError {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnauthorizedClient,
    UnsupportedGrantType,
    AccessDenied,
    AuthorizationPending,
    SlowDown,
    ExpiredToken
};
QString oauthErrorText(OAuthError error);

template <typename T>
using OAuthResult = tl::expected<T, OAuthError>;

/// Who signed in, for which number, and through which client.
struct Grant
{
    QString subject;
    QString clientId;
    QString role;   ///< "subscriber", "kiosk", "staff"
    QString number; ///< E.164
    QString nonce;
    QString scope;
    QDateTime authTime; ///< sandbox time, UTC
    [[nodiscard]] QJsonObject toJson() const;
    static Grant fromJson(const QJsonObject &json);
};

struct TokenSet
{
    QString access;
    QString refresh;
    int expiresIn = 0; ///< seconds
    Grant grant;
};

struct CodeTerms
{
    QString redirectUri;
    QString challenge; ///< base64url SHA-256 of the verifier
};

struct DeviceStart
{
    QString deviceCode;
    QString userCode; ///< BCDF-GHJK: consonants only, so that no word can appear
    int expiresIn = 0;
    int interval = 0;
};

class OidcLedger
{
public:
    static constexpr int codeSeconds = 60;
    static constexpr int accessSeconds = 600;
    static constexpr int refreshSeconds = 30 * 24 * 3600;
    static constexpr int deviceSeconds = 600;
    static constexpr int deviceInterval = 5;

    QString issueCode(const Grant &grant, const CodeTerms &terms, const QDateTime &now);
    /// A second use revokes what the first one gave (RFC 6749 §4.1.2).
    OAuthResult<TokenSet> redeemCode(const QString &code, const QString &clientId, const QString &redirectUri,
                                     const QString &verifier, const QDateTime &now);
    /// Rotates; a refresh token shown twice revokes its whole family.
    OAuthResult<TokenSet> refresh(const QString &token, const QString &clientId, const QDateTime &now);
    /// Revokes the family of an access or refresh token of this client; an unknown token is no error (RFC
    /// 7009 §2.2).
    void revoke(const QString &token, const QString &clientId);
    [[nodiscard]] std::optional<Grant> access(const QString &token, const QDateTime &now) const;

    DeviceStart startDevice(const QString &clientId, const QString &scope, const QDateTime &now);
    OAuthResult<TokenSet> pollDevice(const QString &deviceCode, const QString &clientId,
                                     const QDateTime &now);
    /// The client that asked, while the code waits for an answer; the typed code may have spaces or lower
    /// case.
    [[nodiscard]] std::optional<QString> waitingDevice(const QString &userCode, const QDateTime &now) const;
    bool answerDevice(const QString &userCode, const std::optional<Grant> &grant, const QDateTime &now);

    [[nodiscard]] QJsonObject toJson() const;
    void load(const QJsonObject &json);

private:
    struct Code
    {
        Grant grant;
        CodeTerms terms;
        QDateTime expires;
        QString family; ///< set once used
    };
    struct Family
    {
        Grant grant;
        QString current;  ///< digest of the refresh token that is good now
        QStringList past; ///< digests that were rotated out
        QDateTime expires;
    };
    struct Access
    {
        QString family;
        QDateTime expires;
    };
    struct Device
    {
        QString clientId, scope, userCode;
        QDateTime expires, lastPoll;
        int interval = deviceInterval;
        bool denied = false;
        std::optional<Grant> grant;
    };

    TokenSet newTokens(const QString &familyId, const QDateTime &now);
    TokenSet newFamily(const Grant &grant, const QDateTime &now, QString *familyId = nullptr);
    void dropFamily(const QString &familyId);
    void prune(const QDateTime &now);

    QHash<QString, Code> m_codes;
    QHash<QString, Family> m_families;
    QHash<QString, Access> m_access;
    QHash<QString, Device> m_devices;
};

/// base64url(SHA-256(verifier)), the S256 method of RFC 7636 §4.2.
QString pkceChallenge(const QString &verifier);
/// 43 to 128 unreserved characters (RFC 7636 §4.1).
bool isPkceVerifier(const QString &verifier);

} // namespace unbar::sandbox
