#pragma once
// One file from a phone: asks the operator for a page, watches it, fetches the file once.

#include "app/sync/core.h"

#include <QTimer>
#include <QUrl>

namespace unbar::sync {

enum class HandoffState { None, Asking, Waiting, Opened, Received, Expired, Failed };

struct HandoffView
{
    HandoffState state = HandoffState::None;
    QString itemCode;
    QUrl url;
    QString matchCode;
    QDateTime expires; ///< operator time, UTC
    std::optional<Failure> failure;
};

class Handoffs : public QObject
{
    Q_OBJECT
public:
    explicit Handoffs(Core &core);
    void start(const QString &itemCode); ///< another one under way is left
    void leave();
    void stop();
    [[nodiscard]] const HandoffView &view() const { return m_view; }

Q_SIGNALS:
    void changed();
    void fileCame(const QString &itemCode, const QByteArray &bytes);

private:
    QCoro::Task<void> ask(QString itemCode);
    QCoro::Task<void> look();
    QCoro::Task<void> fetch();
    void took(const QString &state);
    void failedWith(const Failure &failure);
    [[nodiscard]] bool ours(quint64 round, quint64 generation) const;

    Core &m_core;
    HandoffView m_view;
    QString m_id;
    QTimer m_timer;
    quint64 m_round = 0; ///< raised when one is left: a late answer belongs to nobody
};

} // namespace unbar::sync
