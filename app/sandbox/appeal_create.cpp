// Taking an appeal in: what is missing is named at once, and the receipt is signed.

#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/appeals.h"
#include "app/sandbox/keys.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimeZone>

namespace unbar::sandbox {

namespace appeal_intake {

QString hashOf(const QString &words)
{
    return QString::fromLatin1(QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// What people count as characters: surrogate pairs are one.
qsizetype characters(const QString &words)
{
    return words.toUcs4().size();
}

/// The enabled lock of this line, with its reason; empty when there is none such.
QString lockReasonOf(const World &world, const QString &lineId, const QString &lock)
{
    const auto line = world.find(QStringLiteral("service"), lineId);
    for (const QJsonObject &feature : line ? enabledLocks(line->body) : QList<QJsonObject>())
        if (lockId(feature) == lock)
            return lockReason(feature);
    return {};
}

/// Required items that neither a document nor, where the policy allows one, a statement stands for.
QStringList missingItems(const World &world, const QJsonObject &body, const QJsonObject &policy)
{
    QSet<QString> there, said;
    for (const QString &id : appealDocuments(body))
        if (const auto known = evidence(world, id))
            there.insert(known->item);
    for (const QJsonValue &value : body.value(QLatin1String("cannotProvide")).toArray())
        if (characters(memberText(value.toObject(), "statement").trimmed()) >= 10)
            said.insert(memberText(value.toObject(), "itemCode"));
    QStringList missing;
    for (const QJsonValue &value : policy.value(QLatin1String("evidence")).toArray()) {
        const QJsonObject spec = value.toObject();
        const QString code = memberText(spec, "code");
        const bool stood =
            there.contains(code) || (spec.contains(QLatin1String("alternative")) && said.contains(code));
        if (spec.value(QLatin1String("required")).toBool() && !stood)
            missing << code;
    }
    return missing;
}

/// Consent is the basis of looking at sensitive pages: without any of them there is nothing to consent to.
bool sendsSensitive(const World &world, const QJsonObject &body, const QString &reason)
{
    QSet<QString> sensitive;
    for (const QJsonValue &spec : appealPolicy(reason).value(QLatin1String("evidence")).toArray())
        if (spec.toObject().value(QLatin1String("sensitive")).toBool())
            sensitive.insert(memberText(spec.toObject(), "code"));
    const QStringList ids = appealDocuments(body);
    return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
        const auto known = evidence(world, id);
        return known && sensitive.contains(known->item);
    });
}

QStringList missingConsents(const World &world, const QJsonObject &body, const QString &reason,
                            const QString &owner)
{
    if (!sendsSensitive(world, body, reason))
        return {};
    QStringList missing = consentsNeeded(reason);
    for (const Record &profile : world.list(QStringLiteral("partyPrivacyProfile"), owner)) {
        if (memberText(profile.body, "status") != QLatin1String("granted"))
            continue;
        const QString specification = memberText(
            profile.body.value(QLatin1String("partyPrivacyProfileSpecification")).toObject(), "id");
        missing.removeAll(specification.section(QLatin1Char('@'), 0, 0));
    }
    return missing;
}

QString caseNumber(World &world)
{
    const QDate day = world.now().toTimeZone(QTimeZone("Asia/Shanghai")).date();
    const QString slot = QStringLiteral("appealsOf.") + day.toString(QStringLiteral("yyyy-MMdd"));
    const int n = world.setting(slot, "379").toInt() + 1;
    world.setSetting(slot, QByteArray::number(n));
    return QStringLiteral("FJ-%1-%2")
        .arg(day.toString(QStringLiteral("yyyy-MMdd")))
        .arg(n, 4, 10, QLatin1Char('0'));
}

QJsonArray hashes(const World &world, const QJsonObject &body)
{
    QJsonArray list;
    for (const QString &id : appealDocuments(body))
        if (const auto known = evidence(world, id))
            list.append(
                QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("sha256Plain"), known->sha256Plain}});
    return list;
}

