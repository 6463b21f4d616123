#include "app/sandbox/appeal_moves.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unbar::sandbox {

namespace appeal_table {

constexpr auto moves = std::to_array<AppealMove>({
    {"T10", "SUBMITTED", "ACCEPTED", "operator"},
    {"T11", "SUBMITTED", "NOT_ACCEPTED", "operator"},
    {"T12", "NOT_ACCEPTED", "DRAFT", "customer"},
    {"T13", "ACCEPTED", "AUTO_CHECK", "operator"},
    {"T14", "AUTO_CHECK", "APPROVED", "operator"},
    {"T15", "AUTO_CHECK", "UNDER_REVIEW", "operator"},
    {"T16", "ACCEPTED", "UNDER_REVIEW", "operator"},
    {"T17", "UNDER_REVIEW", "NEED_INFO", "reviewer"},
    {"T18", "NEED_INFO", "UNDER_REVIEW", "customer"},
    {"T19", "NEED_INFO", "LAPSED", "timer"},
    {"T20", "LAPSED", "DRAFT", "customer"},
    {"T21", "UNDER_REVIEW", "EXTERNAL", "reviewer"},
    {"T22", "EXTERNAL", "UNDER_REVIEW", "police"},
    {"T23", "UNDER_REVIEW", "APPROVED", "reviewer"},
    {"T24", "UNDER_REVIEW", "REJECTED", "reviewer"},
    {"T25", "APPROVED", "RESTORING", "operator"},
    {"T26", "RESTORING", "RESTORED", "operator"},
    {"T27", "RESTORING", "PARTIAL", "operator"},
    {"T28", "RESTORING", "RESTORE_FAILED", "operator"},
    {"T29", "RESTORE_FAILED", "RESTORING", "operator"},
    {"T30", "RESTORED", "CLOSED_OK", "customer"},
    {"T31", "RESTORED", "DRAFT", "customer"},
    {"T32", "REJECTED", "RECON", "customer"},
    {"T33", "RECON", "APPROVED", "reviewer"},
    {"T33", "RECON", "REJECTED", "reviewer"},
    {"T34", "REJECTED", "REG_ELIGIBLE", "customer"},
    {"T34", "RECON", "REG_ELIGIBLE", "customer"},
    {"T34", "SUBMITTED", "REG_ELIGIBLE", "customer"},
    {"T34", "NOT_ACCEPTED", "REG_ELIGIBLE", "customer"},
    {"T34", "ACCEPTED", "REG_ELIGIBLE", "customer"},
    {"T34", "AUTO_CHECK", "REG_ELIGIBLE", "customer"},
    {"T34", "UNDER_REVIEW", "REG_ELIGIBLE", "customer"},
    {"T34", "NEED_INFO", "REG_ELIGIBLE", "customer"},
    {"T34", "EXTERNAL", "REG_ELIGIBLE", "customer"},
    {"T34", "RESTORE_FAILED", "REG_ELIGIBLE", "customer"},
    {"T34", "PARTIAL", "REG_ELIGIBLE", "customer"},
    {"T34", "LAPSED", "REG_ELIGIBLE", "customer"},
    {"T35", "REG_ELIGIBLE", "REG_FILED", "customer"},
    {"T36", "REG_FILED", "APPROVED", "regulator"},
    {"T36", "REG_FILED", "CLOSED_NO", "regulator"},
    {"T37", "SUBMITTED", "WITHDRAWN", "customer"},
    {"T37", "NOT_ACCEPTED", "WITHDRAWN", "customer"},
    {"T37", "ACCEPTED", "WITHDRAWN", "customer"},
    {"T37", "AUTO_CHECK", "WITHDRAWN", "customer"},
    {"T37", "UNDER_REVIEW", "WITHDRAWN", "customer"},
    {"T37", "NEED_INFO", "WITHDRAWN", "customer"},
    {"T37", "EXTERNAL", "WITHDRAWN", "customer"},
    {"T37", "REJECTED", "WITHDRAWN", "customer"},
    {"T37", "RECON", "WITHDRAWN", "customer"},
    {"T37", "REG_ELIGIBLE", "WITHDRAWN", "customer"},
    {"T37", "REG_FILED", "WITHDRAWN", "customer"},
    {"T37", "LAPSED", "WITHDRAWN", "customer"},
    {"T38", "SUBMITTED", "LOST", "operator"},
    {"T38", "NOT_ACCEPTED", "LOST", "operator"},
    {"T38", "ACCEPTED", "LOST", "operator"},
    {"T38", "AUTO_CHECK", "LOST", "operator"},
    {"T38", "UNDER_REVIEW", "LOST", "operator"},
    {"T38", "NEED_INFO", "LOST", "operator"},
    {"T38", "EXTERNAL", "LOST", "operator"},
    {"T38", "APPROVED", "LOST", "operator"},
    {"T38", "RESTORING", "LOST", "operator"},
    {"T38", "RESTORE_FAILED", "LOST", "operator"},
    {"T38", "RESTORED", "LOST", "operator"},
    {"T38", "PARTIAL", "LOST", "operator"},
    {"T38", "REJECTED", "LOST", "operator"},
    {"T38", "RECON", "LOST", "operator"},
    {"T38", "REG_ELIGIBLE", "LOST", "operator"},
    {"T38", "REG_FILED", "LOST", "operator"},
    {"T38", "LAPSED", "LOST", "operator"},
    {"T39", "REJECTED", "CLOSED_NO", "customer"},
    {"T39", "RECON", "CLOSED_NO", "customer"},
    {"T39", "REG_ELIGIBLE", "CLOSED_NO", "customer"},
    {"T40", "SUBMITTED", "WITHDRAWN", "customer"},
    {"T40", "NOT_ACCEPTED", "WITHDRAWN", "customer"},
    {"T40", "ACCEPTED", "WITHDRAWN", "customer"},
    {"T40", "AUTO_CHECK", "WITHDRAWN", "customer"},
    {"T40", "UNDER_REVIEW", "WITHDRAWN", "customer"},
    {"T40", "NEED_INFO", "WITHDRAWN", "customer"},
    {"T40", "EXTERNAL", "WITHDRAWN", "customer"},
    {"T40", "REJECTED", "WITHDRAWN", "customer"},
    {"T40", "RECON", "WITHDRAWN", "customer"},
    {"T40", "REG_ELIGIBLE", "WITHDRAWN", "customer"},
    {"T40", "REG_FILED", "WITHDRAWN", "customer"},
    {"T40", "LAPSED", "WITHDRAWN", "customer"},
});

constexpr std::pair<const char *, const char *> statuses[] = {{"SUBMITTED", "acknowledged"},
                                                              {"NOT_ACCEPTED", "rejected"},
                                                              {"ACCEPTED", "inProgress"},
                                                              {"AUTO_CHECK", "inProgress"},
                                                              {"UNDER_REVIEW", "inProgress"},
                                                              {"RECON", "inProgress"},
                                                              {"NEED_INFO", "pending"},
                                                              {"EXTERNAL", "held"},
                                                              {"WITHDRAWN", "cancelled"},
                                                              {"LAPSED", "closed"},
                                                              {"CLOSED_OK", "closed"},
                                                              {"CLOSED_NO", "closed"},
                                                              {"LOST", "closed"},
                                                              {"DRAFT", "closed"}};

} // namespace appeal_table

std::span<const AppealMove> appealMoves()
{
    return appeal_table::moves;
}

const AppealMove *appealMove(const QString &transition, const QString &from, const QString &to)
{
    const auto found = std::ranges::find_if(appeal_table::moves, [&](const AppealMove &move) {
        return transition == QLatin1String(move.transition) && from == QLatin1String(move.from) &&
               (to.isEmpty() || to == QLatin1String(move.to));
    });
    return found == appeal_table::moves.end() ? nullptr : &*found;
}

QString ticketStatusOf(const QString &state)
{
    for (const auto &[name, status] : appeal_table::statuses)
        if (state == QLatin1String(name))
            return QString::fromLatin1(status);
    return QStringLiteral("resolved");
}

bool appealIsOpen(const QString &state)
{
    static const QStringList over{QStringLiteral("WITHDRAWN"), QStringLiteral("LOST"),
                                  QStringLiteral("CLOSED_OK"), QStringLiteral("CLOSED_NO"),
                                  QStringLiteral("DRAFT")};
    return !over.contains(state);
}

} // namespace unbar::sandbox
