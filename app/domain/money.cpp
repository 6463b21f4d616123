#include "app/domain/money.h"

#include <QJsonObject>
#include <algorithm>
#include <cmath>
#include <limits>

namespace unbar::domain {

namespace money_detail {

constexpr qint64 largestExact = qint64(1) << 53;
constexpr double closeEnough = 1e-6;

qint64 powerOfTen(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

tl::unexpected<Failure> malformed(const char *what)
{
    return raise(FailureCode::MoneyMalformed, QLatin1String(what));
}

bool isCurrencyCode(const QString &unit)
{
    return unit.size() == 3 &&
           std::all_of(unit.begin(), unit.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QString symbol(const QByteArray &currency)
{
    if (currency == "CNY")
        return QStringLiteral("¥");
    if (currency == "EUR")
        return QStringLiteral("€");
    if (currency == "USD")
        return QStringLiteral("$");
    if (currency == "GBP")
        return QStringLiteral("£");
    return QString::fromLatin1(currency) + QChar(QChar::Nbsp);
}

} // namespace money_detail

int minorDigits(const QByteArray &currency)
{
    static const QByteArrayList none{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                     "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
    static const QByteArrayList three{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

Result<Money> moneyFromJson(const QJsonObject &object)
{
    using namespace money_detail;
    const QString unit = object.value(u"unit").toString();
    if (!isCurrencyCode(unit))
        return malformed("unit");
    const QJsonValue value = object.value(u"value");
    if (!value.isDouble())
        return malformed("value");
    Money money;
    money.currency = unit.toLatin1();
    const double scale = static_cast<double>(powerOfTen(minorDigits(money.currency)));
    const double given = value.toDouble();
    const double whole = std::round(given * scale);
    if (!std::isfinite(whole) || std::abs(whole) > static_cast<double>(largestExact))
        return malformed("value");
    // The quotient of two exact integers is the double the decimal literal reads as; the tolerance forgives
    // sums.
    const bool exact = whole / scale == given;
    if (!exact && std::abs(given * scale - whole) > closeEnough)
        return malformed("value");
    money.minor = static_cast<qint64>(whole);
    return money;
}

QJsonObject moneyToJson(const Money &money)
{
    const qint64 scale = money_detail::powerOfTen(minorDigits(money.currency));
    const QString unit = QString::fromLatin1(money.currency);
    if (money.minor % scale == 0)
        return {{QStringLiteral("unit"), unit}, {QStringLiteral("value"), money.minor / scale}};
    return {{QStringLiteral("unit"), unit},
            {QStringLiteral("value"), static_cast<double>(money.minor) / static_cast<double>(scale)}};
}

Money operator+(const Money &a, const Money &b)
{
    if (a.currency != b.currency)
        return a.isZero() ? b : a;
    Money sum = a;
    if (qAddOverflow(a.minor, b.minor, &sum.minor))
        sum.minor = a.minor > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    return sum;
}

Money operator-(const Money &a, const Money &b)
{
    const qint64 negated =
        b.minor == std::numeric_limits<qint64>::min() ? std::numeric_limits<qint64>::max() : -b.minor;
    return a + Money{negated, b.currency};
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const int digits = minorDigits(money.currency);
    const auto scale = static_cast<quint64>(money_detail::powerOfTen(digits));
    const quint64 size =
        money.minor < 0 ? quint64(0) - static_cast<quint64>(money.minor) : static_cast<quint64>(money.minor);
    QString text =
        money_detail::symbol(money.currency) + locale.toString(static_cast<qulonglong>(size / scale));
    if (digits > 0) {
        QString fraction = locale.toString(static_cast<qulonglong>(size % scale));
        while (fraction.size() < digits)
            fraction.prepend(locale.zeroDigit());
        text += locale.decimalPoint() + fraction;
    }
    return money.minor < 0 ? locale.negativeSign() + text : text;
}

} // namespace unbar::domain
