#include "ui/pages/base/blocks.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/widgets/choice_card.h"

#include <QVBoxLayout>

namespace unbar::ui {

void PayPage::buildTopUp()
{
    auto *head = addHead(tr("How much do you top up?"), restoreSentence());
    head->setKicker(tr("Top up"));
    bool chosenOne = false;
    for (const auto &amount : m_view.topUpChoices) {
        const bool chosen = m_view.quote.topUp && m_view.quote.amount == amount;
        chosenOne = chosenOne || chosen;
        auto *card =
            new ChoiceCard(QStringLiteral("pay"), money(amount), tr("For %1").arg(m_view.quote.lineMasked));
        card->setObjectName(QStringLiteral("amount-%1").arg(amount.minor));
        card->setEmphasis(chosen);
        card->setBadge(Tone::Primary, chosen ? QStringLiteral("check") : QString(),
                       chosen ? tr("Chosen") : QString());
        connect(card, &QAbstractButton::clicked, this, [this, amount] { Q_EMIT topUpChosen(amount); });
        column()->addWidget(card);
    }
    if (m_view.topUpChoices.isEmpty()) {
        auto *card = addCard(tr("No amounts to choose from here"));
        card->addNote(tr("Top up at a counter or with the operator's own app."));
        addActions(
            {primary(tr("Find a counter"), "counter", [this] { Q_EMIT placeRequested(Place::Contact); })});
        addGuardAside();
        return;
    }
    auto *go = primary(
        chosenOne ? tr("Top up %1").arg(money(m_view.quote.amount)) : tr("Top up this number"), "pay",
        [this] { Q_EMIT payRequested(domain::PaymentWay::Qr); }, true);
    if (!chosenOne)
        go->setBlocked(tr("Choose an amount first."));
    addActions({go, link(tr("Back to the bill"), "top-up-back", [this] { Q_EMIT summaryRequested(); })});
    if (!chosenOne)
        column()->addWidget(paragraph(tr("Choose an amount first.")));
    addGuardAside();
    addAfterAside();
}

} // namespace unbar::ui
