#pragma once
// What every page's frame shows: who is signed in at which operator, how fresh the data is, what stands in
// the way.

#include "app/domain/operator_document.h"

#include <QDateTime>
#include <optional>

namespace unbar::workflows {

enum class Connection { Online, Connecting, Offline, CaptivePortal, ClockWrong, OperatorBusy, Untrusted };

struct SessionView
{
    bool demo = false;
    bool signedIn = false;
    domain::OperatorDocument operatorDocument; ///< id empty until an operator is chosen
    domain::PhoneNumber number;                ///< empty until signed in
    Connection connection = Connection::Connecting;
    QDateTime updatedAt;   ///< operator time of the newest whole answer (UTC), null when there is none
    QDateTime operatorNow; ///< operator time as seen through the Date offset (UTC)
    qint64 clockSkewMs = 0;
    int waitingCount = 0; ///< things in Progress that wait for the person or are under way
    int unreadMessages = 0;
    bool storeMemoryOnly = false; ///< the profile folder cannot be written: nothing is kept
    bool storeSalvaged = false;   ///< a damaged file was set aside; say so in one line
    bool keychainLocked = false;
};

} // namespace unbar::workflows
