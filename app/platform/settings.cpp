#include "app/platform/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace unbar::platform {

namespace settings_detail {

struct ThemeName
{
    ThemeChoice theme;
    QLatin1String name;
};
constexpr ThemeName themeNames[] = {{ThemeChoice::System, QLatin1String("system")},
                                    {ThemeChoice::Light, QLatin1String("light")},
                                    {ThemeChoice::Dark, QLatin1String("dark")},
                                    {ThemeChoice::HighContrast, QLatin1String("highContrast")}};

QString nameOf(ThemeChoice theme)
{
    for (const ThemeName &entry : themeNames) {
        if (entry.theme == theme)
            return entry.name;
    }
    return themeNames[0].name;
}

ThemeChoice themeOf(const QString &name)
{
    for (const ThemeName &entry : themeNames) {
        if (entry.name == name)
            return entry.theme;
    }
    return ThemeChoice::System;
}

SettingsValues fromJson(const QJsonObject &json)
{
    SettingsValues values;
    values.language = json[QLatin1String("language")].toString();
    const int scale = json[QLatin1String("textScale")].toInt(100);
    values.textScale = scale >= 100 && scale <= 200 ? scale : 100;
    values.elderMode = json[QLatin1String("elderMode")].toBool();
    values.theme = themeOf(json[QLatin1String("theme")].toString());
    values.windowGeometry =
        QByteArray::fromBase64(json[QLatin1String("windowGeometry")].toString().toLatin1());
    values.windowState = QByteArray::fromBase64(json[QLatin1String("windowState")].toString().toLatin1());
    values.operatorId = json[QLatin1String("operator")].toString();
    for (const QJsonValue &id : json[QLatin1String("knownOperators")].toArray()) {
        if (!id.toString().isEmpty())
            values.knownOperators << id.toString();
    }
    return values;
}

QJsonObject toJson(const SettingsValues &values)
{
    return {{QLatin1String("language"), values.language},
            {QLatin1String("textScale"), values.textScale},
            {QLatin1String("elderMode"), values.elderMode},
            {QLatin1String("theme"), nameOf(values.theme)},
            {QLatin1String("windowGeometry"), QString::fromLatin1(values.windowGeometry.toBase64())},
            {QLatin1String("windowState"), QString::fromLatin1(values.windowState.toBase64())},
            {QLatin1String("operator"), values.operatorId},
            {QLatin1String("knownOperators"), QJsonArray::fromStringList(values.knownOperators)}};
}

} // namespace settings_detail

Settings::Settings(QString path)
    : m_path(std::move(path))
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    constexpr qint64 limit = 256 * 1024; // what we write is a few hundred bytes
    m_values = settings_detail::fromJson(QJsonDocument::fromJson(file.read(limit)).object());
}

Result<void> Settings::save(const SettingsValues &values)
{
    m_values = values;
    if (m_path.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(QJsonDocument(settings_detail::toJson(values)).toJson()) > 0 &&
                         file.commit();
    if (!written)
        return raise(FailureCode::PlatformSettingsUnwritable);
    return {};
}

} // namespace unbar::platform
