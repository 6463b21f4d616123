#pragma once
// A file that a phone hands over to a computer: a record with a secret page address, a match code and ten
// minutes.

#include "app/sandbox/server.h"

namespace unbar::sandbox {

inline const QString kHandoff =
    QStringLiteral("handoff"); ///< record kind: itemCode, token, matchCode, state, expires

namespace handoff_detail {

QString stateOf(const Record &handoff); ///< waiting, opened, received, taken, expired
QString bytesName(const Record &handoff);
std::optional<Record> byToken(const World &world, const QString &token);
/// Changes the state; "received" gives ten more minutes to fetch, "taken" and "expired" remove the bytes.
Record moved(World &world, const Record &handoff, const QString &state, const QString &contentType = {});
/// The phone's page, GET and POST of {handoff}/p/{token}.
Answer showPage(World &world, const Call &call);
Answer takePage(World &world, const Call &call);

} // namespace handoff_detail

} // namespace unbar::sandbox