/// The appeal this one goes on from: reopened, its evidence is free for the next.
QString priorOf(const World &world, const QJsonObject &body, const QString &owner)
{
    for (const QJsonValue &value : body.value(QLatin1String("troubleTicketRelationship")).toArray()) {
        const auto prior = world.find(QStringLiteral("troubleTicket"), memberText(value.toObject(), "id"));
        if (prior && prior->owner == owner && appealState(prior->body) == QLatin1String("DRAFT"))
            return prior->id;
    }
    return {};
}

/// Only what a person may say of an appeal; the rest is the operator's to set.
QJsonObject fromPerson(const QJsonObject &sent)
{
    QJsonObject body;
    for (const char *name :
         {"@type", "@baseType", "@schemaLocation", "name", "description", "severity", "ticketType",
          "externalId", "channel", "suspensionReason", "suspensionId", "actor", "consentIds", "cannotProvide",
          "answers", "relatedEntity", "relatedParty", "troubleTicketRelationship"}) {
        const QString key = QString::fromLatin1(name);
        if (sent.contains(key))
            body.insert(key, sent.value(key));
    }
    return body;
}

/// The other open appeal about this lock, empty when there is none: one at a time.
QString openBeside(const World &world, const QJsonObject &body, const QString &owner)
{
    for (const Record &other : world.list(QStringLiteral("troubleTicket"), owner))
        if (other.body.contains(QLatin1String("appealState")) && appealIsOpen(appealState(other.body)) &&
            memberText(other.body, "ticketType") == memberText(body, "ticketType") &&
            appealTarget(other.body) == appealTarget(body))
            return other.id;
    return {};
}

/// Why the words or the one who sends them do not fit the reason's policy.
QString wordsRefusal(const QJsonObject &body, const QJsonObject &policy)
{
    const QString kind = memberText(body.value(QLatin1String("actor")).toObject(), "kind");
    if (!kind.isEmpty() && !policy.value(QLatin1String("actors")).toArray().contains(kind))
        return QStringLiteral("actorNotAllowed");
    const QJsonObject statement = policy.value(QLatin1String("statement")).toObject();
    const qsizetype length = characters(memberText(body, "description").trimmed());
    if (length < statement.value(QLatin1String("min")).toInt())
        return QStringLiteral("statementTooShort");
    return length > statement.value(QLatin1String("max")).toInt() ? QStringLiteral("statementTooLong")
                                                                  : QString();
}

bool isAppeal(const QJsonObject &body)
{
    return memberText(body, "ticketType") == QLatin1String("suspensionAppeal");
}

} // namespace appeal_intake

using namespace appeal_intake;

QString Appeals::refusal(const QJsonObject &body, const QString &owner, QJsonObject *extra) const
{
    const auto [lineId, lock] = appealTarget(body);
    const auto line = m_world.find(QStringLiteral("service"), lineId);
    if (!line || line->owner != owner)
        return QStringLiteral("unknown");
    const QString prior = priorOf(m_world, body, owner);
    for (const QString &id : appealDocuments(body)) {
        const auto known = evidence(m_world, id, owner);
        if (!known || known->purged)
            return QStringLiteral("unknown");
        if (!known->ticket.isEmpty() && known->ticket != prior)
            return QStringLiteral("evidenceUsed");
    }
    if (const QString other = openBeside(m_world, body, owner); !other.isEmpty()) {
        extra->insert(QStringLiteral("existing"), other);
        return QStringLiteral("openAppealExists");
    }
    if (!isAppeal(body))
        return {};
    const QString reason = lockReasonOf(m_world, lineId, lock);
    const QJsonObject policy = appealPolicy(reason);
    if (policy.isEmpty())
        return QStringLiteral("notAppealable");
    if (const QString words = wordsRefusal(body, policy); !words.isEmpty())
        return words;
    if (const QStringList missing = missingItems(m_world, body, policy); !missing.isEmpty()) {
        extra->insert(QStringLiteral("items"), QJsonArray::fromStringList(missing));
        return QStringLiteral("evidenceMissing");
    }
    if (const QStringList missing = missingConsents(m_world, body, reason, owner); !missing.isEmpty()) {
        extra->insert(QStringLiteral("purposes"), QJsonArray::fromStringList(missing));
        return QStringLiteral("consentMissing");
    }
    return {};
}

