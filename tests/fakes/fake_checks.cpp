// The fake operator's checks of identity and its appointments.
#include "tests/fakes/fake_tmf.h"

#include <QJsonDocument>

namespace unbar::test {

namespace fake_checks {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray refusal(const char *code)
{
    return bytesOf({{QStringLiteral("code"), QString::fromLatin1(code)},
                    {QStringLiteral("reason"), QStringLiteral("as the rules forbid")}});
}

} // namespace fake_checks

FakeTmf::Answer FakeTmf::checkAnswer(const Seen &request, const QString &id)
{
    if (request.verb == "GET") {
        if (!checks.contains(id))
            return {404, fake_checks::refusal("60"), {}, -1};
        return {200, fake_checks::bytesOf(checks.value(id)), {}, -1};
    }
    // The same key is the same check, and never with another body.
    const QString key = QString::fromLatin1(request.key);
    if (m_bodyOfKey.contains(request.key) && m_bodyOfKey.value(request.key) != request.body)
        return {422, fake_checks::refusal("otherBody"), {}, -1};
    m_bodyOfKey.insert(request.key, request.body);
    const QString made = QStringLiteral("chk-") + key.left(8);
    if (!checks.contains(made)) {
        QJsonObject check = QJsonDocument::fromJson(request.body).object();
        const QString host = pageHost.isEmpty() ? base().authority() : pageHost;
        check.insert(QStringLiteral("id"), made);
        check.insert(QStringLiteral("page"), QStringLiteral("http://%1/verify/online?token=t").arg(host));
        check.insert(QStringLiteral("expires"), m_clock.nowUtc().addSecs(900).toString(Qt::ISODate));
        check.insert(QStringLiteral("state"), QStringLiteral("waiting"));
        checks.insert(made, check);
    }
    return {201, fake_checks::bytesOf(checks.value(made)), {}, -1};
}

void FakeTmf::endCheck(const QString &id, const QString &state, const QJsonObject &more)
{
    QJsonObject check = checks.value(id);
    check.insert(QStringLiteral("state"), state);
    for (auto member = more.begin(); member != more.end(); ++member)
        check.insert(member.key(), member.value());
    checks.insert(id, check);
}

FakeTmf::Answer FakeTmf::appointmentAnswer(const Seen &request, const QString &id, const QString &query)
{
    if (request.verb == "GET")
        return id.isEmpty() ? list(appointments, query, {}) : one(appointments, id);
    if (request.verb == "POST")
        return createOther(appointments, request, QStringLiteral("appt-"),
                           {{QStringLiteral("status"), QStringLiteral("confirmed")}});
    const QJsonObject change = QJsonDocument::fromJson(request.body).object();
    for (QJsonObject &appointment : appointments) {
        if (appointment.value(QLatin1String("id")).toString() != id)
            continue;
        appointment.insert(QStringLiteral("status"), change.value(QLatin1String("status")));
        return {200, fake_checks::bytesOf(appointment), {}, -1};
    }
    return {404, fake_checks::refusal("60"), {}, -1};
}

} // namespace unbar::test
