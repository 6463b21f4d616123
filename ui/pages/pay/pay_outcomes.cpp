#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

namespace {

Fact reference(const QString &label, const QString &value)
{
    Fact fact;
    fact.label = label;
    fact.value = value;
    fact.copyable = fact.body = true;
    return fact;
}

} // namespace

void PayPage::addReferences(Card *card)
{
    QList<Fact> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts << reference(label, value);
    };
    add(tr("Amount"), money(m_view.payment.quote.amount));
    add(tr("For number"), m_view.payment.quote.lineMasked);
    add(tr("Payment number"), m_view.payment.operatorId);
    add(tr("Trace number"), m_view.payment.traceNumber);
    add(tr("Ticket number"), m_view.payment.ticketNumber);
    add(tr("Paid on"), dateTimeText(m_view.payment.paidAt));
    addBelow(card, 0, factList(facts));
}

void PayPage::buildCreating()
{
    auto *head = addHead(tr("Getting your payment code"), tr("Nothing is paid yet."));
    head->setKicker(kicker());
    addBelow(addCard(), 0,
             busyRow(m_view.waitingForNetwork
                         ? tr("Kept on this computer. It goes out when you are back online.")
                         : tr("Asking the operator. You can leave this open, we keep going.")));
    addActions({link(tr("Cancel this payment"), "leave", [this] { Q_EMIT leaveRequested(); })});
    addItemsAside();
}

void PayPage::buildAsking()
{
    auto *head = addHead(tr("We are asking the operator"), tr("Do not pay again while we check."));
    head->setKicker(kicker());
    auto *card = addCard();
    addReferences(card);
    addBelow(card, 14, busyRow(tr("This can take up to 2 minutes. You can leave this open.")));
    addActions({link(tr("Paid but not shown? Use the trace number"), "dispute",
                     [this] { Q_EMIT disputeOpened(); })});
}

void PayPage::buildUnknown()
{
    auto *head =
        addHead(tr("We are checking whether your payment arrived"),
                tr("Do not pay again. Your bank has not confirmed yet. We keep checking and tell you here."));
    head->setBadge(Tone::Warn, QStringLiteral("clock"), tr("Result open"));
    addReferences(addCard());
    addActions(
        {primary(
             tr("Ask the operator again"), "paid", [this] { Q_EMIT iHavePaid(); }, true),
         link(tr("Paid but not shown? Use the trace number"), "dispute", [this] { Q_EMIT disputeOpened(); }),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    addAfterAside();
}

void PayPage::buildQuoteChanged()
{
    const QString now = money(m_view.quote.amount);
    auto *head =
        addHead(tr("The amount is now %1").arg(now),
                tr("It was %1. Nothing was paid, and the old order is closed.").arg(money(m_view.oldAmount)));
    head->setKicker(kicker());
    addBelow(addCard(tr("What it is for")), 10, itemFacts(m_view.items, m_view.quote.amount));
    addActions({primary(tr("Go on with %1").arg(now), "accept", [this] { Q_EMIT newAmountAccepted(); }),
                link(tr("Something in dispute?"), "dispute", [this] { Q_EMIT disputeOpened(); })});
    addAfterAside();
}

void PayPage::buildDeclined()
{
    auto *head = addHead(tr("The bank declined this payment"),
                         tr("The operator got no money. Try another card or another way."));
    head->setBadge(Tone::Danger, QStringLiteral("x"), tr("Declined"));
    addReferences(addCard());
    addActions({primary(
                    tr("Get a new code"), "new-code", [this] { Q_EMIT newCodeRequested(); }, true),
                link(tr("Someone else pays, or at a counter"), "counter",
                     [this] { Q_EMIT wayChanged(domain::PaymentWay::Counter); }),
                link(tr("I have paid, check"), "paid", [this] { Q_EMIT iHavePaid(); })});
    addItemsAside();
}

void PayPage::buildExpired()
{
    auto *head = addHead(tr("This payment code has expired"),
                         tr("A new code is for the same bill. Already paid? Then check first."));
    head->setBadge(Tone::Warn, QStringLiteral("clock"), tr("Expired"));
    addReferences(addCard());
    addActions({primary(
                    tr("Get a new code"), "new-code", [this] { Q_EMIT newCodeRequested(); }, true),
                link(tr("I have paid, check"), "paid", [this] { Q_EMIT iHavePaid(); })});
    addItemsAside();
}

void PayPage::buildRefused()
{
    auto *head = addHead(tr("We do not show this payment code"),
                         tr("It does not match the payee or the amount. Do not pay."));
    head->setBadge(Tone::Danger, QStringLiteral("alert"), tr("Stopped"));
    addReferences(addCard());
    addActions(
        {primary(
             tr("Get a new code"), "new-code", [this] { Q_EMIT newCodeRequested(); }, true),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    addItemsAside();
}

void PayPage::buildPaid()
{
    auto *head = addHead(tr("Payment received. Service comes back next"), restoreSentence());
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Paid"));
    addReferences(addCard());
    addActions(
        {primary(tr("Follow the progress"), "track", [this] { Q_EMIT placeRequested(Place::Progress); })});
    addAfterAside();
}

void PayPage::buildPaidLate()
{
    auto *head = addHead(tr("Your payment arrived late, and it counts"),
                         tr("The code had closed, but the operator has the money."));
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Paid"));
    addReferences(addCard());
    addActions(
        {primary(tr("Follow the progress"), "track", [this] { Q_EMIT placeRequested(Place::Progress); }),
         link(tr("Paid twice? Ask for a refund"), "refund",
              [this] { Q_EMIT refundRequested(m_view.payment.id); })});
    addAfterAside();
}

void PayPage::buildDuplicate()
{
    auto *head =
        addHead(tr("You may have paid twice"), tr("Both payments are kept here. You can have one back."));
    head->setBadge(Tone::Warn, QStringLiteral("alert"), tr("Possible duplicate"));
    addReferences(addCard());
    addActions(
        {primary(
             tr("Ask for a refund of %1").arg(money(m_view.payment.quote.amount)), "refund",
             [this] { Q_EMIT refundRequested(m_view.payment.id); }, true),
         link(tr("Keep it as credit"), "keep", [this] { Q_EMIT placeRequested(Place::Records); }),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    addItemsAside();
}

} // namespace unbar::ui
