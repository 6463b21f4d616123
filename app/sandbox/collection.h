#pragma once
// What every TMF v4 collection answers alike: lists by page with equality filters, objects with an ETag, and
// only what the caller may see.

#include "app/sandbox/server.h"

namespace unbar::sandbox {

struct Collection
{
    const char *api;           ///< "TMF638"
    const char *kind;          ///< TMF resource name and record kind, "service"
    bool ownersCreate = false; ///< a subscriber may create one
    bool ownersPatch = false;  ///< a subscriber may change their own
};

QList<Collection> collections();
/// Whose records a caller sees: a subscriber's own; empty for the back office, which sees all.
QString ownerOf(const Principal &who);
/// The answer for what is not there and for what belongs to somebody else alike.
Answer notFound();
/// The body as it is sent: with id, and href from the published root.
QJsonObject shown(const Server &server, const Collection &collection, const Record &record);
/// The record named by {id}, when the caller may see it.
std::optional<Record> visible(World &world, const Collection &collection, const Call &call);
/// offset, limit, fields, equality filters with dotted paths; X-Total-Count and X-Result-Count.
Answer listAnswer(Server &server, const Collection &collection, const Call &call);
Answer objectAnswer(Server &server, const Collection &collection, const Call &call);

} // namespace unbar::sandbox
