// Going out, and what came of it. "Submitted" is said only after the operator's acknowledgement.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/badge.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::AppealStage;

void AppealPage::buildDeadlinePassed()
{
    addHead(
        tr("The deadline passed before this could be sent"),
        tr("It ran out on %1 while you were offline. You decide what to do.").arg(dayText(m_view.deadline)));
    auto *card = addCard(tr("What it means"));
    addTicks(card,
             {tr("Your draft and its files are all here."),
              tr("The operator may still take it, or say that it came late."),
              tr("If it says no, you can ask for a reconsideration and explain why it was late.")},
             QStringLiteral("info"), Ink::Primary);
    addDraftActions(
        {primary(tr("Send it all the same"), "send-late", [this] { Q_EMIT afterDeadlineChosen(true); }),
         link(tr("Do not send it"), "do-not-send", [this] { Q_EMIT afterDeadlineChosen(false); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

void AppealPage::buildSubmitting()
{
    auto *head = addHead(tr("Sending your appeal"), tr("You can leave this page. It goes on by itself."));
    head->setKicker(kicker());
    auto *card = addCard();
    addBelow(card, 0, busyRow(tr("First the files, then the appeal itself.")));
    for (const auto &item : m_view.items)
        if (!item.item.pages.isEmpty())
            addItem(card, item);
    addAsideCard(tr("Not submitted yet"))
        ->addNote(tr("We say so here when the operator has acknowledged it, with a number."));
}

void AppealPage::buildQueued()
{
    auto *head =
        addHead(tr("Saved, not submitted yet"), tr("It goes out by itself when there is a connection."));
    head->setBadge(Tone::Warn, QStringLiteral("wifi-off"), tr("Not submitted"));
    auto *card = addCard(tr("While you wait"));
    QStringList said{tr("Everything is kept on this computer, sealed.")};
    if (m_view.deadline.isValid())
        said << tr("The deadline runs on: %1").arg(deadlineText(m_view.deadline, m_view.operatorNow));
    said << tr("You can still change it.");
    addTicks(card, said, QStringLiteral("info"), Ink::Primary);
    addDraftActions({primary(tr("Try to send it now"), "retry", [this] { Q_EMIT retryRequested(); }),
                     link(tr("Change it"), "change", [this] { Q_EMIT stageOpened(AppealStage::Check); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

void AppealPage::buildUnknown()
{
    auto *head =
        addHead(tr("We are finding out whether it arrived"),
                tr("The operator did not answer. Do not send it again: we ask, with the same number."));
    head->setBadge(Tone::Warn, QStringLiteral("clock"), tr("Result pending"));
    addBelow(addCard(), 0, busyRow(tr("Asking the operator about this appeal.")));
    addActions({primary(
                    tr("Ask now"), "retry", [this] { Q_EMIT retryRequested(); }, true),
                link(tr("Leave, we keep asking"), "leave", [this] { Q_EMIT leaveRequested(); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

/// The fingerprints a person can compare: the first digits are shown, the whole ones are copied.
void AppealPage::addHashes(Card *card)
{
    QList<Fact> facts;
    QStringList whole;
    for (const auto &item : m_view.appeal.items) {
        int page = 0;
        for (const auto &each : item.pages) {
            ++page;
            Fact fact;
            fact.label = item.pages.size() > 1
                             ? tr("%1, page %2").arg(AppealWords::item(m_view, item.code)).arg(page)
                             : AppealWords::item(m_view, item.code);
            fact.value = each.sha256Plain.left(16) + QChar(0x2026);
            facts << fact;
            whole << fact.label + QLatin1Char('\t') + each.sha256Plain;
        }
    }
    if (facts.isEmpty())
        return;
    addBelow(card, 14, new Rule(0));
    addBelow(card, 14, strongParagraph(tr("Fingerprints of your files (SHA-256)")));
    addBelow(card, 8, factList(facts));
    addBelow(card, 2, link(tr("Copy the whole list"), "copy-hashes", [this, whole] {
                 Q_EMIT copyRequested(whole.join(QLatin1Char('\n')));
             }));
}

void AppealPage::buildSubmitted()
{
    auto *head = addHead(tr("Your appeal is submitted"), AppealWords::usual(m_view.policy));
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Acknowledged by the operator"));
    auto *card = addCard(tr("Your receipt"));
    Fact number;
    number.label = tr("Case number");
    number.value = m_view.appeal.caseNumber;
    number.strong = number.copyable = number.body = true;
    Fact at;
    at.label = tr("Received");
    at.value = dateTimeText(m_view.appeal.submittedAt);
    at.body = true;
    addBelow(card, 12, factList({number, at}));
    addHashes(card);
    card->addNote(tr("The operator signed this receipt. It is kept on this computer."));
    addActions({primary(tr("Follow it in Progress"), "track",
                        [this] {
                            Q_EMIT receiptShown();
                            Q_EMIT placeRequested(Place::Progress);
                        }),
                link(tr("Copy the case number"), "copy",
                     [this] { Q_EMIT copyRequested(m_view.appeal.caseNumber); })});
    auto *next = addAsideCard(tr("What happens next"));
    addNumbered(next, {tr("The operator accepts it and starts the clock."),
                       tr("A machine looks at what it can read; a person decides the rest."),
                       tr("If something is missing they ask here, and you have days to answer.")});
}

void AppealPage::buildRefused()
{
    const QString told =
        m_view.failure ? failureWords(*m_view.failure).sentence : AppealWords::refusal(m_view.appeal.refusal);
    auto *head = addHead(tr("The operator did not take it"),
                         told.isEmpty() ? tr("Nothing was submitted, and nothing of yours is lost.") : told);
    head->setBadge(Tone::Warn, QStringLiteral("alert"), tr("Not submitted"));
    auto *card = addCard(tr("What to do"));
    QStringList steps;
    for (const QString &code : m_view.missing)
        steps << AppealWords::missing(m_view, code);
    if (m_view.appeal.refusal == QLatin1String("openAppealExists"))
        steps << tr("Go on with the open one in Progress.");
    if (steps.isEmpty())
        steps << tr("Look through your draft once more.")
              << tr("If you think it is complete, call the hotline and say what you see here.");
    addNumbered(card, steps);
    addDraftActions(
        {primary(tr("Look through the draft"), "check", [this] { Q_EMIT retryRequested(); }),
         link(tr("See stores and hotline"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

void AppealPage::buildFailed()
{
    const FailureWords words = m_view.failure ? failureWords(*m_view.failure) : FailureWords{};
    addHead(tr("This cannot be shown now"),
            words.sentence.isEmpty() ? tr("The operator does not answer. Nothing of yours is lost.")
                                     : words.sentence);
    addActions({primary(tr("Try again"), "retry", [this] { Q_EMIT retryRequested(); }),
                link(tr("Appeal by phone"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

} // namespace unbar::ui
