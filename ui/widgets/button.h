#pragma once
// Buttons. Words are verb + object; one primary button a page.

#include <QPushButton>

namespace unbar::ui {

class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Primary, Secondary, Text, Danger };

    explicit Button(Kind kind, const QString &text = {}, QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// An icon of our set before the words; empty for none.
    void setIconName(const QString &name);
    /// While busy the button keeps its place and focus, shows `words` (or its own) and takes no press.
    void setBusy(bool busy, const QString &words = {});
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Disables the button and tells why (also to screen readers); an empty reason enables it again. The page
    /// shows the reason in words too (UX-13).
    void setBlocked(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    bool hitButton(const QPoint &pos) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Kind m_kind;
    bool m_busy = false;
    QString m_words;
};

/// A text button that starts where the column starts: no indent before its words, 44 px high to the finger.
class LinkButton : public Button
{
    Q_OBJECT
public:
    explicit LinkButton(const QString &text = {}, QWidget *parent = nullptr);
    LinkButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// Long words break into lines of the width the layout gives, instead of asking for one long line.
    void setWrapping(bool wrapping);
    bool hasHeightForWidth() const override { return m_wrapping; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

private:
    bool m_wrapping = false;
};

} // namespace unbar::ui
