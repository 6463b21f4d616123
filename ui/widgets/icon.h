#pragma once
// An icon beside words; it has no name of its own for screen readers, the words have it.

#include "ui/style/tokens.h"

#include <QWidget>

namespace unbar::ui {

class Icon : public QWidget
{
    Q_OBJECT
public:
    explicit Icon(const QString &name, Ink ink = Ink::Text, int size = metric::icon,
                  QWidget *parent = nullptr);
    void set(const QString &name, Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Ink m_ink;
    int m_size;
};

} // namespace unbar::ui
