#pragma once
// Numbers of identity documents, looked at on this computer only and never sent. Only form and check digits
// block; everything else warns. A check digit that fits is never "identity verified".

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace unbar::domain {

enum class IdKind {
    ResidentId,         ///< GB 11643, 18 characters; HK/Macao/Taiwan residence permits (81, 82, 83) too
    PermanentResidence, ///< foreigners: 18 digits from 2023 on (GA 2102), 15 characters before
    HkMacaoPermit,      ///< 港澳居民来往内地通行证
    TaiwanPermit,       ///< 台湾居民来往大陆通行证
    Passport,
    SocialCredit, ///< 统一社会信用代码, GB 32100
    HkId,
    TaiwanId
};

enum class IdVerdict {
    Valid,
    Doubtful, ///< may be right: warn, never block
    Wrong     ///< cannot be right: block
};

/// The first thing that is wrong or odd, for the screen to word.
enum class IdFinding {
    None,
    Empty,
    Length,
    Characters,
    CheckDigit,
    Region,      ///< no province begins so
    Date,        ///< no such day
    FutureDate,  ///< born after today
    Century,     ///< born before 1900
    OldNumber,   ///< 15 digits: no document since 2013, only to be matched with a registration
    OldForm,     ///< an earlier form of the document
    ForeignForm, ///< a form that nobody here knows: only its length was looked at
    OneTime      ///< a permit for one journey
};

struct IdCheck
{
    IdVerdict verdict = IdVerdict::Wrong;
    IdFinding finding = IdFinding::Empty;
    QString number; ///< as it is compared: half width, upper case, no blanks or dashes
    QDate birth;    ///< null when the number does not say
    friend bool operator==(const IdCheck &, const IdCheck &) = default;
};

/// Full width to half width, upper case; blanks, dashes and brackets out.
QString normalisedId(const QString &typed);
/// `today` is the operator's day; `earliestYear` is lower only for the standard's own example of 1880.
IdCheck checkId(IdKind kind, const QString &typed, QDate today, int earliestYear = 1900);
/// Kinds under which the number is valid: "is it another document?" (F12).
QList<IdKind> kindsThatFit(const QString &typed, QDate today);
/// 15 digits to 18: century and check digit added (996 to 999 in the sequence is the century before). Null
/// when it is no such number.
std::optional<QString> residentIdFrom15(const QString &typed);
/// The same person's number: equal, or one the 15-digit form of the other, or permits that differ only in
/// their issue count (F12: the first nine characters stay for life).
bool sameHolder(IdKind kind, const QString &one, const QString &other);
/// "***************002X": all but the last four hidden.
QString maskedId(const QString &number);

} // namespace unbar::domain
