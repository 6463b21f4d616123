#include "ui/pages/protect/protect_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

void ProtectPage::setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons,
                          const QSet<QString> &done)
{
    m_done = done;
    setContext(document, reasons);
    refresh();
}

void ProtectPage::addChecklist(const QString &heading, const QList<Item> &items)
{
    auto *card = addCard(heading);
    card->column()->addSpacing(4);
    for (const Item &item : items) {
        const QString key = QString::fromLatin1(item.key);
        auto *row = new TickRow(item.words);
        auto *box = row->box();
        box->setObjectName(key);
        box->setChecked(m_done.contains(key));
        connect(box, &QCheckBox::toggled, this, [this, key](bool on) {
            if (on)
                m_done.insert(key);
            else
                m_done.remove(key);
            Q_EMIT itemTicked(key, on);
        });
        addBelow(card, 0, row);
    }
}

void ProtectPage::build()
{
    addHead(tr("Stay safe while your number is locked"), tr("Tick off what you have done. Nothing is sent."));
    addChecklist(tr("The first 15 minutes"),
                 {{"safe-real", tr("Check that the notice is real")},
                  {"safe-kind", tr("Find out what is locked: number, password, SIM or phone")},
                  {"safe-wifi", tr("Use Wi-Fi for calls and payments")},
                  {"safe-sim", tr("SIM or phone gone? Report the loss at once")}});
    addChecklist(tr("Until it is back"), {{"safe-transfer", tr("No money transfers on shared computers")},
                                          {"safe-lend", tr("Do not sell or lend the SIM")},
                                          {"safe-contacts", tr("Tell contacts by another channel")},
                                          {"safe-family", tr("Warn family: I do not ask for money")},
                                          {"safe-codes", tr("Move login codes to an app or second number")},
                                          {"safe-otp", tr("Never read a code to anyone, not even staff")},
                                          {"safe-dates", tr("Note the deadlines")},
                                          {"safe-swap", tr("Keep the SIM in one phone")},
                                          {"safe-abroad", tr("Abroad? Call the hotline with +86")}});
    addActions({link(
        tr("Is this suspension notice real?"), "notice", [this] { Q_EMIT noticeRequested(); },
        QStringLiteral("help"))});
    const QString numbers = document().emergencyNumbers.join(QLatin1Char(' '));
    if (!numbers.isEmpty())
        addAsideCard(tr("Emergency calls"))
            ->addNote(tr("%1 are free and work on a suspended number.").arg(numbers));
    auto *aside = addAsideCard(tr("Someone on the phone tells you what to click?"));
    aside->addNote(tr("Stop and hang up. The anti-fraud line 96110 gives advice."));
}

} // namespace unbar::ui
