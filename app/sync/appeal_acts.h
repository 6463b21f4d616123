#pragma once
// Outbox rows of an appeal. All of one appeal share its case, so they go out one after the other: its pages,
// then the appeal itself, then each act on it.

#include "app/domain/appeal.h"
#include "app/operator/appeal_ticket.h"
#include "app/store/outbox.h"

namespace unbar::sync {

namespace act {
inline constexpr auto evidenceSend = "evidence.send";
inline constexpr auto appealCreate = "appeal.create";
inline constexpr auto appealAct = "appeal.act";
} // namespace act

/// Which page a row of kind evidence.send is about.
struct PageRef
{
    QString itemCode;
    QString pageId;
};

/// One page's bytes and its document at the operator.
store::OutboxItem evidenceAct(const domain::Appeal &appeal, const PageRef &page);
PageRef pageOf(const store::OutboxItem &item);
/// The create; its body is written when the first attempt is made, because only then all documents are known.
store::OutboxItem createAppealAct(const domain::Appeal &appeal);

/// What a person does about an appeal the operator has. An answer names the item whose newest pages it sends.
struct CustomerAnswer
{
    QString requestId;
    QString itemCode;
    QString statement;
};
struct CustomerAct
{
    QString name; ///< as on the wire: "answer", "withdraw", …
    QString text;
    QList<CustomerAnswer> answers;
    QStringList itemCodes; ///< items whose pages go along (reconsideration with new evidence)
    QDate date;
    QString number;
};
store::OutboxItem customerAct(const domain::Appeal &appeal, const CustomerAct &act);
/// The act's name, whether its body is written for the wire already or not.
QString customerActName(const store::OutboxItem &item);
/// The body for the wire, with the documents the appeal's pages have by now; one that is written stays as it
/// is.
QByteArray actBody(const store::OutboxItem &item, const domain::Appeal &appeal);

} // namespace unbar::sync
