#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/diagnose/overview_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

void OverviewPage::buildLoading()
{
    addHead(tr("Looking at your number"), tr("We ask the operator what is locked, and why."));
    addBelow(addCard(), 0, busyRow(tr("This usually takes a few seconds. You can leave this open.")));
    addHelp();
}

void OverviewPage::buildHealthy()
{
    auto *head = addHead(
        tr("Your number works"),
        tr("The operator shows no lock. Checked %1.").arg(momentText(m_view.updatedAt, m_view.operatorNow)));
    head->setBadge(Tone::Ok, QStringLiteral("check"), lineStateText(domain::LineState::Active));
    addStale();
    auto *card = addCard(tr("Still no calls or data?"));
    addNumbered(card, {tr("Turn flight mode on, wait 10 seconds, turn it off."), tr("Restart the phone."),
                       tr("Try the SIM in another phone.")});
    auto *again = primary(
        tr("Check again"), "refresh", [this] { Q_EMIT refreshRequested(); }, true);
    if (m_view.refreshing)
        again->setBusy(true, tr("Checking"));
    addActions({again, link(tr("Contact the operator"), "contact",
                            [this] { Q_EMIT placeRequested(Place::Contact); })});
    addHelp();
}

void OverviewPage::buildRestored()
{
    auto *head = addHead(tr("Your number works again"),
                         tr("All locks are gone. Test your phone now, it takes 2 minutes."));
    head->setBadge(Tone::Ok, QStringLiteral("check"), lineStateText(domain::LineState::Active));
    addStale();
    addActions({primary(tr("Test my phone"), "self-test", [this] { Q_EMIT placeRequested(Place::Progress); }),
                link(tr("See the receipt"), "records", [this] { Q_EMIT placeRequested(Place::Records); })});
    auto *card = addCard(tr("Stay safe"));
    addTicks(card, {tr("Restored numbers draw fraud calls. Nobody needs your SMS code.")},
             QStringLiteral("shield"), Ink::Ok);
    addBelow(card, 4, link(tr("See the checklist"), "safe", [this] { Q_EMIT placeRequested(Place::Safe); }));
    addHelp();
}

void OverviewPage::buildGone()
{
    auto *head = addHead(
        tr("This number can no longer be restored"),
        tr("The operator has given it up or to somebody else. Nothing of a new holder is shown here."));
    head->setBadge(Tone::Danger, QStringLiteral("alert"), lineStateText(domain::LineState::Recycled));
    auto *card = addCard(tr("What to do now"));
    addNumbered(card, {tr("Change the number in your bank and payment apps first."),
                       tr("Then in messaging, shopping and government services."),
                       tr("Ask the hotline whether a deposit or balance is left.")});
    addActions(
        {primary(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
         link(tr("See the safety checklist"), "safe", [this] { Q_EMIT placeRequested(Place::Safe); })});
    addHelp();
}

void OverviewPage::buildFailed()
{
    FailureWords words{FailureShape::Condition, tr("We cannot see your number now"),
                       tr("Nothing is lost. Try again in a moment.")};
    if (m_view.failure)
        words = failureWords(*m_view.failure);
    addHead(words.headline, words.sentence);
    auto *again = primary(tr("Try again"), "refresh", [this] { Q_EMIT refreshRequested(); });
    if (m_view.refreshing)
        again->setBusy(true, tr("Trying"));
    addActions({again, link(tr("Contact the operator"), "contact",
                            [this] { Q_EMIT placeRequested(Place::Contact); })});
    addHelp();
}

} // namespace unbar::ui
