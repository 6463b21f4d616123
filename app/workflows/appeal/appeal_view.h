#pragma once
// View state of the appeal journey: what can be appealed, the draft with its evidence, the submission.

#include "app/domain/appeal_policy.h"
#include "app/domain/line.h"
#include "app/support/failure.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QUrl>
#include <optional>

namespace unbar::workflows {

enum class AppealStage {
    Loading,
    Nothing,        ///< no lock can be appealed
    Choose,         ///< which lock, and what to ask for
    Actor,          ///< who acts: owner, agent, guardian, company (F9 to F11)
    OwnerOnly,      ///< this must be done by the owner (F9): where and what to bring
    Statement,      ///< guided questions and own words
    Evidence,       ///< the items, one card each
    Prepare,        ///< one captured page as it would be sent: redact, straighten, take it or take it again
    Phone,          ///< QR for the phone, match code
    Consent,        ///< the notice as a list, one choice per purpose
    NoConsent,      ///< refused: the road without it
    Check,          ///< check your answers
    DeadlinePassed, ///< F21: it passed while queued: send all the same or ask for a reconsideration
    Submitting,
    Queued, ///< saved, not submitted
    Unknown,
    Submitted, ///< receipt with the list of hashes
    Refused,   ///< the operator refused the create: why and what to do
    Failed
};

/// One lock or debt a person may appeal against.
struct AppealChoice
{
    domain::Suspension lock;
    QList<domain::AppealKind> kinds; ///< what may be asked for
    QString openAppealId;            ///< an open one is gone on with instead
    domain::AppealState openState = domain::AppealState::None;
    bool evidenceHere = true; ///< false: not by this program (police): where instead
};

enum class UploadState { None, Waiting, Sending, Paused, WaitingForNetwork, Sent, Failed };

/// How one item stands, for its card.
struct ItemView
{
    domain::EvidenceSpec spec;
    domain::EvidenceItem item;
    UploadState upload = UploadState::None;
    qint64 sentBytes = 0, totalBytes = 0;
    QByteArray thumbnail;           ///< PNG of the first page as it will be sent; empty when none
    bool working = false;           ///< the helper looks at it
    std::optional<Failure> problem; ///< why the last file was not taken
    bool mayUseAnyway = false;      ///< after three tries
};

/// A captured page before the person takes it. Coordinates in pixels of `picture`.
struct PrepareView
{
    QString itemCode;
    QString pageId;
    QByteArray picture; ///< PNG of what would be sent, watermark burned in; empty while the helper works
    int width = 0, height = 0;
    domain::LocalCheck check = domain::LocalCheck::Unchecked;
    QList<QPointF> corners; ///< four, clockwise from the top left; empty when none were found
    bool straightened = false;
    QList<QRectF> boxes; ///< redactions, burned in
    QString watermark;
    bool working = false;
    bool isPdf = false; ///< no picture: pages and size are told
    int pdfPages = 0;
    qint64 size = 0;
};

enum class PhoneState { Asking, Waiting, Opened, Received, Expired, Failed };
struct PhoneView
{
    PhoneState state = PhoneState::Asking;
    QString itemCode;
    QUrl url;
    QString matchCode;
    int secondsLeft = 0;
};

struct ConsentView
{
    domain::ConsentText text;
    domain::ConsentState state = domain::ConsentState::NotAsked; ///< never ticked beforehand
};

struct AppealView
{
    AppealStage stage = AppealStage::Loading;
    domain::Line line;
    QList<AppealChoice> choices;
    domain::Appeal appeal; ///< the draft or what became of it; id empty when none
    domain::AppealPolicy policy;
    QList<ItemView> items; ///< required ones first
    PrepareView prepare;
    PhoneView phone;
    QList<ConsentView> consents; ///< what this appeal needs; legal duties are notices without a choice
    domain::UploadPolicy upload;
    int step = 0, steps = 0; ///< "step 2 of 4"; 0 when not counted
    int statementLength = 0; ///< characters as a person counts them
    QStringList missing; ///< what still stands in the way: item codes, "statement", question codes, purposes
    QDateTime savedAt;   ///< last autosave, UTC
    QDateTime deadline;  ///< last day to act, operator time, null when none
    QDateTime operatorNow;
    bool online = true;
    bool uploadsPaused = false;
    bool cameraAvailable = false;
    std::optional<Failure> failure;
};

} // namespace unbar::workflows
