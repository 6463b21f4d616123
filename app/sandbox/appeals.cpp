#include "app/sandbox/appeals.h"

#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/appeal_policies.h"

namespace unbar::sandbox {

namespace appeal_detail {

bool oneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text == QLatin1String(word); });
}

/// days and kind of a clock of the reason's policy.
std::pair<int, QString> clockPolicy(const QJsonObject &ticket, const char *name)
{
    const QJsonObject clock = appealPolicy(memberText(ticket, "suspensionReason"))
                                  .value(QLatin1String("clocks"))
                                  .toObject()
                                  .value(QLatin1String(name))
                                  .toObject();
    return {clock.value(QLatin1String("days")).toInt(1), memberText(clock, "kind")};
}

QJsonObject outcome(const char *result, const AppealFacts &facts, bool final)
{
    return {{QStringLiteral("result"), QString::fromLatin1(result)},
            {QStringLiteral("reasonCode"), facts.reasonCode},
            {QStringLiteral("reasonText"), facts.text},
            {QStringLiteral("remedy"), facts.remedy},
            {QStringLiteral("nextDate"),
             facts.nextDate.isValid() ? QJsonValue(World::stamp(facts.nextDate)) : QJsonValue(QString())},
            {QStringLiteral("final"), final},
            {QStringLiteral("fixable"), facts.fixable}};
}

} // namespace appeal_detail

using namespace appeal_detail;

