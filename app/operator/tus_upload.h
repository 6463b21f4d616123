#pragma once
// Resumable uploads by tus 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation,
// creation-with-upload, checksum, expiration and termination, each where the server offers it. An upload
// outlives cuts, sleep, a change of network, renewed tokens and the end of the program.

#include "app/operator/api.h"
#include "app/operator/retry.h"

#include <QObject>

namespace unbar::op {

/// The sealed bytes, by range. read() is called on a worker thread, one call at a time.
class UploadSource
{
public:
    virtual ~UploadSource() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Exactly `count` bytes from `offset`, or why not.
    virtual Result<QByteArray> read(qint64 offset, qint64 count) = 0;
};

/// What an upload needs to go on after the program ended; handed out whenever it changes, after the
/// operator's acknowledgement. Store it with the page it belongs to.
struct UploadKept
{
    QString path;      ///< below the tus root; empty: none is open
    qint64 offset = 0; ///< acknowledged bytes
    qint64 chunk = 1024 * 1024;
    int resets = 0;    ///< begun anew because the operator no longer had it
    QDateTime expires; ///< UTC by the operator's clock, null when not told
    friend bool operator==(const UploadKept &, const UploadKept &) = default;
};

struct UploadJob
{
    QString localId; ///< known to this computer only
    QString item;    ///< item code; no file name ever leaves
    std::shared_ptr<UploadSource> source;
    qint64 length = 0;
    QString sha256; ///< hex, of all bytes of the source
    UploadKept kept;
};

enum class UploadStage { Queued, Sending, Retrying, Paused };

/// How patient an upload is; the defaults are the product's, tests are quicker.
struct UploadTimings
{
    RetryPolicy retry;
    qint64 lockedMs = 5000;             ///< 423: this long …
    qint64 lockedSpanMs = 25000;        ///< … and up to so much longer
    qint64 quickMs = 2000;              ///< an acknowledgement within it is quick: three double the chunk
    qint64 budgetMs = 24 * 3600 * 1000; ///< awake time without progress
    qint64 lookMs = 15000;              ///< how often a waiting upload looks at the wall clock
    int idleMs = 30000;
    int deadlineMs = 300000;
    qint64 smallestChunk = 64 * 1024;
    qint64 largestChunk = 8 * 1024 * 1024;
};

/// Never 100 before the operator's receipt is verified, whatever was acknowledged.
int uploadPercent(qint64 acknowledged, qint64 length, bool receiptVerified);

/// Sends two uploads at a time, the others wait. Lives as long as the session; every coroutine is its own.
///
/// Failures that end an upload: UploadTooLarge, UploadProtocol (400, 412, 415: a fault of a program),
/// UploadServerOdd, UploadGone (begun anew three times), UploadCorrupt (its checksum was refused twice),
/// UploadSourceChanged, UploadTimeSpent, and what the client refuses by itself (pin, TLS, sign-in ended).
/// Everything else is waited out.
class TusQueue : public QObject
{
    Q_OBJECT
public:
    /// `root` is `roots.tus` of the signed document.
    TusQueue(HttpClient &client, TokenSource &tokens, QUrl root, const platform::Clock &clock,
             std::function<double()> uniform, QObject *parent = nullptr);
    ~TusQueue() override;

    void setTimings(const UploadTimings &timings); ///< before the first add()
    /// Bytes per second over all uploads; 0: none.
    void setBandwidthCap(qint64 bytesPerSecond);
    /// Sends from where `job.kept` ends; a job that is here already is left alone.
    void add(UploadJob job);
    void pause(const QString &localId);
    void resume(const QString &localId);
    /// Forgets it here and, where the server can, there.
    void cancel(const QString &localId);
    void pauseAll();
    void resumeAll();
    /// Another network, or the computer woke up: whatever hangs is dropped, and every wait ends now.
    void networkChanged();
    [[nodiscard]] bool has(const QString &localId) const;
    [[nodiscard]] int waiting() const; ///< not ended yet, paused ones included
    /// Stops all of them where they are and resolves when nothing is in flight; the kept states stay good.
    QCoro::Task<void> close();

Q_SIGNALS:
    void keptChanged(const QString &localId, const unbar::op::UploadKept &kept);
    void progressed(const QString &localId, qint64 acknowledged, qint64 length);
    void stageChanged(const QString &localId, unbar::op::UploadStage stage);
    /// The operator has every byte; `path` is below the tus root. Only the receipt says that it took them.
    void done(const QString &localId, const QString &path);
    void failed(const QString &localId, const unbar::Failure &failure);
    void cancelled(const QString &localId);
    void idle(); ///< nothing is in flight any more

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace unbar::op
