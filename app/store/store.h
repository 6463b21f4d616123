#pragma once
// The sealed local history: one SQLite file whose rows keep in clear only what must be queried (design §6).

#include "app/domain/appeal.h"
#include "app/domain/bill.h"
#include "app/domain/line.h"
#include "app/domain/message.h"
#include "app/domain/payment.h"
#include "app/domain/timeline.h"
#include "app/platform/clock.h"
#include "app/store/outbox.h"
#include "app/support/result.h"
#include "app/support/secret_bytes.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace unbar::store {

/// What changed, for pages that repaint from values.
enum class Topic { Lines, Bills, Payments, Orders, Messages, Timeline, Outbox, Drafts, Appeals };

struct StoreOptions
{
    QString path; ///< file, or empty for memory only (kiosk, read-only profile)
    /// Called at "store.before_begin", "store.before_commit" and "store.after_commit"; tests kill there.
    std::function<void(const char *point)> crashPoint;
    const platform::Clock *clock = nullptr; ///< stamps payment moves; the system's when null
    int maxPages = 0;                       ///< cap in pages of 4 KiB, 0 for none; reaching it is StoreFull
};

/// What opening found, apart from the store itself. After a salvage the cache is empty and no event cursor
/// stands: the engine fetches everything anew.
struct OpenReport
{
    bool created = false;
    bool salvaged = false; ///< a damaged file was set aside as `quarantine`; outbox and drafts were kept
    QString quarantine;
    int salvagedRows = 0;
};

class Db; // the open database, its key ring and statements (store/db.h)

/// Writes go through Store::write, so that everything in one act is one transaction. Reads are always whole
/// values.
class Store : public QObject
{
    Q_OBJECT
public:
    /// Opens or creates. Failures: StoreKeyWrong (key check value differs), StoreNewer (file from a newer
    /// version), StoreUnwritable, StoreBusy (another process holds it). A damaged file is quarantined and
    /// salvaged, not a failure.
    static Result<std::unique_ptr<Store>> open(StoreOptions options, const SecretBytes &masterKey,
                                               OpenReport *report);
    ~Store() override;

    /// Runs `act` in one transaction (BEGIN IMMEDIATE); an error rolls all of it back. Emits changed() per
    /// topic after the commit. Not re-entrant. A single write outside runs in a transaction of its own;
    /// inside, the first one that fails makes the whole act fail, whatever the act itself answers.
    Result<void> write(const std::function<Result<void>()> &act);

    // -- lines, found by a blind index over the number
    Result<void> saveLine(const domain::Line &line);
    [[nodiscard]] std::optional<domain::Line> line(const QString &id) const;
    [[nodiscard]] std::optional<domain::Line> lineByNumber(const domain::PhoneNumber &number) const;
    [[nodiscard]] QList<domain::Line> lines() const;
    Result<void>
    removeLine(const QString &id); ///< with its orders, timeline and appeals, and bills no other line shares

    // -- bills and balances by account
    Result<void> replaceBills(const QString &accountId, const QList<domain::Bill> &bills);
    [[nodiscard]] QList<domain::Bill> bills(const QString &accountId) const;
    Result<void> saveBalance(const domain::Balance &balance);
    [[nodiscard]] std::optional<domain::Balance> balance(const QString &accountId) const;

    // -- payments: each move writes state + event (tag of the one before) in the caller's transaction
    Result<void> addPayment(const domain::Payment &payment, const QString &source);
    /// `payment.state` must be what `event` makes of the stored state (domain::next), else StoreMoveMismatch.
    Result<void> movePayment(const domain::Payment &payment, domain::PaymentEvent event,
                             const QString &source);
    Result<void> updatePayment(const domain::Payment &payment); ///< facts only, state unchanged
    [[nodiscard]] std::optional<domain::Payment> payment(const QString &id) const;
    [[nodiscard]] QList<domain::Payment> payments() const; ///< newest first
    [[nodiscard]] QList<domain::PaymentMove> paymentMoves(const QString &id) const;
    /// Walks the chain of tags of every payment; false when a row was put back, removed or edited.
    [[nodiscard]] bool paymentChainsIntact() const;

