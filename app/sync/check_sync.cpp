#include "app/sync/check_sync.h"

#include "app/operator/codec_verify.h"
#include "app/support/random.h"
#include "app/sync/check_record.h"
#include "app/sync/names.h"

namespace unbar::sync {

namespace checking {

constexpr qint64 oftenMs = 3000;
constexpr qint64 seldomMs = 15000;
constexpr int oftenAtMost = 60; // three minutes of somebody being on the page

/// Only pages that the signed document names are ever opened.
bool isOperatorsPage(const QUrl &page, const domain::OperatorDocument &document)
{
    return document.pageHosts.contains(page.authority()) || document.pageHosts.contains(page.host());
}

bool isOver(const Failure &failure)
{
    return failure.code == FailureCode::OperatorNotFound || failure.code == FailureCode::OperatorGone;
}

} // namespace checking

CheckSync::CheckSync(Core &core)
    : m_core(core)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, [this] { ask(); });
    const auto kept = core.store.value(names::check());
    if (!kept)
        return;
    const CheckRecord record = checkRecordFrom(*kept);
    m_check = record.check;
    m_key = record.key;
    m_text = record.text;
}

void CheckSync::resume()
{
    if (m_check && !isStarted() && !m_starting)
        start();
    else
        pollLater();
}

void CheckSync::begin(const QString &lineId, const QString &suspensionId, const QString &method,
                      const SignedText &text)
{
    drop();
    domain::IdentityCheck wanted;
    wanted.lineId = lineId;
    wanted.suspensionId = suspensionId;
    wanted.method = method;
    m_check = wanted;
    m_text = text;
    m_key = newKey();
    keep();
    start();
}

void CheckSync::again()
{
    if (m_check && m_failure && !isStarted() && !m_starting)
        start();
}

void CheckSync::askNow()
{
    m_polls = 0;
    if (isStarted() && isWaiting())
        ask();
}

void CheckSync::drop()
{
    ++m_turn;
    m_poll.stop();
    m_check.reset();
    m_failure.reset();
    m_starting = false;
    m_asking = false;
    m_polls = 0;
    (void)m_core.store.write([this] { return m_core.store.removeValue(names::check()); });
    Q_EMIT changed();
}

void CheckSync::stop()
{
    m_poll.stop();
}

QDateTime CheckSync::closedUntil(const QString &method) const
{
    const auto kept = m_core.store.value(names::checkLimits());
    const QDateTime until = kept ? limitOf(*kept, method) : QDateTime();
    return until.isValid() && until > m_core.now() ? until : QDateTime();
}

QCoro::Task<void> CheckSync::start()
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    const quint64 turn = m_turn;
    m_starting = true;
    m_failure.reset();
    Q_EMIT changed();
    const QByteArray body =
        op::identityCheckBody(m_check->lineId, m_check->method, m_text.sha256, m_text.language, m_text.at);
    const QString key = m_key;
    const Result<domain::IdentityCheck> answer = co_await m_core.api.startCheck(body, key);
    if (!m_core.live(generation) || turn != m_turn)
        co_return;
    m_starting = false;
    started(answer);
}

void CheckSync::started(const Result<domain::IdentityCheck> &answer)
{
    if (!answer) {
        m_core.failed(answer.error());
        m_failure = answer.error();
        Q_EMIT changed();
        return;
    }
    m_core.answered();
    if (!answer->page.isEmpty() && !checking::isOperatorsPage(answer->page, m_core.api.document())) {
        m_failure = raise(FailureCode::VerifyPageForeign, answer->page.host()).value();
        Q_EMIT changed();
        return;
    }
    m_check->id = answer->id;
    m_check->page = answer->page;
    m_check->expires = answer->expires;
    told(*answer);
}

QCoro::Task<void> CheckSync::ask()
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    const quint64 turn = m_turn;
    if (m_asking || !isStarted() || m_core.closing())
        co_return;
    m_asking = true;
    const QString id = m_check->id;
    const Result<domain::IdentityCheck> answer = co_await m_core.api.identityCheck(id);
    if (!m_core.live(generation) || turn != m_turn)
        co_return;
    m_asking = false;
    if (answer) {
        m_core.answered();
        told(*answer);
    } else if (checking::isOver(answer.error())) {
        domain::IdentityCheck gone = *m_check;
        gone.state = domain::CheckState::Expired;
        told(gone);
    } else {
        m_core.failed(answer.error());
        pollLater();
    }
}

void CheckSync::told(const domain::IdentityCheck &answer)
{
    m_check->state = answer.state;
    m_check->nextDate = answer.nextDate;
    m_check->attemptsLeft = answer.attemptsLeft;
    const bool over = isWaiting() && m_check->expires.isValid() && m_core.now() >= m_check->expires;
    if (over)
        m_check->state = domain::CheckState::Expired;
    keep();
    keepLimit();
    pollLater();
    Q_EMIT changed();
    if (m_check->state == domain::CheckState::Passed)
        Q_EMIT passed();
}

void CheckSync::pollLater()
{
    if (!isStarted() || !isWaiting() || m_core.closing())
        return;
    m_poll.start(m_core.paced(++m_polls <= checking::oftenAtMost ? checking::oftenMs : checking::seldomMs));
}

void CheckSync::keep()
{
    const QByteArray bytes = toBytes(CheckRecord{m_key, *m_check, m_text});
    (void)m_core.store.write([&] { return m_core.store.putValue(names::check(), bytes); });
}

void CheckSync::keepLimit()
{
    const bool closed = m_check->state == domain::CheckState::Limit ||
                        (m_check->state == domain::CheckState::Failed && m_check->attemptsLeft == 0);
    if (!closed || !m_check->nextDate.isValid())
        return;
    const QByteArray before = m_core.store.value(names::checkLimits()).value_or(QByteArray());
    const QByteArray bytes = withLimit(before, m_check->method, m_check->nextDate);
    (void)m_core.store.write([&] { return m_core.store.putValue(names::checkLimits(), bytes); });
}

bool CheckSync::isWaiting() const
{
    return m_check &&
           (m_check->state == domain::CheckState::Waiting || m_check->state == domain::CheckState::Unknown);
}

} // namespace unbar::sync
