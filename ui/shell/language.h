#pragma once
// The language of the screen, changed while the window is open: ours (:/i18n/unbar_<code>.qm) and Qt's own
// words.

#include <QObject>
#include <QString>
#include <memory>

class QTranslator;

namespace unbar::ui {

class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "zh_CN" or "en"; anything else is taken by its first two letters, unknown ones as "en". Sends
    /// LanguageChange to every widget and sets the default QLocale.
    void set(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }
    /// What the system prefers, of the two we have.
    static QString systemCode();

Q_SIGNALS:
    void changed(const QString &code);

private:
    QString m_code;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace unbar::ui
