#include "ui/pages/common/words.h"

namespace unbar::ui {

QString textLanguage()
{
    //: Language code of this translation file: zh_CN, en
    const QString code = Words::tr("en");
    return code.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

QLocale textLocale()
{
    return textLanguage() == QLatin1String("zh_CN") ? QLocale(QLocale::Chinese, QLocale::China)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString money(const domain::Money &amount)
{
    return domain::moneyText(amount, textLocale());
}

QString joined(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    //: Between the items of a list, the last two excepted
    const QString head = parts.mid(0, parts.size() - 1).join(Words::tr(", "));
    //: The last two items of a list
    return Words::tr("%1 and %2").arg(head, parts.last());
}

QString dotted(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(QStringLiteral(" · "));
}

} // namespace unbar::ui
