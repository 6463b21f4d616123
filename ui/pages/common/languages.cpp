#include "ui/pages/common/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace unbar::ui {

namespace {

/// Makes every English source longer and accented; plural forms and %1 stay usable.
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // formats, the language code and separators are no words
        if (text.size() < 4 || text.contains(QLatin1String("MMMM")))
            return text;
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool marker = i > 0 && text.at(i - 1) == QLatin1Char('%');
            out += marker ? c : accented(c);
        }
        const qsizetype extra = qMax<qsizetype>(1, text.size() * 2 / 5);
        for (qsizetype i = 0; i < extra; ++i)
            out += i % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('~');
        return out;
    }

private:
    static QChar accented(QChar c)
    {
        switch (c.unicode()) {
        case 'a':
            return QChar(0xE4);
        case 'e':
            return QChar(0xE9);
        case 'i':
            return QChar(0xEE);
        case 'o':
            return QChar(0xF6);
        case 'u':
            return QChar(0xFC);
        default:
            return c;
        }
    }
};

QTranslator *owned(QCoreApplication &app, const QString &name)
{
    for (QObject *child : app.children()) {
        auto *translator = qobject_cast<QTranslator *>(child);
        if (translator != nullptr && translator->objectName() == name)
            return translator;
    }
    return nullptr;
}

void replace(QCoreApplication &app, const QString &name, QTranslator *with)
{
    if (QTranslator *old = owned(app, name)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    if (with != nullptr) {
        with->setObjectName(name);
        QCoreApplication::installTranslator(with);
    }
}

} // namespace

QStringList availableLanguages()
{
    return {QStringLiteral("zh_CN"), QStringLiteral("en")};
}

QString knownLanguage(const QString &code)
{
    return code.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

QString systemLanguage()
{
    return knownLanguage(QLocale::system().name());
}

bool applyLanguage(QCoreApplication &app, const QString &language)
{
    constexpr const char *inForce = "unbarLanguage";
    if (app.property(inForce).toString() == language)
        return true;
    app.setProperty(inForce, language);
    const bool pseudo = language == QLatin1String("pseudo");
    const QString file = pseudo ? QStringLiteral("en") : language;
    QLocale::setDefault(language == QLatin1String("zh_CN")
                            ? QLocale(QLocale::Chinese, QLocale::China)
                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto *qtOwn = new QTranslator(&app);
    if (qtOwn->load(QStringLiteral(":/i18n/qtbase_%1.qm").arg(file))) {
        replace(app, QStringLiteral("unbar-qtbase"), qtOwn);
    } else {
        delete qtOwn;
        replace(app, QStringLiteral("unbar-qtbase"), nullptr);
    }
    auto *words = new QTranslator(&app);
    const bool loaded = words->load(QStringLiteral(":/i18n/unbar_%1.qm").arg(file));
    replace(app, QStringLiteral("unbar-words"), words);
    replace(app, QStringLiteral("unbar-pseudo"), pseudo ? new PseudoTranslator(&app) : nullptr);
    return loaded;
}

} // namespace unbar::ui
