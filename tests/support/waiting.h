#pragma once
// Waiting in a test: asleep until something happens, not for a fixed step. Qt's own QTRY_ macros look every
// 50 ms and qWaitFor every 10, at each hop of a request between two sockets of one process.

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace unbar::test {

/// A bound for a busy machine, in milliseconds; a test that passes never waits for it.
inline constexpr int patience = 15000;

/// With the event loop running, until `holds` or `ms` have passed; true if it holds.
template <typename Holds>
[[nodiscard]] bool waitFor(Holds holds, int ms = patience)
{
    QTimer look; // what other threads and processes do sends no event here
    look.start(10);
    const QDeadlineTimer deadline(ms);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace unbar::test

#undef QTRY_VERIFY_WITH_TIMEOUT
#undef QTRY_VERIFY
#undef QTRY_COMPARE_WITH_TIMEOUT
#undef QTRY_COMPARE
#define QTRY_VERIFY_WITH_TIMEOUT(expr, timeout)                                                              \
    do {                                                                                                     \
        if (!unbar::test::waitFor([&] { return static_cast<bool>(expr); }, timeout))                         \
            qWarning("waited %d ms", timeout);                                                               \
        QVERIFY(expr);                                                                                       \
    } while (false)
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, unbar::test::patience)
#define QTRY_COMPARE_WITH_TIMEOUT(expr, expected, timeout)                                                   \
    do {                                                                                                     \
        if (!unbar::test::waitFor([&] { return (expr) == (expected); }, timeout))                            \
            qWarning("waited %d ms", timeout);                                                               \
        QCOMPARE(expr, expected);                                                                            \
    } while (false)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, unbar::test::patience)
