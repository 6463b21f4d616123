#include "ui/pages/pay/pay_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/badge.h"

#include <QHideEvent>
#include <QVBoxLayout>

namespace unbar::ui {

using workflows::PayStage;

PayPage::PayPage(QWidget *parent)
    : JourneyPage(parent)
{}

void PayPage::setView(const workflows::PayView &view, const domain::OperatorDocument &document,
                      const domain::ReasonCatalogue &reasons)
{
    const bool onlyTime = m_countdown && m_view.stage == PayStage::ShowCode &&
                          view.stage == PayStage::ShowCode && view.payment == m_view.payment &&
                          view.quote == m_view.quote && view.payerUrl == m_view.payerUrl &&
                          view.asking == m_view.asking && view.waitingForNetwork == m_view.waitingForNetwork;
    if (view.stage != PayStage::Dispute)
        m_dispute.reset();
    if (view.stage != PayStage::Summary && view.stage != PayStage::NothingOwed)
        m_otherNumber = false;
    m_view = view;
    if (onlyTime) {
        m_countdown->setSecondsLeft(view.secondsLeft);
        return;
    }
    setContext(document, reasons);
    refresh();
}

void PayPage::askOtherNumber(bool ask)
{
    m_otherNumber = ask;
    m_otherProblem.clear();
    refresh();
}

void PayPage::hideEvent(QHideEvent *event)
{
    JourneyPage::hideEvent(event);
    if (m_view.stage == PayStage::Receipt && !event->spontaneous())
        Q_EMIT receiptSeen();
}

void PayPage::build()
{
    m_countdown = nullptr;
    if (m_otherNumber)
        return buildOtherNumber();
    switch (m_view.stage) {
    case PayStage::Loading:
        return buildLoading();
    case PayStage::NothingOwed:
        return buildNothingOwed();
    case PayStage::Summary:
        return buildSummary();
    case PayStage::TopUp:
        return buildTopUp();
    case PayStage::Dispute:
        return buildDispute();
    case PayStage::Creating:
        return buildCreating();
    case PayStage::ShowCode:
        return buildCode();
    case PayStage::AskingOperator:
        return buildAsking();
    case PayStage::ResultUnknown:
        return buildUnknown();
    case PayStage::QuoteChanged:
        return buildQuoteChanged();
    case PayStage::Declined:
        return buildDeclined();
    case PayStage::Expired:
        return buildExpired();
    case PayStage::CodeRefused:
        return buildRefused();
    case PayStage::Paid:
        return buildPaid();
    case PayStage::Receipt:
        return buildReceipt();
    case PayStage::PaidLate:
        return buildPaidLate();
    case PayStage::Duplicate:
        return buildDuplicate();
    case PayStage::Counter:
        return buildCounter();
    case PayStage::Failed:
        return buildFailed();
    }
}

QString PayPage::kicker() const
{
    if (m_view.quote.topUp)
        return tr("Top up");
    return m_view.otherNumber ? tr("Pay for another number") : tr("Pay the overdue bill");
}

QString PayPage::restoreSentence() const
{
    const auto policy = document().policies.value(m_view.quote.topUp ? QStringLiteral("PREPAID_EXPIRED")
                                                                     : QStringLiteral("ARREARS"));
    const QString usual = durationText(policy.usualDuration);
    const QString most = durationText(policy.maxDuration);
    if (m_view.otherNumber)
        return tr("The money goes to that number's account, not to yours.");
    if (usual.isEmpty() || most.isEmpty())
        return tr("Paying lifts this lock by itself. The operator does not say how long it takes.");
    return tr("Paying lifts this lock by itself, usually within %1, %2 at most.").arg(usual, most);
}

void PayPage::addItemsAside()
{
    if (m_view.items.isEmpty())
        return;
    auto *card = addAsideCard(tr("What it is for"));
    addBelow(card, 10, itemFacts(m_view.items, m_view.quote.amount));
    if (!m_view.quote.topUp)
        addBelow(card, 4, link(tr("Something in dispute?"), "dispute", [this] { Q_EMIT disputeOpened(); }));
}

void PayPage::addAfterAside()
{
    auto *card = addAsideCard(tr("After you pay"));
    card->addNote(restoreSentence());
    card->addNote(
        tr("Not restored after 24 hours? We ask the operator by ourselves and show the ticket number."));
    if (m_view.stillOtherLocks)
        card->addNote(tr("Paying lifts this lock only. The others stay on your plan."));
}

void PayPage::addGuardAside()
{
    auto *card = addAsideCard(tr("Before you pay"));
    card->addNote(tr("Compare payee and amount on your phone. Stop when one differs."));
    card->addNote(
        tr("The address is %1. We never ask for your PIN or SMS code by phone.").arg(m_view.payerHost));
}

void PayPage::buildLoading()
{
    addHead(tr("Looking up what is owed"), tr("We ask the operator for the latest bill."));
    addBelow(addCard(), 0, busyRow(tr("This usually takes a few seconds.")));
}

void PayPage::buildNothingOwed()
{
    auto *head = addHead(tr("Nothing to pay"), tr("The operator shows no open bill for this number."));
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Paid up"));
    addActions({primary(tr("See my records"), "records", [this] { Q_EMIT placeRequested(Place::Records); }),
                link(tr("Paid but still locked?"), "dispute", [this] { Q_EMIT disputeOpened(); }),
                link(tr("Top up this number"), "top-up", [this] { Q_EMIT topUpRequested(); }),
                link(tr("Pay for another number"), "other", [this] { askOtherNumber(true); })});
}

void PayPage::buildFailed()
{
    FailureWords words{FailureShape::System, tr("We cannot show the bill now"),
                       tr("Nothing was paid. Try again in a moment.")};
    if (m_view.failure)
        words = failureWords(*m_view.failure);
    addHead(words.headline, words.sentence);
    addActions(
        {primary(tr("Try again"), "retry", [this] { Q_EMIT openRequested(); }),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
}

} // namespace unbar::ui