QString memberText(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QString appealState(const QJsonObject &ticket)
{
    return memberText(ticket, "appealState");
}

std::pair<QString, QString> appealTarget(const QJsonObject &ticket)
{
    for (const QJsonValue &entity : ticket.value(QLatin1String("relatedEntity")).toArray())
        if (memberText(entity.toObject(), "role") == QLatin1String("suspendedService"))
            return {memberText(entity.toObject(), "id"), memberText(ticket, "suspensionId")};
    return {{}, memberText(ticket, "suspensionId")};
}

QStringList appealDocuments(const QJsonObject &ticket)
{
    QStringList ids;
    for (const QJsonValue &entity : ticket.value(QLatin1String("relatedEntity")).toArray())
        if (memberText(entity.toObject(), "role") == QLatin1String("evidence"))
            ids << memberText(entity.toObject(), "id");
    return ids;
}

std::optional<Record> Appeals::ticket(const QString &id) const
{
    auto found = m_world.find(QStringLiteral("troubleTicket"), id);
    return found && found->body.contains(QLatin1String("appealState")) ? found : std::nullopt;
}

QString Appeals::move(const QString &id, const QString &transition, const AppealFacts &facts)
{
    auto record = ticket(id);
    if (!record)
        return QStringLiteral("unknown");
    const AppealMove *found = appealMove(transition, appealState(record->body), facts.to);
    if (found == nullptr)
        return QStringLiteral("transitionUnknown");
    const QString to = QString::fromLatin1(found->to);
    if (const QString refused = guard(*record, transition, to, facts); !refused.isEmpty())
        return refused;
    const bool approves =
        to == QLatin1String("APPROVED") && QLatin1String(found->actor) == QLatin1String("reviewer");
    if (approves && record->body.value(QLatin1String("highRisk")).toBool()) {
        const QString first = memberText(record->body, "_firstApproval");
        if (first == facts.reviewer)
            return QStringLiteral("sameReviewer");
        if (first.isEmpty()) {
            record->body.insert(QStringLiteral("_firstApproval"), facts.reviewer);
            m_world.put(QStringLiteral("troubleTicket"), id, record->owner, record->body);
            return QStringLiteral("secondReviewer");
        }
    }
    enter(*record, transition, to, facts, facts.by.isEmpty() ? QString::fromLatin1(found->actor) : facts.by);
    effects(*record, to);
    return {};
}

void Appeals::enter(Record &record, const QString &transition, const QString &to, const AppealFacts &facts,
                    const QString &actor)
{
    const QString from = appealState(record.body);
    QJsonObject &body = record.body;
    QJsonArray history = body.value(QLatin1String("history")).toArray();
    history.append(QJsonObject{{QStringLiteral("transition"), transition},
                               {QStringLiteral("from"), from},
                               {QStringLiteral("to"), to},
                               {QStringLiteral("at"), World::stamp(m_world.now())},
                               {QStringLiteral("actor"), actor},
                               {QStringLiteral("text"), facts.text}});
    body.insert(QStringLiteral("history"), history);
    body.insert(QStringLiteral("appealState"), to);
    body.insert(QStringLiteral("revision"), body.value(QLatin1String("revision")).toInt() + 1);
    body.remove(QStringLiteral("_firstApproval")); // it was about what lay here before
    if (transition == QLatin1String("T17"))
        askInfo(body, facts);
    if (transition == QLatin1String("T21"))
        body.insert(QStringLiteral("external"), QJsonObject{{QStringLiteral("who"), facts.who},
                                                            {QStringLiteral("reference"), facts.reference}});
    if (transition == QLatin1String("T11"))
        body.insert(QStringLiteral("outcome"), outcome("notAccepted", facts, false));
    if (to == QLatin1String("REJECTED")) {
        body.insert(QStringLiteral("outcome"),
                    outcome("notUpheld", facts, transition == QLatin1String("T33")));
        body.insert(QStringLiteral("_decidedBy"), facts.reviewer);
    }
    if (to == QLatin1String("APPROVED"))
        body.insert(QStringLiteral("outcome"), outcome("upheld", facts, false));
    if (to == QLatin1String("PARTIAL")) {
        body.insert(QStringLiteral("restored"), QJsonArray::fromStringList(facts.restored));
        QJsonObject said = body.value(QLatin1String("outcome")).toObject();
        said.insert(QStringLiteral("result"), QStringLiteral("partlyUpheld"));
        body.insert(QStringLiteral("outcome"), said);
    }
    if (transition == QLatin1String("T35"))
        addNote(body, QStringLiteral("customer"),
                QStringLiteral("已向监管部门申诉 %1 %2").arg(facts.number, facts.date).trimmed());
    clocks(body, from, to);
    if (to == QLatin1String("NEED_INFO") && facts.days > 0) // the reviewer's own number of days
        body.insert(QStringLiteral("clocks"),
                    startClock(body.value(QLatin1String("clocks")).toArray(), QStringLiteral("C-INFO"),
                               m_world.now(), facts.days, clockPolicy(body, "info").second));
    m_rules.setTicketStatus(record, ticketStatusOf(to), transition); // keeps and tells of it
    if (to == QLatin1String("NEED_INFO"))
        m_world.publish(QStringLiteral("TroubleTicketInformationRequiredEvent"),
                        QStringLiteral("troubleTicket"), record);
    tell(record, to);
}

void Appeals::askInfo(QJsonObject &body, const AppealFacts &facts)
{
    const int round = body.value(QLatin1String("_infoRounds")).toInt() + 1;
    const auto [policyDays, kind] = clockPolicy(body, "info");
    const QDateTime due = appealDue(m_world.now(), facts.days > 0 ? facts.days : policyDays, kind);
    QJsonArray requests = body.value(QLatin1String("informationRequired")).toArray();
    for (const QJsonValue &value : facts.items) {
        QJsonObject request = value.toObject();
        request.insert(QStringLiteral("id"), QStringLiteral("iq-%1").arg(requests.size() + 1));
        request.insert(QStringLiteral("deadline"), World::stamp(due));
        request.insert(QStringLiteral("answered"), false);
        request.insert(QStringLiteral("round"), round);
        for (const QString &document : appealDocuments(body)) {
            const auto known = evidence(m_world, document);
            if (known && !memberText(request, "itemCode").isEmpty() &&
                known->item == memberText(request, "itemCode"))
                reviewEvidence(m_world, document, QStringLiteral("rejected"), memberText(request, "code"),
                               memberText(request, "question"));
        }
        requests.append(request);
    }
    body.insert(QStringLiteral("informationRequired"), requests);
    body.insert(QStringLiteral("_infoRounds"), round);
}

/// C-REPLY pauses while the person is asked; while police or another party is asked it runs on, and only the
/// review pauses.
void Appeals::clocks(QJsonObject &body, const QString &from, const QString &to)
{
    QJsonArray all = body.value(QLatin1String("clocks")).toArray();
    const QDateTime now = m_world.now();
    const auto begin = [&](const char *clock, const char *policy) {
        const auto [days, kind] = clockPolicy(body, policy);
        all = startClock(all, QString::fromLatin1(clock), now, days, kind);
    };
    if (to == QLatin1String("SUBMITTED"))
        begin("C-FIRST", "first");
    if (to == QLatin1String("ACCEPTED")) {
        all = stopClock(all, QStringLiteral("C-FIRST"));
        begin("C-REPLY", "reply");
        begin("C-REVIEW", "review");
    }
    if (to == QLatin1String("NEED_INFO")) {
        all = pauseClock(all, QStringLiteral("C-REPLY"), now);
        all = pauseClock(all, QStringLiteral("C-REVIEW"), now);
        begin("C-INFO", "info");
    }
    if (from == QLatin1String("NEED_INFO")) {
        all = resumeClock(all, QStringLiteral("C-REPLY"), now);
        all = stopClock(all, QStringLiteral("C-INFO"));
    }
    if (to == QLatin1String("EXTERNAL"))
        all = pauseClock(all, QStringLiteral("C-REVIEW"), now);
    if (to == QLatin1String("UNDER_REVIEW"))
        all = resumeClock(all, QStringLiteral("C-REVIEW"), now);
    if (to == QLatin1String("APPROVED"))
        all = startClock({}, QStringLiteral("C-RESTORE"), now, 1, QStringLiteral("hours"));
    if (oneOf(to, {"NOT_ACCEPTED", "REJECTED", "RESTORED", "PARTIAL", "LAPSED", "WITHDRAWN", "LOST",
                   "CLOSED_OK", "CLOSED_NO", "DRAFT"}))
        all = {};
    if (to == QLatin1String("RECON"))
        begin("C-REVIEW", "review");
    body.insert(QStringLiteral("clocks"), all);
    for (const char *clock : {"C-REVIEW", "C-REPLY", "C-RESTORE"}) // the answer is due by the last of them
        if (const QDateTime due = clockDue(all, QString::fromLatin1(clock)); due.isValid())
            body.insert(QStringLiteral("expectedResolutionDate"), World::stamp(due));
}

void Appeals::effects(Record &record, const QString &to)
{
    if (to == QLatin1String("APPROVED")) {
        for (const QString &document : appealDocuments(record.body))
            reviewEvidence(m_world, document, QStringLiteral("accepted"));
        m_world.schedule(QStringLiteral("appeal.progress"), record.id,
                         m_world.delay(QStringLiteral("appeal")));
    }
    if (to == QLatin1String("RESTORING"))
        restore(record);
    if (oneOf(to, {"ACCEPTED", "AUTO_CHECK"}))
        m_world.schedule(QStringLiteral("appeal.progress"), record.id,
                         m_world.delay(QStringLiteral("appeal")));
    if (to == QLatin1String("NEED_INFO")) {
        const QDateTime due =
            clockDue(record.body.value(QLatin1String("clocks")).toArray(), QStringLiteral("C-INFO"));
        const QString round = QString::number(record.body.value(QLatin1String("_infoRounds")).toInt());
        for (const int hours : {72, 24, 2}) {
            const qint64 wait = m_world.now().msecsTo(due.addSecs(-qint64(hours) * 3600));
            if (wait > 0)
                m_world.schedule(
                    QStringLiteral("appeal.remind"),
                    record.id + QLatin1Char('|') + round + QLatin1Char('|') + QString::number(hours), wait);
        }
        m_world.schedule(QStringLiteral("appeal.lapse"), record.id + QLatin1Char('|') + round,
                         m_world.now().msecsTo(due));
    }
    if (to == QLatin1String("RESTORED"))
        m_world.schedule(QStringLiteral("appeal.close"), record.id, 72LL * 3600 * 1000);
    if (oneOf(to, {"WITHDRAWN", "LOST"}))
        for (const QString &document : appealDocuments(record.body))
            purgeEvidence(m_world, document);
}

/// Opens an order for the lock that was appealed and no other; one that is gone already counts as lifted.
void Appeals::restore(const Record &record)
{
    const auto [lineId, lock] = appealTarget(record.body);
    m_world.cancelJobs(QStringLiteral("appeal.restoreLate"), record.id);
    m_world.schedule(QStringLiteral("appeal.restoreLate"), record.id, 24LL * 3600 * 1000);
    const auto line = m_world.find(QStringLiteral("service"), lineId);
    const QList<QJsonObject> locks = line ? enabledLocks(line->body) : QList<QJsonObject>();
    const bool stands = std::any_of(locks.begin(), locks.end(),
                                    [&lock = lock](const QJsonObject &each) { return lockId(each) == lock; });
    if (stands)
        m_rules.openRestore(lineId, lock, {},
                            {{QStringLiteral("description"), QStringLiteral("申诉通过后复机")}});
    else
        m_world.schedule(QStringLiteral("appeal.lifted"), lineId + QLatin1Char('|') + lock, 0);
}

void Appeals::addNote(QJsonObject &body, const QString &author, const QString &words) const
{
    QJsonArray notes = body.value(QLatin1String("note")).toArray();
    notes.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("n%1").arg(notes.size() + 1)},
                             {QStringLiteral("@type"), QStringLiteral("Note")},
                             {QStringLiteral("author"), author},
                             {QStringLiteral("date"), World::stamp(m_world.now())},
                             {QStringLiteral("text"), words}});
    body.insert(QStringLiteral("note"), notes);
}

