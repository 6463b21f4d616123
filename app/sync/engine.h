#pragma once
// Moves the outbox out and the feed in; the only writer of server state into the store. After a crash it
// simply goes on from the rows: an act in flight is asked about before it is sent again, with the same key.

#include "app/operator/event_feed.h"
#include "app/operator/retry.h"
#include "app/platform/clock.h"
#include "app/store/store.h"

#include <QCoroTask>
#include <QObject>

namespace unbar::sync {

class Handoffs;
class PageSender;

enum class Link { Connecting, Online, Offline, CaptivePortal, ClockWrong, Busy, Untrusted, SignedOut };

struct EngineStatus
{
    Link link = Link::Connecting;
    QDateTime updatedAt; ///< operator time of the newest whole answer, null when none
    std::optional<Failure> lastFailure;
    int outboxWaiting = 0;
    bool refreshing = false;
};

class CheckSync;
class BookingSync;

/// Owns every coroutine of the signed-in session; close() wakes all waiters and resolves when nothing is in
/// flight.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(store::Store &store, op::HttpClient &client, op::Api &api, op::EventFeed &feed,
           const platform::Clock &clock, std::function<double()> uniform, QObject *parent = nullptr);
    ~Engine() override;

    void setPageSender(PageSender *sender); ///< before start(); without one pages wait
    void setPace(double factor);            ///< multiplies every wait; before start(), one in the product
    void start();   ///< reconcile open payments, send the outbox, fetch, then follow the feed
    void refresh(); ///< the person asked: fetch line, bills, payments, orders, messages now
    void checkPayment(const QString &paymentId); ///< "I have paid": asks the operator, never makes an order
    void pauseUploads(bool paused);
    void outboxChanged();                  ///< something was enqueued: send what is due
    [[nodiscard]] Handoffs &handoff();     ///< a file from a phone
    [[nodiscard]] CheckSync &checks();     ///< checks of identity on the operator's page
    [[nodiscard]] BookingSync &bookings(); ///< appointments for them
    QCoro::Task<void> close();
    [[nodiscard]] const EngineStatus &status() const;
    [[nodiscard]] QDateTime operatorNow() const;
    [[nodiscard]] qint64 clockSkewMs() const; ///< operator time minus this computer's
    /// Raised by one at close(); a coroutine that resumes under another generation must not touch the store.
    [[nodiscard]] quint64 generation() const;

Q_SIGNALS:
    void statusChanged();
    void paymentChecked(const QString &paymentId, bool answered); ///< end of a checkPayment round
    /// Its deadline passed while it waited here: not sent before the person knows (F21).
    void appealHeldBack(const QString &appealId);
    void closed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace unbar::sync
