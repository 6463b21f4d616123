#pragma once
// The stand-in operator in this process and a browser-like HTTP client: keeps cookies, follows nothing by
// itself.

#include "app/sandbox/sandbox.h"

#include <QMap>
#include <QUrl>
#include <memory>

namespace unbar::test {

struct WebReply
{
    int status = 0;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    [[nodiscard]] QString text() const { return QString::fromUtf8(body); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QByteArray header(const char *name) const
    {
        return headers.value(QByteArray(name).toLower());
    }
    [[nodiscard]] QUrl location() const { return QUrl::fromEncoded(header("location")); }
};

using Fields = QMap<QString, QString>;

/// The hidden fields of the form that has `step` (or any form when it is empty), as a browser would send
/// them.
Fields hiddenFields(const QString &html, const QString &step = {});
QByteArray formBody(const Fields &fields);

class WebDriver
{
public:
    explicit WebDriver(const QString &storeFile = {});
    ~WebDriver();
    [[nodiscard]] sandbox::Sandbox &operatorUnderTest() { return *m_sandbox; }
    [[nodiscard]] QString base() const { return m_sandbox->server().base(); }
    /// The subscriber of a scenario, by its code ("ARREARS").
    sandbox::Subscriber person(const QString &scenario);
    [[nodiscard]] QByteArray backofficeToken() const { return "console-secret"; }

    WebReply get(const QString &path, const QMap<QByteArray, QByteArray> &headers = {});
    WebReply post(const QString &path, const Fields &fields,
                  const QMap<QByteArray, QByteArray> &headers = {});
    WebReply postJson(const QString &path, const QJsonObject &body, const QString &accessToken);
    WebReply getAs(const QString &accessToken, const QString &path);
    /// A TMF route as a program uses it: `path` like "TMF676/payment", JSON both ways.
    WebReply call(const char *method, const QString &path, const QByteArray &token,
                  const QJsonObject &body = {}, QMap<QByteArray, QByteArray> headers = {});
    /// Any request, with exactly these headers and bytes.
    WebReply send(const char *method, const QString &path, const QByteArray &body,
                  const QMap<QByteArray, QByteArray> &headers)
    {
        return exchange(method, path, body, headers);
    }
    /// POST with a new Idempotency-Key.
    WebReply create(const QString &path, const QByteArray &token, const QJsonObject &body);
    QByteArray tokenOf(const QString &scenario); ///< access token, signed in once a scenario
    void forgetTokens() { m_tokens.clear(); }
    void forgetCookies() { m_cookies.clear(); }
    void advanceSeconds(qint64 seconds);
    void restart(); ///< stops and opens again on the same store

    // OpenID Connect, as the app does it.
    QString verifier = QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"); // RFC 7636 appendix B
    [[nodiscard]] Fields authorizeFields() const;
    WebReply authorize(const Fields &fields);
    /// Opens the sign-in page of `way`: follows the redirect of /authorize.
    WebReply openSignIn(const QString &way, const Fields &extra = {});
    WebReply submit(const WebReply &page, const QString &step, const Fields &typed);
    /// The whole way with the service password; the code of the redirect, empty when it was refused.
    QString codeFor(const QString &number, const QString &password);
    WebReply redeem(const QString &code, const Fields &extra = {});
    /// Tokens of a subscriber by scenario code.
    QJsonObject tokensOf(const QString &scenario);

private:
    void open();
    WebReply exchange(const char *method, const QString &path, const QByteArray &body,
                      QMap<QByteArray, QByteArray> headers);
    WebReply parsed(const QByteArray &answer);
    QString m_storeFile;
    int m_port = 0;
    QMap<QByteArray, QByteArray> m_cookies;
    QMap<QString, QByteArray> m_tokens;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace unbar::test
