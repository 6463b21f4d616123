#pragma once
// A check box whose words wrap; the whole row takes the press, so that it is big enough for a finger.

#include <QCheckBox>
#include <QWidget>

namespace unbar::ui {

class TickRow : public QWidget
{
    Q_OBJECT
public:
    explicit TickRow(const QString &words, QWidget *parent = nullptr);
    [[nodiscard]] QCheckBox *box() const { return m_box; }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
};

} // namespace unbar::ui
