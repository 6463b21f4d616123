#pragma once
// A question whose answer is a few sentences: label, hint, text with a count of characters as people count
// them. Tab leaves it.

#include <QWidget>

class QPlainTextEdit;

namespace unbar::ui {

class Text;

class TextArea : public QWidget
{
    Q_OBJECT
public:
    /// `most` characters are meant; more can be typed, the count says so. 0 shows no count.
    explicit TextArea(const QString &label, const QString &hint = {}, int most = 0,
                      QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Shows the same words as the summary; what was written stays. Empty clears.
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    /// Lines that are seen without scrolling; three at first.
    void setLines(int lines);

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void limit();
    void count();
    Text *m_label;
    Text *m_hint;
    Text *m_errorText;
    Text *m_count;
    QPlainTextEdit *m_edit;
    QString m_error;
    int m_most;
    int m_lines = 3;
};

} // namespace unbar::ui
