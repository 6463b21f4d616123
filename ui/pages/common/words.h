#pragma once
// Which language the installed translation speaks, and small joins every page needs.

#include "app/domain/money.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace unbar::ui {

/// Translation context of the words pages share; free functions use it through Words::tr.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// "zh_CN" or "en": the language of the translation in force, which is also the key of catalogue and document
/// texts.
QString textLanguage();
QLocale textLocale();
/// "¥86.40" in the language in force.
QString money(const domain::Money &amount);
/// "a, b and c" / "a、b和c".
QString joined(const QStringList &parts);
/// Two facts on one line: "a · b"; an empty one is left out.
QString dotted(const QStringList &parts);

} // namespace unbar::ui
