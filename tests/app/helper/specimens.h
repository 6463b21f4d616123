#pragma once
// Photographs of an invented identity card, drawn by code and labelled by how they were spoilt: the set by
// which the limits of the quality advice are calibrated. The person and the number are those of the published
// example of GB 11643.

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPolygonF>

namespace unbar::test {

enum class Spoilt { Nothing, Blur, Glare, Cut, Dark, Small };
const char *spoiltName(Spoilt spoilt);

/// One photograph. Lengths in card pixels are those of a card 1000 px wide, on which a digit of the number is
/// 34 px high.
struct Specimen
{
    quint32 seed = 0; ///< background, place, turn, perspective and grain follow from it
    Spoilt label = Spoilt::Nothing;
    double blur = 0;     ///< sigma in card pixels
    double glare = 0;    ///< part of the card that is blown out
    bool onText = false; ///< the glare lies on the number, else on the empty rim
    double cut = 0;      ///< part of the card's width or height outside the frame
    double exposure = 1; ///< what is left of the light
    double fill = 0.8;   ///< the card's width to the frame's
    int frameWidth = 1600;
    [[nodiscard]] bool readable() const { return label == Spoilt::Nothing; }
};

/// The card alone, 1000 × 631.
QImage specimenCard();
/// The photograph; `corners` receives where the card's corners lie, clockwise from the top left.
QImage specimenPhoto(const Specimen &specimen, QPolygonF *corners = nullptr);
/// 288 specimens: half of them readable, the others spoilt in one way each, at four levels.
QList<Specimen> specimenSet();
/// A picture of a camera's size for measuring time: 4000 × 3000, JPEG of quality 90.
QByteArray cameraJpeg();

} // namespace unbar::test
