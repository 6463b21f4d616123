#include "ui/frame/sign_out_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

void SignOutPage::setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons,
                          int unsent, bool another)
{
    m_unsent = unsent;
    m_another = another;
    setContext(document, reasons);
    refresh();
}

void SignOutPage::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void SignOutPage::build()
{
    addHead(m_another ? tr("Look at another number?") : tr("Sign out?"),
            m_another ? tr("You sign out of this number first. Its records stay here, sealed.")
                      : tr("Your records stay on this computer, sealed, for when you sign in again."));
    if (m_unsent > 0)
        column()->addWidget(
            noteRow(QStringLiteral("clock"), Ink::Warn,
                    tr("%n thing(s) not sent yet. They go out after you sign in again.", nullptr, m_unsent)));
    auto *leave = primary(m_another ? tr("Go to another number") : tr("Sign out, keep my records"),
                          "sign-out-keep", [this] { Q_EMIT signOutConfirmed(false); });
    if (m_busy)
        leave->setBusy(true, tr("Signing out"));
    addActions({leave, link(Words::tr("Back"), "back", [this] { Q_EMIT backRequested(); })});
    if (m_another)
        return;
    auto *card = addCard(tr("Not your computer?"));
    card->addNote(tr("Take everything away: receipts, payments and history. This cannot be undone; the "
                     "operator keeps its own records."));
    auto *remove = button(Button::Kind::Danger, tr("Remove my data from this computer"), "sign-out-remove",
                          [this] { Q_EMIT signOutConfirmed(true); });
    remove->setEnabled(!m_busy);
    addBelow(card, 10, actions({remove}));
}

} // namespace unbar::ui
