#pragma once
// A person who appeals and the staff who answer: the short ways that the tests of appeals share.

#include "app/sandbox/appeals.h"
#include "tests/app/sandbox/tmf_bodies.h"

#include "app/support/random.h"

namespace unbar::test {

class AppealRig
{
public:
    explicit AppealRig(const char *scenario = "VIOLATION")
        : books(web)
        , who(web.person(QString::fromLatin1(scenario)))
        , m_scenario(QString::fromLatin1(scenario))
    {}

    sandbox::World &world() { return web.operatorUnderTest().world(); }
    QByteArray token() { return web.tokenOf(m_scenario); }
    /// The line's lock with this reason, or its first.
    QString lock(const QString &reason = {})
    {
        for (const QJsonObject &each : sandbox::enabledLocks(books.record("service", who.lineId)))
            if (reason.isEmpty() || sandbox::lockReason(each) == reason)
                return sandbox::lockId(each);
        return {};
    }
    /// A document as it stands once its upload was opened; its bytes are another test's matter.
    QString document(const QString &item, const char *check = "ok", const QString &owner = {})
    {
        QJsonArray facts;
        const QList<std::pair<const char *, QJsonValue>> all{{"itemCode", item},
                                                             {"page", 1},
                                                             {"contentType", QStringLiteral("image/png")},
                                                             {"localCheck", QString::fromLatin1(check)},
                                                             {"sha256Plain", QString(64, QLatin1Char('a'))}};
        for (const auto &[name, value] : all)
            facts.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                                     {QStringLiteral("value"), value}});
        const sandbox::World::Guard guard(world());
        const QString id = world().nextId(QStringLiteral("doc"));
        world().put(QStringLiteral("document"), id, owner.isEmpty() ? who.id : owner,
                    {{QStringLiteral("name"), item},
                     {QStringLiteral("status"), QStringLiteral("created")},
                     {QStringLiteral("characteristic"), facts},
                     {QStringLiteral("attachment"), QJsonArray{QJsonObject()}}});
        return id;
    }
    void agree(const char *status = "granted")
    {
        const QJsonObject fact{{QStringLiteral("name"), QStringLiteral("appealEvidence")},
                               {QStringLiteral("value"), QString::fromLatin1(status)}};
        const QJsonObject about{{QStringLiteral("id"), QStringLiteral("appealEvidence@2026-06-01")}};
        web.create(QStringLiteral("TMF644/partyPrivacyProfile"), token(),
                   {{QStringLiteral("status"), QString::fromLatin1(status)},
                    {QStringLiteral("agreedByParty"), refTo(who.id, "Customer")},
                    {QStringLiteral("partyPrivacyProfileCharacteristic"), QJsonArray{fact}},
                    {QStringLiteral("partyPrivacyProfileSpecification"), about}});
    }
    QJsonObject body(const QStringList &documents, const QString &lockId = {})
    {
        QJsonArray entities{QJsonObject{{QStringLiteral("id"), who.lineId},
                                        {QStringLiteral("role"), QStringLiteral("suspendedService")},
                                        {QStringLiteral("@referredType"), QStringLiteral("Service")}}};
        for (const QString &id : documents)
            entities.append(QJsonObject{{QStringLiteral("id"), id},
                                        {QStringLiteral("role"), QStringLiteral("evidence")},
                                        {QStringLiteral("@referredType"), QStringLiteral("Document")}});
        return {{QStringLiteral("@type"), QStringLiteral("SuspensionAppeal")},
                {QStringLiteral("@baseType"), QStringLiteral("TroubleTicket")},
                {QStringLiteral("description"),
                 QStringLiteral("这个号码用于联系已经签约的客户，每次去电都事先约好时间。")},
                {QStringLiteral("severity"), QStringLiteral("Major")},
                {QStringLiteral("ticketType"), QStringLiteral("suspensionAppeal")},
                {QStringLiteral("externalId"), newKey()},
                {QStringLiteral("suspensionId"), lockId.isEmpty() ? lock() : lockId},
                {QStringLiteral("actor"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("owner")}}},
                {QStringLiteral("relatedEntity"), entities}};
    }
    WebReply send(const QJsonObject &appeal)
    {
        return web.create(QStringLiteral("TMF621/troubleTicket"), token(), appeal);
    }
    /// A whole appeal with every required item, sent; its id.
    QString opened(const char *check = "ok")
    {
        agree();
        QStringList documents{document(QStringLiteral("idFront"), check),
                              document(QStringLiteral("idBack"), check)};
        if (m_scenario == QLatin1String("VIOLATION"))
            documents << document(QStringLiteral("usageProof"), check);
        const WebReply reply = send(body(documents));
        if (reply.status != 201)
            qFatal("not taken: %d %s", reply.status, reply.body.constData());
        return reply.json().value(u"id").toString();
    }
    /// Time goes by, and with it the access token.
    void wait(qint64 seconds)
    {
        web.advanceSeconds(seconds);
        web.forgetTokens();
    }
    void hold()
    {
        web.postJson(QStringLiteral("/sandbox/v1/settings"), {{QStringLiteral("holdAppeals"), true}}, {});
    }
    QJsonObject lastStep(const QString &id)
    {
        return ticket(id).value(u"history").toArray().last().toObject();
    }
    /// Sent, taken and in a reviewer's hands.
    QString underReview(const char *check = "warn")
    {
        const QString id = opened(check);
        web.advanceSeconds(10);
        return id;
    }
    QJsonObject ticket(const QString &id)
    {
        return web.call("GET", QStringLiteral("TMF621/troubleTicket/") + id, token()).json();
    }
    QString state(const QString &id) { return ticket(id).value(u"appealState").toString(); }
    QJsonObject clock(const QString &id, const char *name)
    {
        for (const QJsonValue &each : ticket(id).value(u"clocks").toArray())
            if (each[u"name"].toString() == QLatin1String(name))
                return each.toObject();
        return {};
    }
    QDateTime now()
    {
        const sandbox::World::Guard guard(world());
        return world().now();
    }
    QString inDays(int days) { return sandbox::World::stamp(now().addDays(days)); }
    /// What a console button does.
    WebReply staff(const QString &id, const char *transition, QJsonObject with = {})
    {
        with.insert(QStringLiteral("transition"), QString::fromLatin1(transition));
        return web.postJson(QStringLiteral("/sandbox/v1/appeals/") + id, with, {});
    }
    WebReply act(const QString &id, const char *name, QJsonObject with = {})
    {
        with.insert(QStringLiteral("name"), QString::fromLatin1(name));
        return web.call("PATCH", QStringLiteral("TMF621/troubleTicket/") + id, token(),
                        {{QStringLiteral("appealAction"), with}},
                        {{"If-Match", "*"}, {"Idempotency-Key", newKey().toLatin1()}});
    }
    /// A refusal that says all it has to.
    QJsonObject refusal(const char *reviewer = "r1")
    {
        return {{QStringLiteral("reasonCode"), QStringLiteral("NOT_SUFFICIENT")},
                {QStringLiteral("text"), QStringLiteral("材料不能说明通话用途。")},
                {QStringLiteral("remedy"), QStringLiteral("可补充合同后申请复核。")},
                {QStringLiteral("deadline"), inDays(30)},
                {QStringLiteral("reviewer"), QString::fromLatin1(reviewer)}};
    }
    static QJsonObject by(const char *reviewer)
    {
        return {{QStringLiteral("reviewer"), QString::fromLatin1(reviewer)}};
    }
    static QJsonObject ask(const char *item = "idBack", const char *code = "GLARE")
    {
        return {{QStringLiteral("items"),
                 QJsonArray{QJsonObject{{QStringLiteral("itemCode"), QString::fromLatin1(item)},
                                        {QStringLiteral("code"), QString::fromLatin1(code)},
                                        {QStringLiteral("question"), QStringLiteral("请重新拍摄")}}}}};
    }
    static QString code(const WebReply &reply) { return reply.json().value(u"code").toString(); }
    QStringList subjects()
    {
        QStringList all;
        for (const sandbox::Record &each : books.list("communicationMessage", who.id))
            all << each.body.value(u"subject").toString();
        return all;
    }

    WebDriver web;
    Books books;
    sandbox::Subscriber who;

private:
    QString m_scenario;
};

} // namespace unbar::test
