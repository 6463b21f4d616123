#include "app/operator/codec_fields.h"

namespace unbar::op {

Failure bodyUnexpected(const QString &path)
{
    return raise(FailureCode::OperatorBodyUnexpected, path).value();
}

QJsonValue Fields::value(const char *name) const
{
    return m_object.value(QLatin1String(name));
}

bool Fields::has(const char *name) const
{
    const QJsonValue found = value(name);
    return !found.isUndefined() && !found.isNull();
}

void Fields::refuse(const QString &name)
{
    if (!m_failure)
        m_failure = bodyUnexpected(m_path + QLatin1Char('/') + name);
}

void Fields::take(const Fields &inner)
{
    if (!m_failure)
        m_failure = inner.failure();
}

void Fields::take(const Failure &inner)
{
    if (!m_failure)
        m_failure = inner;
}

QString Fields::text(const char *name)
{
    if (!has(name))
        return {};
    const QJsonValue found = value(name);
    if (!found.isString())
        refuse(QLatin1String(name));
    return found.toString();
}

QString Fields::needText(const char *name)
{
    const QString found = text(name);
    if (found.isEmpty())
        refuse(QLatin1String(name));
    return found;
}

QDateTime Fields::time(const char *name)
{
    const QString found = text(name);
    if (found.isEmpty())
        return {};
    const QDateTime at = QDateTime::fromString(found, Qt::ISODateWithMs);
    // A time without an offset means a different moment on every computer.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime) {
        refuse(QLatin1String(name));
        return {};
    }
    return at.toUTC();
}

bool Fields::flag(const char *name, bool otherwise)
{
    if (!has(name))
        return otherwise;
    const QJsonValue found = value(name);
    if (!found.isBool())
        refuse(QLatin1String(name));
    return found.toBool(otherwise);
}

qint64 Fields::count(const char *name, qint64 otherwise)
{
    if (!has(name))
        return otherwise;
    const double found = value(name).toDouble(-1);
    const auto whole = static_cast<qint64>(found);
    if (found < 0 || static_cast<double>(whole) != found) {
        refuse(QLatin1String(name));
        return otherwise;
    }
    return whole;
}

QJsonObject Fields::object(const char *name)
{
    if (has(name) && !value(name).isObject())
        refuse(QLatin1String(name));
    return value(name).toObject();
}

QJsonArray Fields::array(const char *name)
{
    if (has(name) && !value(name).isArray())
        refuse(QLatin1String(name));
    return value(name).toArray();
}

QStringList Fields::texts(const char *name)
{
    QStringList out;
    const QJsonArray found = array(name);
    for (const auto &entry : found) {
        if (!entry.isString())
            refuse(QLatin1String(name));
        out << entry.toString();
    }
    return out;
}

std::optional<domain::Money> Fields::money(const char *name)
{
    if (!has(name))
        return std::nullopt;
    const auto read = domain::moneyFromJson(object(name));
    if (!read) {
        refuse(QLatin1String(name));
        return std::nullopt;
    }
    return *read;
}

domain::Money Fields::needMoney(const char *name)
{
    const auto found = money(name);
    if (!found)
        refuse(QLatin1String(name));
    return found.value_or(domain::Money{});
}

QList<Fields> Fields::list(const char *name)
{
    QList<Fields> out;
    const QJsonArray found = array(name);
    for (int i = 0; i < found.size(); ++i) {
        if (!found.at(i).isObject())
            refuse(QLatin1String(name));
        out << Fields(found.at(i).toObject(),
                      QStringLiteral("%1/%2[%3]").arg(m_path, QLatin1String(name)).arg(i));
    }
    return out;
}

Fields Fields::inner(const char *name)
{
    return Fields(object(name), m_path + QLatin1Char('/') + QLatin1String(name));
}

QJsonObject characteristics(const QJsonArray &list)
{
    QJsonObject out;
    for (const auto &entry : list) {
        const QJsonObject item = entry.toObject();
        const QString name = item.value(QStringLiteral("name")).toString();
        if (!name.isEmpty() && !out.contains(name))
            out.insert(name, item.value(QStringLiteral("value")));
    }
    return out;
}

QString relativeId(const QString &href)
{
    return href.section(QLatin1Char('/'), -1);
}

} // namespace unbar::op
