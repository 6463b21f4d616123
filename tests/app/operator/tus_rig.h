#pragma once
// Uploads to a small server in this process: a queue that loses no time, and what it told.

#include "app/operator/tus_upload.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/fake_tus.h"
#include "tests/fakes/fault_proxy.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

namespace unbar::test {

class BytesSource final : public op::UploadSource
{
public:
    explicit BytesSource(QByteArray all)
        : bytes(std::move(all))
    {}
    [[nodiscard]] qint64 size() const override { return bytes.size(); }
    Result<QByteArray> read(qint64 offset, qint64 count) override { return bytes.mid(offset, count); }
    QByteArray bytes;
};

class TusTokens final : public op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override
    {
        ++asked;
        co_return Result<QByteArray>(token);
    }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray) override
    {
        ++refreshes;
        token = next;
        co_return Result<QByteArray>(token);
    }
    QByteArray token = "t1";
    QByteArray next = "t2";
    int refreshes = 0;
    int asked = 0;
};

inline QByteArray someBytes(qint64 count, quint32 seed = 7)
{
    QRandomGenerator random(seed);
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate() & 0xff);
    return bytes;
}

inline op::UploadJob uploadJob(const QByteArray &bytes, const QString &localId = QStringLiteral("page-1"))
{
    op::UploadJob job;
    job.localId = localId;
    job.item = QStringLiteral("idFront");
    job.source = std::make_shared<BytesSource>(bytes);
    job.length = bytes.size();
    job.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    job.kept.chunk = 64 * 1024;
    return job;
}

class TusRig
{
public:
    explicit TusRig(bool proxied = false)
    {
        started = tus.start();
        QUrl root = tus.root();
        if (proxied) {
            started = proxy.start(QStringLiteral("127.0.0.1"), tus.server.serverPort()) && started;
            root.setPort(proxy.port());
        }
        client.setUniform([] { return 0.0; });
        queue = std::make_unique<op::TusQueue>(client, tokens, root, clock, [] { return 0.5; });
        timings.retry = {1, 4, 60000};
        timings.lockedMs = 1;
        timings.lockedSpanMs = 2;
        timings.quickMs = 60000;
        queue->setTimings(timings);
        QObject::connect(queue.get(), &op::TusQueue::done,
                         [this](const QString &id, const QString &path) { done.insert(id, path); });
        QObject::connect(queue.get(), &op::TusQueue::failed,
                         [this](const QString &id, const Failure &failure) { failed.insert(id, failure); });
        QObject::connect(queue.get(), &op::TusQueue::keptChanged,
                         [this](const QString &id, const op::UploadKept &state) {
                             kept.insert(id, state);
                             history << state;
                         });
    }
    ~TusRig()
    {
        client.close(); // what is under way ends by it, and the queue has nothing left that waits
        if (!test::waitFor([this] { return client.inFlight() == 0; }, 5000))
            qWarning("a call did not end with its client");
    }
    /// Ended, one way or the other.
    bool ends(const QString &id = QStringLiteral("page-1"), int ms = 15000)
    {
        return test::waitFor([&] { return done.contains(id) || failed.contains(id); }, ms);
    }
    /// The file the server has under the path that was told.
    [[nodiscard]] QByteArray sent(const QString &id = QStringLiteral("page-1")) const
    {
        return tus.files.value(done.value(id).toLatin1()).bytes;
    }
    [[nodiscard]] std::optional<FailureCode> failure(const QString &id = QStringLiteral("page-1")) const
    {
        return failed.contains(id) ? std::optional(failed[id].code) : std::nullopt;
    }

    FakeTus tus;
    FaultProxy proxy;
    FakeClock clock;
    op::HttpClient client{op::OperatorProfile{}, clock};
    TusTokens tokens;
    op::UploadTimings timings;
    std::unique_ptr<op::TusQueue> queue;
    QMap<QString, QString> done;
    QMap<QString, Failure> failed;
    QMap<QString, op::UploadKept> kept;
    QList<op::UploadKept> history;
    bool started = false;
};

} // namespace unbar::test
