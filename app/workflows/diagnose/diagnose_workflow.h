#pragma once
// The diagnose journey: reads line, bills and balance from the store and lays the locks out as an ordered
// plan.

#include "app/domain/calendar.h"
#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/diagnose/diagnose_view.h"

#include <QObject>

namespace unbar::workflows {

class DiagnoseWorkflow : public QObject
{
    Q_OBJECT
public:
    DiagnoseWorkflow(store::Store &store, sync::Engine &engine, const domain::ReasonCatalogue &reasons,
                     domain::PhoneNumber number, QObject *parent = nullptr);
    [[nodiscard]] const DiagnoseView &view() const { return m_view; }
    void refresh(); ///< the person pressed "check again"

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    store::Store &m_store;
    sync::Engine &m_engine;
    const domain::ReasonCatalogue &m_reasons;
    domain::PhoneNumber m_number;
    DiagnoseView m_view;
};

} // namespace unbar::workflows
