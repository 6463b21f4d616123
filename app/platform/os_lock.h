#pragma once
// A lock the kernel drops when its holder dies, so that a lock file left behind is never stale.

#include <QString>

namespace unbar::platform {

enum class LockAnswer { Held, HeldByAnother, CannotCreate };

/// An exclusive lock on a small file (flock on Unix, an unshared handle on Windows). QLockFile is not used:
/// it judges by process id and name, and in a container a crashed program's id is soon its own successor's.
class OsLock
{
public:
    OsLock() = default;
    ~OsLock() { release(); }
    OsLock(OsLock &&other) noexcept;
    OsLock &operator=(OsLock &&other) noexcept;
    OsLock(const OsLock &) = delete;
    OsLock &operator=(const OsLock &) = delete;

    /// Never waits. The file is created when absent and stays afterwards.
    LockAnswer tryLock(const QString &path);
    void release();
    [[nodiscard]] bool isHeld() const { return m_handle != none; }

private:
    static constexpr qintptr none = -1;
    qintptr m_handle = none;
};

} // namespace unbar::platform
