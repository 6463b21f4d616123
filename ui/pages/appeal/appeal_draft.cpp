// The draft: the person's own words, the consent, and the check before it goes out.

#include "app/domain/characters.h"
#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text_area.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using workflows::AppealStage;

void AppealPage::buildStatement()
{
    auto *head = addHead(tr("Tell them what happened"),
                         tr("Short answers in your own words. Facts and dates help most."));
    head->setKicker(kicker());
    addQuestions();
    const bool whole = m_view.policy.statementMin > 0;
    auto *own =
        new TextArea(whole ? tr("What should they know?") : tr("Anything else? (optional)"),
                     whole ? tr("At least %n character(s).", nullptr, m_view.policy.statementMin) : QString(),
                     m_view.policy.statementMax);
    own->edit()->setObjectName(QStringLiteral("statement"));
    own->setLines(6);
    own->setText(m_view.appeal.statement);
    if (m_view.missing.contains(QStringLiteral("statement")) && m_view.failure)
        own->setError(
            tr("Write a little more: at least %n character(s).", nullptr, m_view.policy.statementMin));
    connect(own, &TextArea::textEdited, this, &AppealPage::statementTyped);
    column()->addWidget(own);
    if (firstFocus() == nullptr)
        setFirstFocus(own->edit());
    addDraftActions({primary(Words::tr("Continue"), "next", [this] { Q_EMIT nextRequested(); }),
                     link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
    auto *help = addAsideCard(tr("What helps"));
    addTicks(help,
             {tr("When it began, day and time"), tr("What you use the number for"), tr("Who can confirm it")},
             QStringLiteral("check"), Ink::Ok);
    help->addNote(tr("Leave out passwords, codes and card numbers. Nobody here needs them."));
    addSaved();
}

void AppealPage::addQuestions()
{
    for (const QString &code : m_view.policy.questions) {
        auto *area = new TextArea(AppealWords::question(code), AppealWords::questionHint(code));
        area->edit()->setObjectName(QStringLiteral("answer-") + code);
        area->setLines(code == QLatin1String("traceNumber") ? 1 : 2);
        for (const auto &answer : m_view.appeal.answers)
            if (answer.question == code)
                area->setText(answer.text);
        connect(area, &TextArea::textEdited, this,
                [this, code](const QString &text) { Q_EMIT answerTyped(code, text); });
        column()->addWidget(area);
        if (firstFocus() == nullptr)
            setFirstFocus(area->edit());
    }
}

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
        go->setBlocked(tr("Agree to go on, or choose the road without it."));
    addDraftActions({go, link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
    addSaved();
}

void AppealPage::addNotice(const workflows::ConsentView &consent)
{
    const domain::ConsentText &text = consent.text;
    auto *card = addCard(domain::wordsIn(text.title, textLanguage()));
    QStringList items;
    for (const domain::Words &words : text.items)
        items << domain::wordsIn(words, textLanguage());
    addTicks(card, items, QStringLiteral("info"), Ink::Primary);
    if (text.basis != domain::LegalBasis::Consent) {
        card->addNote(text.basis == domain::LegalBasis::LegalDuty
                          ? tr("The law asks for this: it needs no consent of yours.")
                          : tr("Your contract asks for this: it needs no consent of yours."));
        return;
    }
    addBelow(card, 10, paragraph(domain::wordsIn(text.withdrawal, textLanguage())));
    auto *row = new TickRow(tr("I agree to this use"));
    row->box()->setObjectName(QStringLiteral("consent-") + text.purpose);
    row->box()->setChecked(consent.state == domain::ConsentState::Granted);
    connect(row->box(), &QCheckBox::toggled, this, [this, purpose = text.purpose](bool on) {
        if (on)
            Q_EMIT granted(purpose);
        else
            Q_EMIT consentWithdrawn(purpose);
    });
    if (firstFocus() == nullptr)
        setFirstFocus(row->box());
    addBelow(card, 12, row);
    addBelow(card, 4, link(tr("I do not agree"), "refuse", [this, purpose = text.purpose] {
                 Q_EMIT refused(purpose);
             }));
}

void AppealPage::buildNoConsent()
{
    auto *head = addHead(tr("You did not agree, and that is fine"),
                         tr("No file leaves this computer. There is a road without it."));
    head->setKicker(kicker());
    auto *card = addCard(tr("Without sending files"));
    const domain::Channel *hotline = document().hotline();
    addNumbered(card, {tr("Go to a store with your ID card: they look at it and keep no copy here."),
                       hotline != nullptr ? tr("Or call %1 and appeal by word of mouth.").arg(hotline->value)
                                          : tr("Or appeal by word of mouth at the hotline."),
                       tr("Note the case number. The appeal then shows in Progress.")});
    addDraftActions(
        {primary(tr("See stores and hotline"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
         link(tr("Read the notice again"), "again", [this] { Q_EMIT stageOpened(AppealStage::Consent); })});
}

void AppealPage::buildCheck()
{
    auto *head = addHead(tr("Check before it goes out"), tr("It is sent once, when you press the button."));
    head->setKicker(kicker());
    if (!m_view.missing.isEmpty()) {
        QList<Problem> problems;
        for (const QString &code : m_view.missing)
            problems << Problem{AppealWords::missing(m_view, code), nullptr};
        addProblems(problems);
    }
    const auto change = [this](Card *card, AppealStage stage, const char *id) {
        addBelow(card, 6, link(tr("Change"), id, [this, stage] { Q_EMIT stageOpened(stage); }));
    };
    if (needsActor()) {
        auto *who = addCard(tr("Who you are"));
        addBelow(who, 6, paragraph(AppealWords::actor(m_view.appeal.actor.kind)));
        change(who, AppealStage::Actor, "change-actor");
    }
    auto *words = addCard(tr("What you say"));
    for (const auto &answer : m_view.appeal.answers) {
        addBelow(words, 8, strongParagraph(AppealWords::question(answer.question)));
        addBelow(words, 2, paragraph(answer.text));
    }
    if (!m_view.appeal.statement.trimmed().isEmpty())
        addBelow(words, 10, paragraph(m_view.appeal.statement));
    change(words, AppealStage::Statement, "change-statement");
    auto *files = addCard(tr("What you send"));
    QStringList items;
    for (const auto &item : m_view.items) {
        if (item.item.state == domain::EvidenceState::Missing && item.item.cannotProvide.isEmpty())
            continue;
        const QString name = domain::wordsIn(item.spec.names, textLanguage());
        items << (item.item.cannotProvide.isEmpty()
                      ? tr("%1, %n page(s)", nullptr, int(item.item.pages.size())).arg(name)
                      : tr("%1: cannot be provided, explained in words").arg(name));
    }
    addTicks(files, items.isEmpty() ? QStringList{tr("No files")} : items, QStringLiteral("doc"),
             Ink::Primary);
    change(files, AppealStage::Evidence, "change-evidence");
    auto *send = primary(tr("Submit the appeal"), "submit", [this] { Q_EMIT submitRequested(); });
    if (!m_view.missing.isEmpty())
        send->setBlocked(tr("Something is still missing: see above."));
    addDraftActions({send, link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
    if (!m_view.online)
        addAsideCard(tr("You are offline"))
            ->addNote(tr(
                "It is saved here and goes out when there is a connection. Until then it is not submitted."));
    addAsideCard(tr("What happens next"))->addNote(usualWords());
    addSaved();
}

} // namespace unbar::ui
