#pragma once
// The contact journey's page: hotline with hours, what to say with the facts, stores. Nothing is sent from
// here.

#include "app/workflows/contact/contact_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class ContactPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setView(const workflows::ContactView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("contact"); }

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    void build() override;

private:
    void addHotline(const workflows::ContactChannel &channel);
    void addScript();
    void addPlaces();
    [[nodiscard]] QString scriptText() const;
    [[nodiscard]] QString hoursLine(const workflows::ContactChannel &channel) const;
    workflows::ContactView m_view;
};

} // namespace unbar::ui
