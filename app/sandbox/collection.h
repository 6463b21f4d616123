#pragma once
// What every TMF v4 collection answers alike: lists by page with equality filters, objects with an ETag, and
// only what the caller may see.

#include "app/sandbox/server.h"

namespace unbar::sandbox {

/// What TM Forum's file of the API has besides GET.
enum Writing : unsigned { ReadOnly = 0, Creating = 1, Changing = 2, Removing = 4, Everything = 7 };

struct Collection
{
    const char *api;          ///< "TMF638"
    const char *kind;         ///< TMF resource name and record kind, "service"
    unsigned writing;         ///< Writing, or-ed
    const char *needed = "";  ///< members a create must carry, separated by spaces
    bool ownersPatch = false; ///< a subscriber may change their own
    bool ownRoute = false;    ///< POST has rules of its own and is registered elsewhere
};

const QList<Collection> &collections();
const Collection &collectionOf(const char *kind);
/// "/payment/v4/payment", where it is served here.
QString pathOf(const Collection &collection);
/// Why a create's body is not one, as 400; nothing when it has all that is needed.
std::optional<Answer> bodyRefusal(const Collection &collection, const std::optional<QJsonObject> &body);
/// "ServiceCreateEvent" from "service" and "CreateEvent".
QString eventName(const Collection &collection, const char *what);
/// 201 with Location.
Answer created(const Server &server, const Collection &collection, const Record &record);
/// A create by the back office: kept as it was sent, owned by the first party named in it.
Answer createAny(Server &server, const Collection &collection, const Call &call,
                 const QJsonObject &defaults = {});
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
/// 428 without If-Match, 412 with another's; the back office is not asked for it.
std::optional<Answer> preconditionRefusal(Server &server, const Collection &collection, const Record &record,
                                          const Call &call);
/// JSON merge patch by whoever may change it.
Answer patchAnswer(Server &server, const Collection &collection, const Call &call);
Answer objectAnswer(Server &server, const Collection &collection, const Call &call);

} // namespace unbar::sandbox
