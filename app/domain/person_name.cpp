#include "app/domain/person_name.h"

#include <QStringList>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace unbar::domain {

namespace name_detail {

using Points = QList<uint>;

bool isHan(uint c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool isMiddleDot(uint c)
{
    constexpr uint dots[] = {0xB7,   0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x25CF,
                             0x2E31, 0x30FB, 0xFF65, 0x0387, 0x1427, 0xFF0E};
    return std::ranges::find(dots, c) != std::end(dots);
}

bool isVariationSelector(uint c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isPrivateUse(uint c)
{
    return QChar::category(c) == QChar::Other_PrivateUse;
}

/// GB 18030-2000 kept U+4DAE at this private-use point; systems of that time still write it.
constexpr uint gb18030Yan = 0xE863;

uint evened(uint c)
{
    if (isMiddleDot(c))
        return 0xB7;
    if (c == gb18030Yan)
        return 0x4DAE;
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    return QChar::toUpper(c);
}

/// A full stop between Han characters is a middle dot typed in haste.
void dotsBetweenHan(Points &points)
{
    for (qsizetype i = 1; i + 1 < points.size(); ++i)
        if (points.at(i) == u'.' && isHan(points.at(i - 1)) && isHan(points.at(i + 1)))
            points[i] = 0xB7;
}

QString text(const Points &points)
{
    QString out;
    for (const uint c : points)
        out += QChar::fromUcs4(c);
    return out;
}

QStringList characters(const QString &name)
{
    QStringList found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary())
        found << name.mid(from, to - from);
    return found;
}

/// "ZHANG SAN" and "SAN ZHANG": the same parts, begun at another one. Commas and dots part as blanks do.
bool sameInAnotherOrder(const QString &one, const QString &other)
{
    const auto parts = [](QString name) {
        for (const QChar mark : {u',', u'.', u'-', u'\''})
            name.replace(mark, u' ');
        return name.simplified().split(u' ', Qt::SkipEmptyParts);
    };
    const auto rotations = [](QStringList list) {
        QStringList all;
        for (qsizetype i = 0; i < list.size(); ++i) {
            list.append(list.takeFirst());
            all << list.join(QString());
        }
        return all;
    };
    const QStringList left = rotations(parts(one));
    const QStringList right = rotations(parts(other));
    return std::ranges::any_of(left, [&](const QString &each) { return right.contains(each); });
}

bool isLatin(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
}

bool fitsMask(const QString &one, const QString &other)
{
    const QStringList left = characters(one);
    const QStringList right = characters(other);
    if (left.size() != right.size())
        return false;
    for (qsizetype i = 0; i < left.size(); ++i)
        if (left.at(i) != right.at(i) && left.at(i) != u"*" && right.at(i) != u"*")
            return false;
    return true;
}

} // namespace name_detail

QString normalisedName(const QString &name)
{
    using namespace name_detail;
    Points points;
    // NFC, so that an accent typed apart is the letter with it.
    const Points given = name.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint c : given)
        if (!isVariationSelector(c))
            points << (QChar::isSpace(c) ? u' ' : evened(c));
    dotsBetweenHan(points);
    const QString spaced = text(points).simplified();
    return std::ranges::any_of(points, isHan) ? QString(spaced).remove(u' ') : spaced;
}

NameVerdict compareNames(const QString &one, const QString &other)
{
    using namespace name_detail;
    const QString left = normalisedName(one);
    const QString right = normalisedName(other);
    if (left.isEmpty() || right.isEmpty())
        return NameVerdict::CannotTell;
    if (one == other && !left.contains(u'*'))
        return hasUnreadableCharacters(left) ? NameVerdict::CannotTell : NameVerdict::Same;
    if (left.contains(u'*') || right.contains(u'*'))
        return fitsMask(left, right) ? NameVerdict::Masked : NameVerdict::Different;
    if (hasUnreadableCharacters(left) || hasUnreadableCharacters(right))
        return NameVerdict::CannotTell;
    if (left == right)
        return NameVerdict::SameAfterEvening;
    if (isLatin(left) && isLatin(right) && sameInAnotherOrder(left, right))
        return NameVerdict::SameAfterEvening;
    return NameVerdict::Different;
}

bool hasRareCharacters(const QString &name)
{
    return std::ranges::any_of(name.toUcs4(), [](uint c) {
        return name_detail::isHan(c) && (c < 0x4E00 || c > 0x9FA5) && c != 0x3007;
    });
}

bool hasUnreadableCharacters(const QString &name)
{
    return std::ranges::any_of(name.toUcs4(), [](uint c) {
        return (name_detail::isPrivateUse(c) && c != name_detail::gb18030Yan) || c == 0xFFFD || c == u'?' ||
               c == 0xFF1F;
    });
}

} // namespace unbar::domain
