#pragma once
// The protect journey: keeps what was ticked off in the sealed store, so that a restart loses none of it.
// Nothing is sent.

#include "app/store/store.h"
#include "app/workflows/protect/protect_view.h"

#include <QObject>

namespace unbar::workflows {

class ProtectWorkflow : public QObject
{
    Q_OBJECT
public:
    explicit ProtectWorkflow(store::Store &store, QObject *parent = nullptr);
    [[nodiscard]] const ProtectView &view() const { return m_view; }

    // intents
    void tick(const QString &key, bool done);

Q_SIGNALS:
    void changed();

private:
    store::Store &m_store;
    ProtectView m_view;
};

} // namespace unbar::workflows
