#pragma once
// The track journey's page: one large present state, who holds the ball, the history, the clocks, the
// self-test; for a payment's restore or for one appeal.

#include "app/workflows/track/track_view.h"
#include "ui/pages/base/journey_page.h"
#include "ui/widgets/timeline.h"

#include <optional>

namespace unbar::ui {

/// What the person is writing or confirming about an appeal, on the page itself.
struct AppealForm
{
    workflows::AppealAct act = workflows::AppealAct::Answer;
    QString requestId;    ///< Answer: which question or item
    bool instead = false; ///< Answer: a statement in place of the item
    QString text, number, date;
    QString problem, dateProblem;
};

class TrackPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit TrackPage(QWidget *parent = nullptr);
    void setView(const workflows::TrackView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::TrackView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("track"); }
    /// Opens the form of an act as its link does (for scenes and deep links).
    void openForm(workflows::AppealAct act, const QString &requestId = {}, bool instead = false);

Q_SIGNALS: // one per intent of TrackWorkflow
    void refreshRequested();
    void selfTestTicked(unbar::workflows::SelfTestItem item, bool done);
    void stillNotWorking();
    void messageRead(const QString &messageId);
    void appealShown(const QString &appealId); ///< empty: the payment's restore
    void acted(const QString &appealId, unbar::workflows::AppealAct act, const QString &text);
    void answered(const QString &appealId, const QString &requestId, const QString &text);
    void regulatorRecorded(const QString &appealId, const QString &number, QDate date);
    void itemReplaceRequested(const QString &appealId, const QString &itemCode); ///< empty: any further item
    void appealContinued(const QString &appealId);                               ///< AppealWorkflow::goOn
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

    // an appeal (track_appeal*.cpp)
    using AppealView = workflows::AppealTrackView;
    [[nodiscard]] const AppealView *shown() const;
    void buildAppeal(const AppealView &of);
    void addAppealHead(const AppealView &of);
    void addAppealBody(const AppealView &of);
    void addGoOn(const AppealView &of);
    void addPendingAct(const AppealView &of);
    void addAsked(const AppealView &of);
    void addQuestion(const AppealView &of, const domain::InfoRequest &request);
    void addAskedItems(const AppealView &of);
    void addAskedItem(Card *card, const AppealView &of, const domain::InfoRequest &request);
    void addOutcome(const AppealView &of);
    void addRegulatorMain(const AppealView &of);
    void addRestoredParts(const AppealView &of);
    void addNextSteps(const AppealView &of);
    void addAppealTimeline(const AppealView &of);
    void addNotes(const AppealView &of);
    void addYouMay(const AppealView &of);
    void addRegulator(const AppealView &of);
    void addAppealClocks(const AppealView &of);
    void addAppealFacts(const AppealView &of);
    void addSwitch();
    void addForm(const AppealView &of);
    void addConfirm(const AppealView &of);
    void addTextForm(Card *card, const AppealView &of);
    void addFilingForm(const AppealView &of);
    void sendForm(const AppealView &of);
    void sendFiling(const AppealView &of);
    void closeForm();
    [[nodiscard]] bool isAnswering(const domain::InfoRequest &request, bool instead) const;
    [[nodiscard]] bool formStillFits(const AppealView &of) const;
    /// The page's one primary button where nothing else took it, else a link of the same act.
    Button *actButton(const AppealView &of, workflows::AppealAct act, const QString &words);
    [[nodiscard]] const domain::Appeal *complaintOf(const domain::Appeal &appeal) const;
    /// Does what a link of "You may" asks for: opens its form, or reports the act.
    void startAct(const QString &appealId, workflows::AppealAct act);

    std::optional<AppealForm> m_form;
    bool m_tookPrimary = false;
    workflows::TrackView m_view;
};

/// One row of the history in words.
TimelineItem timelineItem(const domain::TimelineEntry &entry, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons, const QDateTime &now);
/// The history of an appeal, newest first, with the hollow step that comes next.
QList<TimelineItem> appealTimeline(const domain::Appeal &appeal, const domain::OperatorDocument &document,
                                   const QDateTime &now);
QString appealStepText(const domain::AppealStep &step, const domain::Appeal &appeal); ///< past-tense deed
/// Who holds the ball and what follows, in one or two sentences.
QString appealSentence(const workflows::AppealTrackView &of);
QString actText(workflows::AppealAct act);   ///< words of a link, verb and object
QString refusedActText(const QString &code); ///< why the operator refused an act; total
QString barredText(const QString &code);     ///< why the regulator's road is closed; total
QString selfTestText(workflows::SelfTestItem item, const domain::OperatorDocument &document);

} // namespace unbar::ui
