#pragma once
// Words on a page: a label laid out by baselines, so that Latin and Chinese lines keep one height, at every
// text size.

#include "ui/style/tokens.h"

#include <QLabel>
#include <QList>

class QTextLayout;

namespace unbar::ui {

class Text : public QLabel
{
    Q_OBJECT
public:
    struct Span
    {
        int start = 0;
        int length = 0;
    };

    explicit Text(Type type, Ink ink = Ink::Text, const QString &text = {}, QWidget *parent = nullptr);

    /// Shown letter by letter; "138 **** 8000" stays as it is.
    void setText(const QString &text);
    /// The same with <b>…</b> around words to stand out; nothing else is markup.
    void setMarked(const QString &marked);
    /// Bold spans in UTF-16 units of text().
    void setBold(const QList<Span> &spans);
    /// The whole text in weight 600.
    void setStrong(bool strong);
    void setInk(Ink ink);
    void setType(Type type);
    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] Ink ink() const { return m_ink; }
    /// True gives the accessible role Heading. Titles and headings have it from the start.
    void setHeading(bool heading);
    [[nodiscard]] bool isHeading() const { return m_heading; }
    /// False keeps the text on one line, as wide as it needs.
    void setWrapping(bool wrapping);
    [[nodiscard]] bool isWrapping() const { return m_wrapping; }

    /// Baseline of each line from the widget's top, at a width.
    [[nodiscard]] QList<qreal> baselines(int width) const;

    bool hasHeightForWidth() const override { return m_wrapping; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void prepare(QTextLayout &layout) const;
    qreal place(QTextLayout &layout,
                qreal width) const; ///< returns the natural width; one line height per line
    void refresh();

    Type m_type;
    Ink m_ink;
    bool m_strong = false;
    bool m_heading = false;
    bool m_wrapping = true;
    QList<Span> m_bold;
};

/// Text people copy (references, phone numbers): selectable with mouse and keyboard.
class CopyText : public QLabel
{
    Q_OBJECT
public:
    explicit CopyText(Type type, Ink ink = Ink::Text, const QString &text = {}, QWidget *parent = nullptr);
    void setStrong(bool strong);
    /// One line as long as the words are, where the layout has the room.
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void adopt();
    Type m_type;
    Ink m_ink;
    bool m_strong = false;
    bool m_adopting = false;
};

} // namespace unbar::ui
