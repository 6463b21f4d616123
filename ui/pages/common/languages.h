#pragma once
// Puts a language in force: our words, Qt's own buttons, and number and date forms. Live: widgets get
// LanguageChange.

#include <QStringList>

class QCoreApplication;

namespace unbar::ui {

QStringList availableLanguages(); ///< "zh_CN", "en"
/// "zh_CN", "en", or "pseudo" (English made 40 % longer with accents, to find words that do not fit).
/// "zh_CN" for any Chinese, "en" for every other one.
QString knownLanguage(const QString &code);
/// What the system prefers, of the two we have.
QString systemLanguage();
bool applyLanguage(QCoreApplication &app, const QString &language);

} // namespace unbar::ui
