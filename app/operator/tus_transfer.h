#pragma once
// One upload on its way: a straight line of create, ask and append, gone through again after whatever
// happened. Inside the uploads only.

#include "app/operator/tus_answers.h"
#include "app/operator/tus_chunks.h"

namespace unbar::op {

/// What all uploads of a queue share.
struct TusLink
{
    HttpClient &client;
    TokenSource &tokens;
    QUrl root;
    const platform::Clock &clock;
    std::function<double()> uniform;
    UploadTimings timings = {};
    Throttle throttle = {};
    TusOffer offer = {};
    bool postForPatch = false; ///< something on the way lets no PATCH through
};

class TusTransfer : public QObject
{
    Q_OBJECT
public:
    TusTransfer(TusLink &link, UploadJob job, QObject *parent = nullptr);

    /// The path of the whole upload; Cancelled after stop().
    QCoro::Task<Result<QString>> run();
    /// DELETE, three times at most; what cannot be deleted expires by itself.
    QCoro::Task<void> terminate();
    void stop();
    /// Drops the request in flight and asks anew at once.
    void interrupt();
    [[nodiscard]] const UploadJob &job() const { return m_job; }

Q_SIGNALS:
    void keptChanged();
    void stageChanged(unbar::op::UploadStage stage);
    void nudged(); ///< wakes whoever waits

private:
    enum class Act { Learn, Create, Locate, Append };

    QCoro::Task<Result<void>> step();
    QCoro::Task<Result<void>> learn();
    QCoro::Task<Result<void>> create();
    QCoro::Task<Result<void>> locate();
    QCoro::Task<Result<void>> append();
    QCoro::Task<Result<Reply>> call(Request request);
    QCoro::Task<Result<Chunk>> nextChunk(qint64 offset, qint64 count);
    QCoro::Task<void> rest(qint64 ms);

    [[nodiscard]] Request request(const QByteArray &verb, const QString &path) const;
    void carry(Request &request, const Chunk &chunk) const;
    [[nodiscard]] qint64 chunkSize(qint64 offset) const;
    Result<void> created(const Reply &reply, qint64 sent);
    Result<void> located(const Reply &reply);
    Result<void> appended(const Reply &reply, qint64 sent, qint64 tookMs);
    void acknowledge(qint64 offset);
    void paced(qint64 sent, qint64 tookMs);
    /// Nothing when it can go on (after `m_restMs`), else what ends the upload.
    std::optional<Failure> overcome(const Failure &failure);
    std::optional<Failure> overcomeSize(int status);
    std::optional<Failure> begunAnew(int status);
    std::optional<Failure> later(const Failure &failure);
    std::optional<Failure> barren(const QString &where);
    void shrink();
    void keep(const UploadKept &kept);

    TusLink &m_link;
    UploadJob m_job;
    std::shared_ptr<ChunkReader> m_reader;
    ChunkFuture m_ahead;
    qint64 m_aheadAt = -1;
    Act m_act = Act::Learn;
    bool m_stopped = false;
    bool m_interrupted = false;
    bool m_placed = false; ///< the offset is the server's own word, of this life
    bool m_bare = false;   ///< create without a first chunk
    quint64 m_handle = 0;
    qint64 m_best = 0; ///< most bytes ever acknowledged: only beyond it is progress
    qint64 m_restMs = 0;
    qint64 m_progressAtMs = 0;
    int m_attempt = 0;
    int m_barren = 0;
    int m_corrupt = 0;
    int m_quick = 0;
};

} // namespace unbar::op
