#include "app/sandbox/server.h"

#include <QUrl>
#include <QUrlQuery>

namespace unbar::sandbox {

QMap<QString, QString> Call::form() const
{
    QMap<QString, QString> fields;
    for (const QByteArray &pair : body.split('&')) {
        const auto equals = pair.indexOf('=');
        QByteArray name = equals < 0 ? pair : pair.left(equals);
        QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        name.replace('+', ' ');
        value.replace('+', ' ');
        if (!name.isEmpty())
            fields.insert(QUrl::fromPercentEncoding(name), QUrl::fromPercentEncoding(value));
    }
    return fields;
}

QString Call::cookie(const char *name) const
{
    const QByteArray wanted = QByteArray(name) + '=';
    for (const QByteArray &part : header("cookie").split(';')) {
        if (part.trimmed().startsWith(wanted))
            return QString::fromUtf8(part.trimmed().mid(wanted.size()));
    }
    return {};
}

QString Call::language() const
{
    for (const char *name : {"lang", "ui_locales"}) {
        const QString asked = queryValue(name);
        if (!asked.isEmpty())
            return asked.startsWith(QLatin1String("en")) ? QStringLiteral("en") : QStringLiteral("zh_CN");
    }
    return header("accept-language").trimmed().toLower().startsWith("en") ? QStringLiteral("en")
                                                                          : QStringLiteral("zh_CN");
}

std::optional<QJsonObject> Call::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

} // namespace unbar::sandbox
