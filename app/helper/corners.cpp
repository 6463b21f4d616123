#include "app/helper/corners.h"

#include <QLineF>
#include <QPainter>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <vector>

namespace unbar::helper {

namespace corner_detail {

constexpr int smallEdge = 400;
constexpr double leastShare = 0.45; ///< of a side's scan lines must agree on it
constexpr double slack = 3.0;       ///< pixels of the small copy an agreeing point may be off

struct Gray
{
    int width = 0;
    int height = 0;
    std::vector<int> values;
    [[nodiscard]] int at(int x, int y) const
    {
        return values[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    }
};

/// Small, grey and box-blurred, so that print and grain make no edges.
Gray smallCopy(const QImage &picture)
{
    const QImage scaled = picture.scaled(smallEdge, smallEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                              .convertToFormat(QImage::Format_Grayscale8);
    Gray gray{scaled.width(), scaled.height(), {}};
    gray.values.resize(std::size_t(gray.width) * std::size_t(gray.height));
    for (int y = 0; y < gray.height; ++y)
        for (int x = 0; x < gray.width; ++x) {
            int sum = 0;
            int count = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                    const int px = std::clamp(x + dx, 0, gray.width - 1);
                    const int py = std::clamp(y + dy, 0, gray.height - 1);
                    sum += scaled.constScanLine(py)[px];
                    ++count;
                }
            gray.values[std::size_t(y) * std::size_t(gray.width) + std::size_t(x)] = sum / count;
        }
    return gray;
}

/// position = offset + slope × across
struct Side
{
    double offset = 0;
    double slope = 0;
    bool found = false;
};

struct Edge
{
    double across, at;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Theil–Sen over pairs a third of the side apart, then the share of points that agree.
Side fitted(const std::vector<Edge> &edges, int lines)
{
    if (edges.size() < 12)
        return {};
    std::vector<double> slopes;
    const std::size_t apart = edges.size() / 3;
    for (std::size_t i = 0; i + apart < edges.size(); ++i)
        slopes.push_back((edges[i + apart].at - edges[i].at) / (edges[i + apart].across - edges[i].across));
    Side side;
    side.slope = median(slopes);
    std::vector<double> offsets;
    for (const Edge &edge : edges)
        offsets.push_back(edge.at - side.slope * edge.across);
    side.offset = median(offsets);
    const auto agree = std::ranges::count_if(edges, [&](const Edge &edge) {
        return std::abs(edge.at - side.offset - side.slope * edge.across) <= slack;
    });
    side.found = double(agree) >= leastShare * lines && std::abs(side.slope) < 0.6;
    return side;
}

/// How much brightness changes over four pixels along the scan line.
int step(const Gray &gray, bool vertical, int across, int at)
{
    const int a = vertical ? gray.at(across, at - 2) : gray.at(at - 2, across);
    const int b = vertical ? gray.at(across, at + 2) : gray.at(at + 2, across);
    return std::abs(b - a);
}

/// The first clear edge from the rim inwards on each scan line. `vertical` scans columns (for top and
/// bottom).
Side sideFrom(const Gray &gray, bool vertical, bool fromEnd)
{
    const int length = vertical ? gray.height : gray.width;
    const int lines = vertical ? gray.width : gray.height;
    const int first = lines / 5;
    const int last = lines - lines / 5;
    std::vector<Edge> edges;
    for (int across = first; across < last; ++across) {
        for (int i = 3; i < length * 2 / 5; ++i) {
            const int at = fromEnd ? length - 1 - i : i;
            if (step(gray, vertical, across, at) < 28)
                continue;
            edges.push_back({double(across), double(at)});
            break;
        }
    }
    return fitted(edges, last - first);
}

/// Where x = side(y) and y = other(x) meet.
QPointF meeting(const Side &x, const Side &y)
{
    const double at = (x.offset + x.slope * y.offset) / (1 - x.slope * y.slope);
    return {at, y.offset + y.slope * at};
}

double angleBetween(const QLineF &a, const QLineF &b)
{
    const double turn = std::fmod(std::abs(a.angle() - b.angle()), 180.0);
    return std::min(turn, 180.0 - turn);
}

double areaOf(const QPolygonF &polygon)
{
    double twice = 0;
    for (int i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i];
        const QPointF b = polygon[(i + 1) % polygon.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

} // namespace corner_detail

std::optional<Quad> findDocument(const QImage &picture)
{
    using namespace corner_detail;
    if (picture.width() < 64 || picture.height() < 64)
        return {};
    const Gray gray = smallCopy(picture);
    const Side left = sideFrom(gray, false, false);
    const Side right = sideFrom(gray, false, true);
    const Side top = sideFrom(gray, true, false);
    const Side bottom = sideFrom(gray, true, true);
    if (!left.found || !right.found || !top.found || !bottom.found)
        return {};
    const QPolygonF small{meeting(left, top), meeting(right, top), meeting(right, bottom),
                          meeting(left, bottom)};
    const QRectF frame(1, 1, gray.width - 2, gray.height - 2);
    for (const QPointF &corner : small)
        if (!frame.contains(corner))
            return {};
    const QLineF sides[] = {
        {small[0], small[1]}, {small[1], small[2]}, {small[3], small[2]}, {small[0], small[3]}};
    Quad quad;
    quad.coverage = areaOf(small) / (double(gray.width) * gray.height);
    const double height = (sides[1].length() + sides[3].length()) / 2;
    quad.aspect = height > 0 ? (sides[0].length() + sides[2].length()) / 2 / height : 0;
    quad.tilt = std::max(angleBetween(sides[0], sides[2]), angleBetween(sides[1], sides[3]));
    if (quad.coverage < 0.15)
        return {};
    const double scale = double(picture.width()) / gray.width;
    for (const QPointF &corner : small)
        quad.corners << corner * scale;
    return quad;
}

QImage straightened(const QImage &picture, const Quad &quad, int width)
{
    const int height = qMax(1, qRound(width / qBound(0.2, quad.aspect, 5.0)));
    const QPolygonF target{QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)};
    QTransform transform;
    if (!QTransform::quadToQuad(quad.corners, target, transform))
        return {};
    // painted into a picture of the size wanted: a quad can ask for no more memory than that
    QImage flat(width, height, QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(transform);
    painter.drawImage(0, 0, picture);
    painter.end();
    return flat;
}

} // namespace unbar::helper
