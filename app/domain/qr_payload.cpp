#include "app/domain/payment.h"

#include <QMap>
#include <QUrl>

namespace unbar::domain {

namespace qr_detail {

constexpr qsizetype longestPayload = 512; ///< EMVCo MPM §3.2: a payload has at most 512 characters

using Fields = QMap<int, QString>;

int twoDigits(QStringView text)
{
    if (text.size() != 2 || text[0] < u'0' || text[0] > u'9' || text[1] < u'0' || text[1] > u'9')
        return -1;
    return (text[0].unicode() - u'0') * 10 + (text[1].unicode() - u'0');
}

/// Top-level ID-length-value fields; null when the lengths do not add up or an ID comes twice.
std::optional<Fields> readFields(const QString &payload)
{
    Fields fields;
    const QStringView text(payload);
    qsizetype at = 0;
    while (at < text.size()) {
        const int id = twoDigits(text.mid(at, 2));
        const int length = twoDigits(text.mid(at + 2, 2));
        if (id < 0 || length < 1 || at + 4 + length > text.size() || fields.contains(id))
            return std::nullopt;
        fields.insert(id, text.mid(at + 4, length).toString());
        at += 4 + length;
    }
    return fields;
}

/// ISO 4217 numeric codes of the currencies an operator may charge in.
QString numericCurrency(const QByteArray &code)
{
    static const QMap<QByteArray, QString> codes{
        {"CNY", QStringLiteral("156")}, {"EUR", QStringLiteral("978")}, {"USD", QStringLiteral("840")},
        {"GBP", QStringLiteral("826")}, {"JPY", QStringLiteral("392")}, {"KWD", QStringLiteral("414")}};
    return codes.value(code);
}

/// "86.40" → 8640; null for anything but digits with at most one point and as many decimals as the currency
/// has.
std::optional<qint64> minorUnits(const QString &text, int digits)
{
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    QString fraction = point < 0 ? QString() : text.mid(point + 1);
    if (whole.isEmpty() || text.size() > 13 || fraction.size() > digits || (point >= 0 && fraction.isEmpty()))
        return std::nullopt;
    fraction = fraction.leftJustified(digits, u'0');
    const QString all = whole + fraction;
    for (const QChar c : all) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    return all.toLongLong();
}

bool isChecksumRight(const QString &payload, const Fields &fields)
{
    const QString given = fields.value(63);
    if (given.size() != 4 || !payload.endsWith(QStringLiteral("6304") + given))
        return false;
    const quint16 crc = crc16CcittFalse(payload.left(payload.size() - 4).toUtf8());
    return given == QStringLiteral("%1").arg(crc, 4, 16, QLatin1Char('0')).toUpper();
}

/// Printable ASCII, and any printable character in the merchant's name in its own language (ID 64).
bool isPlain(const Fields &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        for (const QChar c : it.value()) {
            const bool ascii = c.unicode() >= 0x20 && c.unicode() <= 0x7e;
            if (!ascii && (it.key() != 64 || !c.isPrint()))
                return false;
        }
    }
    return true;
}

QrVerdict checkEmv(const QString &payload, const Money &amount)
{
    const auto fields = readFields(payload);
    if (!fields || !isPlain(*fields))
        return QrVerdict::NotARecognisedForm;
    if (!isChecksumRight(payload, *fields))
        return QrVerdict::BadChecksum;
    for (const int needed : {52, 53, 58, 59, 60}) {
        if (!fields->contains(needed))
            return QrVerdict::NotARecognisedForm;
    }
    if (fields->value(53) != numericCurrency(amount.currency))
        return QrVerdict::WrongCurrency;
    const bool surcharge = fields->contains(55) || fields->contains(56) || fields->contains(57);
    if (surcharge || minorUnits(fields->value(54), minorDigits(amount.currency)) != amount.minor)
        return QrVerdict::WrongAmount;
    return QrVerdict::Ok;
}

bool isLoopback(const QString &host)
{
    return host == u"127.0.0.1" || host == u"localhost" || host == u"::1";
}

QrVerdict checkUrl(const QString &payload, const QStringList &hosts, bool allowLoopback)
{
    for (const QChar c : payload) {
        if (c.unicode() <= 0x20 || c.unicode() > 0x7e || c == u'\\')
            return QrVerdict::NotARecognisedForm;
    }
    const QUrl url(payload, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || payload.contains(u'@'))
        return QrVerdict::NotARecognisedForm;
    const QString host = url.host().toLower();
    if (url.scheme() == u"http")
        return allowLoopback && isLoopback(host) ? QrVerdict::Ok : QrVerdict::WrongHost;
    if (url.scheme() != u"https")
        return QrVerdict::NotARecognisedForm;
    return hosts.contains(host, Qt::CaseInsensitive) ? QrVerdict::Ok : QrVerdict::WrongHost;
}

} // namespace qr_detail

quint16 crc16CcittFalse(const QByteArray &bytes)
{
    unsigned crc = 0xffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(byte)) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000u) != 0 ? (crc << 1) ^ 0x1021u : crc << 1;
        crc &= 0xffffu;
    }
    return static_cast<quint16>(crc);
}

QrVerdict checkQrPayload(const QString &payload, const Money &amount, const QStringList &hosts,
                         bool allowLoopback)
{
    if (payload.size() > qr_detail::longestPayload)
        return QrVerdict::TooLong;
    if (payload.startsWith(u"000201"))
        return qr_detail::checkEmv(payload, amount);
    return qr_detail::checkUrl(payload, hosts, allowLoopback);
}

} // namespace unbar::domain
