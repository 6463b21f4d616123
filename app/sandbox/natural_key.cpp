#include "app/sandbox/natural_key.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

static const QString kNaturalKey = QStringLiteral("naturalKey");

NaturalKey::NaturalKey(Server &server, const Collection &collection, const Call &call,
                       const QJsonObject &body, const char *member)
    : m_server(server)
    , m_collection(collection)
    , m_owner(call.who.subject)
{
    const QString key = body.value(QLatin1String(member)).toString();
    if (key.isEmpty() || call.who.role == Role::Backoffice)
        return;
    m_slot = QStringLiteral("%1|%2|%3").arg(m_owner, QLatin1String(collection.kind), key);
    const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact); // members in order of name
    m_hash = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

std::optional<Answer> NaturalKey::answer() const
{
    const auto kept = m_server.world().find(kNaturalKey, m_slot);
    if (!kept)
        return std::nullopt;
    if (kept->body.value(QLatin1String("hash")).toString() != m_hash)
        return Answer::problem(422, "idempotencyKeyReused",
                               QStringLiteral("The key was used with another body"));
    const auto made = m_server.world().find(QLatin1String(m_collection.kind),
                                            kept->body.value(QLatin1String("record")).toString());
    return made ? std::optional(created(m_server, m_collection, *made)) : std::nullopt;
}

void NaturalKey::keep(const QString &id) const
{
    if (!m_slot.isEmpty())
        m_server.world().put(kNaturalKey, m_slot, m_owner,
                             QJsonObject{{QStringLiteral("hash"), m_hash}, {QStringLiteral("record"), id}});
}

} // namespace unbar::sandbox