Record Appeals::open(const QJsonObject &sent, const QString &owner)
{
    QJsonObject body = fromPerson(sent);
    const QString id = m_world.nextId(QStringLiteral("tt"));
    const auto [lineId, lock] = appealTarget(body);
    const QString reason = lockReasonOf(m_world, lineId, lock);
    const QString now = World::stamp(m_world.now());
    const QString number = caseNumber(m_world);
    const QJsonObject receipt{{QStringLiteral("typ"), QStringLiteral("appeal")},
                              {QStringLiteral("ticket"), id},
                              {QStringLiteral("caseNumber"), number},
                              {QStringLiteral("time"), now},
                              {QStringLiteral("statementSha256"), hashOf(memberText(body, "description"))},
                              {QStringLiteral("documents"), hashes(m_world, body)}};
    if (!reason.isEmpty())
        body.insert(QStringLiteral("suspensionReason"), reason);
    body.insert(QStringLiteral("appealState"), QStringLiteral("SUBMITTED"));
    body.insert(QStringLiteral("status"), QStringLiteral("acknowledged"));
    body.insert(QStringLiteral("creationDate"), now);
    body.insert(QStringLiteral("lastUpdate"), now);
    body.insert(QStringLiteral("caseNumber"), number);
    body.insert(QStringLiteral("revision"), 1);
    body.insert(QStringLiteral("history"), QJsonArray{});
    for (const QJsonValue &note : sent.value(QLatin1String("note")).toArray())
        addNote(body, QStringLiteral("customer"), memberText(note.toObject(), "text"));
    if (!body.contains(QLatin1String("note")))
        body.insert(QStringLiteral("note"), QJsonArray{});
    body.insert(QStringLiteral("informationRequired"), QJsonArray{});
    body.insert(QStringLiteral("highRisk"),
                memberText(appealPolicy(reason), "risk") == QLatin1String("high"));
    body.insert(QStringLiteral("receipt"),
                QString::fromLatin1(signJws(QJsonDocument(receipt).toJson(QJsonDocument::Compact),
                                            receiptKey(m_world), QStringLiteral("unbar-receipt"))));
    clocks(body, {}, QStringLiteral("SUBMITTED"));
    const QStringList documents = appealDocuments(body);
    passEvidenceOn(m_world, documents, priorOf(m_world, body, owner));
    markSubmitted(m_world, documents, id);
    const Record kept = m_world.put(QStringLiteral("troubleTicket"), id, owner, body);
    m_world.publish(QStringLiteral("TroubleTicketCreateEvent"), QStringLiteral("troubleTicket"), kept);
    m_world.schedule(QStringLiteral("appeal.progress"), id, m_world.delay(QStringLiteral("appeal")));
    return kept;
}

QString Appeals::openByStaff(const QString &lineId, const QString &suspensionId, const QString &channel,
                             const QString &statement)
{
    const auto line = m_world.find(QStringLiteral("service"), lineId);
    if (!line || lockReasonOf(m_world, lineId, suspensionId).isEmpty())
        return {};
    const QJsonObject service{{QStringLiteral("id"), lineId},
                              {QStringLiteral("role"), QStringLiteral("suspendedService")},
                              {QStringLiteral("@referredType"), QStringLiteral("Service")}};
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("SuspensionAppeal")},
        {QStringLiteral("@baseType"), QStringLiteral("TroubleTicket")},
        {QStringLiteral("name"), QStringLiteral("停机申诉")},
        {QStringLiteral("description"), statement},
        {QStringLiteral("severity"), QStringLiteral("Major")},
        {QStringLiteral("ticketType"), QStringLiteral("suspensionAppeal")},
        {QStringLiteral("channel"),
         QJsonObject{{QStringLiteral("id"), channel}, {QStringLiteral("name"), channel}}},
        {QStringLiteral("suspensionId"), suspensionId},
        {QStringLiteral("actor"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("owner")}}},
        {QStringLiteral("relatedEntity"), QJsonArray{service}}};
    const QString there = openBeside(m_world, body, line->owner);
    return there.isEmpty() ? open(body, line->owner).id : there;
}

} // namespace unbar::sandbox
