#pragma once
// The records journey: everything kept about a line, read from the store alone, so that it works offline.

#include "app/store/store.h"
#include "app/workflows/records/records_view.h"

#include <QObject>

namespace unbar::workflows {

class RecordsWorkflow : public QObject
{
    Q_OBJECT
public:
    RecordsWorkflow(store::Store &store, domain::PhoneNumber number, QObject *parent = nullptr);
    [[nodiscard]] const RecordsView &view() const { return m_view; }

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    store::Store &m_store;
    domain::PhoneNumber m_number;
    RecordsView m_view;
};

} // namespace unbar::workflows
