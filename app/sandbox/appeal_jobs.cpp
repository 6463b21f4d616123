// What happens to an appeal by the clock, by the network and by the person's own acts.

#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/appeals.h"

namespace unbar::sandbox {

namespace appeal_work {

QStringList scopeOf(const QJsonObject &lock)
{
    QStringList words;
    for (const QJsonValue &word : characteristic(lock.value(QLatin1String("featureCharacteristic")).toArray(),
                                                 QStringLiteral("suspensionScope"))
                                      .toArray())
        words << word.toString();
    return words;
}

/// What this lock kept shut and no other does.
QStringList backAgain(const QJsonObject &line, const QString &suspensionId)
{
    QStringList back;
    for (const QJsonValue &feature : line.value(QLatin1String("feature")).toArray())
        if (lockId(feature.toObject()) == suspensionId)
            back = scopeOf(feature.toObject());
    for (const QJsonObject &lock : enabledLocks(line))
        for (const QString &word : scopeOf(lock))
            back.removeAll(word);
    return back;
}

QJsonObject evidenceEntity(const QString &document)
{
    return {{QStringLiteral("id"), document},
            {QStringLiteral("role"), QStringLiteral("evidence")},
            {QStringLiteral("@referredType"), QStringLiteral("Document")}};
}

/// Finds what is wrong with the answers before anything is kept of them.
QString answersRefusal(const World &world, const Record &record, const QJsonArray &answers)
{
    QSet<QString> asked;
    for (const QJsonValue &each : record.body.value(QLatin1String("informationRequired")).toArray())
        asked.insert(memberText(each.toObject(), "id"));
    for (const QJsonValue &value : answers) {
        const QJsonObject answer = value.toObject();
        const QString document = memberText(answer, "documentId");
        if (!asked.contains(memberText(answer, "id")) ||
            (document.isEmpty() && memberText(answer, "statement").trimmed().isEmpty()))
            return QStringLiteral("answersMissing");
        const auto known = evidence(world, document, record.owner);
        if (!document.isEmpty() && (!known || known->purged))
            return QStringLiteral("unknown");
        if (known && !known->ticket.isEmpty() && known->ticket != record.id)
            return QStringLiteral("evidenceUsed");
    }
    return answers.isEmpty() ? QStringLiteral("answersMissing") : QString();
}

} // namespace appeal_work

using namespace appeal_work;

void Appeals::registerJobs()
{
    const auto on = [this](const char *action, auto member) {
        m_world.onJob(QString::fromLatin1(action),
                      [this, member](const QString &target) { (this->*member)(target); });
    };
    on("appeal.progress", &Appeals::progress);
    on("appeal.remind", &Appeals::remind);
    on("appeal.lapse", &Appeals::lapse);
    on("appeal.close", &Appeals::closeQuietly);
    on("appeal.restoreLate", &Appeals::restoreLate);
    on("appeal.orderFailed", &Appeals::onOrderFailed);
    m_world.onJob(QStringLiteral("appeal.lifted"), [this](const QString &target) {
        onLifted(target.section(QLatin1Char('|'), 0, 0), target.section(QLatin1Char('|'), 1));
    });
}

/// The operator's own next step, unless the switch leaves every step to the console.
void Appeals::progress(const QString &id)
{
    auto record = ticket(id);
    if (!record)
        return;
    const QString state = appealState(record->body);
    if (state == QLatin1String("APPROVED")) {
        move(id, QStringLiteral("T25"), {});
        return;
    }
    if (m_world.flag(QStringLiteral("holdAppeals")))
        return;
    if (state == QLatin1String("SUBMITTED")) {
        move(id, QStringLiteral("T10"), {});
    } else if (state == QLatin1String("ACCEPTED")) {
        const bool machine = memberText(record->body, "ticketType") == QLatin1String("suspensionAppeal") &&
                             appealPolicy(memberText(record->body, "suspensionReason"))
                                 .value(QLatin1String("autoCheck"))
                                 .toBool();
        move(id, machine ? QStringLiteral("T13") : QStringLiteral("T16"), {});
    } else if (state == QLatin1String("AUTO_CHECK")) {
        autoCheck(*record);
    }
}

/// A machine may say yes to cards it could read; all else goes to people, and it never says no (I6).
void Appeals::autoCheck(Record &record)
{
    const QJsonObject policy = appealPolicy(memberText(record.body, "suspensionReason"));
    int good = 0;
    int others = int(record.body.value(QLatin1String("cannotProvide")).toArray().size());
    QStringList cards;
    for (const QJsonValue &spec : policy.value(QLatin1String("evidence")).toArray())
        if (spec.toObject().value(QLatin1String("card")).toBool())
            cards << memberText(spec.toObject(), "code");
    for (const QString &id : appealDocuments(record.body)) {
        const auto known = evidence(m_world, id);
        const bool fine = known && cards.contains(known->item) && known->localCheck == QLatin1String("ok");
        if (fine && reviewEvidence(m_world, id, QStringLiteral("accepted")))
            ++good;
        else
            ++others;
    }
    AppealFacts facts;
    if (good > 0 && others == 0 && !record.body.value(QLatin1String("highRisk")).toBool()) {
        facts.text = QStringLiteral("身份证件 %1 项通过").arg(good);
        move(record.id, QStringLiteral("T14"), facts);
        return;
    }
    facts.text = good > 0 ? QStringLiteral("身份证件 %1 项通过，其余材料转人工").arg(good)
                          : QStringLiteral("系统无法判断，转人工审核");
    move(record.id, QStringLiteral("T15"), facts);
}

void Appeals::remind(const QString &target)
{
    const QString id = target.section(QLatin1Char('|'), 0, 0);
    const auto record = ticket(id);
    if (!record || appealState(record->body) != QLatin1String("NEED_INFO") ||
        record->body.value(QLatin1String("_infoRounds")).toInt() !=
            target.section(QLatin1Char('|'), 1, 1).toInt())
        return;
    m_rules.message(record->owner, QStringLiteral("补充材料即将到期"),
                    QStringLiteral("申诉 %1 还有 %2 小时到期，请尽快补充材料或回复。")
                        .arg(memberText(record->body, "caseNumber"), target.section(QLatin1Char('|'), 2, 2)),
                    QStringLiteral("troubleTicket/") + id);
}

void Appeals::lapse(const QString &target)
{
    const QString id = target.section(QLatin1Char('|'), 0, 0);
    const auto record = ticket(id);
    if (record && record->body.value(QLatin1String("_infoRounds")).toInt() ==
                      target.section(QLatin1Char('|'), 1, 1).toInt())
        move(id, QStringLiteral("T19"), {});
}

void Appeals::closeQuietly(const QString &id)
{
    const auto record = ticket(id);
    AppealFacts facts;
    facts.by = QStringLiteral("timer");
    if (record && appealState(record->body) == QLatin1String("RESTORED"))
        move(id, QStringLiteral("T30"), facts);
}

void Appeals::restoreLate(const QString &id)
{
    const auto record = ticket(id);
    if (!record || appealState(record->body) != QLatin1String("RESTORING"))
        return;
    AppealFacts facts;
    facts.text = QStringLiteral("超过 24 小时仍未恢复，已转人工处理");
    facts.by = QStringLiteral("timer");
    move(id, QStringLiteral("T28"), facts);
}

void Appeals::onLifted(const QString &lineId, const QString &suspensionId)
{
    const auto line = m_world.find(QStringLiteral("service"), lineId);
    if (!line)
        return;
    for (const Record &record : m_world.list(QStringLiteral("troubleTicket"), line->owner)) {
        if (appealState(record.body) != QLatin1String("RESTORING") ||
            appealTarget(record.body) != std::pair(lineId, suspensionId))
            continue;
        AppealFacts facts;
        if (!enabledLocks(line->body).isEmpty()) { // what was appealed is gone, another lock still stands
            facts.text = QStringLiteral("本项停机已解除，还有其他事项需要办理");
            facts.restored = backAgain(line->body, suspensionId);
            move(record.id, QStringLiteral("T27"), facts);
        } else {
            move(record.id, QStringLiteral("T26"), facts);
        }
    }
}

void Appeals::onOrderFailed(const QString &orderId)
{
    const auto order = m_world.find(QStringLiteral("serviceOrder"), orderId);
    if (!order)
        return;
    const auto target = orderTarget(order->body);
    for (const Record &record : m_world.list(QStringLiteral("troubleTicket"), order->owner)) {
        if (appealState(record.body) == QLatin1String("RESTORING") && appealTarget(record.body) == target)
            move(record.id, QStringLiteral("T28"), {});
    }
}

/// Adds evidence to the ticket; all of it or, with the reason why not, none.
QString Appeals::attach(Record &record, const QStringList &documents)
{
    for (const QString &document : documents)
        if (const auto known = evidence(m_world, document, record.owner); !known || known->purged)
            return QStringLiteral("unknown");
    if (!markSubmitted(m_world, documents, record.id))
        return QStringLiteral("evidenceUsed");
    const QStringList there = appealDocuments(record.body);
    QJsonArray entities = record.body.value(QLatin1String("relatedEntity")).toArray();
    for (const QString &document : documents)
        if (!there.contains(document))
            entities.append(evidenceEntity(document));
    record.body.insert(QStringLiteral("relatedEntity"), entities);
    return {};
}

QString Appeals::answerRequests(Record &record, const QJsonObject &action)
{
    const QJsonArray answers = action.value(QLatin1String("answers")).toArray();
    if (const QString wrong = answersRefusal(m_world, record, answers); !wrong.isEmpty())
        return wrong;
    QJsonArray requests = record.body.value(QLatin1String("informationRequired")).toArray();
    QStringList documents;
    for (const QJsonValue &value : answers) {
        const QJsonObject answer = value.toObject();
        const QString document = memberText(answer, "documentId");
        if (document.isEmpty())
            addNote(record.body, QStringLiteral("customer"), memberText(answer, "statement").trimmed());
        else
            documents << document;
        for (QJsonValueRef request : requests) {
            QJsonObject changed = request.toObject();
            if (memberText(changed, "id") != memberText(answer, "id"))
                continue;
            changed.insert(QStringLiteral("answered"), true);
            request = changed;
        }
    }
    if (const QString wrong = attach(record, documents); !wrong.isEmpty())
        return wrong;
    record.body.insert(QStringLiteral("informationRequired"), requests);
    m_world.put(record.kind, record.id, record.owner, record.body);
    const QString moved = move(record.id, QStringLiteral("T18"), {});
    if (moved != QLatin1String("answersMissing"))
        return moved;
    m_world.publish(QStringLiteral("TroubleTicketAttributeValueChangeEvent"), record.kind, record);
    return {}; // some are still to be answered
}

QString Appeals::reconsider(Record &record, const AppealFacts &facts)
{
    const int most = appealPolicy(memberText(record.body, "suspensionReason"))
                         .value(QLatin1String("reconsiderations"))
                         .toInt(1);
    const int used = record.body.value(QLatin1String("_reconsidered")).toInt();
    if (appealMove(QStringLiteral("T32"), appealState(record.body)) == nullptr)
        return QStringLiteral("transitionUnknown");
    if (used >= most)
        return QStringLiteral("alreadyUsed");
    if (const QString refused = guard(record, QStringLiteral("T32"), QStringLiteral("RECON"), facts);
        !refused.isEmpty())
        return refused;
    if (const QString wrong = attach(record, facts.documents); !wrong.isEmpty())
        return wrong;
    m_world.put(record.kind, record.id, record.owner, record.body);
    move(record.id, QStringLiteral("T32"), facts);
    Record again = *ticket(record.id);
    again.body.insert(QStringLiteral("_reconsidered"), used + 1);
    if (!facts.text.isEmpty())
        addNote(again.body, QStringLiteral("customer"), facts.text);
    m_world.put(again.kind, again.id, again.owner, again.body);
    return {};
}

QString Appeals::act(const QString &id, const QJsonObject &action)
{
    auto record = ticket(id);
    if (!record)
        return QStringLiteral("unknown");
    const QString name = memberText(action, "name");
    const QString state = appealState(record->body);
    AppealFacts facts;
    facts.by = QStringLiteral("customer");
    facts.text = memberText(action, "text").trimmed();
    facts.date = memberText(action, "date");
    facts.number = memberText(action, "number");
    for (const QJsonValue &document : action.value(QLatin1String("documentIds")).toArray())
        facts.documents << document.toString();
    if (name == QLatin1String("answer"))
        return state == QLatin1String("NEED_INFO") ? answerRequests(*record, action)
                                                   : QStringLiteral("transitionUnknown");
    if (name == QLatin1String("message")) {
        if (!appealIsOpen(state) || (facts.text.isEmpty() && facts.documents.isEmpty()))
            return QStringLiteral("transitionUnknown");
        if (const QString wrong = attach(*record, facts.documents); !wrong.isEmpty())
            return wrong;
        if (!facts.text.isEmpty())
            addNote(record->body, QStringLiteral("customer"), facts.text);
        m_world.publish(QStringLiteral("TroubleTicketAttributeValueChangeEvent"), record->kind,
                        m_world.put(record->kind, id, record->owner, record->body));
        return {};
    }
    if (name == QLatin1String("reconsider"))
        return reconsider(*record, facts);
    return actByName(id, name, state, facts);
}

QString Appeals::actByName(const QString &id, const QString &name, const QString &state,
                           const AppealFacts &facts)
{
    if (name == QLatin1String("reopen")) {
        const char *transition = state == QLatin1String("LAPSED")     ? "T20"
                                 : state == QLatin1String("RESTORED") ? "T31"
                                                                      : "T12";
        return move(id, QString::fromLatin1(transition), facts);
    }
    static const std::map<QString, const char *> others{
        {QStringLiteral("withdraw"), "T37"},         {QStringLiteral("humanReview"), "T15"},
        {QStringLiteral("confirmRestored"), "T30"},  {QStringLiteral("giveUp"), "T39"},
        {QStringLiteral("regulatorFiled"), "T35"},   {QStringLiteral("escalate"), "T34"},
        {QStringLiteral("consentWithdrawn"), "T40"}, {QStringLiteral("stillNotWorking"), "T31"}};
    const auto found = others.find(name);
    return found == others.end() ? QStringLiteral("actionUnknown")
                                 : move(id, QString::fromLatin1(found->second), facts);
}

} // namespace unbar::sandbox
