#include "app/sandbox/server.h"

#include "app/support/random.h"

namespace unbar::sandbox {

static const char *const kJson = "application/json;charset=utf-8";

Answer &Answer::with(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
    return *this;
}

Answer Answer::json(const QJsonObject &object, int status)
{
    return text(QJsonDocument(object).toJson(QJsonDocument::Compact), kJson, status);
}

Answer Answer::json(const QJsonArray &array, int status)
{
    return text(QJsonDocument(array).toJson(QJsonDocument::Compact), kJson, status);
}

Answer Answer::html(const QString &page, int status)
{
    return text(page.toUtf8(), "text/html;charset=utf-8", status);
}

Answer Answer::text(const QByteArray &bytes, const QByteArray &contentType, int status)
{
    Answer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = bytes;
    return answer;
}

Answer Answer::redirect(const QByteArray &location, int status)
{
    return empty(status).with("Location", location);
}

Answer Answer::empty(int status)
{
    Answer answer;
    answer.status = status;
    return answer;
}

Answer Answer::problem(int status, const char *code, const QString &title, const QString &detail)
{
    const QString name = QString::fromLatin1(code);
    const QJsonObject body{
        {QStringLiteral("type"), QStringLiteral("https://api.operator.example/errors/") + name},
        {QStringLiteral("title"), title},
        {QStringLiteral("detail"), detail.isEmpty() ? title : detail},
        {QStringLiteral("instance"), QStringLiteral("urn:uuid:") + newKey()},
        {QStringLiteral("code"), name},
        {QStringLiteral("reason"), title},
        {QStringLiteral("message"), detail.isEmpty() ? title : detail}};
    return json(body, status);
}

} // namespace unbar::sandbox
