#pragma once
// An appeal and its state machine (27 states, transitions T01 to T40). The operator's acknowledgement alone
// makes it submitted; no answer never means refused.

#include "app/domain/evidence_item.h"
#include "app/domain/reason.h"
#include "app/support/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>
#include <span>

namespace unbar::domain {

enum class AppealState {
    None, ///< no appeal: what T01 starts from
    Draft,
    AwaitConsent,
    Ready,
    Queued, ///< kept here, not submitted
    Submitting,
    SubmitUnknown, ///< no answer: query by key, never a second create
    Submitted,
    NotAccepted,
    Accepted,
    AutoCheck,
    UnderReview,
    NeedInfo,
    External, ///< police or another party is asked
    Approved,
    Restoring,
    RestoreFailed,
    Restored,
    Partial,
    Rejected,
    Recon,
    RegEligible,
    RegFiled, ///< self-reported
    Lapsed,
    Withdrawn,
    Lost,
    ClosedOk,
    ClosedNo
};

enum class AppealEvent {
    Begin,
    ConsentNeeded,
    ConsentRefused,
    ItemsComplete,
    ItemsIncomplete, ///< a ready draft was changed again
    Offline,
    Submit,
    Acknowledged,
    Unanswered,
    SubmitRefused, ///< the operator refused the create: a draft again, with its reason
    Found,
    ConfirmedAbsent,
    Accept,
    RefuseAcceptance,
    Fix,
    StartAutoCheck,
    StartReview,
    AskHuman, ///< PIPL art. 24: a human instead of the machine
    Approve,
    AskInfo,
    InfoGiven,
    InfoDeadlinePassed,
    Reopen,
    AskThirdParty,
    ThirdPartyAnswered,
    Reject,
    StartRestoring,
    NetworkConfirmed,
    PartlyRestored,
    RestoreFailed,
    RetryRestore,
    ConfirmRestored,
    ConfirmTimePassed,
    StillNotWorking,
    Reconsider,
    BecomeEligible,
    FileWithRegulator,
    RegulatorClosed,
    Withdraw,
    NumberLost,
    GiveUp,
    WindowOver,
    ConsentWithdrawn
};

struct AppealEdge
{
    int transition; ///< n of T01 … T40; 0 for the three of our own (docs/decisions/0016)
    AppealState from;
    AppealEvent event;
    AppealState to;
};

/// The whole machine in one table: the diagram in docs/architecture.md is printed from it.
std::span<const AppealEdge> appealEdges();
/// Total: an unknown pair is AppealTransitionUnknown and changes nothing (invariant I10).
Result<AppealState> next(AppealState state, AppealEvent event);
/// The edge the operator's history names ("T17") out of `state` towards `to`; null when there is none.
const AppealEdge *appealEdge(AppealState state, int transition, AppealState to);

bool isTerminal(AppealState state);
bool isSubmitted(AppealState state);        ///< from T07 on: the operator has it (invariant I1)
bool isWithOperator(AppealState state);     ///< submitted, not terminal: progress is worth asking for
QString appealStateName(AppealState state); ///< stable text for store and wire: "UNDER_REVIEW"
std::optional<AppealState> appealStateFromName(const QString &name);
QString appealEventName(AppealEvent event);
std::optional<AppealEvent> appealEventFromName(const QString &name);

/// Who acts (F9 to F11).
enum class ActorKind { Owner, Agent, Guardian, Enterprise };
QString actorCode(ActorKind kind);
std::optional<ActorKind> actorFromCode(const QString &code);
struct AppealActor
{
    ActorKind kind = ActorKind::Owner;
    QString name;
    QDate authorityUntil; ///< of an agent's letter or an officer's seal letter
    friend bool operator==(const AppealActor &, const AppealActor &) = default;
};

/// TMF621 ticketType.
enum class AppealKind { Suspension, BillDispute, Complaint, FollowUp, ReasonRequest, HumanReview };
QString appealKindCode(AppealKind kind); ///< "suspensionAppeal", "billDispute", …
std::optional<AppealKind> appealKindFromCode(const QString &code);

struct AppealAnswer
{
    QString question; ///< code of the reason's policy: "what", "usage", "thirdParty", "undertaking", …
    QString text;
    friend bool operator==(const AppealAnswer &, const AppealAnswer &) = default;
};

/// One step of the operator's history.
struct AppealStep
{
    int transition = 0;
    AppealState from = AppealState::None;
    AppealState to = AppealState::None;
    QDateTime at;  ///< operator time, UTC
    QString actor; ///< "operator", "reviewer", "customer", "timer", "police", "regulator"
    QString text;
    friend bool operator==(const AppealStep &, const AppealStep &) = default;
};

enum class ClockKind { Hours, Calendar, Working };
struct AppealClock
{
    QString name;             ///< "C-REPLY", "C-INFO", "C-REVIEW", … (law and policy)
    QDateTime start, due;     ///< operator time, UTC
    QDateTime pausedSince;    ///< null when running
    qint64 pausedSeconds = 0; ///< in all, apart from a pause that still runs
    ClockKind kind = ClockKind::Calendar;
    friend bool operator==(const AppealClock &, const AppealClock &) = default;
};

/// One thing the reviewer asks: an item to replace (code) or a question in words.
struct InfoRequest
{
    QString id;
    QString itemCode; ///< empty for a question
    QString code;     ///< reject code, empty for a question
    QString question;
    QDateTime deadline;
    bool answered = false;
    int round = 1;
    friend bool operator==(const InfoRequest &, const InfoRequest &) = default;
};

enum class AppealResult { None, Upheld, PartlyUpheld, NotUpheld, NotAccepted };
/// Every refusal carries reason, remedy and the next date (invariant I2; 反电信网络诈骗法 art. 32 ¶3).
struct AppealOutcome
{
    AppealResult result = AppealResult::None;
    QString reasonCode, reasonText, remedy;
    QDateTime nextDate;
    bool final = false;
    bool fixable = false;
    friend bool operator==(const AppealOutcome &, const AppealOutcome &) = default;
};

struct AppealNote
{
    QString id, author; ///< author: "customer", "reviewer", "system"
    QString text;
    QDateTime at;
    bool pending = false; ///< written here, not with the operator yet
    friend bool operator==(const AppealNote &, const AppealNote &) = default;
};

struct Appeal
{
    QString id;         ///< local id, also the case id in the store
    QString key;        ///< Idempotency-Key and TMF621 externalId: one UUID, kept before the first send
    QString operatorId; ///< TMF621 id once known
    QString caseNumber; ///< what the hotline knows it by
    QString etag;
    qint64 revision = 0; ///< the operator's: an older answer never lands after a newer one
    QString lineId, suspensionId;
    Reason reason = Reason::Unknown;
    QString reasonCode; ///< as the operator wrote it
    AppealKind kind = AppealKind::Suspension;
    AppealState state = AppealState::None;
    AppealActor actor;
    QString statement;
    QList<AppealAnswer> answers;
    QList<EvidenceItem> items;
    QStringList consentIds;
    QString traceNumber;                       ///< billDispute: the payer's bank's or wallet's
    QString priorId;                           ///< local id of the appeal this one follows
    QString place;                             ///< where the person left off in the journey
    QDateTime createdAt, savedAt, submittedAt; ///< UTC; submittedAt is the operator's
    bool adopted = false;                      ///< opened by hotline or store, found in Track
    bool deadlineTold = false; ///< the person knows that the deadline passed while it was queued (F21)
    QString receipt;           ///< JWS as the operator signed it
    bool receiptSeen = false;
    QList<AppealStep> history; ///< oldest first
    QList<AppealClock> clocks;
    QList<InfoRequest> requests;
    QList<AppealNote> notes; ///< oldest first
    AppealOutcome outcome;
    QString externalWho, externalReference; ///< EXTERNAL
    QStringList restored;                   ///< PARTIAL: facility codes
    QString regulatorNumber;
    QDate regulatorDate;
    QString refusal; ///< code of the last refusal of a submit or an act, empty when none
    friend bool operator==(const Appeal &, const Appeal &) = default;
};

/// One step of a kept appeal, as the history in the store tells it.
struct AppealMove
{
    qint64 sequence = 0;
    QDateTime at; ///< this computer's time, UTC
    AppealState from = AppealState::None;
    AppealState to = AppealState::None;
    AppealEvent event = AppealEvent::Begin;
    QString source; ///< "person", "operator", "sync"
};

/// An open appeal of the same line and lock is opened instead of a second one (invariant I4).
const Appeal *openAppealFor(const QList<Appeal> &appeals, const QString &lineId, const QString &suspensionId);

} // namespace unbar::domain
