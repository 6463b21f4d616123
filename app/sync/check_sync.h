#pragma once
// The check of identity under way: started once under a key that is kept before it is sent, then asked about
// until the operator's page says how it ended. A restart goes on with the same check.

#include "app/sync/check_record.h"
#include "app/sync/core.h"

#include <QTimer>

namespace unbar::sync {

class CheckSync : public QObject
{
    Q_OBJECT
public:
    explicit CheckSync(Core &core);

    /// Starts a check in place of any other.
    void begin(const QString &lineId, const QString &suspensionId, const QString &method,
               const SignedText &text);
    void again();  ///< a start without an answer: the same key once more
    void askNow(); ///< the person came back from the page
    void resume(); ///< at the start of a session: what was left under way
    void drop();   ///< nothing is shown or asked any more; what the operator saw stays with it
    void stop();

    /// Null when there is none.
    [[nodiscard]] const std::optional<domain::IdentityCheck> &check() const { return m_check; }
    [[nodiscard]] bool isStarted() const { return m_check && !m_check->id.isEmpty(); }
    [[nodiscard]] bool isStarting() const { return m_starting; }
    /// Why the start was refused or not answered. `where` may be the operator's own code.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// When a way that was used too often opens again; null when it is open.
    [[nodiscard]] QDateTime closedUntil(const QString &method) const;

Q_SIGNALS:
    void changed();
    void passed(); ///< the lock goes at once: the line is worth reading

private:
    QCoro::Task<void> start();
    QCoro::Task<void> ask();
    void started(const Result<domain::IdentityCheck> &answer);
    void told(const domain::IdentityCheck &answer);
    void pollLater();
    void keep();
    void keepLimit();
    [[nodiscard]] bool isWaiting() const;

    Core &m_core;
    std::optional<domain::IdentityCheck> m_check;
    SignedText m_text;
    QString m_key;
    std::optional<Failure> m_failure;
    bool m_starting = false;
    bool m_asking = false;
    int m_polls = 0;
    quint64 m_turn = 0; ///< raised with each new check: answers to an earlier one are left alone
    QTimer m_poll;
};

} // namespace unbar::sync
