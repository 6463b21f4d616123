#pragma once
// Money as TMF carries it ({unit, value: float}) turned into minor units at once, so that no doubles are ever
// added.

#include <QJsonObject>

namespace unbar::sandbox {

inline qint64 minorOf(const QJsonValue &money)
{
    const QJsonObject object = money.toObject();
    const QString key =
        object.contains(QLatin1String("amount")) ? QStringLiteral("amount") : QStringLiteral("value");
    return qRound64(object.value(key).toDouble() * 100.0);
}

inline QJsonObject moneyJson(qint64 minor)
{
    return {{QStringLiteral("unit"), QStringLiteral("CNY")},
            {QStringLiteral("value"), static_cast<double>(minor) / 100.0}};
}

/// TMF654 says Quantity {amount, units} for the same thing.
inline QJsonObject quantityJson(qint64 minor)
{
    return {{QStringLiteral("amount"), static_cast<double>(minor) / 100.0},
            {QStringLiteral("units"), QStringLiteral("CNY")}};
}

} // namespace unbar::sandbox
