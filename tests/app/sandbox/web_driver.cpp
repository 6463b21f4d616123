#include "tests/app/sandbox/web_driver.h"

#include "app/support/random.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrlQuery>

namespace unbar::test {

Fields hiddenFields(const QString &html, const QString &step)
{
    static const QRegularExpression form(QStringLiteral("<form\\b.*?</form>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression input(
        QStringLiteral("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"));
    for (auto forms = form.globalMatch(html); forms.hasNext();) {
        Fields fields;
        for (auto inputs = input.globalMatch(forms.next().captured(0)); inputs.hasNext();) {
            const auto match = inputs.next();
            fields.insert(match.captured(1), match.captured(2));
        }
        if (step.isEmpty() || fields.value(QStringLiteral("step")) == step)
            return fields;
    }
    return {};
}

QByteArray formBody(const Fields &fields)
{
    QByteArray body;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(it.key()) + '=' +
                QUrl::toPercentEncoding(it.value());
    return body;
}

WebDriver::WebDriver(const QString &storeFile)
    : m_storeFile(storeFile)
{
    open();
}

WebDriver::~WebDriver() = default;

void WebDriver::open()
{
    sandbox::SandboxOptions options;
    options.world.storeFile = m_storeFile;
    options.world.virtualClock = true;
    options.world.seed = 7;
    options.server.backofficeToken = backofficeToken();
    auto opened = sandbox::Sandbox::open(options);
    if (!opened)
        qFatal("the sandbox does not open: %s", failureText(opened.error().code));
    m_sandbox = std::move(*opened);
    m_port = m_sandbox->server().port();
    m_sandbox->start();
}

void WebDriver::restart()
{
    m_sandbox.reset();
    open();
}

void WebDriver::advanceSeconds(qint64 seconds)
{
    const sandbox::World::Guard guard(m_sandbox->world());
    m_sandbox->world().advance(seconds * 1000);
}

WebReply WebDriver::exchange(const char *method, const QString &path, const QByteArray &body,
                             QMap<QByteArray, QByteArray> headers)
{
    QByteArray jar;
    for (auto it = m_cookies.cbegin(); it != m_cookies.cend(); ++it)
        jar += (jar.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
    if (!jar.isEmpty())
        headers.insert("Cookie", jar);
    if (!body.isEmpty() && !headers.contains("Content-Type"))
        headers.insert("Content-Type", "application/x-www-form-urlencoded");
    headers.insert("Host", "127.0.0.1:" + QByteArray::number(m_port));
    headers.insert("Connection", "close");
    headers.insert("Content-Length", QByteArray::number(body.size()));
    QByteArray request = QByteArray(method) + ' ' + path.toLatin1() + " HTTP/1.1\r\n";
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        request += it.key() + ": " + it.value() + "\r\n";
    // Bytes on a socket of our own: a library that decodes what it reads would hide what was sent.
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_port));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(request + "\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(10000))
        answer += socket.readAll();
    return parsed(answer);
}

WebReply WebDriver::parsed(const QByteArray &answer)
{
    WebReply reply;
    const auto end = answer.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = answer.left(end).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    reply.body = answer.mid(end + 4);
    for (const QByteArray &line : lines.mid(1)) {
        const QByteArray key = line.left(line.indexOf(':')).toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        reply.headers.insert(key, value);
        if (key == "set-cookie") {
            const QByteArray pair = value.split(';').first();
            m_cookies.insert(pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1));
        }
    }
    return reply;
}

WebReply WebDriver::get(const QString &path, const QMap<QByteArray, QByteArray> &headers)
{
    return exchange("GET", path, {}, headers);
}

WebReply WebDriver::post(const QString &path, const Fields &fields,
                         const QMap<QByteArray, QByteArray> &headers)
{
    return exchange("POST", path, formBody(fields), headers);
}

WebReply WebDriver::postJson(const QString &path, const QJsonObject &body, const QString &accessToken)
{
    return exchange("POST", path, QJsonDocument(body).toJson(),
                    {{"Content-Type", "application/json;charset=utf-8"},
                     {"Authorization", "Bearer " + accessToken.toLatin1()},
                     {"Idempotency-Key", newKey().toLatin1()}});
}

WebReply WebDriver::getAs(const QString &accessToken, const QString &path)
{
    return get(path, {{"Authorization", "Bearer " + accessToken.toLatin1()}});
}

WebReply WebDriver::call(const char *method, const QString &path, const QByteArray &token,
                         const QJsonObject &body, QMap<QByteArray, QByteArray> headers)
{
    const QString root = m_sandbox->server().paths().value(path.section(QLatin1Char('/'), 0, 0));
    headers.insert("Authorization", "Bearer " + token);
    headers.insert("Content-Type", "application/json;charset=utf-8");
    const bool sends = qstrcmp(method, "POST") == 0 || qstrcmp(method, "PATCH") == 0;
    return exchange(method, root + QLatin1Char('/') + path.section(QLatin1Char('/'), 1),
                    sends ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray(), headers);
}

WebReply WebDriver::create(const QString &path, const QByteArray &token, const QJsonObject &body)
{
    return call("POST", path, token, body, {{"Idempotency-Key", newKey().toLatin1()}});
}

QByteArray WebDriver::tokenOf(const QString &scenario)
{
    if (!m_tokens.contains(scenario))
        m_tokens.insert(scenario, tokensOf(scenario).value(u"access_token").toString().toLatin1());
    return m_tokens.value(scenario);
}

Fields WebDriver::authorizeFields() const
{
    return {{QStringLiteral("response_type"), QStringLiteral("code")},
            {QStringLiteral("client_id"), QStringLiteral("unbar-desktop")},
            {QStringLiteral("redirect_uri"), QStringLiteral("http://127.0.0.1:49152/callback")},
            {QStringLiteral("scope"), QStringLiteral("openid phone offline_access")},
            {QStringLiteral("state"), QStringLiteral("st-1 &=%")},
            {QStringLiteral("nonce"), QStringLiteral("n-1")},
            {QStringLiteral("code_challenge"), QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")},
            {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
            {QStringLiteral("ui_locales"), QStringLiteral("en")}};
}

WebReply WebDriver::authorize(const Fields &fields)
{
    return get(QStringLiteral("/authorize?") + QString::fromLatin1(formBody(fields)));
}

WebReply WebDriver::openSignIn(const QString &way, const Fields &extra)
{
    Fields fields = authorizeFields();
    fields.insert(QStringLiteral("way"), way);
    fields.insert(extra);
    const QUrl to = authorize(fields).location();
    return get(to.path() + QLatin1Char('?') + to.query(QUrl::FullyEncoded));
}

WebReply WebDriver::submit(const WebReply &page, const QString &step, const Fields &typed)
{
    Fields fields = hiddenFields(page.text(), step);
    fields.insert(typed);
    WebReply reply = post(QStringLiteral("/signin?lang=en"), fields);
    const QUrl to = reply.location();
    if (reply.status == 302 && to.path() == QLatin1String("/signin"))
        return get(to.path() + QLatin1Char('?') + to.query(QUrl::FullyEncoded));
    return reply;
}

QString WebDriver::codeFor(const QString &number, const QString &password)
{
    const WebReply page = openSignIn(QStringLiteral("service_password"));
    const WebReply reply =
        submit(page, QStringLiteral("password"),
               {{QStringLiteral("number"), number}, {QStringLiteral("password"), password}});
    return QUrlQuery(reply.location()).queryItemValue(QStringLiteral("code"));
}

WebReply WebDriver::redeem(const QString &code, const Fields &extra)
{
    Fields fields{{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                  {QStringLiteral("client_id"), QStringLiteral("unbar-desktop")},
                  {QStringLiteral("redirect_uri"), QStringLiteral("http://127.0.0.1:49152/callback")},
                  {QStringLiteral("code"), code},
                  {QStringLiteral("code_verifier"), verifier}};
    fields.insert(extra);
    return post(QStringLiteral("/token"), fields);
}

QJsonObject WebDriver::tokensOf(const QString &scenario)
{
    const sandbox::Subscriber who = person(scenario);
    return redeem(codeFor(who.number, who.servicePassword)).json();
}

sandbox::Subscriber WebDriver::person(const QString &scenario)
{
    const sandbox::World::Guard guard(m_sandbox->world());
    for (const sandbox::Subscriber &one : m_sandbox->world().subscribers()) {
        if (one.reason == scenario)
            return one;
    }
    qFatal("no scenario %s", qPrintable(scenario));
}

} // namespace unbar::test
