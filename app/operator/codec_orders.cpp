#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

namespace {

void readItem(Fields &order, domain::RestoreOrder &out)
{
    auto items = order.list("serviceOrderItem");
    if (items.isEmpty())
        return;
    Fields service = items.first().inner("service");
    out.lineId = service.text("id");
    for (Fields &feature : service.list("feature")) {
        const QJsonObject facts = characteristics(feature.array("featureCharacteristic"));
        const QString lock = facts.value(QStringLiteral("suspensionId")).toString();
        service.take(feature);
        if (out.lockId.isEmpty() && !lock.isEmpty())
            out.lockId = lock;
    }
    order.take(items.first());
    order.take(service);
}

void readMilestones(Fields &order, domain::RestoreOrder &out)
{
    for (Fields &entry : order.list("milestone")) {
        domain::Milestone milestone;
        milestone.name = entry.text("name");
        milestone.status = entry.text("status");
        milestone.at = entry.time("milestoneDate");
        order.take(entry);
        out.milestones << milestone;
    }
}

} // namespace

Result<domain::RestoreOrder> orderFromJson(const QJsonObject &json)
{
    Fields order(json, QStringLiteral("serviceOrder"));
    domain::RestoreOrder out;
    out.id = order.needText("id");
    out.externalId = order.text("externalId");
    out.state = order.needText("state");
    out.orderedAt = order.time("orderDate");
    out.expectedAt = order.time("expectedCompletionDate");
    readItem(order, out);
    readMilestones(order, out);
    for (Fields &error : order.list("errorMessage")) {
        if (out.errorText.isEmpty())
            out.errorText = error.text("message").isEmpty() ? error.text("reason") : error.text("message");
        order.take(error);
    }
    return finished(order, out);
}

Result<domain::Message> messageFromJson(const QJsonObject &json)
{
    Fields message(json, QStringLiteral("communicationMessage"));
    Fields facts(characteristics(message.array("characteristic")),
                 QStringLiteral("communicationMessage/characteristic"));
    domain::Message out;
    out.id = message.needText("id");
    out.subject = message.text("subject");
    out.content = message.text("content");
    out.sentAt = message.time("sendTime");
    out.read = facts.flag("read", false);
    out.relatedEntity = facts.text("relatedEntity");
    message.take(facts);
    return finished(message, out);
}

Result<domain::TicketRef> ticketFromJson(const QJsonObject &json)
{
    Fields ticket(json, QStringLiteral("troubleTicket"));
    domain::TicketRef out;
    out.id = ticket.needText("id");
    out.kind = ticket.text("ticketType");
    out.status = ticket.needText("status");
    out.openedAt = ticket.time("creationDate");
    return finished(ticket, out);
}

} // namespace unbar::op
