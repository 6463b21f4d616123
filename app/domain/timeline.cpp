#include "app/domain/timeline.h"

#include <array>
#include <utility>

namespace unbar::domain {

namespace timeline_detail {

using KindName = std::pair<const char *, EntryKind>;
constexpr std::array<KindName, 18> kindNames{{{"paymentCreated", EntryKind::PaymentCreated},
                                              {"paymentPaid", EntryKind::PaymentPaid},
                                              {"paymentDeclined", EntryKind::PaymentDeclined},
                                              {"paymentExpired", EntryKind::PaymentExpired},
                                              {"paymentClosed", EntryKind::PaymentClosed},
                                              {"paymentUnknown", EntryKind::PaymentUnknown},
                                              {"paymentPosted", EntryKind::PaymentPosted},
                                              {"paidLate", EntryKind::PaidLate},
                                              {"duplicate", EntryKind::Duplicate},
                                              {"refundRequested", EntryKind::RefundRequested},
                                              {"restoreOrdered", EntryKind::RestoreOrdered},
                                              {"restoreInProgress", EntryKind::RestoreInProgress},
                                              {"restoreFailed", EntryKind::RestoreFailed},
                                              {"lockLifted", EntryKind::LockLifted},
                                              {"lockAdded", EntryKind::LockAdded},
                                              {"followUpOpened", EntryKind::FollowUpOpened},
                                              {"lineRestored", EntryKind::LineRestored},
                                              {"message", EntryKind::Message}}};

} // namespace timeline_detail

QString entryKindName(EntryKind kind)
{
    for (const auto &[name, candidate] : timeline_detail::kindNames) {
        if (candidate == kind)
            return QLatin1String(name);
    }
    return QStringLiteral("message");
}

EntryKind entryKindFromName(const QString &name)
{
    for (const auto &[candidate, kind] : timeline_detail::kindNames) {
        if (name == QLatin1String(candidate))
            return kind;
    }
    return EntryKind::Message;
}

} // namespace unbar::domain
