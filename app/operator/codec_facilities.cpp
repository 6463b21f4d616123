#include "app/operator/codec.h"

namespace unbar::op {

using domain::Facility;
using domain::FacilityState;

std::optional<Facility> facilityFromScope(const QString &code)
{
    static const QMap<QString, Facility> known{
        {QStringLiteral("voiceoutbound"), Facility::CallsOut},
        {QStringLiteral("callsout"), Facility::CallsOut},
        {QStringLiteral("voiceinbound"), Facility::CallsIn},
        {QStringLiteral("callsin"), Facility::CallsIn},
        {QStringLiteral("smsoutbound"), Facility::SmsOut},
        {QStringLiteral("smsout"), Facility::SmsOut},
        {QStringLiteral("smsinbound"), Facility::SmsIn},
        {QStringLiteral("smsin"), Facility::SmsIn},
        {QStringLiteral("data"), Facility::Data},
        {QStringLiteral("roaming"), Facility::Roaming},
        {QStringLiteral("emergency"), Facility::Emergency},
        {QStringLiteral("hotline"), Facility::Hotline},
        {QStringLiteral("wifi"), Facility::Wifi},
    };
    const auto found = known.constFind(QString(code).remove(QLatin1Char('_')).toLower());
    return found == known.constEnd() ? std::nullopt : std::optional<Facility>(*found);
}

namespace {

FacilityState stateUnder(const domain::Suspension &lock, const QMap<QString, domain::ReasonPolicy> &policies,
                         Facility facility)
{
    if (lock.blocks.contains(facility))
        return FacilityState::Blocked;
    const auto policy = policies.constFind(lock.reasonCode);
    if (policy == policies.constEnd())
        return FacilityState::NotSaid;
    for (const auto &said : policy->facilities) {
        if (said.facility == facility)
            return said.state;
    }
    return FacilityState::NotSaid;
}

FacilityState merged(const QList<domain::Suspension> &locks,
                     const QMap<QString, domain::ReasonPolicy> &policies, Facility facility)
{
    bool allSayWorks = true;
    for (const auto &lock : locks) {
        const FacilityState state = stateUnder(lock, policies, facility);
        if (state == FacilityState::Blocked)
            return state;
        allSayWorks = allSayWorks && state == FacilityState::Works;
    }
    return allSayWorks ? FacilityState::Works : FacilityState::NotSaid;
}

} // namespace

QList<domain::FacilityStatus> facilitiesFor(const QList<domain::Suspension> &locks,
                                            const QMap<QString, domain::ReasonPolicy> &policies)
{
    QList<domain::FacilityStatus> out;
    if (locks.isEmpty())
        return out;
    for (const Facility facility :
         {Facility::CallsOut, Facility::CallsIn, Facility::SmsOut, Facility::SmsIn, Facility::Data,
          Facility::Roaming, Facility::Emergency, Facility::Hotline, Facility::Wifi})
        out << domain::FacilityStatus{facility, merged(locks, policies, facility)};
    return out;
}

} // namespace unbar::op
