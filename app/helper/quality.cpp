#include "app/helper/quality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace unbar::helper {

namespace quality_detail {

constexpr int examined = 1000; ///< pixels of width the measures are taken at

constexpr std::pair<Advice, const char *> names[] = {
    {Advice::Unchecked, "unchecked"}, {Advice::Clear, "clear"},   {Advice::Blurred, "blurred"},
    {Advice::Glare, "glare"},         {Advice::CutOff, "cutOff"}, {Advice::TooSmall, "tooSmall"},
    {Advice::TooDark, "tooDark"},     {Advice::Tilted, "tilted"}};

double laplacianVariance(const QImage &gray)
{
    double sum = 0;
    double squares = 0;
    qint64 count = 0;
    for (int y = 1; y < gray.height() - 1; ++y) {
        const uchar *above = gray.constScanLine(y - 1);
        const uchar *here = gray.constScanLine(y);
        const uchar *below = gray.constScanLine(y + 1);
        for (int x = 1; x < gray.width() - 1; ++x) {
            const double value = 4.0 * here[x] - above[x] - below[x] - here[x - 1] - here[x + 1];
            sum += value;
            squares += value * value;
            ++count;
        }
    }
    if (count == 0)
        return 0;
    const double mean = sum / double(count);
    return squares / double(count) - mean * mean;
}

double percentileSpread(const QImage &gray)
{
    std::array<qint64, 256> histogram{};
    for (int y = 0; y < gray.height(); ++y)
        for (int x = 0; x < gray.width(); ++x)
            ++histogram[gray.constScanLine(y)[x]];
    const qint64 all = qint64(gray.width()) * gray.height();
    const auto at = [&](double share) {
        qint64 seen = 0;
        for (int value = 0; value < 256; ++value) {
            seen += histogram[std::size_t(value)];
            if (double(seen) >= share * double(all))
                return value;
        }
        return 255;
    };
    return at(0.95) - at(0.05);
}

/// The largest connected patch that is blown out (brightness above 250, hardly any colour), as a share of the
/// whole.
double largestGlare(const QImage &picture)
{
    const QImage small =
        picture.scaledToWidth(250, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    const int width = small.width();
    const int height = small.height();
    std::vector<char> blown(std::size_t(width) * std::size_t(height), 0);
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(small.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const int high = std::max({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            const int low = std::min({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            blown[std::size_t(y * width + x)] = high > 250 && high - low < 20 ? 1 : 0;
        }
    }
    qint64 largest = 0;
    std::vector<int> open;
    for (int begin = 0; begin < width * height; ++begin) {
        if (blown[std::size_t(begin)] != 1)
            continue;
        qint64 size = 0;
        open.assign(1, begin);
        blown[std::size_t(begin)] = 2;
        while (!open.empty()) {
            const int here = open.back();
            open.pop_back();
            ++size;
            const int x = here % width;
            const int y = here / width;
            const std::pair<int, int> near[] = {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}};
            for (const auto &[nx, ny] : near) {
                if (nx < 0 || ny < 0 || nx >= width || ny >= height ||
                    blown[std::size_t(ny * width + nx)] != 1)
                    continue;
                blown[std::size_t(ny * width + nx)] = 2;
                open.push_back(ny * width + nx);
            }
        }
        largest = std::max(largest, size);
    }
    return double(largest) / (double(width) * height);
}

Advice judged(const Looked &looked, bool card, const Limits &limits)
{
    const Measures &m = looked.measures;
    if (m.longEdge < limits.leastLongEdge)
        return Advice::TooSmall;
    if (m.spread < limits.leastSpread)
        return Advice::TooDark;
    if (!card)
        return Advice::Clear;
    if (!looked.quad)
        return Advice::CutOff;
    if (m.coverage < limits.leastCoverage)
        return Advice::TooSmall;
    if (looked.quad->tilt > limits.mostTilt)
        return Advice::Tilted;
    const double aspect = looked.quad->aspect < 1 ? 1 / looked.quad->aspect : looked.quad->aspect;
    if (std::abs(aspect / limits.cardAspect - 1) > limits.aspectSlack)
        return Advice::CutOff;
    if (m.glare > limits.mostGlare)
        return Advice::Glare;
    return m.sharpness < limits.leastSharpness ? Advice::Blurred : Advice::Clear;
}

} // namespace quality_detail

const char *adviceName(Advice advice)
{
    const auto *found =
        std::ranges::find(quality_detail::names, advice, [](const auto &row) { return row.first; });
    return found->second;
}

Looked lookAt(const QImage &picture, bool card, const Limits &limits)
{
    using namespace quality_detail;
    Looked looked;
    looked.measures.longEdge = std::max(picture.width(), picture.height());
    if (card)
        looked.quad = findDocument(picture);
    if (looked.quad)
        looked.measures.coverage = looked.quad->coverage;
    QImage crop = looked.quad ? straightened(picture, *looked.quad, examined) : QImage();
    if (crop.isNull())
        crop = picture.scaled(examined, 3 * examined, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QImage gray = crop.convertToFormat(QImage::Format_Grayscale8);
    looked.measures.sharpness = laplacianVariance(gray);
    looked.measures.spread = percentileSpread(gray);
    looked.measures.glare = largestGlare(crop);
    looked.advice = judged(looked, card, limits);
    return looked;
}

} // namespace unbar::helper
