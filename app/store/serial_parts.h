#pragma once
// Small pieces the serial_*.cpp files share.

#include "app/domain/bill.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>
#include <cstddef>

namespace unbar::store::serial {

constexpr QLatin1String operator""_k(const char *text, std::size_t size)
{
    return QLatin1String(text, static_cast<int>(size));
}

/// An enumerator and its stable name.
template <typename E>
struct Name
{
    E value;
    QLatin1String name;
};

template <typename E, std::size_t N>
QCborValue code(const Name<E> (&names)[N], E value)
{
    for (const Name<E> &entry : names) {
        if (entry.value == value)
            return QCborValue(entry.name);
    }
    return QCborValue(names[0].name);
}

template <typename E, std::size_t N>
E decode(const Name<E> (&names)[N], const QCborValue &text, E otherwise)
{
    const QString name = text.toString();
    for (const Name<E> &entry : names) {
        if (entry.name == name)
            return entry.value;
    }
    return otherwise;
}

inline QCborValue time(const QDateTime &at)
{
    return at.isValid() ? QCborValue(at.toMSecsSinceEpoch()) : QCborValue(nullptr);
}

inline QDateTime timeFrom(const QCborValue &value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()).toUTC() : QDateTime();
}

inline QCborValue money(const domain::Money &sum)
{
    return QCborArray{sum.minor, QString::fromLatin1(sum.currency)};
}

inline domain::Money moneyFrom(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    return {parts.at(0).toInteger(),
            parts.size() == 2 ? parts.at(1).toString().toLatin1() : QByteArray("CNY")};
}

inline QCborValue texts(const QStringList &list)
{
    return QCborArray::fromStringList(list);
}

inline QStringList textsFrom(const QCborValue &value)
{
    QStringList list;
    for (const QCborValue &text : value.toArray())
        list << text.toString();
    return list;
}

template <typename T, typename Make>
QCborValue listOf(const QList<T> &values, Make make)
{
    QCborArray array;
    for (const T &value : values)
        array.append(make(value));
    return array;
}

template <typename T, typename Read>
QList<T> listFrom(const QCborValue &value, Read read)
{
    QList<T> list;
    for (const QCborValue &element : value.toArray())
        list.append(read(element));
    return list;
}

inline QByteArray whole(const QCborMap &map)
{
    return QCborValue(map).toCbor();
}

inline QCborMap mapFrom(const QByteArray &bytes)
{
    return QCborValue::fromCbor(bytes).toMap();
}

QCborMap billItem(const domain::BillItem &item);
domain::BillItem billItemFrom(const QCborValue &value);

} // namespace unbar::store::serial
