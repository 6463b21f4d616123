#pragma once
// The pay journey. Every intent is one transaction: new state + outbox row; the engine does the rest.

#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/pay/pay_view.h"

#include <QObject>
#include <QTimer>

namespace unbar::workflows {

struct PayChoice; // what the person has chosen so far (pay_choice.h)

class PayWorkflow : public QObject
{
    Q_OBJECT
public:
    PayWorkflow(store::Store &store, sync::Engine &engine, domain::OperatorDocument document,
                domain::PhoneNumber number, bool allowLoopbackPay, QObject *parent = nullptr);
    [[nodiscard]] const PayView &view() const { return m_view; }

    // intents
    void open(); ///< the page is shown: summary, or the payment under way
    void openTopUp();
    void openDispute();
    void chooseAmount(bool full); ///< full or minimum to restore
    void chooseTopUp(const domain::Money &amount);
    void payForOther(const domain::PhoneNumber &number); ///< masked confirm of the number before pay
    void pay(domain::PaymentWay way);                    ///< Confirm + Send in one transaction, one-shot
    void changeWay(domain::PaymentWay way);
    void iHavePaid();       ///< asks the operator, never makes an order
    void newCode();         ///< after expiry or decline: a new order with a new key
    void leave();           ///< cancel: query → close → query
    void acceptNewAmount(); ///< QuoteChanged → Summary with the new sum
    void backToSummary();   ///< leaves top-up, dispute or another number; nothing is sent
    void receiptSeen();
    void requestRefund(const QString &paymentId);
    void dispute(DebtDispute kind, const QString &traceNumber, const QStringList &itemIds,
                 const QString &words);
    [[nodiscard]] QString receiptText(const domain::Payment &payment, const QString &language) const;

Q_SIGNALS:
    void changed();
    void openInBrowser(const QUrl &url); ///< the shell hands it to the browser

private:
    void rebuild();
    void tick();
    void paymentChecked(const QString &paymentId, bool answered);
    [[nodiscard]] std::optional<domain::Payment> current() const;
    [[nodiscard]] bool mayStart() const;
    [[nodiscard]] domain::Quote makeQuote() const;
    void fillFacts(PayView &view) const;
    void fillCode(PayView &view, const domain::Payment &payment) const;
    void finishNewCode();
    void keepAsking(const PayView &view);
    bool begin(const domain::Quote &quote, domain::PaymentWay way);
    bool startClosing(const domain::Payment &payment);
    void showBrowser();
    store::Store &m_store;
    sync::Engine &m_engine;
    domain::OperatorDocument m_document;
    domain::PhoneNumber m_number;
    bool m_allowLoopbackPay;
    PayView m_view;
    QTimer m_tick; ///< one second, only while a code is on the screen
    std::unique_ptr<PayChoice> m_choice;

public:
    ~PayWorkflow() override;
};

} // namespace unbar::workflows
