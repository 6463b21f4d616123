#pragma once
// A store, a client and an engine against the fake operator; kill() drops them all and opens the same file
// again.

#include "app/operator/event_feed.h"
#include "app/store/store.h"
#include "app/sync/engine.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/fake_tmf.h"

#include <QTemporaryDir>
#include <memory>

namespace unbar::test {

class FakeTokens final : public op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return QByteArrayLiteral("token"); }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray) override { co_return QByteArrayLiteral("token"); }
};

class SyncRig
{
public:
    explicit SyncRig(bool onFile = false);
    ~SyncRig();

    void start(); ///< opens the store where it is not open and starts an engine
    void stop();  ///< closes engine and client as at the end of a session
    void kill();  ///< as stop(), but nothing was waited for: answers that come later are lost
    [[nodiscard]] domain::OperatorDocument document() const;
    [[nodiscard]] domain::PhoneNumber number() const;
    [[nodiscard]] domain::Payment newest() const;
    [[nodiscard]] domain::PaymentState state() const;
    [[nodiscard]] bool passedThrough(domain::PaymentState state) const; ///< the newest payment was in it
    /// Runs the event loop until it holds.
    static bool until(const std::function<bool()> &holds, int timeoutMs = 15000);
    void hint(const QString &topic, const QString &resource, const QString &cursor);

    FakeClock clock;
    FakeTmf tmf;
    FakeTokens tokens;
    double pace = 0.002;
    std::unique_ptr<store::Store> store;
    store::OpenReport report;
    std::unique_ptr<op::HttpClient> client;
    std::unique_ptr<op::Api> api;
    std::unique_ptr<op::EventFeed> feed;
    std::unique_ptr<sync::Engine> engine;

private:
    QTemporaryDir m_dir;
    bool m_onFile;
};

} // namespace unbar::test
