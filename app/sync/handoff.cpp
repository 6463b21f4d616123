#include "app/sync/handoff.h"

#include "app/support/random.h"

namespace unbar::sync {

namespace handing {
constexpr qint64 kLookMs = 2000;
}

Handoffs::Handoffs(Core &core)
    : m_core(core)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
}

bool Handoffs::ours(quint64 round, quint64 generation) const
{
    return round == m_round && m_core.live(generation);
}

void Handoffs::start(const QString &itemCode)
{
    leave();
    if (m_core.closing())
        return;
    m_view.state = HandoffState::Asking;
    m_view.itemCode = itemCode;
    Q_EMIT changed();
    ask(itemCode);
}

void Handoffs::leave()
{
    ++m_round;
    m_timer.stop();
    m_id.clear();
    if (m_view.state == HandoffState::None)
        return;
    m_view = {};
    Q_EMIT changed();
}

void Handoffs::stop()
{
    ++m_round;
    m_timer.stop();
}

QCoro::Task<void> Handoffs::ask(QString itemCode)
{
    const Running running(m_core);
    const quint64 round = m_round;
    const quint64 generation = m_core.generation;
    const QString key = newKey();
    const auto begun = co_await m_core.api.startHandoff(itemCode, key);
    if (!ours(round, generation))
        co_return;
    if (!begun) {
        failedWith(begun.error());
        co_return;
    }
    m_core.answered();
    m_id = begun->id;
    m_view.state = HandoffState::Waiting;
    m_view.url = begun->url;
    m_view.matchCode = begun->matchCode;
    m_view.expires = begun->expires;
    m_timer.start(m_core.paced(handing::kLookMs));
    Q_EMIT changed();
}

QCoro::Task<void> Handoffs::look()
{
    const Running running(m_core);
    const quint64 round = m_round;
    const quint64 generation = m_core.generation;
    const QString id = m_id;
    const auto state = co_await m_core.api.handoffState(id);
    if (!ours(round, generation))
        co_return;
    // A look that failed is no end: the phone may still send, until the time is over.
    const bool over = m_view.expires.isValid() && m_view.expires <= m_core.now();
    if (state)
        took(*state);
    else if (over)
        took(QStringLiteral("expired"));
    else
        m_core.failed(state.error());
    const bool goesOn = m_view.state == HandoffState::Waiting || m_view.state == HandoffState::Opened;
    if (goesOn)
        m_timer.start(m_core.paced(handing::kLookMs));
}

void Handoffs::took(const QString &state)
{
    if (state == QLatin1String("received")) {
        m_view.state = HandoffState::Received;
        fetch();
    } else if (state == QLatin1String("opened")) {
        m_view.state = HandoffState::Opened;
    } else if (state == QLatin1String("expired") || state == QLatin1String("taken")) {
        m_view.state = HandoffState::Expired;
    }
    Q_EMIT changed();
}

QCoro::Task<void> Handoffs::fetch()
{
    const Running running(m_core);
    const quint64 round = m_round;
    const quint64 generation = m_core.generation;
    const QString id = m_id;
    const auto file = co_await m_core.api.handoffFile(id);
    if (!ours(round, generation))
        co_return;
    if (!file) {
        failedWith(file.error());
        co_return;
    }
    const QString itemCode = m_view.itemCode;
    const QByteArray bytes = *file;
    leave();
    Q_EMIT fileCame(itemCode, bytes);
}

void Handoffs::failedWith(const Failure &failure)
{
    m_core.failed(failure);
    m_view.state = HandoffState::Failed;
    m_view.failure = failure;
    Q_EMIT changed();
}

} // namespace unbar::sync
