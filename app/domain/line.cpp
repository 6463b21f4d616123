#include "app/domain/line.h"

#include <array>
#include <utility>

namespace unbar::domain {

namespace line_detail {

using FacilityName = std::pair<const char16_t *, Facility>;
/// The first name of a facility is the one written.
constexpr std::array<FacilityName, 13> facilityNames{{{u"callsOut", Facility::CallsOut},
                                                      {u"callsIn", Facility::CallsIn},
                                                      {u"smsOut", Facility::SmsOut},
                                                      {u"smsIn", Facility::SmsIn},
                                                      {u"data", Facility::Data},
                                                      {u"roaming", Facility::Roaming},
                                                      {u"emergency", Facility::Emergency},
                                                      {u"hotline", Facility::Hotline},
                                                      {u"wifi", Facility::Wifi},
                                                      {u"voiceOutbound", Facility::CallsOut},
                                                      {u"voiceInbound", Facility::CallsIn},
                                                      {u"smsOutbound", Facility::SmsOut},
                                                      {u"smsInbound", Facility::SmsIn}}};

} // namespace line_detail

std::optional<Facility> facilityFromCode(const QString &code)
{
    for (const auto &[name, facility] : line_detail::facilityNames) {
        if (code == QStringView(name))
            return facility;
    }
    return std::nullopt;
}

QString facilityCode(Facility facility)
{
    for (const auto &[name, candidate] : line_detail::facilityNames) {
        if (candidate == facility)
            return QString::fromUtf16(name);
    }
    return {};
}

} // namespace unbar::domain
