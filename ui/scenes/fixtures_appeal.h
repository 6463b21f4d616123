#pragma once
// Made-up appeals at every state, as Track shows them. Texts of reviewer and operator are Chinese in every
// language, as they would be.

#include "app/workflows/track/track_view.h"
#include "app/workflows/verify/verify_view.h"

#include <QList>
#include <QString>
#include <utility>

namespace unbar::ui::scenes {

domain::AppealPolicy violationPolicy();
/// An appeal as it stands in `state`, its history from the submission on, and the acts it allows.
workflows::AppealTrackView trackedAppeal(domain::AppealState state);
workflows::TrackView trackAppeal(const workflows::AppealTrackView &of);
domain::InfoRequest question(const QString &id, const QString &words);
domain::InfoRequest askedItem(const QString &id, const QString &item, domain::RejectCode code);

using NamedTrack = std::pair<QString, workflows::TrackView>;
/// Every state and every outcome of T01 to T40 that the operator reports, by scene name.
QList<NamedTrack> trackAppealViews();

workflows::VerifyView verify(workflows::VerifyStage stage);

} // namespace unbar::ui::scenes
