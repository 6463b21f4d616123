#include "app/domain/evidence_item.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unbar::domain {

namespace evidence_detail {

constexpr std::pair<EvidenceState, const char *> states[] = {
    {EvidenceState::Missing, "MISSING"},   {EvidenceState::Captured, "CAPTURED"},
    {EvidenceState::Checked, "CHECKED"},   {EvidenceState::Sealed, "SEALED"},
    {EvidenceState::Sent, "SENT"},         {EvidenceState::Accepted, "ACCEPTED"},
    {EvidenceState::Rejected, "REJECTED"}, {EvidenceState::Purged, "PURGED"}};

constexpr std::pair<LocalCheck, const char *> checks[] = {
    {LocalCheck::Unchecked, "unchecked"}, {LocalCheck::Clear, "clear"},   {LocalCheck::Blurred, "blurred"},
    {LocalCheck::Glare, "glare"},         {LocalCheck::CutOff, "cutOff"}, {LocalCheck::TooSmall, "tooSmall"},
    {LocalCheck::TooDark, "tooDark"},     {LocalCheck::Tilted, "tilted"}};

constexpr std::pair<RejectCode, const char *> codes[] = {{RejectCode::Blur, "BLUR"},
                                                         {RejectCode::Glare, "GLARE"},
                                                         {RejectCode::Cropped, "CROPPED"},
                                                         {RejectCode::Covered, "COVERED"},
                                                         {RejectCode::WrongSide, "WRONG_SIDE"},
                                                         {RejectCode::Expired, "EXPIRED"},
                                                         {RejectCode::NameDiff, "NAME_DIFF"},
                                                         {RejectCode::NumberDiff, "NUMBER_DIFF"},
                                                         {RejectCode::NotOwner, "NOT_OWNER"},
                                                         {RejectCode::AuthMissing, "AUTH_MISSING"},
                                                         {RejectCode::AuthExpired, "AUTH_EXPIRED"},
                                                         {RejectCode::SealUnclear, "SEAL_UNCLEAR"},
                                                         {RejectCode::NotSufficient, "NOT_SUFFICIENT"},
                                                         {RejectCode::SuspectAltered, "SUSPECT_ALTERED"},
                                                         {RejectCode::FaceFail, "FACE_FAIL"},
                                                         {RejectCode::Duplicate, "DUPLICATE"},
                                                         {RejectCode::WrongType, "WRONG_TYPE"},
                                                         {RejectCode::PoliceHold, "POLICE_HOLD"},
                                                         {RejectCode::OverLimit, "OVER_LIMIT"},
                                                         {RejectCode::Other, "OTHER"}};

template <typename Value, std::size_t N>
QString nameIn(const std::pair<Value, const char *> (&table)[N], Value value)
{
    const auto *found = std::ranges::find(table, value, [](const auto &row) { return row.first; });
    return QString::fromLatin1(found->second);
}

template <typename Value, std::size_t N>
std::optional<Value> valueIn(const std::pair<Value, const char *> (&table)[N], const QString &name)
{
    for (const auto &[value, text] : table)
        if (name == QLatin1String(text))
            return value;
    return std::nullopt;
}

} // namespace evidence_detail

QString evidenceStateName(EvidenceState state)
{
    return evidence_detail::nameIn(evidence_detail::states, state);
}

std::optional<EvidenceState> evidenceStateFromName(const QString &name)
{
    return evidence_detail::valueIn(evidence_detail::states, name);
}

QString localCheckName(LocalCheck check)
{
    return evidence_detail::nameIn(evidence_detail::checks, check);
}

std::optional<LocalCheck> localCheckFromName(const QString &name)
{
    return evidence_detail::valueIn(evidence_detail::checks, name);
}

QString rejectCodeName(RejectCode code)
{
    return evidence_detail::nameIn(evidence_detail::codes, code);
}

RejectCode rejectCodeFromName(const QString &name)
{
    return evidence_detail::valueIn(evidence_detail::codes, name).value_or(RejectCode::Other);
}

} // namespace unbar::domain
