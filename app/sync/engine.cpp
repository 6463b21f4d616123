#include "app/sync/engine.h"

#include "app/support/next_signal.h"
#include "app/sync/appeal_watch.h"
#include "app/sync/booking_sync.h"
#include "app/sync/check_sync.h"
#include "app/sync/core.h"
#include "app/sync/fetch_sync.h"
#include "app/sync/handoff.h"
#include "app/sync/names.h"
#include "app/sync/outbox_sync.h"
#include "app/sync/page_sender.h"
#include "app/sync/payment_sync.h"

#include <algorithm>

namespace unbar::sync {

struct Engine::Private
{
    Private(store::Store &store, op::HttpClient &client, op::Api &api, op::EventFeed &theFeed,
            const platform::Clock &clock, std::function<double()> uniform)
        : core(store, client, api, clock, std::move(uniform))
        , feed(theFeed)
        , payments(core)
        , fetch(core)
        , outbox(core)
        , appeals(core)
        , handoff(core)
        , checks(core)
        , bookings(core)
    {}

    void wire(Engine &engine);
    QCoro::Task<void> startUp();
    QCoro::Task<void> takePaymentHint(op::Hint hint, Parts parts);
    void takeHint(const op::Hint &hint);
    void followFeed();
    void feedMoved(op::FeedState state);
    void resync();
    void lineGone(const QString &lineId);
    [[nodiscard]] bool allGone() const;
    void networkUp();

    Core core;
    op::EventFeed &feed;
    PaymentSync payments;
    FetchSync fetch;
    OutboxSync outbox;
    AppealWatch appeals;
    Handoffs handoff;
    PageSender *pages = nullptr;
    CheckSync checks;
    BookingSync bookings;
    bool following = false;
    bool fetchOnceFollowing = false;
};

namespace hints {

Parts partsOf(const QString &topic)
{
    if (topic == QLatin1String("service"))
        return Parts(Part::Lines) | Part::Money;
    if (topic == QLatin1String("customerBill"))
        return Parts(Part::Money) | Part::Lines;
    if (topic == QLatin1String("payment"))
        return Parts(Part::Money) | Part::Lines;
    if (topic == QLatin1String("serviceOrder"))
        return Parts(Part::Orders) | Part::Lines;
    if (topic == QLatin1String("communicationMessage"))
        return Part::Messages;
    if (topic == QLatin1String("troubleTicket"))
        return Parts(Part::Appeals) | Part::Lines;
    if (topic == QLatin1String("document"))
        return Part::Appeals;
    return kAllParts;
}

} // namespace hints

void Engine::Private::wire(Engine &engine)
{
    QObject::connect(&core, &Core::statusChanged, &engine, &Engine::statusChanged);
    QObject::connect(&core, &Core::wentOnline, &engine, [this] { networkUp(); });
    QObject::connect(&payments, &PaymentSync::checked, &engine, &Engine::paymentChecked);
    QObject::connect(&payments, &PaymentSync::sendWanted, &engine, [this] { outbox.pumpNow(); });
    const auto readAfterMove = [this] { fetch.want(Parts(Part::Lines) | Part::Money | Part::Orders); };
    QObject::connect(&payments, &PaymentSync::moved, &engine, readAfterMove);
    QObject::connect(&outbox, &OutboxSync::moved, &engine, readAfterMove);
    QObject::connect(&outbox, &OutboxSync::settled, &payments, &PaymentSync::checkEnded);
    QObject::connect(&outbox.appeals(), &AppealOutbox::moved, &engine,
                     [this] { fetch.want(Parts(Part::Appeals) | Part::Lines); });
    QObject::connect(&outbox.appeals(), &AppealOutbox::heldBack, &engine, &Engine::appealHeldBack);
    QObject::connect(&appeals, &AppealWatch::due, &engine, [this] { fetch.want(Part::Appeals); });
    QObject::connect(&checks, &CheckSync::passed, &engine,
                     [this] { fetch.want(Parts(Part::Lines) | Part::Messages); });
    QObject::connect(&fetch, &FetchSync::fetched, &engine, [this] { followFeed(); });
    QObject::connect(&fetch, &FetchSync::lineGone, &engine, [this](const QString &id) { lineGone(id); });
    QObject::connect(&feed, &op::EventFeed::hinted, &engine,
                     [this](const op::Hint &hint) { takeHint(hint); });
    QObject::connect(&feed, &op::EventFeed::resyncNeeded, &engine, [this] { resync(); });
    QObject::connect(&feed, &op::EventFeed::stateChanged, &engine,
                     [this](op::FeedState state) { feedMoved(state); });
    QObject::connect(&feed, &op::EventFeed::failed, &engine, [this](const Failure &failure) {
        if (!core.closing())
            core.failed(failure);
    });
}

QCoro::Task<void> Engine::Private::startUp()
{
    const Running running(core);
    const quint64 generation = core.generation;
    core.countOutbox();
    co_await payments.reconcileAll(QStringLiteral("start"));
    if (!core.live(generation))
        co_return;
    outbox.begin();
    checks.resume();
    fetch.want(kAllParts);
}

void Engine::Private::followFeed()
{
    if (core.closing())
        return;
    payments.scheduleAll();
    appeals.schedule();
    if (allGone())
        return;
    if (following) // it finds its own way back after a failure
        return;
    const QString cursor = QString::fromUtf8(core.store.value(names::cursor()).value_or(QByteArray()));
    // "From now" leaves a gap between the answers and the first event: one more reading closes it.
    fetchOnceFollowing = cursor.isEmpty();
    following = true;
    feed.start(cursor);
}

void Engine::Private::feedMoved(op::FeedState state)
{
    const bool connected = state == op::FeedState::Streaming || state == op::FeedState::LongPolling ||
                           state == op::FeedState::Polling;
    if (core.closing() || !connected)
        return;
    if (std::exchange(fetchOnceFollowing, false)) {
        payments.reconcileAll(QStringLiteral("sync")); // fetch reads all but the payments
        fetch.want(kAllParts);
    }
    if (core.status.link == Link::Offline)
        fetch.want(kAllParts); // an answer to it makes the link online and wakes the rest
}

void Engine::Private::takeHint(const op::Hint &hint)
{
    if (core.closing())
        return;
    const Parts parts = hints::partsOf(hint.topic);
    if (hint.topic == QLatin1String("payment"))
        takePaymentHint(hint, parts);
    else
        fetch.want(parts, hint.cursor);
}

QCoro::Task<void> Engine::Private::takePaymentHint(op::Hint hint, Parts parts)
{
    const Running running(core);
    const quint64 generation = core.generation;
    const QString id = payments.idOfOperatorId(hint.resourceId);
    const bool answered = id.isEmpty() || co_await payments.ask(id, QStringLiteral("operator"));
    if (core.live(generation))
        fetch.want(parts, answered ? hint.cursor : QString());
}

void Engine::Private::resync()
{
    if (core.closing())
        return;
    (void)core.store.write([this] { return core.store.removeValue(names::cursor()); });
    fetchOnceFollowing =
        true; // the feed goes on "from now" by itself: what fell between is read once it does
    fetch.listAgain();
    fetch.want(kAllParts);
    payments.reconcileAll(QStringLiteral("sync"));
}

bool Engine::Private::allGone() const
{
    const QList<domain::Line> lines = core.store.lines();
    return !lines.isEmpty() && std::all_of(lines.cbegin(), lines.cend(), [](const domain::Line &line) {
        return line.state == domain::LineState::Recycled;
    });
}

void Engine::Private::lineGone(const QString &lineId)
{
    payments.stopLine(lineId);
    if (!allGone())
        return;
    feed.stop();
    fetch.stop();
    payments.stop();
    appeals.stop();
    checks.stop();
}

void Engine::Private::networkUp()
{
    if (core.closing())
        return;
    payments.reconcileAll(QStringLiteral("sync"));
    outbox.pumpNow();
    if (!fetch.isDone())
        fetch.want({});
}

Engine::Engine(store::Store &store, op::HttpClient &client, op::Api &api, op::EventFeed &feed,
               const platform::Clock &clock, std::function<double()> uniform, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, client, api, feed, clock, std::move(uniform)))
{
    d->wire(*this);
}

