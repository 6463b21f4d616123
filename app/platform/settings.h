#pragma once
// What a person chose about the program, kept per profile as JSON. No number, name or token ever stands here.

#include "app/support/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace unbar::platform {

enum class ThemeChoice { System, Light, Dark, HighContrast };

struct SettingsValues
{
    QString language;       ///< "zh_CN", "en", or empty for the system's
    int textScale = 100;    ///< per cent, 100 to 200
    bool elderMode = false; ///< 长辈版
    ThemeChoice theme = ThemeChoice::System;
    QByteArray windowGeometry;  ///< QWidget::saveGeometry
    QByteArray windowState;     ///< QMainWindow::saveState
    QString operatorId;         ///< the operator used last
    QStringList knownOperators; ///< ids whose name and host the person has confirmed
    friend bool operator==(const SettingsValues &, const SettingsValues &) = default;
};

/// Reads once, keeps the values, writes whole files atomically. A missing or unreadable file gives defaults;
/// an unknown or impossible value gives that value's default and spoils nothing else.
class Settings
{
public:
    explicit Settings(QString path); ///< DIR/settings.json; empty for memory only (kiosk)
    [[nodiscard]] const SettingsValues &values() const { return m_values; }
    /// Keeps and writes. On PlatformSettingsUnwritable the values hold for this run all the same.
    Result<void> save(const SettingsValues &values);

private:
    QString m_path;
    SettingsValues m_values;
};

} // namespace unbar::platform
