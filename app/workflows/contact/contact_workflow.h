#pragma once
// The contact journey: channels from the signed document, call script from the store. Nothing is sent.

#include "app/platform/clock.h"
#include "app/store/store.h"
#include "app/workflows/contact/contact_view.h"

#include <QObject>
#include <functional>

namespace unbar::workflows {

class ContactWorkflow : public QObject
{
    Q_OBJECT
public:
    /// `now` gives operator time (UTC). `number` may be empty before sign-in: then there is no call script.
    ContactWorkflow(store::Store &store, domain::OperatorDocument document, domain::PhoneNumber number,
                    std::function<QDateTime()> now, QObject *parent = nullptr);
    [[nodiscard]] const ContactView &view() const { return m_view; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void rebuild();
    store::Store &m_store;
    domain::OperatorDocument m_document;
    domain::PhoneNumber m_number;
    std::function<QDateTime()> m_now;
    ContactView m_view;
};

} // namespace unbar::workflows