Engine::~Engine() = default;

void Engine::setPageSender(PageSender *sender)
{
    d->pages = sender;
    d->outbox.appeals().setSender(sender);
}

void Engine::pauseUploads(bool paused)
{
    if (d->pages)
        d->pages->setPaused(paused);
}

void Engine::setPace(double factor)
{
    d->core.pace.factor = factor;
}

void Engine::start()
{
    d->startUp();
}

void Engine::refresh()
{
    if (d->core.closing())
        return;
    d->outbox.pumpNow();
    d->payments.reconcileAll(QStringLiteral("person"));
    d->fetch.want(kAllParts);
}

void Engine::checkPayment(const QString &paymentId)
{
    d->payments.check(paymentId);
}

void Engine::outboxChanged()
{
    d->outbox.pump();
}

Handoffs &Engine::handoff()
{
    return d->handoff;
}

CheckSync &Engine::checks()
{
    return d->checks;
}

BookingSync &Engine::bookings()
{
    return d->bookings;
}

QCoro::Task<void> Engine::close()
{
    d->core.beginClose();
    d->payments.stop();
    d->appeals.stop();
    d->handoff.stop();
    if (d->pages)
        d->pages->stop();
    d->checks.stop();
    d->fetch.stop();
    d->outbox.stop();
    d->feed.stop();
    d->core.client.close();
    while (d->core.running() > 0)
        co_await nextSignal(&d->core, &Core::idle);
    Q_EMIT closed();
}

const EngineStatus &Engine::status() const
{
    return d->core.status;
}

QDateTime Engine::operatorNow() const
{
    return d->core.now();
}

qint64 Engine::clockSkewMs() const
{
    return d->core.client.clockOffsetMs();
}

quint64 Engine::generation() const
{
    return d->core.generation;
}

} // namespace unbar::sync
