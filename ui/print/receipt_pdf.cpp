#include "ui/pages/common/words.h"
#include "ui/print/receipt.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

namespace unbar::ui {

namespace {

/// Draws down the page in points; knows the font scale of the receipt.
class ReceiptPainter
{
public:
    explicit ReceiptPainter(QPdfWriter &writer)
        : m_painter(&writer)
        , m_width(writer.width())
    {}

    bool isActive() const { return m_painter.isActive(); }

    void paragraph(const QString &text, qreal points, bool bold)
    {
        m_painter.setFont(font(points, bold));
        const QRectF wide(0, m_y, m_width, 4000);
        const QRectF used = m_painter.boundingRect(wide, Qt::TextWordWrap, text);
        m_painter.drawText(wide, Qt::TextWordWrap, text);
        m_y += used.height() + points * 0.8;
    }

    void row(const ReceiptRow &row)
    {
        const qreal half = m_width * 0.4;
        m_painter.setFont(font(row.strong ? 13 : 10, row.strong));
        const QRectF left(0, m_y, half, 4000);
        const QRectF right(half, m_y, m_width - half, 4000);
        const QRectF usedLeft = m_painter.boundingRect(left, Qt::TextWordWrap, row.label);
        const QRectF usedRight = m_painter.boundingRect(right, Qt::TextWordWrap | Qt::AlignRight, row.value);
        m_painter.drawText(left, Qt::TextWordWrap, row.label);
        m_painter.drawText(right, Qt::TextWordWrap | Qt::AlignRight, row.value);
        m_y += qMax(usedLeft.height(), usedRight.height()) + 6;
    }

    void rule()
    {
        m_y += 4;
        m_painter.drawLine(QPointF(0, m_y), QPointF(m_width, m_y));
        m_y += 10;
    }

private:
    static QFont font(qreal points, bool bold)
    {
        QFont of = QGuiApplication::font();
        of.setPointSizeF(points);
        of.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        return of;
    }

    QPainter m_painter;
    qreal m_width;
    qreal m_y = 0;
};

} // namespace

Result<void> writeReceiptPdf(const domain::Payment &payment, const domain::OperatorDocument &document,
                             QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setResolution(72); // one device pixel is one point
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Unbar"));
    const ReceiptContent content = receiptContent(payment, document);
    writer.setTitle(content.headline);
    bool drawn = false;
    if (device.isWritable()) {
        ReceiptPainter page(writer);
        drawn = page.isActive();
        if (drawn) {
            page.paragraph(content.headline, 18, true);
            page.paragraph(content.intro, 10, false);
            page.rule();
            bool items = false;
            for (const auto &row : content.rows) {
                if (row.item && !items)
                    page.rule();
                items = row.item;
                page.row(row);
            }
            page.rule();
            page.paragraph(content.note, 9, false);
        }
    }
    if (!drawn || device.pos() == 0)
        return raise(FailureCode::ReceiptNotWritten, QStringLiteral("pdf"));
    return {};
}

} // namespace unbar::ui
