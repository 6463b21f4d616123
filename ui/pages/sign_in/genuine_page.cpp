#include "ui/pages/sign_in/genuine_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"

namespace unbar::ui {

void GenuinePage::setView(const workflows::GenuineFacts &facts, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons)
{
    m_facts = facts;
    setContext(document, reasons);
    refresh();
}

void GenuinePage::build()
{
    addHead(tr("How to tell this app is genuine"),
            tr("Compare these facts with what the hotline tells you."));
    const auto fact = [](const QString &label, const QString &value) {
        Fact of;
        of.label = label;
        of.value = value;
        of.body = of.copyable = true;
        return of;
    };
    const QString unknown = tr("not known yet");
    auto *card = addCard();
    addBelow(
        card, 0,
        factList(
            {fact(tr("App version"), m_facts.appVersion),
             fact(tr("Operator's address"), m_facts.operatorHost.isEmpty() ? unknown : m_facts.operatorHost),
             fact(tr("Operator's signature"), m_facts.documentVerified ? tr("good") : tr("not checked yet")),
             fact(tr("Key fingerprint"),
                  m_facts.documentKeyFingerprint.isEmpty() ? unknown : m_facts.documentKeyFingerprint),
             fact(tr("Connection"), m_facts.pinned ? tr("only to keys this operator named")
                                                   : tr("by the computer's own certificates"))}));
    auto *never = addCard(tr("What we never do"));
    addTicks(never,
             {tr("Ask for your PIN or SMS code by phone"), tr("Ask you to pay a person"),
              tr("Send you a link by text")},
             QStringLiteral("x"), Ink::Danger);
    const QString hotline = hotlineText(document());
    if (!hotline.isEmpty())
        addCard(tr("Still unsure?"))->addNote(dotted({hotline, Words::tr("call from another phone")}));
    addActions({secondary(Words::tr("Back"), "back", [this] { Q_EMIT backRequested(); })});
}

} // namespace unbar::ui
