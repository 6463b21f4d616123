#pragma once
// The order of an appeal's steps, and their names in the store.

#include "app/domain/appeal_policy.h"
#include "app/workflows/appeal/flow.h"

namespace unbar::workflows {

/// The steps this appeal takes, in order; consent only where something sensitive is attached.
QList<AppealPlace> placesOf(const domain::Appeal &appeal, const domain::AppealPolicy &policy,
                            bool consentNeeded);
AppealPlace placeAfter(const QList<AppealPlace> &places, AppealPlace place);
AppealPlace placeBefore(const QList<AppealPlace> &places, AppealPlace place);
QString placeName(AppealPlace place);
AppealPlace placeFromName(const QString &name, AppealPlace otherwise);
/// The place behind a stage's change link; empty for stages that are no place.
std::optional<AppealPlace> placeOfStage(AppealStage stage);

/// What may be asked for about a lock: an appeal where the operator takes one, a dispute where money is owed,
/// a complaint and the reason in writing always.
QList<domain::AppealKind> kindsFor(const domain::Suspension &lock, bool appealable);
/// The open one that is gone on with instead of a second (I4); null when there is none. A complaint or a
/// request for the reason may stand beside an appeal, and does not take its place.
const domain::Appeal *openFor(const QList<domain::Appeal> &appeals, const QString &lineId,
                              const QString &suspensionId, domain::AppealKind wanted);
/// F9: face check and undertaking of a high-risk case are the owner's own.
bool isOwnerOnly(const domain::AppealPolicy &policy, domain::ActorKind actor);

} // namespace unbar::workflows
