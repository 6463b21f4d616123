#pragma once
// Money: whole minor units and an ISO 4217 code; never a floating-point number.

#include "app/support/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QLocale>
#include <QString>

namespace unbar::domain {

struct Money
{
    qint64 minor = 0;            ///< minor units: fen for CNY, cents for EUR
    QByteArray currency = "CNY"; ///< ISO 4217 alphabetic code

    [[nodiscard]] bool isZero() const { return minor == 0; }
    [[nodiscard]] bool isPositive() const { return minor > 0; }
    friend bool operator==(const Money &, const Money &) = default;
};

/// Digits after the point for an ISO 4217 code (2 for CNY and EUR, 0 for JPY, 3 for KWD).
int minorDigits(const QByteArray &currency);

/// TMF {unit, value: number}: turned into minor units at once; more digits than the currency has is an error.
Result<Money> moneyFromJson(const QJsonObject &object);
/// The TMF form of an amount; the decimal literal is exact to the minor unit.
QJsonObject moneyToJson(const Money &money);

/// Sum of two amounts of one currency; amounts of two currencies do not add: zero gives way to the other,
/// else the left one stands. Sums beyond int64 stop at its limit.
Money operator+(const Money &a, const Money &b);
Money operator-(const Money &a, const Money &b);

/// "¥86.40", "€86.40"; grouped as the locale does, symbol always given.
QString moneyText(const Money &money, const QLocale &locale);

} // namespace unbar::domain
