#include "app/workflows/track/track_workflow.h"

#include "app/sync/acts.h"
#include "app/workflows/track/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unbar::workflows {

namespace selftest {

constexpr std::array kItems{SelfTestItem::FlightMode,  SelfTestItem::Restart, SelfTestItem::CallHotline,
                            SelfTestItem::ReceiveCall, SelfTestItem::SendSms, SelfTestItem::ReceiveSms,
                            SelfTestItem::Data};

QString draftName(const QString &lineId)
{
    return QStringLiteral("draft.self_test.") + lineId;
}

} // namespace selftest

TrackWorkflow::TrackWorkflow(store::Store &store, sync::Engine &engine, domain::OperatorDocument document,
                             domain::PhoneNumber number, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_engine(engine)
    , m_document(std::move(document))
    , m_number(std::move(number))
    , m_calendar(shippedCalendar())
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &TrackWorkflow::rebuild);
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        if (topic != store::Topic::Drafts)
            rebuild();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &TrackWorkflow::rebuild);
    loadDraft();
    rebuild();
}

void TrackWorkflow::refresh()
{
    m_engine.refresh();
}

void TrackWorkflow::loadDraft()
{
    const auto line = m_store.lineByNumber(m_number);
    const auto kept = line ? m_store.value(selftest::draftName(line->id)) : std::nullopt;
    if (!kept)
        return;
    const QJsonArray ticked = QJsonDocument::fromJson(*kept).array();
    for (const SelfTestItem item : selftest::kItems) {
        if (ticked.contains(static_cast<int>(item)))
            m_ticked.append(item);
    }
}

void TrackWorkflow::tickSelfTest(SelfTestItem item, bool done)
{
    const auto line = m_store.lineByNumber(m_number);
    m_ticked.removeAll(item);
    if (done)
        m_ticked.append(item);
    QJsonArray kept;
    for (const SelfTestItem ticked : std::as_const(m_ticked))
        kept.append(static_cast<int>(ticked));
    if (line) {
        (void)m_store.write([&] {
            return m_store.putValue(selftest::draftName(line->id),
                                    QJsonDocument(kept).toJson(QJsonDocument::Compact));
        });
    }
    rebuild();
}

void TrackWorkflow::stillNotWorking()
{
    const auto line = m_store.lineByNumber(m_number);
    if (!line || line->state == domain::LineState::Recycled)
        return;
    const QString paymentId = m_view.payment.operatorId;
    const QString name = restoreAskedName(line->id);
    // One order per payment: pressing twice, or again after a restart, is the same wish.
    const QByteArray mark = paymentId.isEmpty() ? QByteArrayLiteral("-") : paymentId.toUtf8();
    if (m_store.value(name) == mark)
        return;
    const QString lock = line->locks.isEmpty() ? QString() : line->locks.first().id;
    const auto written = m_store.write([&]() -> Result<void> {
        const auto queued = m_store.enqueue(sync::restoreOrderAct(*line, lock, paymentId));
        return queued ? m_store.putValue(name, mark) : Result<void>(passOn(queued.error()));
    });
    if (written)
        m_engine.outboxChanged();
    rebuild();
}

void TrackWorkflow::markRead(const QString &messageId)
{
    for (domain::Message message : m_store.messages()) {
        if (message.id != messageId || message.read)
            continue;
        message.read = true;
        (void)m_store.write([&] { return m_store.saveMessage(message); });
        return;
    }
}

} // namespace unbar::workflows
