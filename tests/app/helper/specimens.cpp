#include "tests/app/helper/specimens.h"

#include <QBuffer>
#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>
#include <vector>

namespace unbar::test {

namespace specimen_detail {

constexpr int cardWidth = 1000;
constexpr int cardHeight = 631;

double between(QRandomGenerator &random, double low, double high)
{
    return low + (high - low) * random.generateDouble();
}

void text(QPainter &painter, int x, int y, int pixels, const QString &words,
          const QColor &ink = QColor(28, 30, 40))
{
    QFont font(QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans")});
    font.setPixelSize(pixels);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(x, y, words);
}

void portrait(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(206, 214, 224));
    painter.drawRect(650, 90, 290, 370);
    painter.setBrush(QColor(52, 56, 70));
    painter.drawChord(680, 340, 230, 240, 0, 180 * 16);
    painter.setBrush(QColor(208, 172, 146));
    painter.drawEllipse(725, 160, 140, 185);
    painter.setBrush(QColor(30, 26, 26));
    painter.drawChord(718, 145, 154, 150, 10 * 16, 160 * 16);
}

QColor tableColour(QRandomGenerator &random)
{
    // from a dark desk to a pale cloth: the card's own paper is brighter than 200
    static const QRgb tables[] = {qRgb(46, 40, 38), qRgb(88, 66, 48),   qRgb(120, 124, 130),
                                  qRgb(62, 84, 74), qRgb(140, 112, 84), qRgb(30, 34, 44)};
    return QColor(tables[random.bounded(int(std::size(tables)))]);
}

void table(QImage &frame, QRandomGenerator &random)
{
    const QColor colour = tableColour(random);
    frame.fill(colour);
    QPainter painter(&frame);
    const int grain = random.bounded(3); // plain, planks, speckles
    for (int i = 0; grain == 1 && i < 60; ++i) {
        const int y = random.bounded(frame.height());
        painter.fillRect(0, y, frame.width(), 2 + random.bounded(5), colour.darker(100 + random.bounded(10)));
    }
    for (int i = 0; grain == 2 && i < 2000; ++i)
        painter.fillRect(random.bounded(frame.width()), random.bounded(frame.height()), 3, 3,
                         colour.lighter(108));
}

/// Where the card lies: turned a little, seen a little from the side, pushed out of the frame by `cut`.
QPolygonF place(const Specimen &specimen, const QSize &frame, QRandomGenerator &random)
{
    const double width = specimen.fill * frame.width();
    const double height = width * cardHeight / cardWidth;
    const double turn = between(random, -6, 6) * M_PI / 180;
    const double lean = between(random, 0, 0.05) * width;
    QPolygonF corners{QPointF(-width / 2, -height / 2), QPointF(width / 2, -height / 2),
                      QPointF(width / 2, height / 2), QPointF(-width / 2, height / 2)};
    const int narrow = random.bounded(4); // which side is farther away
    const QPointF inward = narrow % 2 == 0 ? QPointF(lean, 0) : QPointF(0, lean * 0.6);
    corners[narrow] += QPointF(corners[narrow].x() < 0 ? inward.x() : -inward.x(),
                               corners[narrow].y() < 0 ? inward.y() : -inward.y());
    const int other = narrow % 2 == 0 ? (narrow + 1) % 4 : (narrow + 3) % 4;
    corners[other] += QPointF(corners[other].x() < 0 ? inward.x() : -inward.x(),
                              corners[other].y() < 0 ? inward.y() : -inward.y());
    QTransform pose;
    pose.translate(frame.width() / 2.0 + between(random, -0.02, 0.02) * frame.width(),
                   frame.height() / 2.0 + between(random, -0.03, 0.03) * frame.height());
    pose.rotateRadians(turn);
    corners = pose.map(corners);
    if (specimen.cut <= 0)
        return corners;
    const QRectF bounds = corners.boundingRect();
    switch (random.bounded(4)) {
    case 0:
        return corners.translated(-bounds.left() - specimen.cut * width, 0);
    case 1:
        return corners.translated(frame.width() - bounds.right() + specimen.cut * width, 0);
    case 2:
        return corners.translated(0, -bounds.top() - specimen.cut * height);
    default:
        return corners.translated(0, frame.height() - bounds.bottom() + specimen.cut * height);
    }
}

/// A lamp's reflection: blown out in the middle, soft at its rim; on the number or on the empty lower left.
QImage withGlare(QImage card, const Specimen &specimen)
{
    if (specimen.glare <= 0)
        return card;
    const double core = std::sqrt(specimen.glare * cardWidth * cardHeight / M_PI);
    const QPointF at = specimen.onText ? QPointF(560, 560) : QPointF(300, 480);
    QRadialGradient lamp(at, core * 1.35);
    lamp.setColorAt(0, Qt::white);
    lamp.setColorAt(0.75, Qt::white);
    lamp.setColorAt(1, QColor(255, 255, 255, 0));
    QPainter painter(&card);
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    painter.fillRect(card.rect(), lamp);
    return card;
}

/// One pass of a running mean along lines of `step`, as often repeated as a Gaussian needs.
void meanAlong(std::vector<uchar> &values, int lines, int length, int lineStep, int step, int reach)
{
    std::vector<uchar> line(std::size_t(length), 0);
    for (int l = 0; l < lines; ++l) {
        const std::size_t base = std::size_t(l) * std::size_t(lineStep);
        const auto at = [&](int i) {
            return values[base + std::size_t(std::clamp(i, 0, length - 1)) * std::size_t(step)];
        };
        int sum = 0;
        for (int i = -reach; i <= reach; ++i)
            sum += at(i);
        for (int i = 0; i < length; ++i) {
            line[std::size_t(i)] = uchar(sum / (2 * reach + 1));
            sum += at(i + reach + 1) - at(i - reach);
        }
        for (int i = 0; i < length; ++i)
            values[base + std::size_t(i) * std::size_t(step)] = line[std::size_t(i)];
    }
}

/// Gaussian of `sigma` pixels by three means in each direction; below one pixel by a smooth half step down
/// and up.
QImage blurred(const QImage &frame, double sigma)
{
    if (sigma < 0.3)
        return frame;
    const int reach = int(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2));
    if (reach < 1)
        return frame.scaled(frame.size() * 0.7, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .scaled(frame.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage out = frame;
    const int width = frame.width();
    const int height = frame.height();
    std::vector<uchar> plane(std::size_t(width) * std::size_t(height), 0);
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                plane[std::size_t(y) * std::size_t(width) + std::size_t(x)] =
                    frame.constScanLine(y)[x * 4 + channel];
        for (int pass = 0; pass < 3; ++pass) {
            meanAlong(plane, height, width, width, 1, reach);
            meanAlong(plane, width, height, 1, width, reach);
        }
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                out.scanLine(y)[x * 4 + channel] =
                    plane[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
    return out;
}

/// The light that is left, uneven across the frame, and the sensor's grain.
void exposed(QImage &frame, double exposure, QRandomGenerator &random)
{
    const double slope = between(random, -0.08, 0.08);
    std::vector<int> grain(4096, 0);
    for (int &value : grain)
        value = random.bounded(4) + random.bounded(4) + random.bounded(4) - 4;
    quint32 next = random.generate();
    for (int y = 0; y < frame.height(); ++y) {
        uchar *line = frame.scanLine(y);
        for (int x = 0; x < frame.width(); ++x) {
            const int light = int(256 * exposure * (1 + slope * (2.0 * x / frame.width() - 1)));
            next = next * 1664525U + 1013904223U;
            const int noise = grain[next >> 20];
            for (int channel = 0; channel < 3; ++channel)
                line[x * 4 + channel] =
                    uchar(std::clamp((line[x * 4 + channel] * light >> 8) + noise, 0, 255));
        }
    }
}

} // namespace specimen_detail

const char *spoiltName(Spoilt spoilt)
{
    static const char *const names[] = {"readable", "blur", "glare", "cut off", "dark", "small"};
    return names[int(spoilt)];
}

QImage specimenCard()
{
    using namespace specimen_detail;
    QImage card(cardWidth, cardHeight, QImage::Format_ARGB32_Premultiplied);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QLinearGradient paper(0, 0, cardWidth, cardHeight);
    paper.setColorAt(0, QColor(226, 234, 240));
    paper.setColorAt(1, QColor(214, 226, 232));
    QPainterPath outline;
    outline.addRoundedRect(0, 0, cardWidth, cardHeight, 36, 36);
    painter.fillPath(outline, paper);
    painter.setClipPath(outline);
    painter.setPen(QPen(QColor(190, 206, 216), 1.2));
    for (int y = -200; y < cardHeight + 200; y += 18) {
        QPainterPath wave;
        wave.moveTo(0, y);
        wave.cubicTo(300, y + 90, 700, y - 90, cardWidth, y + 40);
        painter.drawPath(wave);
    }
    const QColor label(64, 104, 156);
    text(painter, 60, 110, 34, QStringLiteral("姓名"), label);
    text(painter, 160, 112, 42, QStringLiteral("测试·张三"));
    text(painter, 60, 186, 34, QStringLiteral("性别"), label);
    text(painter, 160, 188, 38, QStringLiteral("女"));
    text(painter, 290, 186, 34, QStringLiteral("民族"), label);
    text(painter, 390, 188, 38, QStringLiteral("汉"));
    text(painter, 60, 262, 34, QStringLiteral("出生"), label);
    text(painter, 160, 264, 38, QStringLiteral("1949 年 12 月 31 日"));
    text(painter, 60, 338, 34, QStringLiteral("住址"), label);
    text(painter, 160, 340, 36, QStringLiteral("样本省样本市样本区"));
    text(painter, 160, 390, 36, QStringLiteral("样本路 1 号样本楼"));
    text(painter, 60, 572, 34, QStringLiteral("公民身份号码"), label);
    text(painter, 330, 574, 46, QStringLiteral("11010519491231002X"));
    portrait(painter);
    return card;
}

QImage specimenPhoto(const Specimen &specimen, QPolygonF *corners)
{
    using namespace specimen_detail;
    static const QImage clean = specimenCard();
    QRandomGenerator random(specimen.seed);
    QImage frame(specimen.frameWidth, specimen.frameWidth * 3 / 4, QImage::Format_RGB32);
    table(frame, random);
    const QPolygonF at = place(specimen, frame.size(), random);
    const QPolygonF from{QPointF(0, 0), QPointF(cardWidth, 0), QPointF(cardWidth, cardHeight),
                         QPointF(0, cardHeight)};
    QTransform seen;
    QTransform::quadToQuad(from, at, seen);
    const QImage card = withGlare(clean, specimen);
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setTransform(seen);
    painter.drawImage(0, 0, card);
    painter.end();
    const double scale = specimen.fill * specimen.frameWidth / cardWidth;
    QImage photo = blurred(frame, specimen.blur * scale);
    exposed(photo, specimen.exposure, random);
    if (corners != nullptr)
        *corners = at;
    return photo;
}

QList<Specimen> specimenSet()
{
    QList<Specimen> set;
    quint32 seed = 1;
    const auto add = [&](Specimen specimen) {
        specimen.seed = seed++ * 7919;
        set.append(specimen);
    };
    // A digit of 34 px is surely read up to a sigma of a sixteenth of its height, and surely lost from an
    // eighth on.
    for (int i = 0; i < 4; ++i)
        for (const double blur : {0.0, 0.7, 1.4, 2.1})
            for (const double exposure : {1.0, 0.75, 0.55})
                for (const double glare : {0.0, 0.004, 0.008})
                    add({.blur = blur, .glare = glare, .exposure = exposure, .fill = 0.66 + 0.07 * i});
    for (int i = 0; i < 9; ++i) {
        const double fill = 0.66 + 0.026 * i;
        for (const double blur : {4.3, 5.5, 7.5, 10.0})
            add({.label = Spoilt::Blur, .blur = blur, .exposure = i % 2 == 0 ? 1.0 : 0.7, .fill = fill});
        for (const double glare : {0.03, 0.05, 0.08, 0.14})
            add({.label = Spoilt::Glare, .blur = 0.7, .glare = glare, .onText = true, .fill = fill});
        for (const double cut : {0.06, 0.12, 0.2, 0.35})
            add({.label = Spoilt::Cut, .blur = 0.7, .cut = cut, .fill = fill});
    }
    for (int i = 0; i < 5; ++i) {
        for (const double exposure : {0.25, 0.18, 0.1, 0.05})
            add({.label = Spoilt::Dark, .blur = 0.7, .exposure = exposure, .fill = 0.7 + 0.04 * i});
        // digits of 12 px and less: a card far away, or a picture that was made small
        add({.label = Spoilt::Small, .blur = 0.7, .fill = 0.2});
        add({.label = Spoilt::Small, .blur = 0.7, .fill = 0.14});
        add({.label = Spoilt::Small, .fill = 0.8, .frameWidth = 420});
        add({.label = Spoilt::Small, .fill = 0.8, .frameWidth = 240});
    }
    return set;
}

QByteArray cameraJpeg()
{
    Specimen specimen{.seed = 4711, .blur = 0.7, .fill = 0.8, .frameWidth = 4000};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    specimenPhoto(specimen).save(&buffer, "jpeg", 90);
    return bytes;
}

} // namespace unbar::test
