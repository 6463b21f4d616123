// How a check came out. Not passed and used up always stand with the other ways on the same screen (F15,
// F16).

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/verify/verify_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

void VerifyPage::buildPassed()
{
    auto *head = addHead(tr("Identity confirmed"),
                         tr("The operator lifts this lock at once. Other reasons still need their steps."));
    head->setKicker(kicker());
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Passed"));
    addActions(
        {primary(tr("See the progress"), "progress", [this] { Q_EMIT placeRequested(Place::Progress); }),
         link(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
    addAsideCard(tr("What is kept here"))->addNote(tr("The result and its time. No picture, no face data."));
}

void VerifyPage::buildMoreProof()
{
    auto *head = addHead(tr("The operator wants to see more"),
                         tr("The check alone is not enough this time. Add documents, a person decides."));
    head->setKicker(kicker());
    head->setBadge(Tone::Warn, QStringLiteral("doc"), tr("More documents needed"));
    auto *card = addCard(tr("What helps"));
    addTicks(card,
             {tr("Proof of home, work, school or travel"), tr("What you use the number for"),
              tr("A police clearance letter, where the police asked")},
             QStringLiteral("doc"), Ink::Primary);
    addActions({primary(tr("Go on to the appeal"), "appeal", [this] { Q_EMIT appealRequested(); }),
                link(tr("Go to a store instead"), "store",
                     [this] { Q_EMIT methodChosen(QStringLiteral("store")); })});
    addLawCards();
}

void VerifyPage::buildNotPassed()
{
    QStringList lede{tr("Face check does not work? Use another way.")};
    if (m_view.attemptsLeft > 0)
        lede << tr("%n more try(s) with this one.", nullptr, m_view.attemptsLeft);
    else if (m_view.nextDate.isValid())
        lede << tr("This one is open again from %1.").arg(dayText(m_view.nextDate));
    auto *head =
        addHead(tr("The check did not pass this time"),
                lede.join(textLanguage() == QLatin1String("zh_CN") ? QString() : QStringLiteral(" ")));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    addMethods(true);
    QWidget *again = nullptr;
    if (m_view.attemptsLeft != 0)
        again = link(tr("Try the same way again"), "again", [this] { Q_EMIT methodChosen(m_view.method); });
    addActions({again, appealLink()});
    auto *why = addAsideCard(tr("It happens"));
    why->addNote(
        tr("Light, age, scars, twins or illness can make a face check miss. It says nothing about you."));
    addLawCards();
}

void VerifyPage::buildLimit()
{
    auto *head =
        addHead(tr("This way is used up for now"),
                m_view.nextDate.isValid()
                    ? tr("It is open again from %1. The others are open now.").arg(dateText(m_view.nextDate))
                    : tr("The operator did not say when it opens again. The others are open now."));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    head->setBadge(Tone::Warn, QStringLiteral("clock"), tr("Limit reached"));
    addMethods(true);
    if (QWidget *appeal = appealLink())
        addActions({appeal});
    addLawCards();
}

void VerifyPage::buildExternal()
{
    const auto &lock = m_view.lock;
    auto *head = addHead(tr("The police have to clear this"),
                         tr("Your number is locked at their request. It cannot be lifted here."));
    head->setKicker(kicker());
    auto *card = addCard(tr("Whom to ask"));
    const bool named = lock.disclosable && !lock.enforcementContact.isEmpty();
    addBelow(card, 8,
             named ? static_cast<QWidget *>(strongParagraph(lock.enforcementContact))
                   : static_cast<QWidget *>(paragraph(
                         tr("The operator did not name the unit. Ask the hotline which one it is."))));
    addNumbered(card, {tr("Ask the unit what it needs from you, and for a clearance letter."),
                       tr("Take the letter and your ID card, the original, to a store."),
                       tr("Whoever offers to unlock the number for money is a fraud. Call 96110.")});
    addActions({primary(tr("Find a store"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
                appealLink()});
    addLawCards();
}

void VerifyPage::buildOwnerOnly()
{
    auto *head = addHead(tr("The account holder has to do this"),
                         tr("A face check and a signature cannot be done by somebody else."));
    head->setKicker(kicker());
    auto *card = addCard(tr("What you can do as an agent"));
    addNumbered(card, {tr("Let the account holder sign in here and choose a way."),
                       tr("Cannot come? Ask the hotline for a home visit or a video call."),
                       tr("Bring papers for the account holder: a letter of authority and both ID cards.")});
    addActions({primary(tr("Find a store"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
                appealLink()});
    addLawCards();
}

void VerifyPage::buildGuardian()
{
    auto *head = addHead(tr("A guardian has to do this"),
                         tr("The account holder is under 14, so a parent or guardian decides."));
    head->setKicker(kicker());
    auto *card = addCard(tr("What the guardian needs"));
    addTicks(card,
             {tr("The guardian's ID card, the original"),
              tr("Proof of kinship, such as the household register"),
              tr("The child's ID card or household register page")},
             QStringLiteral("doc"), Ink::Primary);
    addActions({primary(tr("Find a store"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
                appealLink()});
    addLawCards();
}

} // namespace unbar::ui
