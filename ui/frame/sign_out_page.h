#pragma once
// Leaving: sign out and keep the records here, or take everything away from this computer.

#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class SignOutPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    /// `unsent` counts what still waits to be sent; `another` asks for another number, not for the end.
    void setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons, int unsent,
                 bool another);
    /// While it is under way both buttons rest.
    void setBusy(bool busy);

Q_SIGNALS:
    void signOutConfirmed(bool forget);

protected:
    void build() override;

private:
    int m_unsent = 0;
    bool m_another = false;
    bool m_busy = false;
};

} // namespace unbar::ui
