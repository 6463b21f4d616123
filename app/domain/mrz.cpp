#include "app/domain/mrz.h"

#include "app/domain/id_number_parts.h"

#include <algorithm>

namespace unbar::domain {

namespace mrz_detail {

/// A check digit; an empty optional field may have a filler instead.
bool fits(const QString &field, QChar check, bool mayBeEmpty = false)
{
    if (mayBeEmpty && check == u'<')
        return std::ranges::all_of(field, [](QChar c) { return c == u'<'; });
    return check.isDigit() && id_detail::icaoCheck(field) == check.digitValue();
}

QString plain(const QString &field)
{
    return QString(field).replace(u'<', u' ').simplified();
}

QDate birthOf(const QString &yymmdd, QDate today)
{
    const QDate late = id_detail::dateOf(QStringLiteral("20") + yymmdd);
    return late.isValid() && late <= today ? late : id_detail::dateOf(QStringLiteral("19") + yymmdd);
}

void readNames(Mrz &mrz, const QString &field)
{
    const auto split = field.indexOf(QStringLiteral("<<"));
    mrz.surname = plain(split < 0 ? field : field.left(split));
    mrz.givenNames = split < 0 ? QString() : plain(field.mid(split));
}

/// Birth, sex, expiry and nationality lie apart by form; the checks are the same.
void readDates(Mrz &mrz, const QString &birth, QChar birthCheck, const QString &expiry, QChar expiryCheck,
               QDate today)
{
    if (!fits(birth, birthCheck))
        mrz.wrong << MrzField::Birth;
    if (!fits(expiry, expiryCheck))
        mrz.wrong << MrzField::Expiry;
    mrz.birth = birthOf(birth, today);
    mrz.expiry = id_detail::dateOf(QStringLiteral("20") + expiry);
}

void readTwoLines(Mrz &mrz, const QString &first, const QString &second, QDate today)
{
    const bool passport = first.size() == 44;
    readNames(mrz, first.mid(5));
    mrz.number = plain(second.left(9));
    mrz.nationality = plain(second.mid(10, 3));
    mrz.sex = second.at(20);
    if (!fits(second.left(9), second.at(9)))
        mrz.wrong << MrzField::Number;
    readDates(mrz, second.mid(13, 6), second.at(19), second.mid(21, 6), second.at(27), today);
    if (passport && !fits(second.mid(28, 14), second.at(42), true))
        mrz.wrong << MrzField::Optional;
    const QString all = second.left(10) + second.mid(13, 7) + second.mid(21, passport ? 22 : 14);
    if (!fits(all, second.back()))
        mrz.wrong << MrzField::Composite;
}

void readThreeLines(Mrz &mrz, const QStringList &lines, QDate today)
{
    const QString &first = lines.at(0);
    const QString &second = lines.at(1);
    readNames(mrz, lines.at(2));
    mrz.number = plain(first.mid(5, 9));
    mrz.nationality = plain(second.mid(15, 3));
    mrz.sex = second.at(7);
    if (!fits(first.mid(5, 9), first.at(14)))
        mrz.wrong << MrzField::Number;
    readDates(mrz, second.left(6), second.at(6), second.mid(8, 6), second.at(14), today);
    const QString all = first.mid(5, 25) + second.left(7) + second.mid(8, 7) + second.mid(18, 11);
    if (!fits(all, second.at(29)))
        mrz.wrong << MrzField::Composite;
}

bool isForm(const QStringList &lines, qsizetype count, qsizetype length)
{
    return lines.size() == count &&
           std::ranges::all_of(lines, [length](const QString &line) { return line.size() == length; });
}

} // namespace mrz_detail

Mrz readMrz(const QStringList &lines, QDate today)
{
    using namespace mrz_detail;
    Mrz mrz;
    QStringList read;
    for (const QString &line : lines)
        if (const QString text = line.trimmed().toUpper(); !text.isEmpty())
            read << text;
    const bool card = isForm(read, 3, 30);
    if (!card && !isForm(read, 2, 36) && !isForm(read, 2, 44)) {
        mrz.wrong << MrzField::Form;
        return mrz;
    }
    if (id_detail::icaoCheck(read.join(QString())) < 0) {
        mrz.wrong << MrzField::Characters;
        return mrz;
    }
    mrz.type = plain(read.first().left(2));
    mrz.issuer = plain(read.first().mid(2, 3));
    if (card)
        readThreeLines(mrz, read, today);
    else
        readTwoLines(mrz, read.at(0), read.at(1), today);
    return mrz;
}

} // namespace unbar::domain
