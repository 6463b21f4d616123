#pragma once
// "Is this suspension notice real?": simple advice before sign-in.

#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class NoticePage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons);

Q_SIGNALS:
    void checkHereRequested(); ///< sign in and look

protected:
    void build() override;
    [[nodiscard]] bool isCentred() const override { return true; }
};

} // namespace unbar::ui