void Appeals::tell(const Record &record, const QString &to)
{
    struct Words
    {
        const char *state;
        const char16_t *subject;
        const char16_t *content;
    };
    static constexpr Words said[] = {
        {"ACCEPTED", u"申诉已受理", u"您的申诉已受理，编号 %1。"},
        {"NOT_ACCEPTED", u"申诉未受理", u"申诉 %1 未受理，原因见办理进度。"},
        {"NEED_INFO", u"需要您补充材料", u"申诉 %1 需要补充材料或回复，请在期限前办理。"},
        {"EXTERNAL", u"正在等待第三方核查", u"申诉 %1 正在等待公安或第三方核查。"},
        {"APPROVED", u"申诉已通过", u"申诉 %1 已通过，正在为您恢复服务。"},
        {"RESTORE_FAILED", u"恢复未完成", u"申诉 %1 已通过，但恢复未完成，已转人工处理。"},
        {"RECON", u"已进入复核", u"申诉 %1 已进入复核，将由另一名审核人员办理。"},
        {"REJECTED", u"申诉未通过", u"申诉 %1 未通过，原因、下一步和期限见办理进度。"},
        {"LAPSED", u"补充材料已过期限", u"申诉 %1 超过期限未补充，可以重新提交。"},
        {"WITHDRAWN", u"申诉已撤回", u"申诉 %1 已按您的要求撤回，材料已删除。"},
        {"CLOSED_OK", u"申诉已办结", u"申诉 %1 已办结。"},
    };
    for (const Words &words : said)
        if (to == QLatin1String(words.state))
            m_rules.message(record.owner, QString::fromUtf16(words.subject),
                            QString::fromUtf16(words.content).arg(memberText(record.body, "caseNumber")),
                            QStringLiteral("troubleTicket/") + record.id);
}

} // namespace unbar::sandbox
