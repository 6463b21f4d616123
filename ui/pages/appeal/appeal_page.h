#pragma once
// The appeal place, honestly: which locks can be appealed, how it is done today, and what the operator owes
// by law (反电信网络诈骗法 art. 32 ¶3: reason, remedy, documents). Nothing is sent from here.

#include "app/domain/line.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class AppealPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setView(const domain::Line &line, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("appeal"); }

protected:
    void build() override;

private:
    void addLock(const domain::Suspension &lock);
    void addDuties();
    domain::Line m_line;
};

} // namespace unbar::ui
