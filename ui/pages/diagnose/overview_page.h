#pragma once
// The diagnose journey's page: what is locked, why, what to do now, what it costs and by when (sheets 02, 08,
// 09).

#include "app/workflows/diagnose/diagnose_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class StepCard;

class OverviewPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    void setView(const workflows::DiagnoseView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::DiagnoseView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("diagnose"); }

Q_SIGNALS:
    void refreshRequested(); ///< DiagnoseWorkflow::refresh
    void payRequested(const QString &lockId);
    void billRequested(); ///< "see the bill"
    void topUpRequested();
    void paymentContinued(const QString &paymentId);
    /// Any other remedy: verify, appeal, resume, store, contact…
    void remedyRequested(unbar::domain::Remedy remedy, const QString &lockId);
    void copyRequested(const QString &text); ///< the shell decides: a kiosk has no clipboard

protected:
    void build() override;

private:
    void buildLocked();
    void buildLoading();
    void buildHealthy();
    void buildRestored();
    void buildGone();
    void buildFailed();
    void addHeadLocked();
    void addStale();
    void addStep(const domain::PlanStep &step, int number);
    void addStepActions(StepCard *card, const domain::PlanStep &step);
    void addPayActions(StepCard *card, const domain::PlanStep &step);
    void addScript(const domain::Suspension &lock);
    void addMaintenance(const domain::PlanStep &step, StepCard *card);
    void setStepBadge(StepCard *card, const domain::PlanStep &step) const;
    [[nodiscard]] QString stepBody(const domain::PlanStep &step) const;
    [[nodiscard]] QString arrearsBody() const;
    [[nodiscard]] QString liftText(const QString &code) const;
    [[nodiscard]] QString policeText(const domain::Suspension &lock) const;
    [[nodiscard]] int actionableSteps() const;
    [[nodiscard]] QString lede() const;
    QAbstractButton *remedyLink(domain::Remedy remedy, const domain::PlanStep &step);
    Button *stepPrimary(const QString &text, const char *id, Act act, bool needsOperator);
    void addDeadlines();
    void addFacilities();
    void addHelp();

    workflows::DiagnoseView m_view;
    bool m_hasPrimary = false;
};

} // namespace unbar::ui
