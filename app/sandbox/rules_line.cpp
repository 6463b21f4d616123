#include "app/sandbox/rules.h"

#include <QSet>

namespace unbar::sandbox {

static const QString kService = QStringLiteral("service");

static QString lineStateOf(const QList<QJsonObject> &locks)
{
    QSet<QString> blocked;
    for (const QJsonObject &lock : locks) {
        const auto scope = characteristic(lock.value(QLatin1String("featureCharacteristic")).toArray(),
                                          QStringLiteral("suspensionScope"));
        for (const QJsonValue &word : scope.toArray())
            blocked.insert(word.toString());
    }
    if (blocked.contains(QStringLiteral("voiceInbound")))
        return QStringLiteral("twoWay");
    if (blocked.contains(QStringLiteral("voiceOutbound")))
        return QStringLiteral("oneWay");
    return blocked.isEmpty() ? QStringLiteral("active") : QStringLiteral("partial");
}

void Rules::refreshLine(const QString &lineId)
{
    auto line = m_world.find(kService, lineId);
    if (!line)
        return;
    const QString word = lineStateOf(enabledLocks(line->body));
    const bool stopped = word == QLatin1String("twoWay") || word == QLatin1String("oneWay");
    QJsonObject body = line->body;
    body.insert(QStringLiteral("state"), stopped ? QStringLiteral("inactive") : QStringLiteral("active"));
    body.insert(QStringLiteral("isServiceEnabled"), !stopped);
    body.insert(QStringLiteral("serviceCharacteristic"),
                withCharacteristic(body.value(QLatin1String("serviceCharacteristic")).toArray(),
                                   QStringLiteral("lineState"), QStringLiteral("string"), word));
    const Record kept = m_world.put(kService, lineId, line->owner, body);
    m_world.publish(QStringLiteral("ServiceStateChangeEvent"), kService, kept);
    const auto subscriber = m_world.subscriber(line->owner);
    auto product = m_world.find(QStringLiteral("product"), subscriber ? subscriber->productId : QString());
    if (!product)
        return;
    const QString status = stopped ? QStringLiteral("suspended") : QStringLiteral("active");
    if (product->body.value(QLatin1String("status")).toString() == status)
        return;
    product->body.insert(QStringLiteral("status"), status);
    m_world.publish(QStringLiteral("ProductStateChangeEvent"), product->kind,
                    m_world.put(product->kind, product->id, product->owner, product->body));
}

QString Rules::suspend(const QString &lineId, const LockSpec &spec)
{
    auto line = m_world.find(kService, lineId);
    if (!line)
        return {};
    const QString id = m_world.nextId(QStringLiteral("susp"));
    QJsonArray features = line->body.value(QLatin1String("feature")).toArray();
    features.append(lockFeature(id, spec));
    line->body.insert(QStringLiteral("feature"), features);
    m_world.put(kService, lineId, line->owner, line->body);
    // What lifts itself is due by the clock; cool-downs and maintenance alike.
    if (spec.expectedEnd.isValid() && spec.remedies.contains(QStringLiteral("wait")))
        m_world.schedule(QStringLiteral("lock.end"), lineId + QLatin1Char('|') + id,
                         m_world.now().msecsTo(spec.expectedEnd));
    refreshLine(lineId);
    return id;
}

bool Rules::lift(const QString &lineId, const QString &suspensionId)
{
    auto line = m_world.find(kService, lineId);
    if (!line)
        return false;
    QJsonArray features = line->body.value(QLatin1String("feature")).toArray();
    bool found = false;
    for (qsizetype i = 0; i < features.size(); ++i) {
        QJsonObject feature = features[i].toObject();
        if (lockId(feature) != suspensionId || !feature.value(QLatin1String("isEnabled")).toBool())
            continue;
        feature.insert(QStringLiteral("isEnabled"), false);
        features[i] = feature;
        found = true;
    }
    if (!found)
        return false;
    line->body.insert(QStringLiteral("feature"), features);
    m_world.put(kService, lineId, line->owner, line->body);
    refreshLine(lineId);
    m_world.schedule(QStringLiteral("appeal.lifted"), lineId + QLatin1Char('|') + suspensionId, 0);
    const auto now = m_world.find(kService, lineId);
    if (now && enabledLocks(now->body).isEmpty())
        message(line->owner, QStringLiteral("号码已恢复使用"),
                QStringLiteral("您的号码已恢复使用。如仍无法通话或上网，请重启手机后再试。"),
                QStringLiteral("service/") + lineId);
    else
        message(line->owner, QStringLiteral("已解除一项停机"),
                QStringLiteral("有一项停机已解除，还有其他事项需要办理。"),
                QStringLiteral("service/") + lineId);
    return true;
}

void Rules::endWindow(const QString &target)
{
    lift(target.section(QLatin1Char('|'), 0, 0), target.section(QLatin1Char('|'), 1));
}

void Rules::message(const QString &owner, const QString &subject, const QString &content,
                    const QString &related)
{
    const QString id = m_world.nextId(QStringLiteral("cm"));
    const QJsonObject party{{QStringLiteral("id"), owner},
                            {QStringLiteral("@referredType"), QStringLiteral("Customer")}};
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("CommunicationMessage")},
        {QStringLiteral("messageType"), QStringLiteral("appNotification")},
        {QStringLiteral("subject"), subject},
        {QStringLiteral("content"), content},
        {QStringLiteral("state"), QStringLiteral("completed")},
        {QStringLiteral("priority"), QStringLiteral("1")},
        {QStringLiteral("sendTime"), World::stamp(m_world.now())},
        {QStringLiteral("sender"), QJsonObject{{QStringLiteral("name"), QStringLiteral("示例运营商")}}},
        {QStringLiteral("receiver"), QJsonArray{QJsonObject{{QStringLiteral("party"), party}}}},
        {QStringLiteral("characteristic"),
         withCharacteristic({}, QStringLiteral("relatedEntity"), QStringLiteral("string"), related)}};
    m_world.publish(QStringLiteral("CommunicationMessageCreateEvent"), QStringLiteral("communicationMessage"),
                    m_world.put(QStringLiteral("communicationMessage"), id, owner, body));
}

} // namespace unbar::sandbox
