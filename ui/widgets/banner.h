#pragma once
// A thin bar for what stands in the way (offline, clock wrong), and the status line announcements go through.

#include "ui/widgets/text.h"

class QTimer;

namespace unbar::ui {

class Button;

class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(Tone tone = Tone::Warn, const QString &iconName = QStringLiteral("info"),
                    QWidget *parent = nullptr);
    /// Shows the words; empty words hide the bar.
    void present(Tone tone, const QString &iconName, const QString &words, const QString &action = {});
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
    Text *m_words;
    Button *m_action;
    class Icon *m_iconView;
};

/// The page's visible status label. A new text is exactly one NameChanged for assistive technology; texts
/// that follow within 500 ms are joined into the newest.
class StatusLine : public Text
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void say(const QString &words);
    /// True when the next text is said at once.
    [[nodiscard]] bool isQuiet() const;

private:
    QString m_pending;
    QTimer *m_quiet;
};

} // namespace unbar::ui