    // -- appeals, kept as payments are; a draft is an appeal that was not submitted yet
    /// A draft of the person's (T01), or one that was opened elsewhere, in the state it was found in.
    Result<void> addAppeal(const domain::Appeal &appeal, const QString &source);
    /// `appeal.state` must be what `event` makes of the stored state (domain::next), else StoreMoveMismatch.
    Result<void> moveAppeal(const domain::Appeal &appeal, domain::AppealEvent event, const QString &source);
    /// The operator has it in a state that no edge leads to from ours: its word holds, and the history says
    /// so.
    Result<void> seatAppeal(const domain::Appeal &appeal, const QString &source);
    Result<void> updateAppeal(const domain::Appeal &appeal); ///< facts only, state unchanged
    Result<void> removeAppeal(const QString &id); ///< with its moves and what waits to be sent of it
    [[nodiscard]] std::optional<domain::Appeal> appeal(const QString &id) const;
    [[nodiscard]] QList<domain::Appeal> appeals() const;                          ///< newest first
    [[nodiscard]] QList<domain::AppealMove> appealMoves(const QString &id) const; ///< oldest first
    [[nodiscard]] bool appealChainsIntact() const;

    // -- restore orders, messages, timeline
    Result<void> saveOrder(const domain::RestoreOrder &order);
    [[nodiscard]] QList<domain::RestoreOrder> orders(const QString &lineId) const;
    Result<void> saveMessage(const domain::Message &message);
    [[nodiscard]] QList<domain::Message> messages() const; ///< newest first
    /// Idempotent: an entry equal to one that stands adds nothing, so that a feed read twice tells its story
    /// once.
    Result<void> addEntry(const QString &lineId, const domain::TimelineEntry &entry);
    [[nodiscard]] QList<domain::TimelineEntry> timeline(const QString &lineId) const; ///< newest first

    // -- outbox
    Result<qint64> enqueue(const OutboxItem &item);
    Result<void>
    updateOutbox(const OutboxItem &item); ///< Done removes the row, Refused keeps it out of outbox()
    [[nodiscard]] QList<OutboxItem> outbox() const; ///< Ready and InFlight, oldest first
    /// The first of each case that may go now. One in flight blocks its case while this process has sent it;
    /// left in flight by a process that died, it is due, still InFlight: ask the operator about it before
    /// sending again.
    [[nodiscard]] QList<OutboxItem> dueOutbox(const QDateTime &now) const;

    // -- small sealed values: event cursor, operator document, tokens where there is no keychain, drafts
    Result<void> putValue(const QString &name, const QByteArray &value);
    [[nodiscard]] std::optional<QByteArray> value(const QString &name) const;
    Result<void> removeValue(const QString &name);

    /// Forgets everything about every person (sign-out with "remove my data"), damaged copies set aside
    /// included; ends with a WAL truncate. Not inside write().
    Result<void> forgetAll();
    [[nodiscard]] bool isMemoryOnly() const;

Q_SIGNALS:
    void changed(unbar::store::Topic topic);

private:
    friend class EvidenceFiles; // its rows stand in this database
    Store(std::unique_ptr<Db> db, const platform::Clock *clock);
    void touch(Topic topic);
    Result<void>
    within(const std::function<Result<void>()> &act); ///< in the caller's transaction, or in one of its own
    Result<void> addMove(const domain::Payment &payment, const domain::PaymentMove &move, bool first);
    Result<void> addMove(const domain::Appeal &appeal, const domain::AppealMove &move, bool first);
    Result<void> forgetLine(const QByteArray &caseId);
    void point(const char *name) const;
    std::unique_ptr<Db> m_db;
    platform::SystemClock m_systemClock;
    const platform::Clock *m_clock;
    QList<Topic> m_touched;
    bool m_inWrite = false;
};

} // namespace unbar::store
