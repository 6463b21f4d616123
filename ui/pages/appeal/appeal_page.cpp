#include "ui/pages/appeal/appeal_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/badge.h"

#include <QVBoxLayout>

namespace unbar::ui {

using domain::Reason;

namespace {

bool isAntiFraud(Reason reason)
{
    return reason == Reason::FraudReverify || reason == Reason::FraudPolice ||
           reason == Reason::FraudPunish || reason == Reason::Dormant || reason == Reason::RoamRisk;
}

} // namespace

void AppealPage::setView(const domain::Line &line, const domain::OperatorDocument &document,
                         const domain::ReasonCatalogue &reasons)
{
    m_line = line;
    setContext(document, reasons);
    refresh();
}

void AppealPage::addLock(const domain::Suspension &lock)
{
    const auto &entry = reasons().entry(lock.reason);
    const auto &words = reasons().words(lock.reason, textLanguage());
    auto *card = addCard(lock.disclosable ? words.name : tr("A lock without details"));
    const bool appealable = entry.appealable || lock.remedies.contains(domain::Remedy::Appeal);
    auto *badge = appealable
                      ? new Badge(Tone::Primary, QStringLiteral("doc"), tr("Can be appealed"))
                      : new Badge(Tone::Neutral, QStringLiteral("info"), tr("Lifted without an appeal"));
    card->column()->addSpacing(8);
    card->column()->addWidget(badge, 0, Qt::AlignLeft);
    if (lock.disclosable)
        addBelow(card, 8, paragraph(appealable ? words.plain : words.liftedBy));
    QStringList papers;
    for (const QString &code : lock.documents)
        papers << documentName(code);
    if (appealable) {
        addBelow(card, 8, strongParagraph(tr("Bring or have ready")));
        addTicks(card,
                 papers.isEmpty() ? QStringList{tr("Ask the operator: it must tell you which documents")}
                                  : papers,
                 QStringLiteral("doc"), Ink::Primary);
    }
}

void AppealPage::addDuties()
{
    bool antiFraud = false;
    for (const auto &lock : m_line.locks)
        antiFraud = antiFraud || (lock.disclosable && isAntiFraud(lock.reason));
    if (!antiFraud)
        return;
    auto *card = addAsideCard(tr("What the operator must tell you"));
    addTicks(
        card,
        {tr("The reason for the suspension"), tr("How to have it lifted"), tr("Which documents to hand in")},
        QStringLiteral("check"), Ink::Ok);
    card->addNote(
        tr("It must check your appeal in time and lift the measure at once when you pass. Anti-Telecom and "
           "Online Fraud Law, article 32."));
}

void AppealPage::build()
{
    if (m_line.locks.isEmpty()) {
        addHead(tr("Nothing to appeal"), tr("The operator shows no lock on this number."));
        addActions(
            {primary(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
        return;
    }
    addHead(tr("Appeal by hotline or at a store"),
            tr("This app does not send appeals yet. Here is what to bring and say."));
    for (const auto &lock : m_line.locks)
        addLock(lock);
    auto *how = addCard(tr("How it goes"));
    const domain::Channel *hotline = document().hotline();
    addNumbered(how,
                {hotline != nullptr ? tr("Call %1 from another phone, or go to a store.").arg(hotline->value)
                                    : tr("Go to a store of the operator."),
                 tr("Say that you appeal, and ask for the case number."),
                 tr("Hand in the documents and keep a copy of each."),
                 tr("Note the date by which they answer.")});
    addActions(
        {primary(tr("See what to say"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
    addDuties();
    auto *beware = addAsideCard(tr("Beware"));
    beware->addNote(tr("An appeal is free. Whoever offers to unlock for money is a fraud."));
}

} // namespace unbar::ui
