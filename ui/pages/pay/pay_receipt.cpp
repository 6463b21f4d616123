#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

void PayPage::buildReceipt()
{
    const auto payment = m_view.payment;
    auto *head = addHead(tr("Paid and posted. Keep this receipt"),
                         m_view.stillOtherLocks
                             ? tr("This lock is lifted by the payment. Other locks stay on your plan.")
                             : restoreSentence());
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Posted"));
    auto *card = addCard();
    addReferences(card);
    addBelow(card, 14, new Rule);
    addBelow(card, 14, itemFacts(payment.quote.items, payment.quote.amount));
    addActions(
        {primary(tr("Save the receipt (PDF)"), "pdf",
                 [this, payment] { Q_EMIT receiptPdfRequested(payment); }),
         secondary(tr("Print the receipt"), "print",
                   [this, payment] { Q_EMIT receiptPrintRequested(payment); }),
         link(tr("Save as plain text"), "text", [this, payment] { Q_EMIT receiptTextRequested(payment); }),
         link(tr("Follow the progress"), "track", [this] { Q_EMIT placeRequested(Place::Progress); })});
    auto *aside = addAsideCard(tr("Good to know"));
    aside->addNote(
        tr("This is a record of your payment, not a tax invoice. Ask the operator for an invoice."));
    aside->addNote(tr("You find it again under Your records."));
    addAfterAside();
}

} // namespace unbar::ui
