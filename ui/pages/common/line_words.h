#pragma once
// A line's state and what still works on it, in words.

#include "app/domain/operator_document.h"
#include "app/domain/restore_plan.h"

#include <QList>
#include <QString>

namespace unbar::ui {

QString lineStateText(domain::LineState state); ///< "Two-way suspension"
QString lineStateHelp(domain::LineState state); ///< one sentence; empty where the word says it all
QString facilityText(domain::Facility facility);

/// One row of "what still works": calls and texts are one row when both ways agree.
struct FacilityRow
{
    QString text;
    domain::FacilityState state = domain::FacilityState::NotSaid;
};
/// Working first, then blocked, then what the operator did not say. Never inferred.
QList<FacilityRow> facilityRows(const domain::Line &line, const domain::OperatorDocument &document);

QString documentName(const QString &code); ///< "ID_CARD" → "resident ID card"; unknown codes as sent
QString fallbackRoad();                    ///< the road when a lock names none
QString remedyButton(domain::Remedy remedy, const domain::Money &cost); ///< verb and object
QString
hotlineText(const domain::OperatorDocument &document); ///< "Hotline 10000 · 08:00–22:00", empty if none
QString hoursText(const QString &hours);               ///< en dash between the times

} // namespace unbar::ui
