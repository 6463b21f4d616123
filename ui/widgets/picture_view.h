#pragma once
// A picture as it would be sent, with boxes over what is not to be seen. Boxes are drawn with the mouse or
// with the keys, in the picture's own pixels; the burning in is not done here.

#include <QImage>
#include <QList>
#include <QRectF>
#include <QWidget>

class QPainter;

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
    /// False shows a picture only: no focus, no boxes.
    void setEditable(bool editable);
    /// What a thumbnail without a picture shows instead (a PDF, or nothing yet).
    void setPlaceholder(const QString &iconName);
    /// A small picture of one size, fitted into its tile (sheet 04).
    void setThumbnail();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// A box in the middle, to be moved with the arrow keys (with Shift: resized) and removed with Delete;
    /// Space goes on to the next one, a click takes the one under it.
    void addBox();
    void removeBox();
    [[nodiscard]] int currentBox() const { return m_current; } ///< -1 for none

Q_SIGNALS:
    void boxesChanged(const QList<QRectF> &boxes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRectF shown() const;
    [[nodiscard]] QPointF toPicture(const QPointF &at) const;
    [[nodiscard]] QRectF toView(const QRectF &box) const;
    void paintPicture(QPainter &painter, const QRectF &area);
    void boxesEdited(int current);
    void moveBox(const QPointF &way, bool resize);
    void describe();
    QImage m_image;
    QSizeF m_size;
    QList<QRectF> m_boxes;
    QPointF m_from;
    QRectF m_drawing;
    QString m_placeholder;
    int m_current = -1;
    bool m_editable = false;
    bool m_thumbnail = false;
    bool m_pressed = false;
};

} // namespace unbar::ui
