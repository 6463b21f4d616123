#pragma once
// The pay journey's page: what is owed, the code to scan (sheet 03), what the operator says, the receipt.

#include "app/workflows/pay/pay_view.h"
#include "ui/pages/base/journey_page.h"
#include "ui/widgets/badge.h"

#include <QSet>

namespace unbar::ui {

class PayPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit PayPage(QWidget *parent = nullptr);
    void setView(const workflows::PayView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::PayView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("pay"); }
    /// Shows the form for somebody else's number in place of the summary.
    void askOtherNumber(bool ask);

Q_SIGNALS: // one per intent of PayWorkflow
    void openRequested();
    void topUpRequested();
    void disputeOpened();
    void amountChosen(bool full);
    void topUpChosen(const unbar::domain::Money &amount);
    void payForOtherRequested(const unbar::domain::PhoneNumber &number);
    void payRequested(unbar::domain::PaymentWay way);
    void wayChanged(unbar::domain::PaymentWay way);
    void iHavePaid();
    void newCodeRequested();
    void leaveRequested();
    void newAmountAccepted();
    void summaryRequested(); ///< PayWorkflow::backToSummary
    void receiptSeen();      ///< the person leaves a page that showed the receipt
    void refundRequested(const QString &paymentId);
    void disputed(unbar::workflows::DebtDispute kind, const QString &traceNumber, const QStringList &itemIds,
                  const QString &words);
    // for the shell
    void receiptPdfRequested(const unbar::domain::Payment &payment);
    void receiptTextRequested(const unbar::domain::Payment &payment);
    void receiptPrintRequested(const unbar::domain::Payment &payment);
    void copyRequested(const QString &text);

protected:
    void build() override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildLoading();
    void buildNothingOwed();
    void buildSummary();
    void buildOtherNumber();
    void buildTopUp();
    void buildCreating();
    void buildCode();
    void buildAsking();
    void buildUnknown();
    void buildQuoteChanged();
    void buildDeclined();
    void buildExpired();
    void buildRefused();
    void buildPaid();
    void buildReceipt();
    void buildPaidLate();
    void buildDuplicate();
    void buildCounter();
    void buildDispute();
    void buildDisputeChoice();
    void buildDisputeForm();
    QWidget *disputeItems(QWidget *&first);
    QWidget *disputeTrace(QWidget *&first);
    void buildFailed();
    void addAmountChoice();
    void addOtherWays();
    void addItemsAside();
    void addAfterAside();
    void addGuardAside();
    void addReferences(Card *card);
    void addDisputeScript();
    void submitDispute();
    void submitOtherNumber();
    QWidget *codeColumn();
    [[nodiscard]] QString restoreSentence() const;
    [[nodiscard]] QString kicker() const;
    [[nodiscard]] QString checkSentence() const;

    workflows::PayView m_view;
    QPointer<Countdown> m_countdown;
    bool m_otherNumber = false;
    QString m_otherTyped;
    QString m_otherProblem;
    std::optional<workflows::DebtDispute> m_dispute;
    QString m_trace;
    QString m_words;
    QString m_traceProblem;
    QSet<QString> m_itemIds;
};

} // namespace unbar::ui
