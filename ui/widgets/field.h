#pragma once
// One question: label, hint, input and the error under it, tied together for screen readers by construction.

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace unbar::ui {

class Text;

class Field : public QWidget
{
    Q_OBJECT
public:
    explicit Field(const QString &label, const QString &hint = {}, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setLabel(const QString &label);
    void setHint(const QString &hint);
    /// Shows the same words as the summary; the wrong answer stays in the field. Empty clears.
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    /// Widest the input gets, in characters of the body; 0 for the column's width.
    void setChars(int chars);

Q_SIGNALS:
    void submitted(); ///< Enter in the input
    void textEdited(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void limit();
    Text *m_label;
    Text *m_hint;
    Text *m_errorText;
    QLineEdit *m_edit;
    QString m_error;
    int m_chars = 0;
};

} // namespace unbar::ui
