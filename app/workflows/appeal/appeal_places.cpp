#include "app/workflows/appeal/appeal_places.h"

#include "app/sync/line_diff.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unbar::workflows {

namespace placing {

constexpr std::pair<AppealPlace, const char *> names[] = {
    {AppealPlace::Actor, "actor"},         {AppealPlace::Statement, "statement"},
    {AppealPlace::Evidence, "evidence"},   {AppealPlace::Consent, "consent"},
    {AppealPlace::NoConsent, "noConsent"}, {AppealPlace::Check, "check"}};

bool takesEvidence(domain::AppealKind kind)
{
    return kind == domain::AppealKind::Suspension || kind == domain::AppealKind::BillDispute;
}

} // namespace placing

QList<AppealPlace> placesOf(const domain::Appeal &appeal, const domain::AppealPolicy &policy,
                            bool consentNeeded)
{
    QList<AppealPlace> places;
    if (policy.actors.size() > 1)
        places << AppealPlace::Actor;
    places << AppealPlace::Statement;
    if (placing::takesEvidence(appeal.kind) && !policy.evidence.isEmpty())
        places << AppealPlace::Evidence;
    if (consentNeeded)
        places << AppealPlace::Consent;
    places << AppealPlace::Check;
    return places;
}

AppealPlace placeAfter(const QList<AppealPlace> &places, AppealPlace place)
{
    for (const AppealPlace each : places) {
        if (each > place)
            return each;
    }
    return places.last();
}

AppealPlace placeBefore(const QList<AppealPlace> &places, AppealPlace place)
{
    AppealPlace before = places.first();
    for (const AppealPlace each : places) {
        if (each < place)
            before = each;
    }
    return before;
}

QString placeName(AppealPlace place)
{
    const auto *found = std::ranges::find(placing::names, place, [](const auto &row) { return row.first; });
    return QString::fromLatin1(found->second);
}

AppealPlace placeFromName(const QString &name, AppealPlace otherwise)
{
    for (const auto &[place, text] : placing::names) {
        if (name == QLatin1String(text))
            return place;
    }
    return otherwise;
}

std::optional<AppealPlace> placeOfStage(AppealStage stage)
{
    for (const auto &[place, text] : placing::names) {
        if (placeStage(place) == stage)
            return place;
    }
    return std::nullopt;
}

QList<domain::AppealKind> kindsFor(const domain::Suspension &lock, bool appealable)
{
    QList<domain::AppealKind> kinds;
    if (appealable)
        kinds << domain::AppealKind::Suspension;
    if (sync::moneyLifts(lock))
        kinds << domain::AppealKind::BillDispute;
    return kinds << domain::AppealKind::Complaint << domain::AppealKind::ReasonRequest;
}

const domain::Appeal *openFor(const QList<domain::Appeal> &appeals, const QString &lineId,
                              const QString &suspensionId, domain::AppealKind wanted)
{
    const domain::Appeal *beside = nullptr;
    for (const domain::Appeal &each : appeals) {
        if (each.lineId != lineId || each.suspensionId != suspensionId || domain::isTerminal(each.state))
            continue;
        if (placing::takesEvidence(each.kind))
            return &each;
        if (each.kind == wanted && !beside)
            beside = &each;
    }
    return beside;
}

bool isOwnerOnly(const domain::AppealPolicy &policy, domain::ActorKind actor)
{
    if (actor == domain::ActorKind::Owner)
        return false;
    return !policy.actors.contains(actor) || (policy.highRisk && actor == domain::ActorKind::Agent);
}

} // namespace unbar::workflows
