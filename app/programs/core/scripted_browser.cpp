#include "app/programs/core/scripted_browser.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <algorithm>

namespace unbar::programs {

namespace scripted {

constexpr int maxHops = 12;

QString unescaped(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(QStringLiteral("\\s%1=\"([^\"]*)\"").arg(name));
    return unescaped(pattern.match(tag).captured(1));
}

struct Form
{
    QString action;
    QList<QPair<QString, QString>> fields;
    QList<QPair<QString, QString>> buttons;
    [[nodiscard]] bool has(const QString &name) const
    {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const auto &field) { return field.first == name; });
    }
};

QList<Form> formsOf(const QString &html)
{
    static const QRegularExpression formPattern(QStringLiteral("<form\\b[^>]*>.*?</form>"),
                                                QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tagPattern(QStringLiteral("<(form|input|button)\\b[^>]*>"));
    QList<Form> forms;
    for (auto found = formPattern.globalMatch(html); found.hasNext();) {
        Form form;
        for (auto tags = tagPattern.globalMatch(found.next().captured(0)); tags.hasNext();) {
            const QRegularExpressionMatch tag = tags.next();
            const QString text = tag.captured(0);
            if (tag.captured(1) == QLatin1String("form"))
                form.action = attribute(text, QStringLiteral("action"));
            else if (!attribute(text, QStringLiteral("name")).isEmpty())
                (tag.captured(1) == QLatin1String("button") ? form.buttons : form.fields)
                    .append(
                        {attribute(text, QStringLiteral("name")), attribute(text, QStringLiteral("value"))});
        }
        forms.append(form);
    }
    return forms;
}

QByteArray encoded(const QList<QPair<QString, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

} // namespace scripted

ScriptedBrowser::ScriptedBrowser(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

ScriptedBrowser::~ScriptedBrowser() = default;

bool ScriptedBrowser::open(const QUrl &url)
{
    if (!QHostAddress(url.host()).isLoopback())
        return false;
    visit(url, 0);
    return true;
}

void ScriptedBrowser::visit(const QUrl &url, int hops)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(15000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, hops] { onReply(reply, hops); });
}

void ScriptedBrowser::onReply(QNetworkReply *reply, int hops)
{
    reply->deleteLater();
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (hops > scripted::maxHops) {
        Q_EMIT stuck(QStringLiteral("too many pages"));
    } else if (!target.isEmpty()) {
        visit(reply->url().resolved(target), hops + 1);
    } else if (reply->error() != QNetworkReply::NoError) {
        Q_EMIT stuck(QStringLiteral("%1 %2").arg(reply->url().path(), reply->errorString()));
    } else if (reply->header(QNetworkRequest::ContentTypeHeader)
                   .toString()
                   .startsWith(QLatin1String("text/html"))) {
        submit(reply->url(), reply->readAll(), hops);
    } else {
        Q_EMIT arrived(reply->url());
    }
}

void ScriptedBrowser::submit(const QUrl &page, const QByteArray &html, int hops)
{
    for (const scripted::Form &form : scripted::formsOf(QString::fromUtf8(html))) {
        QList<QPair<QString, QString>> fields = form.fields;
        bool ours = false;
        for (auto &[name, value] : fields) {
            if (m_answers.contains(name)) {
                if (!m_answers.value(name).isNull()) // a null answer takes what the page offers
                    value = m_answers.value(name);
                ours = true;
            }
        }
        for (const auto &button : form.buttons) {
            if (!m_button.isEmpty() && button.second == m_button) {
                fields.append(button);
                ours = true;
            }
        }
        if (!ours)
            continue;
        m_button.clear();
        QNetworkRequest request(page.resolved(QUrl(form.action)));
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        request.setTransferTimeout(15000);
        QNetworkReply *reply = m_network.post(request, scripted::encoded(fields));
        connect(reply, &QNetworkReply::finished, this, [this, reply, hops] { onReply(reply, hops + 1); });
        return;
    }
    Q_EMIT arrived(page);
}

void ScriptedBrowser::pressOnPayPage(const QUrl &page, const QString &action)
{
    m_button = action;
    if (!open(page))
        Q_EMIT stuck(QStringLiteral("the payer page is not on this machine"));
}

void ScriptedBrowser::payAt(const QUrl &base, const QString &operatorPaymentId, bool late)
{
    const QString path =
        QStringLiteral("/sandbox/v1/payments/%1/%2")
            .arg(operatorPaymentId, late ? QStringLiteral("late") : QStringLiteral("approve"));
    QNetworkRequest request(base.resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(15000);
    QNetworkReply *reply = m_network.post(request, QByteArray("{}"));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            Q_EMIT stuck(reply->errorString());
    });
}

} // namespace unbar::programs
