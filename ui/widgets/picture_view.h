#pragma once
// A picture as it would be sent, with boxes over what is not to be seen. Boxes are drawn with the mouse or
// with the keys, in the picture's own pixels; the burning in is not done here.

#include <QImage>
#include <QList>
#include <QRectF>
#include <QWidget>

namespace unbar::ui {

class PictureView : public QWidget
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);

    /// `width` × `height` are the picture's own; the shown one may be smaller.
    void setPicture(const QByteArray &png, int width, int height);
    void setBoxes(const QList<QRectF> &boxes);
    [[nodiscard]] const QList<QRectF> &boxes() const { return m_boxes; }
    /// False shows a picture only (a thumbnail): no focus, no boxes.
    void setEditable(bool editable);
    void setEdge(int edge); ///< the widest it gets, at 100 % text
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// A box in the middle, to be moved with the arrow keys (with Shift: resized) and removed with Delete.
    void addBox();
    void removeBox();

Q_SIGNALS:
    void boxesChanged(const QList<QRectF> &boxes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF shown() const;
    [[nodiscard]] QPointF toPicture(const QPointF &at) const;
    [[nodiscard]] QRectF toView(const QRectF &box) const;
    void describe();
    QImage m_image;
    QSizeF m_size;
    QList<QRectF> m_boxes;
    QPointF m_from;
    QRectF m_drawing;
    int m_current = -1;
    int m_edge;
    bool m_editable = false;
};

} // namespace unbar::ui
