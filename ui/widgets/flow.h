#pragma once
// A row that wraps: buttons stand side by side while they fit, then under one another.

#include <QLayout>

namespace unbar::ui {

class Flow : public QLayout
{
    Q_OBJECT
public:
    explicit Flow(int gapX = 16, int gapY = 4, QWidget *parent = nullptr);
    ~Flow() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;
    QList<QLayoutItem *> m_items;
    int m_gapX, m_gapY;
};

} // namespace unbar::ui
