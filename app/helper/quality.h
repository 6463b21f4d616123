#pragma once
// Advice about a picture of a document, never a verdict on it: sharp enough, no glare, whole, light enough,
// large enough.

#include "app/helper/corners.h"

namespace unbar::helper {

enum class Advice { Unchecked, Clear, Blurred, Glare, CutOff, TooSmall, TooDark, Tilted };
const char *adviceName(Advice advice); ///< "clear", "blurred", …: what the frame carries

struct Measures
{
    double sharpness = 0; ///< variance of the Laplacian on the document, 1000 px wide
    double glare = 0;     ///< share of the document in one blown-out patch
    double spread = 0;    ///< 5th to 95th percentile of brightness
    double coverage = 0;
    int longEdge = 0;
};

/// The limits are calibrated on rendered specimens (tests/app/helper); docs/decisions/0015 tells how.
struct Limits
{
    double leastSharpness = 30;
    double mostGlare = 0.015;
    double leastSpread = 60;
    double leastCoverage = 0.35;
    double cardAspect = 1.586;
    double aspectSlack = 0.12;
    double mostTilt = 30;
    int leastLongEdge = 1000;
};

struct Looked
{
    Advice advice = Advice::Unchecked;
    std::optional<Quad> quad;
    Measures measures;
};

/// `card`: an ID-1 card, to which all limits apply; else only light and size, since a page may be anything.
Looked lookAt(const QImage &picture, bool card, const Limits &limits = {});

} // namespace unbar::helper
