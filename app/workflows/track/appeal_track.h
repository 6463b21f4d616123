#pragma once
// An appeal as Track shows it, from values alone: who holds the ball, what may be done, how its clocks stand.

#include "app/domain/calendar.h"
#include "app/store/outbox.h"
#include "app/workflows/track/appeal_track_view.h"

#include <QTimeZone>

namespace unbar::workflows {

BallHolder ballHolder(domain::AppealState state);

struct AppealTrackFacts
{
    domain::Appeal appeal;
    QList<domain::Appeal> all; ///< the complaint the regulator's road presupposes is one of them
    domain::AppealPolicy policy;
    QList<store::OutboxItem> outbox;
    QDateTime now; ///< operator time, UTC
    domain::WorkCalendar calendar;
    QTimeZone zone = QTimeZone::utc();
};
AppealTrackView appealTrack(const AppealTrackFacts &facts);

/// Open ones first, those that wait for the person before the others, then newest first. Drafts are not
/// tracked.
QList<domain::Appeal> trackedAppeals(const QList<domain::Appeal> &appeals, const QString &lineId);

/// The act's name on the wire; empty for acts that are no act on the appeal itself.
QString wireName(AppealAct act);

} // namespace unbar::workflows
