#pragma once
// A rounded surface with its own column. Not interactive; see ChoiceCard for one that is.

#include "ui/style/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace unbar::ui {

class Text;

class Card : public QWidget
{
    Q_OBJECT
public:
    /// Neutral is the plain surface with a border; other tones are soft fills without one.
    explicit Card(Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// The 2 px primary border of the one card that wants an answer.
    void setEmphasis(bool emphasis);
    /// Where content goes; spacing 0, so add space with addSpacing or take addText/addHeading.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// A heading (17) at the top of the column.
    Text *addHeading(const QString &text);
    /// A muted small paragraph 6 px under what is above.
    Text *addNote(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setMargins();
    Tone m_tone;
    bool m_emphasis = false;
    QVBoxLayout *m_column;
};

/// A hairline across a card, with `gap` px above and below.
class Rule : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(int gap = 14, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_gap;
};

} // namespace unbar::ui
