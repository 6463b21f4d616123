#include "tests/fakes/sync_rig.h"

#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>
#include <algorithm>

namespace unbar::test {

SyncRig::SyncRig(bool onFile)
    : tmf(clock)
    , m_onFile(onFile)
{}

SyncRig::~SyncRig()
{
    stop();
}

domain::OperatorDocument SyncRig::document() const
{
    domain::OperatorDocument document;
    document.id = QStringLiteral("example");
    document.names = {{QStringLiteral("zh_CN"), QStringLiteral("示例运营商")},
                      {QStringLiteral("en"), QStringLiteral("Example Mobile")}};
    document.legalName = QStringLiteral("示例通信有限公司");
    for (const char *name : {"TMF638", "TMF637", "TMF678", "TMF666", "TMF676", "TMF641", "TMF681", "TMF621",
                             "TMF644", "TMF646", "TMF688", "events", "handoff", "verify"})
        document.roots.insert(QString::fromLatin1(name), tmf.root(QString::fromLatin1(name)));
    document.pageHosts = {tmf.base().authority()};
    document.payHosts = {QStringLiteral("127.0.0.1")};
    return document;
}

domain::PhoneNumber SyncRig::number() const
{
    return domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
}

void SyncRig::start()
{
    if (!store) {
        store::StoreOptions options;
        options.clock = &clock;
        if (m_onFile)
            options.path = m_dir.filePath(QStringLiteral("store.db"));
        SecretBytes key(32);
        std::fill_n(key.data(), key.size(), static_cast<unsigned char>(7));
        auto opened = store::Store::open(options, key, &report);
        QVERIFY2(opened.has_value(), opened ? "" : failureText(opened.error().code));
        store = std::move(*opened);
    }
    op::OperatorProfile profile;
    profile.id = QStringLiteral("example");
    profile.base = tmf.base();
    client = std::make_unique<op::HttpClient>(profile, clock);
    api = std::make_unique<op::Api>(*client, tokens, document());
    feed = std::make_unique<op::EventFeed>(*client, tokens, document(), [] { return 0.5; });
    engine = std::make_unique<sync::Engine>(*store, *client, *api, *feed, clock, [] { return 0.5; });
    engine->setPace(pace);
    engine->start();
}

void SyncRig::stop()
{
    if (!engine)
        return;
    bool done = false;
    QObject::connect(engine.get(), &sync::Engine::closed, engine.get(), [&done] { done = true; });
    engine->close();
    QVERIFY(until([&done] { return done; }));
    engine.reset();
    feed.reset();
    api.reset();
    client.reset();
}

void SyncRig::kill()
{
    stop();
    if (m_onFile)
        store.reset();
}

domain::Payment SyncRig::newest() const
{
    const auto payments = store->payments();
    return payments.isEmpty() ? domain::Payment{} : payments.first();
}

domain::PaymentState SyncRig::state() const
{
    return newest().state;
}

bool SyncRig::passedThrough(domain::PaymentState wanted) const
{
    const auto moves = store->paymentMoves(newest().id);
    return std::any_of(moves.cbegin(), moves.cend(), [&](const auto &move) { return move.to == wanted; });
}

bool SyncRig::until(const std::function<bool()> &holds, int timeoutMs)
{
    return waitFor(holds, timeoutMs);
}

void SyncRig::hint(const QString &topic, const QString &resource, const QString &cursor)
{
    op::Hint hint;
    hint.topic = topic;
    hint.resourceId = resource;
    hint.cursor = cursor;
    Q_EMIT feed->hinted(hint);
}

} // namespace unbar::test
