#pragma once
// TM Forum's own keys, `correlatorId` and `externalId`: beside Idempotency-Key they make a create of the same
// person happen once. The back office is not held to them: its public test collections send one body again.

#include "app/sandbox/collection.h"

namespace unbar::sandbox {

class NaturalKey
{
public:
    NaturalKey(Server &server, const Collection &collection, const Call &call, const QJsonObject &body,
               const char *member);
    /// What the key has made already (201, as it is now), or 422 for another body; nothing when it is new.
    [[nodiscard]] std::optional<Answer> answer() const;
    void keep(const QString &id) const;

private:
    Server &m_server;
    const Collection &m_collection;
    QString m_owner;
    QString m_slot; ///< empty: the body has no such key
    QString m_hash;
};

} // namespace unbar::sandbox
