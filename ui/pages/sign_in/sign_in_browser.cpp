#include "ui/pages/base/blocks.h"
#include "ui/pages/common/words.h"
#include "ui/pages/sign_in/sign_in_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

namespace {

FactList *hostFacts(const workflows::SignInView &view)
{
    Fact host;
    host.label = SignInPage::tr("Address in the browser");
    host.value = view.browserHost;
    host.body = host.strong = host.copyable = true;
    QList<Fact> facts{host};
    if (!view.caseReference.isEmpty()) {
        Fact code;
        code.label = SignInPage::tr("Same code on both sides");
        code.value = view.caseReference;
        code.body = code.strong = code.copyable = true;
        facts << code;
    }
    return factList(facts);
}

} // namespace

void SignInPage::buildBeforeBrowser()
{
    addHead(tr("Your browser opens next"), tr("You sign in at %1, not in this app.").arg(operatorName()));
    auto *card = addCard();
    addBelow(card, 0, hostFacts(m_view));
    addBelow(card, 14,
             noteRow(QStringLiteral("shield"), Ink::Ok,
                     tr("Another address in the browser? Close it and call the hotline.")));
    addBelow(
        card, 8,
        noteRow(QStringLiteral("phone"), Ink::Ok, tr("We never ask for your PIN or SMS code by phone.")));
    addActions({primary(
                    tr("Open the browser"), "open", [this] { Q_EMIT openBrowserRequested(); }, true),
                link(tr("Copy the address"), "copy", [this] { Q_EMIT copyAddressRequested(); }),
                link(Words::tr("Back"), "back", [this] { Q_EMIT backRequested(); })});
}

void SignInPage::buildInBrowser()
{
    const bool closed = m_view.browserDidNotOpen;
    addHead(closed ? tr("The browser did not open") : tr("Go on in your browser"),
            closed ? tr("Copy the address and open it in your browser.")
                   : tr("When you have signed in there, this page goes on by itself."));
    auto *card = addCard();
    addBelow(card, 0, hostFacts(m_view));
    addBelow(card, 14, busyRow(tr("Waiting for you to sign in. You can leave this open.")));
    if (closed) {
        addActions({primary(tr("Copy the address"), "copy", [this] { Q_EMIT copyAddressRequested(); }),
                    link(tr("Stop signing in"), "cancel", [this] { Q_EMIT cancelled(); })});
        return;
    }
    addActions({secondary(tr("I am back, not finished"), "came-back", [this] { Q_EMIT cameBack(); }),
                link(tr("Copy the address"), "copy", [this] { Q_EMIT copyAddressRequested(); }),
                link(tr("Stop signing in"), "cancel", [this] { Q_EMIT cancelled(); })});
}

void SignInPage::buildNotFinished()
{
    addHead(tr("Sign-in is not finished yet"), tr("Nothing is lost. You can go on where you stopped."));
    addBelow(addCard(), 0, hostFacts(m_view));
    addActions({primary(
                    tr("Go on in the browser"), "open", [this] { Q_EMIT openBrowserRequested(); }, true),
                link(tr("Choose another way"), "back", [this] { Q_EMIT backRequested(); }),
                link(tr("Stop signing in"), "cancel", [this] { Q_EMIT cancelled(); })});
}

} // namespace unbar::ui
