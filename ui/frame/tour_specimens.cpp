#include "ui/frame/tour_specimens.h"

#include <QFont>
#include <QPainter>
#include <QStringList>

namespace unbar::ui {

namespace specimen_detail {

constexpr QSize cardSize(1600, 1009); // ID-1: 85.60 × 53.98 mm
constexpr QSize pictureSize(2000, 1400);
constexpr QSize pageSize(1400, 1980);

/// Type of this many picture pixels, whatever the screen's resolution.
void write(QPainter &painter, QPointF at, qreal height, const QString &text)
{
    painter.save();
    painter.translate(at);
    const QFontMetricsF metrics(painter.font());
    painter.scale(height / metrics.height(), height / metrics.height());
    painter.drawText(QPointF(0, metrics.ascent()), text);
    painter.restore();
}

void silhouette(QPainter &painter, const QRectF &frame)
{
    painter.setBrush(Qt::lightGray);
    painter.drawRect(frame);
    painter.setBrush(Qt::gray);
    painter.drawEllipse(frame.center() - QPointF(0, frame.height() * 0.12), frame.width() * 0.24,
                        frame.height() * 0.22);
    painter.drawRect(QRectF(frame.left() + frame.width() * 0.16, frame.top() + frame.height() * 0.68,
                            frame.width() * 0.68, frame.height() * 0.32));
}

void frontLines(QPainter &painter)
{
    const QStringList lines{QStringLiteral("姓名　测试·张三"), QStringLiteral("性别　样本　民族　样本"),
                            QStringLiteral("出生　样本证件，无真实信息"),
                            QStringLiteral("住址　示例省示例市示例路 1 号")};
    qreal y = 120;
    for (const QString &line : lines) {
        write(painter, QPointF(110, y), 74, line);
        y += 150;
    }
    write(painter, QPointF(110, 820), 82, QStringLiteral("编号　SPECIMEN 0000 0000"));
}

void backLines(QPainter &painter)
{
    painter.setBrush(Qt::darkRed);
    painter.drawEllipse(QPointF(270, 300), 150, 150);
    write(painter, QPointF(540, 170), 110, QStringLiteral("样本证件"));
    write(painter, QPointF(540, 340), 110, QStringLiteral("SPECIMEN CARD"));
    write(painter, QPointF(300, 660), 74, QStringLiteral("签发机关　示例市示例机关"));
    write(painter, QPointF(300, 800), 74, QStringLiteral("有效期限　2020.01.01-2040.01.01"));
}

} // namespace specimen_detail

QImage specimenCard(bool front)
{
    QImage picture(specimen_detail::pictureSize, QImage::Format_RGB32);
    picture.fill(QColor(Qt::darkGray).darker(220));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(QPointF(picture.width() / 2.0, picture.height() / 2.0));
    painter.rotate(1.5); // nobody lays a card down quite straight
    painter.translate(-specimen_detail::cardSize.width() / 2.0, -specimen_detail::cardSize.height() / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(Qt::white).darker(108)); // paper, not glare
    painter.drawRoundedRect(QRectF(QPointF(), specimen_detail::cardSize), 48, 48);
    if (front)
        specimen_detail::silhouette(painter, QRectF(1130, 150, 380, 500));
    QFont font;
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::black);
    if (front)
        specimen_detail::frontLines(painter);
    else
        specimen_detail::backLines(painter);
    return picture;
}

QImage specimenPage()
{
    QImage page(specimen_detail::pageSize, QImage::Format_RGB32);
    page.fill(QColor(Qt::white).darker(106));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(Qt::black);
    specimen_detail::write(painter, QPointF(140, 140), 76, QStringLiteral("用途说明（样本）"));
    qreal y = 320;
    for (int paragraph = 1; paragraph <= 18; ++paragraph) {
        specimen_detail::write(
            painter, QPointF(140, y), 44,
            QStringLiteral("%1. 样本文字：通话对象为本人客户，均已留有同意记录。").arg(paragraph));
        y += 84;
    }
    return page;
}

} // namespace unbar::ui
