#pragma once
// A pill in the top bar: a setting that shows its present value and opens a menu, or is switched on and off.

#include <QPushButton>

class QMenu;

namespace unbar::ui {

class Chip : public QPushButton
{
    Q_OBJECT
public:
    explicit Chip(const QString &iconName = {}, QWidget *parent = nullptr);

    /// The words on the chip and the fuller ones a screen reader says.
    void setWords(const QString &words, const QString &spoken);
    /// Pressing opens this menu under the chip; the chip takes ownership.
    void setPopup(QMenu *menu);
    [[nodiscard]] QMenu *popup() const { return m_menu; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon;
    QMenu *m_menu = nullptr;
};

} // namespace unbar::ui
