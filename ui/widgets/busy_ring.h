#pragma once
// A turning ring beside words that say what is going on; it stands still when motion is reduced or it is
// hidden.

#include <QWidget>

class QTimer;

namespace unbar::ui {

class BusyRing : public QWidget
{
    Q_OBJECT
public:
    explicit BusyRing(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    [[nodiscard]] bool isTurning() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer *m_timer;
    int m_angle = 0;
};

} // namespace unbar::ui
