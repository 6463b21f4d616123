#pragma once
// Names as documents write them: compared after width, middle dots, blanks, case and the order of pinyin are
// evened out (F6), with every character of Unicode taken as one (F7).

#include <QString>

namespace unbar::domain {

/// Full width to half width, every middle dot to "·", no variation selectors, no blanks beside Han
/// characters; Latin letters in upper case with single blanks.
QString normalisedName(const QString &name);

enum class NameVerdict {
    Same,
    SameAfterEvening, ///< width, dots, blanks, case or the order of pinyin differ: the same name
    Masked,           ///< one is masked ("测*") and what is shown fits: cannot be told further
    CannotTell,       ///< a private-use or replacement character: another system's rare character
    Different         ///< on the "same person?" road: a proof of the former name
};
NameVerdict compareNames(const QString &one, const QString &other);

/// Han characters outside the basic block (extensions, SIP, TIP): forms and fonts may not have them.
bool hasRareCharacters(const QString &name);
/// Private use, U+FFFD or "?": what another system wrote instead of a character it did not have.
bool hasUnreadableCharacters(const QString &name);

} // namespace unbar::domain
