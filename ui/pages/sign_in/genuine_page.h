#pragma once
// "Is this app genuine?", answered before sign-in with facts that can be checked from outside.

#include "app/workflows/sign_in/sign_in_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class GenuinePage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setView(const workflows::GenuineFacts &facts, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);

protected:
    void build() override;
    [[nodiscard]] bool isCentred() const override { return true; }

private:
    workflows::GenuineFacts m_facts;
};

} // namespace unbar::ui
