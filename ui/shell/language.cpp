#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace unbar::ui {

namespace language_detail {

QString known(const QString &code)
{
    return code.startsWith(QLatin1String("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace language_detail

Language::Language(QObject *parent)
    : QObject(parent)
{}

Language::~Language() = default; // a QTranslator takes itself out of the application

QString Language::systemCode()
{
    return language_detail::known(QLocale::system().name());
}

void Language::set(const QString &code)
{
    const QString now = language_detail::known(code);
    if (now == m_code)
        return;
    m_code = now;
    QLocale::setDefault(QLocale(now == QLatin1String("en") ? QStringLiteral("en_GB") : now));
    m_ours.reset();
    m_qt.reset();
    auto qt = std::make_unique<QTranslator>();
    const QString base = QStringLiteral("qtbase_") + now;
    if (qt->load(base, QStringLiteral(":/i18n")) ||
        qt->load(base, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt.get());
        m_qt = std::move(qt);
    }
    auto ours = std::make_unique<QTranslator>();
    if (ours->load(QStringLiteral(":/i18n/unbar_%1.qm").arg(now))) {
        QCoreApplication::installTranslator(ours.get());
        m_ours = std::move(ours);
    }
    if (!m_ours && !m_qt) { // English is the source: nothing to install, yet the widgets must be told
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    }
    Q_EMIT changed(now);
}

} // namespace unbar::ui
