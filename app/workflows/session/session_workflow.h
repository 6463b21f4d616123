#pragma once
// Builds what every page's frame shows from engine, operator document and store; waits for nothing.

#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/session/session_view.h"

#include <QObject>

namespace unbar::workflows {

class SessionWorkflow : public QObject
{
    Q_OBJECT
public:
    /// `report` says what opening the store found.
    SessionWorkflow(store::Store &store, const store::OpenReport &report, bool demo,
                    QObject *parent = nullptr);

    [[nodiscard]] const SessionView &view() const { return m_view; }

    /// The composition root tells what was chosen and what began or ended.
    void setOperator(const domain::OperatorDocument &document);
    void setKeychainLocked(bool locked);
    /// Signed in; `engine` must outlive the session or be taken back by signedOut().
    void signedIn(sync::Engine &engine, const domain::PhoneNumber &number);
    void signedOut();

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    store::Store &m_store;
    sync::Engine *m_engine = nullptr;
    SessionView m_view;
};

} // namespace unbar::workflows
