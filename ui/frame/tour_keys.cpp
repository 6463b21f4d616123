#include "ui/frame/tour_keys.h"

#include <QStringList>

namespace unbar::ui {

namespace tour_detail {

/// The names stand in the order of the enum.
template <typename Enum, std::size_t n>
QString nameAt(const char *const (&names)[n], Enum value)
{
    const auto at = static_cast<std::size_t>(value);
    return at < n ? QString::fromLatin1(names[at]) : QStringLiteral("unknown");
}

} // namespace tour_detail

QString tourWord(StartStage stage)
{
    static constexpr const char *names[] = {"starting", "passphrase", "keychain-locked", "stopped",
                                            "closing"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(workflows::SignInStep step)
{
    static constexpr const char *names[] = {"first-use",      "number",     "ways",
                                            "before-browser", "in-browser", "not-finished",
                                            "finishing",      "failed",     "done"};
    return tour_detail::nameAt(names, step);
}

QString tourWord(workflows::DiagnoseStage stage)
{
    static constexpr const char *names[] = {"loading", "locked", "healthy", "restored", "gone", "failed"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(workflows::PayStage stage)
{
    static constexpr const char *names[] = {
        "loading", "nothing-owed", "summary",       "top-up",   "dispute", "creating",     "code",
        "asking",  "unknown",      "quote-changed", "declined", "expired", "code-refused", "paid",
        "receipt", "paid-late",    "duplicate",     "counter",  "failed"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(workflows::TrackStage stage)
{
    static constexpr const char *names[] = {"nothing",        "waiting-payer", "waiting",
                                            "longer",         "past-norm",     "past-law",
                                            "restore-failed", "other-locks",   "restored"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(workflows::AppealStage stage)
{
    static constexpr const char *names[] = {
        "loading", "nothing", "choose",    "actor",      "owner-only", "statement",       "evidence",
        "prepare", "phone",   "consent",   "no-consent", "check",      "deadline-passed", "submitting",
        "queued",  "unknown", "submitted", "refused",    "failed"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(workflows::VerifyStage stage)
{
    static constexpr const char *names[] = {"loading",    "nothing",    "cards",   "external", "owner-only",
                                            "guardian",   "read",       "opening", "waiting",  "passed",
                                            "more-proof", "not-passed", "limit",   "slots",    "booked",
                                            "store",      "failed"};
    return tour_detail::nameAt(names, stage);
}

QString tourWord(domain::LineState state)
{
    static constexpr const char *names[] = {"active",     "one-way", "two-way",  "partial",
                                            "pre-cancel", "frozen",  "recycled", "unknown"};
    return tour_detail::nameAt(names, state);
}

bool tourIsTransient(const QString &key)
{
    static const QStringList transient{QStringLiteral("start-starting"), QStringLiteral("start-closing"),
                                       QStringLiteral("number-loading"), QStringLiteral("pay-loading"),
                                       QStringLiteral("pay-creating"),   QStringLiteral("sign-in-finishing"),
                                       QStringLiteral("sign-in-done"),   QStringLiteral("pay-asking")};
    return transient.contains(key) || key.endsWith(QLatin1String("-loading"));
}

} // namespace unbar::ui
