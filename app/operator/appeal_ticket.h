#pragma once
// An appeal as the operator tells it (TMF621 subclass SuspensionAppeal), an act on it, and a handoff from a
// phone.

#include "app/domain/appeal.h"

#include <QUrl>

namespace unbar::op {

/// `state` is None when the operator's word for it is not known; `stateName` keeps the word.
struct AppealTicket
{
    QString id;
    QString externalId;
    QString kind; ///< ticketType as sent
    QString status;
    QString channel; ///< where it was opened: "desktop", "hotline", "store"
    QString caseNumber;
    QString stateName;
    domain::AppealState state = domain::AppealState::None;
    qint64 revision = 0;
    QString lineId, suspensionId, reasonCode;
    domain::AppealActor actor;
    QString statement;
    QDateTime createdAt; ///< operator time, UTC
    QStringList documentIds;
    QList<domain::AppealStep> history;
    QList<domain::AppealClock> clocks;
    QList<domain::InfoRequest> requests;
    QList<domain::AppealNote> notes;
    domain::AppealOutcome outcome;
    QString externalWho, externalReference;
    QStringList restored; ///< facility codes
    bool highRisk = false;
    QString receipt; ///< JWS, on the answer to a create
    QString etag;    ///< of the reply, empty out of a list
};

/// What a person answers to one request of the reviewer: a document, or words instead.
struct TicketAnswer
{
    QString requestId;
    QString documentId;
    QString statement;
};

/// One customer act (`appealAction`); what is empty is left out.
struct TicketAct
{
    QString name; ///< "answer", "message", "withdraw", "humanReview", "reconsider", "reopen", …
    QString key;  ///< externalId: a repeat is the same act
    QString text;
    QList<TicketAnswer> answers;
    QStringList documentIds;
    QDate date; ///< regulatorFiled
    QString number;
};

struct Handoff
{
    QString id;
    QUrl url; ///< the page for the phone
    QString matchCode;
    QDateTime expires; ///< UTC
};

} // namespace unbar::op
