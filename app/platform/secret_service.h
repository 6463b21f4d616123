#pragma once
// The freedesktop.org Secret Service on the session bus: is it there, and is its default collection locked?

#include <QCoroTask>
#include <chrono>

namespace unbar::platform {

enum class CollectionState { Unlocked, Locked, NoService };

/// Reads `Locked` of /org/freedesktop/secrets/aliases/default. Starts the service when the bus can. On
/// systems without D-Bus: NoService.
QCoro::Task<CollectionState> defaultCollectionState(std::chrono::milliseconds within);

} // namespace unbar::platform
