#pragma once
// The track journey's page: one large present state, who holds the ball, the history, the clocks, the
// self-test.

#include "app/workflows/track/track_view.h"
#include "ui/pages/base/journey_page.h"
#include "ui/widgets/timeline.h"

namespace unbar::ui {

class TrackPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit TrackPage(QWidget *parent = nullptr);
    void setView(const workflows::TrackView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::TrackView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("track"); }

Q_SIGNALS: // one per intent of TrackWorkflow
    void refreshRequested();
    void selfTestTicked(unbar::workflows::SelfTestItem item, bool done);
    void stillNotWorking();
    void messageRead(const QString &messageId);
    // for the shell
    void receiptPdfRequested(const unbar::domain::Payment &payment);
    void copyRequested(const QString &text);

protected:
    void build() override;

private:
    void buildNothing();
    void buildWaitingPayer();
    void buildWaiting();
    void buildPastNorm();
    void buildPastLaw();
    void buildRestoreFailed();
    void buildOtherLocks();
    void buildRestored();
    void addSelfTest();
    void addTimeline();
    void addClocks();
    void addMessages();
    void addPaymentFacts();
    [[nodiscard]] QString kicker() const;

    workflows::TrackView m_view;
};

/// One row of the history in words.
TimelineItem timelineItem(const domain::TimelineEntry &entry, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons, const QDateTime &now);
QString selfTestText(workflows::SelfTestItem item, const domain::OperatorDocument &document);

} // namespace unbar::ui
