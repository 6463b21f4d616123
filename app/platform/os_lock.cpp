#include "app/platform/os_lock.h"

#include <QDir>
#include <QFile>
#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace unbar::platform {

OsLock::OsLock(OsLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
{}

OsLock &OsLock::operator=(OsLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, none);
    }
    return *this;
}

#ifdef Q_OS_WIN

LockAnswer OsLock::tryLock(const QString &path)
{
    release();
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    HANDLE handle = CreateFileW(native.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION ? LockAnswer::HeldByAnother
                                                         : LockAnswer::CannotCreate;
    m_handle = reinterpret_cast<qintptr>(handle);
    return LockAnswer::Held;
}

void OsLock::release()
{
    if (m_handle != none)
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = none;
}

#else

LockAnswer OsLock::tryLock(const QString &path)
{
    release();
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0)
        return LockAnswer::CannotCreate;
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        // Only EWOULDBLOCK says that somebody has it; a file system without locks (some NFS) is no lock at
        // all.
        const bool taken = errno == EWOULDBLOCK;
        ::close(handle);
        return taken ? LockAnswer::HeldByAnother : LockAnswer::CannotCreate;
    }
    m_handle = handle;
    return LockAnswer::Held;
}

void OsLock::release()
{
    if (m_handle != none)
        ::close(static_cast<int>(m_handle));
    m_handle = none;
}

#endif

} // namespace unbar::platform
