#include "ui/widgets/qr_view.h"

#include "ui/style/look.h"

#include <QPainter>
#include <qrcodegen.hpp>

namespace unbar::ui {

namespace qr_detail {
constexpr int quiet = 4;
}

QrView::QrView(QWidget *parent)
    : QWidget(parent)
    , m_edge(metric::qr)
{
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setAccessibleName(tr("Payment code"));
}

bool QrView::setPayload(const QString &payload)
{
    QrMatrix matrix;
    const QByteArray bytes = payload.toUtf8();
    if (!bytes.isEmpty()) {
        try { // the library throws for a text that does not fit
            const auto code =
                qrcodegen::QrCode::encodeText(bytes.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
            matrix.assign(size_t(code.getSize()), std::vector<bool>(size_t(code.getSize())));
            for (int y = 0; y < code.getSize(); ++y)
                for (int x = 0; x < code.getSize(); ++x)
                    matrix[size_t(y)][size_t(x)] = code.getModule(x, y);
        } catch (const qrcodegen::data_too_long &) {
            matrix.clear();
        }
    }
    setMatrix(matrix);
    return !matrix.empty();
}

void QrView::setMatrix(const QrMatrix &matrix)
{
    m_matrix = matrix;
    update();
}

void QrView::setEdge(int edge)
{
    m_edge = edge;
    updateGeometry();
}

QSize QrView::sizeHint() const
{
    // A code does not need to grow as fast as text: at 200 % it is half as large again.
    const qreal factor = 1 + (lookOf(this).factor() - 1) / 2;
    const int edge = qRound(m_edge * factor);
    return {edge, edge};
}

QSize QrView::minimumSizeHint() const
{
    return {148, 148};
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white); // ISO/IEC 18004: dark on light, also in the dark theme
    const int side = qMin(width(), height());
    const QRect box((width() - side) / 2, (height() - side) / 2, side, side);
    painter.drawRoundedRect(box, metric::radiusCard, metric::radiusCard);
    if (m_matrix.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int n = int(m_matrix.size()), module = side / (n + 2 * qr_detail::quiet);
    const int code = module * n;
    const QPoint at(box.x() + (side - code) / 2, box.y() + (side - code) / 2);
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x)
            if (m_matrix[size_t(y)][size_t(x)])
                painter.fillRect(QRect(at.x() + x * module, at.y() + y * module, module, module), Qt::black);
}

} // namespace unbar::ui
