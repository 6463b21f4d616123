// How the data is used, and the check before it goes out.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/badge.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using workflows::AppealStage;

void AppealPage::buildConsent()
{
    auto *head = addHead(tr("How your data is used"),
                         tr("Read it and decide. Nothing is ticked for you, and you can change your mind."));
    head->setKicker(kicker());
    for (const auto &consent : m_view.consents)
        addNotice(consent);
    const bool all = std::all_of(m_view.consents.begin(), m_view.consents.end(), [](const auto &each) {
        return each.text.basis != domain::LegalBasis::Consent || each.state == domain::ConsentState::Granted;
    });
    auto *go = primary(Words::tr("Continue"), "next", [this] { Q_EMIT nextRequested(); });
    if (!all)
        go->setBlocked(
            tr("Tick what you agree to, or choose \"I do not agree\": there is a road without it."));
    addDraftActions({go, link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
}

void AppealPage::addNotice(const workflows::ConsentView &consent)
{
    const domain::ConsentText &text = consent.text;
    auto *card = addCard(domain::wordsIn(text.title, textLanguage()));
    for (const domain::Words &words : text.items)
        addBelow(card, 8, paragraph(domain::wordsIn(words, textLanguage())));
    if (text.basis == domain::LegalBasis::Consent)
        return addDecision(card, consent);
    addBelow(card, 12,
             noteRow(QStringLiteral("info"), Ink::Primary,
                     text.basis == domain::LegalBasis::LegalDuty
                         ? tr("The law asks for this: it needs no consent of yours.")
                         : tr("Your contract asks for this: it needs no consent of yours.")));
}

void AppealPage::addDecision(Card *card, const workflows::ConsentView &consent)
{
    const QString purpose = consent.text.purpose;
    addBelow(card, 8, paragraph(domain::wordsIn(consent.text.withdrawal, textLanguage())));
    card->column()->addSpacing(8);
    card->column()->addWidget(new Rule(4));
    auto *row = new TickRow(consent.text.sensitive ? tr("I agree to this use of sensitive data")
                                                   : tr("I agree to this use"));
    row->box()->setObjectName(QStringLiteral("consent-") + purpose);
    row->box()->setChecked(consent.state == domain::ConsentState::Granted);
    row->box()->setAccessibleDescription(domain::wordsIn(consent.text.title, textLanguage()));
    connect(row->box(), &QCheckBox::toggled, this, [this, purpose](bool on) {
        if (on)
            Q_EMIT granted(purpose);
        else
            Q_EMIT consentWithdrawn(purpose);
    });
    if (firstFocus() == nullptr)
        setFirstFocus(row->box());
    addBelow(card, 4, row);
    if (consent.state == domain::ConsentState::Granted)
        return;
    auto *no = link(tr("I do not agree"), ("refuse-" + purpose.toLatin1()).constData(),
                    [this, purpose] { Q_EMIT refused(purpose); });
    no->setAccessibleDescription(domain::wordsIn(consent.text.title, textLanguage()));
    addBelow(card, 0, no);
}

void AppealPage::buildNoConsent()
{
    auto *head = addHead(tr("You did not agree, and that is fine"),
                         tr("No file leaves this computer. There is a road without it."));
    head->setKicker(kicker());
    auto *card = addCard(tr("Without sending files"));
    const domain::Channel *hotline = document().hotline();
    addNumbered(card,
                {tr("Go to a store with your ID card: they look at it there, nothing is sent from here."),
                 hotline != nullptr ? tr("Or call %1 and appeal by word of mouth.").arg(hotline->value)
                                    : tr("Or appeal by word of mouth at the hotline."),
                 tr("Note the case number. The appeal then shows in Progress.")});
    addDraftActions(
        {primary(tr("See stores and hotline"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
         link(tr("Read the notice again"), "again", [this] { Q_EMIT stageOpened(AppealStage::Consent); })});
}

AppealStage AppealPage::stageOf(const QString &missing) const
{
    if (missing == QLatin1String("actor"))
        return AppealStage::Actor;
    for (const auto &consent : m_view.consents)
        if (consent.text.purpose == missing)
            return AppealStage::Consent;
    for (const auto &item : m_view.items)
        if (item.spec.code == missing)
            return AppealStage::Evidence;
    return AppealStage::Statement;
}

Button *AppealPage::changeLink(AppealStage stage, const char *id, const QString &what)
{
    auto *of = link(tr("Change"), id, [this, stage] { Q_EMIT stageOpened(stage); });
    of->setAccessibleName(tr("Change: %1").arg(what));
    return of;
}

Card *AppealPage::addCheckCard(const QString &heading, Button *change)
{
    auto *card = addCard();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Text(Type::Heading, Ink::Text, heading), 1, Qt::AlignVCenter);
    row->addWidget(change, 0, Qt::AlignTop);
    card->column()->addLayout(row);
    return card;
}

void AppealPage::buildCheck()
{
    auto *head = addHead(tr("Check before it goes out"), tr("It is sent once, when you press the button."));
    head->setKicker(kicker());
    auto *actor = needsActor() ? changeLink(AppealStage::Actor, "change-actor", tr("Who you are")) : nullptr;
    auto *words = changeLink(AppealStage::Statement, "change-statement", tr("What you say"));
    auto *files = m_view.items.isEmpty()
                      ? nullptr
                      : changeLink(AppealStage::Evidence, "change-evidence", tr("What you send"));
    auto *changeUse = m_view.consents.isEmpty()
                          ? nullptr
                          : changeLink(AppealStage::Consent, "change-consent", tr("How your data is used"));
    QList<Problem> problems;
    for (const QString &code : m_view.missing) {
        const AppealStage stage = stageOf(code);
        Button *where = stage == AppealStage::Actor      ? actor
                        : stage == AppealStage::Evidence ? files
                        : stage == AppealStage::Consent  ? changeUse
                                                         : words;
        problems << Problem{AppealWords::missing(m_view, code), where};
    }
    addProblems(problems);
    if (actor != nullptr) {
        auto *who = addCheckCard(tr("Who you are"), actor);
        addBelow(who, 2, paragraph(AppealWords::actor(m_view.appeal.actor.kind)));
        if (!m_view.appeal.actor.name.isEmpty())
            addBelow(who, 2, paragraph(m_view.appeal.actor.name));
    }
    addCheckedWords(addCheckCard(tr("What you say"), words));
    if (files != nullptr)
        addCheckedItems(addCheckCard(tr("What you send"), files));
    if (changeUse != nullptr) {
        auto *card = addCheckCard(tr("How your data is used"), changeUse);
        for (const auto &consent : m_view.consents)
            addBelow(card, 4, paragraph(domain::wordsIn(consent.text.title, textLanguage())));
    }
    auto *send = primary(m_view.online ? tr("Submit the appeal") : tr("Save it to be sent"), "submit",
                         [this] { Q_EMIT submitRequested(); });
    if (!m_view.missing.isEmpty())
        send->setBlocked(tr("Something is still missing: see above."));
    addCheckAside();
    addDraftActions({send, link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
}

void AppealPage::addCheckedWords(Card *card)
{
    const auto say = [card](const QString &question, const QString &text) {
        addBelow(card, 8, new Text(Type::Small, Ink::Muted, question));
        addBelow(card, 0, paragraph(text));
    };
    for (const auto &answer : m_view.appeal.answers)
        say(AppealWords::question(answer.question), answer.text);
    if (!m_view.appeal.traceNumber.isEmpty())
        say(AppealWords::question(QStringLiteral("traceNumber")), m_view.appeal.traceNumber);
    const QString own = m_view.appeal.statement.trimmed();
    if (!own.isEmpty())
        say(tr("In your own words"), own);
    if (m_view.appeal.answers.isEmpty() && own.isEmpty())
        addBelow(card, 4, paragraph(tr("Nothing written yet")));
}

void AppealPage::addCheckedItems(Card *card)
{
    QStringList items;
    for (const auto &item : m_view.items) {
        if (item.item.pages.isEmpty() && item.item.cannotProvide.isEmpty())
            continue;
        const QString name = domain::wordsIn(item.spec.names, textLanguage());
        items << (item.item.cannotProvide.isEmpty()
                      ? tr("%1, %n page(s)", nullptr, int(item.item.pages.size())).arg(name)
                      : tr("%1: cannot be provided, explained in words").arg(name));
    }
    if (items.isEmpty())
        return addBelow(card, 4, paragraph(tr("No files")));
    addTicks(card, items, QStringLiteral("doc"), Ink::Primary);
}

void AppealPage::addCheckAside()
{
    if (!m_view.online)
        addAsideCard(tr("You are offline"))
            ->addNote(tr(
                "It is saved here and goes out when there is a connection. Until then it is not submitted."));
    addAsideCard(tr("What happens next"))->addNote(AppealWords::usual(m_view.policy));
}

} // namespace unbar::ui
