#pragma once
// View state of the verify journey: reason, remedy and documents (反电信网络诈骗法 art. 32 ¶3), then a choice
// of ways. A live check runs on the operator's own page; no face data comes here.

#include "app/domain/appeal_policy.h"
#include "app/domain/id_number.h"
#include "app/domain/line.h"
#include "app/support/failure.h"

#include <QUrl>
#include <optional>

namespace unbar::workflows {

enum class VerifyStage {
    Loading,
    Nothing,   ///< no lock asks for a check
    Cards,     ///< reason, remedy, documents: never empty; then the ways
    External,  ///< by order of the police: whom to ask, nothing to do here
    OwnerOnly, ///< face and read-and-sign are the owner's own (F9)
    Guardian,  ///< under 14 (F10)
    ReadAndSign,
    Opening, ///< the operator's page is named before it opens
    Waiting, ///< on the operator's page
    Passed,
    MoreProof, ///< on to the appeal
    NotPassed, ///< F16: other ways on the same screen
    Limit,     ///< F15: the next date, the store road
    Slots,     ///< video: choose a time
    Booked,
    Store, ///< where, hours, what to bring
    Failed
};

struct MethodView
{
    domain::VerifyMethod method;
    bool available = true;
    QDateTime nextDate; ///< when its limit opens again (F15)
    bool recommended = false;
};

struct Slot
{
    QString id;
    QDateTime from, to; ///< UTC
    friend bool operator==(const Slot &, const Slot &) = default;
};

struct VerifyView
{
    VerifyStage stage = VerifyStage::Loading;
    domain::Line line;
    domain::Suspension lock;
    QList<domain::Suspension> otherLocks; ///< further locks that ask for a check
    domain::VerifyPolicy policy;
    QList<MethodView> methods;
    QString method; ///< code of the chosen one
    QUrl page;      ///< the operator's page
    QString host;
    int attemptsLeft = -1; ///< -1: not told
    QDateTime nextDate;
    QList<Slot> slotsOffered;
    Slot booked;
    QDateTime operatorNow;
    QDateTime deadline; ///< onlineUntil of the lock
    bool appealPossible = false;
    bool reasonGiven = true;    ///< false: the reason may be asked for in writing (art. 32 ¶3, F23)
    bool documentAsked = false; ///< a document number is looked at before the page opens; it is not sent
    std::optional<domain::IdCheck> documentCheck; ///< of what was typed, never kept
    bool browserDidNotOpen = false;
    bool coached = false;  ///< somebody tells the person what to do (F22): all stands still
    bool homeOnly = false; ///< the home province must do it (F14): other ways and the appeal stay
    bool busy = false;     ///< the operator is being asked
    std::optional<Failure> failure;
};

} // namespace unbar::workflows
