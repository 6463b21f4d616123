#include "app/sandbox/idempotency.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

static QString bodyHash(const Call &call)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(call.path.toUtf8() + '\n' + call.body, QCryptographicHash::Sha256).toHex());
}

static Answer replayed(const QJsonObject &kept)
{
    Answer answer = Answer::text(kept.value(QLatin1String("body")).toString().toUtf8(),
                                 kept.value(QLatin1String("contentType")).toString().toLatin1(),
                                 kept.value(QLatin1String("status")).toInt());
    const QString location = kept.value(QLatin1String("location")).toString();
    if (!location.isEmpty())
        answer.with("Location", location.toUtf8());
    return answer.with("Idempotency-Replayed", "true");
}

static QJsonObject keptAnswer(const Call &call, const Answer &answer)
{
    QJsonObject kept{{QStringLiteral("hash"), bodyHash(call)},
                     {QStringLiteral("status"), answer.status},
                     {QStringLiteral("contentType"), QString::fromLatin1(answer.contentType)},
                     {QStringLiteral("body"), QString::fromUtf8(answer.body)}};
    for (const auto &[name, value] : answer.headers) {
        if (name == "Location")
            kept.insert(QStringLiteral("location"), QString::fromUtf8(value));
    }
    return kept;
}

bool Idempotency::enter(const QString &slot)
{
    const std::lock_guard lock(m_mutex);
    return m_running.insert(slot).second;
}

void Idempotency::leave(const QString &slot)
{
    const std::lock_guard lock(m_mutex);
    m_running.erase(slot);
}

Answer Idempotency::run(const Call &call, const QString &route, const std::function<void()> &beforeHandler,
                        const Handler &handler)
{
    const QByteArray key = call.header("idempotency-key");
    if (key.isEmpty()) {
        beforeHandler();
        const World::Guard guard(m_world);
        return call.who.role == Role::Backoffice
                   ? handler(call)
                   : Answer::problem(400, "idempotencyKeyMissing",
                                     QStringLiteral("Idempotency-Key is missing"));
    }
    const QString slot =
        call.who.subject + QLatin1Char('|') + route + QLatin1Char('|') + QString::fromUtf8(key);
    if (!enter(slot))
        return Answer::problem(409, "requestRunning", QStringLiteral("The first request is still running"));
    beforeHandler();
    Answer answer;
    {
        const World::Guard guard(m_world);
        const auto kept = m_world.find(QStringLiteral("idempotency"), slot);
        if (kept && kept->body.value(QLatin1String("hash")).toString() != bodyHash(call)) {
            answer = Answer::problem(422, "idempotencyKeyReused",
                                     QStringLiteral("The key was used with another body"));
        } else if (kept) {
            answer = replayed(kept->body);
        } else {
            answer = handler(call);
            if (answer.status < 500)
                m_world.put(QStringLiteral("idempotency"), slot, call.who.subject, keptAnswer(call, answer));
        }
    }
    leave(slot);
    return answer;
}

} // namespace unbar::sandbox
