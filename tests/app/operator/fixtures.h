#pragma once
// Bodies of tests/fixtures/api, and small changes to them by JSON Pointer (RFC 6901).

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace unbar::test {

inline QByteArray fixtureText(const QString &name)
{
    QFile file(QStringLiteral(UNBAR_SOURCE_DIR "/tests/fixtures/api/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject fixture(const QString &name)
{
    return QJsonDocument::fromJson(fixtureText(name)).object();
}

inline QJsonArray fixtureList(const QString &name)
{
    return QJsonDocument::fromJson(fixtureText(name)).array();
}

/// The value with what `path` names replaced, or removed when `to` is undefined.
inline QJsonValue patched(const QJsonValue &value, QStringList path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int at = step.toInt();
        const QJsonValue inner = patched(array.at(at), path, to);
        if (at == array.size())
            array.append(inner);
        else if (inner.isUndefined())
            array.removeAt(at);
        else
            array.replace(at, inner);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = patched(object.value(step), path, to);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

/// One line of wrong.json or unknown.json, applied to its body.
inline QJsonObject changedFixture(const QJsonObject &change)
{
    const QStringList path = change.value(u"at").toString().mid(1).split(u'/');
    const QJsonValue to = change.contains(u"set") ? change.value(u"set") : QJsonValue(QJsonValue::Undefined);
    return patched(fixture(change.value(u"base").toString()), path, to).toObject();
}

} // namespace unbar::test
