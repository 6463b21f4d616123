#pragma once
// The track journey for a restore: one large current state, who holds the ball, timeline, clocks, self-test.

#include "app/domain/operator_document.h"
#include "app/store/store.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/engine.h"
#include "app/workflows/track/track_view.h"

#include <QObject>
#include <QTimer>

namespace unbar::workflows {

class TrackWorkflow : public QObject
{
    Q_OBJECT
public:
    TrackWorkflow(store::Store &store, sync::Engine &engine, domain::OperatorDocument document,
                  domain::PhoneNumber number, QObject *parent = nullptr);
    [[nodiscard]] const TrackView &view() const { return m_view; }

    // intents
    void refresh();
    void tickSelfTest(SelfTestItem item, bool done);
    void stillNotWorking(); ///< after "restored": enqueues a restore order for "I paid, still locked", once
    void markRead(const QString &messageId);
    void showAppeal(const QString &appealId); ///< empty: the payment's restore
    void act(const QString &appealId, AppealAct act, const QString &text);
    void answer(const QString &appealId, const QString &requestId, const QString &text);
    void recordRegulator(const QString &appealId, const QString &number, const QDate &date);
    void replaceItem(const QString &appealId, const QString &itemCode);

Q_SIGNALS:
    void changed();
    void replaceWanted(const QString &appealId, const QString &itemCode); ///< the appeal journey opens there

private:
    void rebuild();
    void loadDraft();
    void fillTimeline(TrackView &view) const;
    void fillAppeals(TrackView &view, const QString &lineId) const;
    void enqueueAct(domain::Appeal appeal, const sync::CustomerAct &act);
    void openAnother(const domain::Appeal &prior, AppealAct act, const QString &words);
    static domain::WorkCalendar shippedCalendar();
    void wakeAtNextEdge(const TrackView &view);
    store::Store &m_store;
    sync::Engine &m_engine;
    domain::OperatorDocument m_document;
    domain::PhoneNumber m_number;
    domain::WorkCalendar m_calendar;
    QString m_shownAppeal;
    TrackView m_view;
    QList<SelfTestItem> m_ticked;
    QTimer m_clock; ///< wakes at the next clock edge only, never polling
};

} // namespace unbar::workflows
