#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

void TrackPage::addSelfTest()
{
    const int done = static_cast<int>(m_view.selfTestDone.size());
    const int all = static_cast<int>(m_view.selfTest.size());
    auto *card = addCard(tr("Test your phone"));
    card->setEmphasis(done < all);
    //: %1 done, %2 in all
    card->addNote(done >= all ? tr("All tested. Everything works.") : tr("%1 of %2 done").arg(done).arg(all));
    for (const auto item : m_view.selfTest) {
        auto *row = new TickRow(selfTestText(item, document()));
        auto *box = row->box();
        box->setObjectName(QStringLiteral("self-test-%1").arg(static_cast<int>(item)));
        box->setChecked(m_view.selfTestDone.contains(item));
        connect(box, &QCheckBox::toggled, this, [this, item](bool on) { Q_EMIT selfTestTicked(item, on); });
        if (firstFocus() == nullptr)
            setFirstFocus(box);
        addBelow(card, 0, row);
    }
    if (m_view.helpAsked)
        addBelow(card, 8,
                 noteRow(QStringLiteral("clock"), Ink::Warn,
                         tr("We have asked the operator to look again. The answer comes here.")));
    else
        addBelow(card, 4, actions({link(tr("Still not working? Ask the operator"), "still", [this] {
                     if (m_view.shownAppeal.isEmpty())
                         Q_EMIT stillNotWorking();
                     else
                         Q_EMIT acted(m_view.shownAppeal, workflows::AppealAct::StillNotWorking, {});
                 })}));
}

void TrackPage::buildRestored()
{
    auto *head = addHead(tr("Your number works again"), tr("Test your phone now. It takes about 2 minutes."));
    head->setKicker(kicker());
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Service restored"));
    addSelfTest();
    if (!m_view.payment.operatorId.isEmpty()) {
        const auto payment = m_view.payment;
        addActions(
            {primary(tr("Save the receipt (PDF)"), "pdf",
                     [this, payment] { Q_EMIT receiptPdfRequested(payment); }),
             link(tr("See my records"), "records", [this] { Q_EMIT placeRequested(Place::Records); })});
    }
    auto *safe = addAsideCard(tr("Stay safe"));
    safe->addNote(tr("Restored numbers draw fraud calls. Nobody needs your SMS code."));
    addBelow(safe, 4,
             link(
                 tr("See the checklist"), "safe", [this] { Q_EMIT placeRequested(Place::Safe); },
                 QStringLiteral("shield")));
}

} // namespace unbar::ui
