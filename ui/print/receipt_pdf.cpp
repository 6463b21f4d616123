#include "ui/pages/common/words.h"
#include "ui/print/receipt.h"

#include <QGuiApplication>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace unbar::ui {

namespace {

/// Draws down the page in points; knows the font scale of the receipt.
class ReceiptPainter
{
public:
    /// `width` in points; the device's own resolution is scaled to points.
    ReceiptPainter(QPaintDevice &device, qreal width)
        : m_painter(&device)
        , m_width(width)
    {
        const qreal toDevice = device.logicalDpiX() / 72.0;
        m_painter.scale(toDevice, toDevice);
    }

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
        of.setPixelSize(qRound(points)); // one painter unit is one point
        of.setWeight(bold ? QFont::DemiBold : QFont::Normal);
        return of;
    }

    QPainter m_painter;
    qreal m_width;
    qreal m_y = 0;
};

bool drawReceipt(QPaintDevice &device, qreal width, const ReceiptContent &content)
{
    ReceiptPainter page(device, width);
    if (!page.isActive())
        return false;
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
    return true;
}

Result<void> notWritten(const QString &how)
{
    return raise(FailureCode::ReceiptNotWritten, how);
}

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
    const bool drawn = device.isWritable() && drawReceipt(writer, writer.width(), content);
    if (!drawn || device.pos() == 0)
        return notWritten(QStringLiteral("pdf"));
    return {};
}

Result<void> printReceipt(const domain::Payment &payment, const domain::OperatorDocument &document,
                          QPrinter &printer)
{
    const ReceiptContent content = receiptContent(payment, document);
    printer.setDocName(receiptFileName(payment, QStringLiteral("pdf"))); // the queue's name tells no number
    const qreal width = printer.pageLayout().paintRect(QPageLayout::Point).width();
    if (!drawReceipt(printer, width, content))
        return notWritten(QStringLiteral("printer"));
    return {};
}

} // namespace unbar::ui
