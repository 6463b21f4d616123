#pragma once
// An appeal as Track shows it: where it stands, who holds the ball, what the person may do.

#include "app/domain/appeal_policy.h"
#include "app/domain/calendar.h"

namespace unbar::workflows {

/// Who has to act next.
enum class BallHolder { You, Operator, ThirdParty, Regulator, Nobody };

enum class AppealAct {
    Answer,  ///< a question or an item asked for
    Message, ///< a note to the reviewer
    Remind,  ///< 催办
    Withdraw,
    AskHuman, ///< PIPL art. 24
    Reconsider,
    Reopen, ///< after a lapse, a fixable refusal, or "still not working"
    ConfirmRestored,
    StillNotWorking,
    GiveUp,
    Complain, ///< register the complaint the regulator's road presupposes, in one step
    Escalate,
    RecordRegulator, ///< date and number of one's own filing
    RequestReason,   ///< art. 32 ¶3 letter
    SaveCaseFile
};

/// A clock with its state by the operator's time.
struct ClockView
{
    domain::AppealClock clock;
    domain::DeadlineStatus status = domain::DeadlineStatus::Ok;
    bool paused = false;
    qint64 pausedSeconds = 0; ///< in all, a running pause included
    bool calendarComplete = true;
};

struct AppealTrackView
{
    domain::Appeal appeal;
    domain::AppealPolicy policy;
    BallHolder ball = BallHolder::Operator;
    QList<AppealAct> acts; ///< what may be done now, the most useful first
    QList<ClockView> clocks;
    QDateTime eligibleFrom; ///< when the regulator's road opens; null when it is open or barred
    QString barred; ///< code why it is not open: "settled", "tooOld", "inCourt"; empty when not barred
    QStringList waitingItems; ///< codes asked for and not answered yet
    QString pendingAct;       ///< an act that was pressed and has not reached the operator, empty when none
    QString refusedAct;       ///< the operator refused the last act: its code
};

} // namespace unbar::workflows
