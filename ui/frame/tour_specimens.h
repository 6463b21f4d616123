#pragma once
// Pictures of specimens, painted by the program: what the tour hands in where a person would hold up a
// document. They name nobody and say so.

#include <QImage>

namespace unbar::ui {

/// An ID-1 card lying on a table, 2000 × 1400, filling most of the picture; `front` with a silhouette and
/// lines, else with a badge and a term.
QImage specimenCard(bool front);
/// A written page, upright, 1400 × 1980.
QImage specimenPage();

} // namespace unbar::ui
