// The way through the check: read and sign, the operator's page named before it opens, waiting.

#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/words.h"
#include "ui/pages/verify/verify_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

void VerifyPage::buildReadAndSign()
{
    const QString title = domain::wordsIn(m_view.policy.readTitle, textLanguage());
    auto *head = addHead(title.isEmpty() ? tr("Read and sign") : title,
                         tr("The operator asks the account holder to read this before the check."));
    head->setKicker(kicker());
    auto *card = addCard();
    addBelow(card, 0, paragraph(domain::wordsIn(m_view.policy.readText, textLanguage())));
    addBelow(card, 14, new Rule(0));
    auto *row = new TickRow(tr("I have read this and will keep to it"));
    row->box()->setObjectName(QStringLiteral("agree"));
    row->box()->setChecked(m_agreed);
    connect(row->box(), &QCheckBox::toggled, this, [this](bool on) {
        m_agreed = on;
        refresh();
    });
    addBelow(card, 6, row);
    setFirstFocus(row->box());
    auto *sign = primary(
        tr("Sign and go on"), "sign", [this] { Q_EMIT readAndSigned(true); }, true);
    if (!m_agreed && blockedReason().isEmpty())
        sign->setBlocked(tr("Tick the box first"));
    addActions({sign, link(tr("I do not agree"), "refuse", [this] { Q_EMIT readAndSigned(false); })});
    if (!m_agreed)
        column()->addWidget(new Text(Type::Small, Ink::Muted, tr("Tick the box to sign.")));
    addAsideCard(tr("Not agreed?"))
        ->addNote(tr("Then nothing is sent. You can choose another way or appeal against the reason."));
}

void VerifyPage::addBeware()
{
    auto *beware = addAsideCard(tr("Beware"));
    beware->addNote(tr("We never ask for your PIN or SMS code by phone."));
    beware->addNote(tr("Is somebody on the phone telling you what to press? Stop and call 96110."));
}

void VerifyPage::buildOpening()
{
    auto *head = addHead(tr("The check runs on %1").arg(m_view.host),
                         tr("That is the operator's own page. It opens in your browser."));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    auto *card = addCard(tr("What happens there"));
    addTicks(card,
             {tr("The operator checks your identity on its page, by its own rules."),
              tr("This app sees the result only. It keeps no picture and no face data."),
              tr("Does the browser show another name than %1? Close it.").arg(m_view.host)},
             QStringLiteral("check"), Ink::Ok);
    auto *open = primary(
        tr("Open %1").arg(m_view.host), "open", [this] { Q_EMIT openPageRequested(); }, true);
    if (m_view.page.isEmpty())
        open->setBusy(true, tr("Asking for the page")); // the operator names it for this check alone
    addActions(
        {open, link(tr("Copy the address"), "copy", [this] { Q_EMIT copyRequested(m_view.page.toString()); }),
         link(tr("Choose another way"), "other-way", [this] { Q_EMIT stepBackRequested(); })});
    addBeware();
}

void VerifyPage::buildWaiting()
{
    auto *head = addHead(tr("Go on in your browser"),
                         tr("When you are done on %1, the result comes here by itself.").arg(m_view.host));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    column()->addWidget(busyRow(tr("Waiting for the operator's result")));
    addActions({primary(
                    tr("I am done, look now"), "check", [this] { Q_EMIT checkNowRequested(); }, true),
                link(tr("Open the page again"), "open", [this] { Q_EMIT openPageRequested(); }),
                link(tr("Choose another way"), "cancel", [this] { Q_EMIT cancelRequested(); })});
    addBeware();
    addAsideCard(tr("Face check does not work?"))
        ->addNote(tr("Choose another way at any time. It does not count against you."));
}

} // namespace unbar::ui
