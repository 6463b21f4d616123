#pragma once
// A state in one pill: icon + word + colour, never colour alone.

#include "ui/style/tokens.h"

#include <QLabel>

namespace unbar::ui {

class Badge : public QLabel
{
    Q_OBJECT
public:
    explicit Badge(Tone tone = Tone::Neutral, const QString &iconName = {}, const QString &word = {},
                   QWidget *parent = nullptr);

    void set(Tone tone, const QString &iconName, const QString &word);
    [[nodiscard]] Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
};

/// Time left of a code or a quote. Never passes zero; a screen reader hears it by the minute.
class Countdown : public Badge
{
    Q_OBJECT
public:
    explicit Countdown(QWidget *parent = nullptr);
    void setSecondsLeft(int seconds);
    [[nodiscard]] int secondsLeft() const { return m_seconds; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    int m_seconds = 0;
};

} // namespace unbar::ui
