#include "app/sandbox/rules.h"

namespace unbar::sandbox {

static const QString kOrder = QStringLiteral("serviceOrder");

static QJsonObject milestoneJson(const char *id, const char *name, const QDateTime &done)
{
    QJsonObject milestone{{QStringLiteral("id"), QString::fromLatin1(id)},
                          {QStringLiteral("name"), QString::fromLatin1(name)},
                          {QStringLiteral("status"),
                           done.isValid() ? QStringLiteral("completed") : QStringLiteral("expected")}};
    if (done.isValid())
        milestone.insert(QStringLiteral("milestoneDate"), World::stamp(done));
    return milestone;
}

static QJsonArray milestonesReached(QJsonArray milestones, const QStringList &names, const QDateTime &at)
{
    for (qsizetype i = 0; i < milestones.size(); ++i) {
        QJsonObject milestone = milestones[i].toObject();
        if (!names.contains(milestone.value(QLatin1String("name")).toString()) ||
            milestone.value(QLatin1String("status")).toString() == QLatin1String("completed"))
            continue;
        milestone.insert(QStringLiteral("status"), QStringLiteral("completed"));
        milestone.insert(QStringLiteral("milestoneDate"), World::stamp(at));
        milestones[i] = milestone;
    }
    return milestones;
}

static QJsonArray itemsWithState(QJsonArray items, const QString &state)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject item = items[i].toObject();
        item.insert(QStringLiteral("state"), state);
        items[i] = item;
    }
    return items;
}

static QJsonArray restoreItem(const QString &lineId, const QString &suspensionId)
{
    const QJsonObject feature{
        {QStringLiteral("id"), QStringLiteral("f-") + suspensionId},
        {QStringLiteral("name"), QStringLiteral("suspension")},
        {QStringLiteral("isEnabled"), false},
        {QStringLiteral("featureCharacteristic"),
         withCharacteristic({}, QStringLiteral("suspensionId"), QStringLiteral("string"), suspensionId)}};
    const QJsonObject service{{QStringLiteral("id"), lineId},
                              {QStringLiteral("@type"), QStringLiteral("Service")},
                              {QStringLiteral("state"), QStringLiteral("active")},
                              {QStringLiteral("feature"), QJsonArray{feature}}};
    return {QJsonObject{{QStringLiteral("id"), QStringLiteral("1")},
                        {QStringLiteral("action"), QStringLiteral("modify")},
                        {QStringLiteral("state"), QStringLiteral("acknowledged")},
                        {QStringLiteral("service"), service}}};
}

std::pair<QString, QString> orderTarget(const QJsonObject &order)
{
    const QJsonObject service = order.value(QLatin1String("serviceOrderItem"))
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value(QLatin1String("service"))
                                    .toObject();
    for (const QJsonValue &feature : service.value(QLatin1String("feature")).toArray()) {
        const QString id = lockId(feature.toObject());
        if (!id.isEmpty())
            return {service.value(QLatin1String("id")).toString(), id};
    }
    return {service.value(QLatin1String("id")).toString(), {}};
}

bool orderIsOpen(const QJsonObject &order)
{
    static const QStringList open{QStringLiteral("acknowledged"), QStringLiteral("inProgress"),
                                  QStringLiteral("pending"), QStringLiteral("held")};
    return open.contains(order.value(QLatin1String("state")).toString());
}

std::optional<Record> openOrderFor(const World &world, const QString &suspensionId)
{
    for (const Record &order : world.list(kOrder)) {
        if (orderIsOpen(order.body) && orderTarget(order.body).second == suspensionId)
            return order;
    }
    return {};
}

QString Rules::openRestore(const QString &lineId, const QString &suspensionId, const QString &paymentId,
                           const QJsonObject &asked)
{
    const auto line = m_world.find(QStringLiteral("service"), lineId);
    if (!line)
        return {};
    if (const auto open = openOrderFor(m_world, suspensionId))
        return open->id;
    const QDateTime now = m_world.now();
    QJsonObject body = asked;
    body.insert(QStringLiteral("@type"), QStringLiteral("ServiceOrder"));
    body.insert(QStringLiteral("category"), QStringLiteral("resume"));
    body.insert(QStringLiteral("state"), QStringLiteral("acknowledged"));
    body.insert(QStringLiteral("orderDate"), World::stamp(now));
    body.insert(
        QStringLiteral("expectedCompletionDate"),
        World::stamp(now.addMSecs(std::max<qint64>(m_world.delay(QStringLiteral("restore")), 3'600'000))));
    if (!body.contains(QLatin1String("description")))
        body.insert(QStringLiteral("description"), QStringLiteral("缴清欠费后复机"));
    body.insert(QStringLiteral("serviceOrderItem"), restoreItem(lineId, suspensionId));
    body.insert(QStringLiteral("relatedParty"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), line->owner},
                                       {QStringLiteral("role"), QStringLiteral("customer")},
                                       {QStringLiteral("@referredType"), QStringLiteral("Customer")},
                                       {QStringLiteral("@type"), QStringLiteral("RelatedParty")}}});
    body.insert(
        QStringLiteral("milestone"),
        QJsonArray{milestoneJson("m1", paymentId.isEmpty() ? "requestAccepted" : "paymentConfirmed", now),
                   milestoneJson("m2", "lockLifted", {}), milestoneJson("m3", "networkUnbarred", {})});
    if (!paymentId.isEmpty())
        body.insert(
            QStringLiteral("externalReference"),
            QJsonArray{QJsonObject{{QStringLiteral("externalReferenceType"), QStringLiteral("Payment")},
                                   {QStringLiteral("name"), paymentId}}});
    const Record order = m_world.put(kOrder, m_world.nextId(QStringLiteral("so")), line->owner, body);
    m_world.publish(QStringLiteral("ServiceOrderCreateEvent"), kOrder, order);
    m_world.schedule(QStringLiteral("order.progress"), order.id,
                     m_world.delay(QStringLiteral("restore")) / 2);
    return order.id;
}

