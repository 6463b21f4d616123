#pragma once
// The track journey for a restore: one large current state, who holds the ball, timeline, clocks, self-test.

#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/track/track_view.h"

#include <QObject>
#include <QTimer>

namespace unbar::workflows {

class TrackWorkflow : public QObject
{
    Q_OBJECT
public:
    TrackWorkflow(store::Store &store, sync::Engine &engine, domain::PhoneNumber number,
                  QObject *parent = nullptr);
    [[nodiscard]] const TrackView &view() const { return m_view; }

    // intents
    void refresh();
    void tickSelfTest(SelfTestItem item, bool done);
    void stillNotWorking(); ///< after "restored": enqueues a restore order for "I paid, still locked", once
    void markRead(const QString &messageId);

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    void loadDraft();
    void fillTimeline(TrackView &view) const;
    void wakeAtNextEdge(const TrackView &view);
    store::Store &m_store;
    sync::Engine &m_engine;
    domain::PhoneNumber m_number;
    TrackView m_view;
    QList<SelfTestItem> m_ticked;
    QTimer m_clock; ///< wakes at the next clock edge only, never polling
};

} // namespace unbar::workflows
