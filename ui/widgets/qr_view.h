#pragma once
// A QR code (ISO/IEC 18004) drawn black on white in every theme, whole pixels a module, quiet zone 4.

#include <QWidget>
#include <vector>

namespace unbar::ui {

using QrMatrix = std::vector<std::vector<bool>>; ///< rows of modules, true is dark, without quiet zone

class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent = nullptr);

    /// Draws text at error correction M; an empty or too long text draws nothing and returns false.
    bool setPayload(const QString &payload);
    void setMatrix(const QrMatrix &matrix);
    void clear() { setMatrix({}); }
    [[nodiscard]] const QrMatrix &matrix() const { return m_matrix; }
    /// Edge length at 100 % text; the default is 224. The code never grows beyond what the column gives.
    void setEdge(int edge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return qMin(width, sizeHint().width()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrMatrix m_matrix;
    int m_edge;
};

} // namespace unbar::ui