void Rules::progressOrder(const QString &orderId)
{
    auto order = m_world.find(kOrder, orderId);
    if (!order || order->body.value(QLatin1String("state")).toString() != QLatin1String("acknowledged"))
        return;
    order->body.insert(QStringLiteral("state"), QStringLiteral("inProgress"));
    order->body.insert(QStringLiteral("startDate"), World::stamp(m_world.now()));
    order->body.insert(QStringLiteral("serviceOrderItem"),
                       itemsWithState(order->body.value(QLatin1String("serviceOrderItem")).toArray(),
                                      QStringLiteral("inProgress")));
    m_world.publish(QStringLiteral("ServiceOrderStateChangeEvent"), kOrder,
                    m_world.put(kOrder, orderId, order->owner, order->body));
    m_world.schedule(QStringLiteral("order.complete"), orderId, m_world.delay(QStringLiteral("restore")) / 2);
}

bool Rules::completeOrder(const QString &orderId)
{
    auto order = m_world.find(kOrder, orderId);
    if (!order || !orderIsOpen(order->body))
        return false;
    const auto [lineId, suspensionId] = orderTarget(order->body);
    QJsonObject body = order->body;
    body.insert(QStringLiteral("state"), QStringLiteral("completed"));
    body.insert(QStringLiteral("completionDate"), World::stamp(m_world.now()));
    body.insert(
        QStringLiteral("serviceOrderItem"),
        itemsWithState(body.value(QLatin1String("serviceOrderItem")).toArray(), QStringLiteral("completed")));
    body.insert(QStringLiteral("milestone"),
                milestonesReached(body.value(QLatin1String("milestone")).toArray(),
                                  {QStringLiteral("lockLifted"), QStringLiteral("networkUnbarred")},
                                  m_world.now()));
    m_world.publish(QStringLiteral("ServiceOrderStateChangeEvent"), kOrder,
                    m_world.put(kOrder, orderId, order->owner, body));
    lift(lineId, suspensionId);
    return true;
}

bool Rules::failOrder(const QString &orderId, const QString &reason)
{
    auto order = m_world.find(kOrder, orderId);
    if (!order || !orderIsOpen(order->body))
        return false;
    QJsonObject body = order->body;
    body.insert(QStringLiteral("state"), QStringLiteral("failed"));
    body.insert(
        QStringLiteral("serviceOrderItem"),
        itemsWithState(body.value(QLatin1String("serviceOrderItem")).toArray(), QStringLiteral("failed")));
    body.insert(QStringLiteral("errorMessage"),
                QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("restoreFailed")},
                                       {QStringLiteral("reason"), QStringLiteral("Restoration failed")},
                                       {QStringLiteral("message"), reason},
                                       {QStringLiteral("timestamp"), World::stamp(m_world.now())}}});
    m_world.publish(QStringLiteral("ServiceOrderStateChangeEvent"), kOrder,
                    m_world.put(kOrder, orderId, order->owner, body));
    m_world.schedule(QStringLiteral("appeal.orderFailed"), orderId, 0);
    message(order->owner, QStringLiteral("复机未成功"), reason, QStringLiteral("serviceOrder/") + orderId);
    return true;
}

void Rules::holdRestore(bool on)
{
    m_world.setFlag(QStringLiteral("holdRestore"), on);
    if (on)
        return;
    for (const Record &order : m_world.list(kOrder)) {
        if (orderIsOpen(order.body))
            m_world.schedule(QStringLiteral("order.complete"), order.id, 0);
    }
}

void Rules::registerJobs()
{
    const auto on = [this](const char *action, auto member) {
        m_world.onJob(QString::fromLatin1(action),
                      [this, member](const QString &target) { (this->*member)(target); });
    };
    on("order.progress", &Rules::progressOrder);
    on("lock.end", &Rules::endWindow);
    on("payment.expire", &Rules::expire);
    on("refund.settle", &Rules::settleRefund);
    on("ticket.progress", &Rules::progressTicket);
    m_world.onJob(QStringLiteral("order.complete"), [this](const QString &id) {
        if (!m_world.flag(QStringLiteral("holdRestore")))
            completeOrder(id);
    });
    m_world.onJob(QStringLiteral("payment.post"), [this](const QString &id) {
        if (!m_world.flag(QStringLiteral("noPost")))
            post(id);
    });
}

} // namespace unbar::sandbox
