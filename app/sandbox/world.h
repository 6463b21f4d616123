#pragma once
// The stand-in operator's state: every resource as one JSON record, settings, clock, jobs and events, kept in
// SQLite. Everything here is called with the world's guard held; the server takes it around each handler.

#include "app/sandbox/record_store.h"
#include "app/support/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace unbar::sandbox {

/// What a subscriber can sign in with. Kept as record kind "subscriber"; `id` is the OIDC subject and TMF
/// customer id.
struct Subscriber
{
    QString id;              ///< "cust-8000"
    QString number;          ///< E.164, "+8613800138000"
    QString name;            ///< synthetic: 测试·张三
    QString reason;          ///< scenario code, "ARREARS", "ARREARS+FRAUD_REVERIFY", "HEALTHY"
    QString servicePassword; ///< six digits
    QString backupContact;   ///< a contact on file that is not the locked line, masked only when shown
    QString backupCode;      ///< the code the contact "receives" in this sandbox
    QString caseNumber;
    QString queryCode;
    QString lineId;    ///< TMF638 service
    QString productId; ///< TMF637
    QString accountId; ///< TMF666
    bool prepaid = false;
    int triesLeft = 5;     ///< service password, wrong codes; 0 with `lockedUntil` set: this way is closed
    QDateTime lockedUntil; ///< UTC
};

/// Kinds of due work; the action is done by the handler registered for it.
using JobHandler = std::function<void(const QString &target)>;

class World
{
public:
    struct Options
    {
        QString storeFile;         ///< empty: in memory
        bool virtualClock = false; ///< starts at 2026-11-24 14:02 Asia/Shanghai and moves only when advanced
        std::optional<quint64> seed;
    };
    static Result<std::unique_ptr<World>> open(const Options &options);
    ~World();

    /// Holds the mutex and one SQLite transaction, committed when the outermost guard ends.
    class Guard
    {
    public:
        explicit Guard(World &world);
        ~Guard();
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;

    private:
        World &m_world;
        std::unique_lock<std::recursive_mutex> m_lock;
    };

    // Clock (UTC). Under a virtual clock `advance` runs due jobs one by one, each at its own time.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] bool isVirtual() const { return m_virtual; }
    void advance(qint64 milliseconds);
    /// RFC 3339 text of a moment, as bodies carry it.
    static QString stamp(const QDateTime &moment);

    // Records. `put` raises the revision and keeps it; `owner` is a subscriber id, or empty for what nobody
    // owns.
    [[nodiscard]] std::optional<Record> find(const QString &kind, const QString &id) const;
    [[nodiscard]] QList<Record> list(const QString &kind,
                                     const QString &owner = {}) const; ///< in order of creation
    Record put(const QString &kind, const QString &id, const QString &owner, const QJsonObject &body);
    bool remove(const QString &kind, const QString &id);
    void clear(const QString &kind);
    /// "pay-1007-3fa2c9": counter for order, hash of seed and counter so that ids cannot be guessed from each
    /// other.
    QString nextId(const QString &prefix);
    /// Deterministic under a seed, otherwise from the system's random source.
    QByteArray random(int bytes);

    // Bytes too many for a record, kept in the store and not in memory: appended to a name, read and removed
    // whole.
    void appendBytes(const QString &name, const QByteArray &piece);
    [[nodiscard]] QByteArray bytes(const QString &name) const;
    void removeBytes(const QString &name);

    // Settings: small named values (keys, port, delays).
    [[nodiscard]] QByteArray setting(const QString &name, const QByteArray &fallback = {}) const;
    void setSetting(const QString &name, const QByteArray &value);
    [[nodiscard]] qint64
    delay(const QString &name) const; ///< ms: "post", "restore", "refund", "heartbeat", "ticket"
    [[nodiscard]] bool flag(const QString &name) const; ///< "noPost", "holdRestore"
    void setFlag(const QString &name, bool on);

    // Subscribers.
    [[nodiscard]] std::optional<Subscriber> subscriber(const QString &id) const;
    [[nodiscard]] std::optional<Subscriber> subscriberByNumber(const QString &e164) const;
    [[nodiscard]] std::optional<Subscriber> subscriberByCase(const QString &caseNumber) const;
    [[nodiscard]] QList<Subscriber> subscribers() const;
    void save(const Subscriber &subscriber);

    // Due work, kept in the store so that a kill loses none.
    void onJob(const QString &action, JobHandler handler);
    void schedule(const QString &action, const QString &target, qint64 afterMs);
    void cancelJobs(const QString &action, const QString &target);
    void runDue();
    void startScheduler(); ///< one thread under the real clock; nothing under a virtual one
    [[nodiscard]] std::optional<QDateTime> nextDue() const;

    // Events (TMF688). The id is the cursor; only the newest `eventsKept` are kept.
    void publish(const QString &type, const QString &topic, const Record &resource);
    [[nodiscard]] QList<Record> eventsAfter(qint64 cursor, const QString &owner, const QString &topic,
                                            int limit) const;
    [[nodiscard]] qint64 lastEvent() const;   ///< 0 when there was none
    [[nodiscard]] qint64 oldestEvent() const; ///< smallest kept, lastEvent()+1 when none is kept
    static QString eventId(qint64 sequence);  ///< "ev-00000012"
    static std::optional<qint64> eventSequence(const QString &id);
    /// Waits without the guard until an event after `cursor` exists, `stop` is set, or the time is over.
    bool waitForEvent(qint64 cursor, qint64 milliseconds);
    void wake(); ///< wakes every waiter and the scheduler
    void shutDown();
    [[nodiscard]] bool isShuttingDown() const { return m_stopping; }

private:
    explicit World(const Options &options);
    void load(const Options &options);
    void needTransaction();
    void schedulerLoop();

    std::unique_ptr<RecordStore> m_store;
    mutable std::recursive_mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_depth = 0;
    bool m_virtual = false;
    std::atomic<bool> m_stopping = false;
    QDateTime m_virtualNow;
    std::map<QString, std::map<QString, Record>> m_records;
    std::map<QString, QByteArray> m_settings;
    std::map<QString, JobHandler> m_handlers;
    std::map<qint64, QString> m_eventOwners; ///< sequence → owner, the cheap index of events
    qint64 m_sequence = 0;
    qint64 m_lastEvent = 0;
    bool m_inTransaction = false;
    std::thread m_scheduler;
};

} // namespace unbar::sandbox
