#include "ui/pages/base/blocks.h"
#include "ui/pages/base/tick_row.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using workflows::DebtDispute;

void PayPage::buildDispute()
{
    if (!m_dispute)
        return buildDisputeChoice();
    buildDisputeForm();
}

void PayPage::buildDisputeChoice()
{
    auto *head = addHead(tr("What is wrong with this bill?"),
                         tr("Choose one. The facts go to the operator as a ticket."));
    head->setKicker(tr("Disagree with a bill"));
    const auto choice = [this](DebtDispute kind, const char *icon, const char *id, const QString &title,
                               const QString &sub) {
        auto *card = new ChoiceCard(QString::fromLatin1(icon), title, sub);
        card->setObjectName(QString::fromLatin1(id));
        connect(card, &QAbstractButton::clicked, this, [this, kind] {
            m_dispute = kind;
            m_traceProblem.clear();
            refresh();
        });
        if (firstFocus() == nullptr)
            setFirstFocus(card);
        column()->addWidget(card);
    };
    choice(DebtDispute::PaidNotPosted, "clock", "dispute-posted", tr("I have paid, it is not shown"),
           tr("You need the trace number of your bank or app"));
    choice(DebtDispute::PaidWrongNumber, "swap", "dispute-number", tr("I paid for a wrong number"),
           tr("Two digits swapped, or an old number"));
    choice(DebtDispute::DisputedItems, "doc", "dispute-items", tr("An item is not mine"),
           tr("Value-added services, roaming, fees"));
    addActions({link(tr("Back to the bill"), "dispute-back", [this] { Q_EMIT summaryRequested(); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

QWidget *PayPage::disputeItems(QWidget *&first)
{
    auto *card = new Card;
    for (const auto &item : m_view.items) {
        auto *row = new TickRow(tr("%1, %2").arg(item.name, money(item.amount)));
        auto *box = row->box();
        box->setObjectName(QStringLiteral("item-") + item.id);
        box->setChecked(m_itemIds.contains(item.id));
        connect(box, &QCheckBox::toggled, this, [this, id = item.id](bool on) {
            if (on)
                m_itemIds.insert(id);
            else
                m_itemIds.remove(id);
        });
        addBelow(card, 0, row);
        first = first == nullptr ? box : first;
    }
    return card;
}

QWidget *PayPage::disputeTrace(QWidget *&first)
{
    auto *trace = new Field(tr("Trace number"), tr("12 to 32 letters and digits"));
    trace->edit()->setObjectName(QStringLiteral("trace"));
    trace->setText(m_trace);
    trace->setError(m_traceProblem);
    connect(trace, &Field::textEdited, this, [this](const QString &text) { m_trace = text; });
    first = trace->edit();
    return trace;
}

void PayPage::buildDisputeForm()
{
    const bool items = *m_dispute == DebtDispute::DisputedItems;
    QWidget *first = nullptr;
    QWidget *answer = items ? disputeItems(first) : disputeTrace(first);
    if (!m_traceProblem.isEmpty())
        addProblems({Problem{m_traceProblem, first}});
    QString headline = tr("Which payment went wrong?");
    if (items)
        headline = tr("Which items are not yours?");
    else if (*m_dispute == DebtDispute::PaidNotPosted)
        headline = tr("Which payment is missing?");
    addHead(headline, items ? tr("Value-added items can be disputed without paying them first.")
                            : tr("The trace number stands in the payment details of your bank or app."));
    column()->addWidget(answer);
    auto *words = new Field(tr("What happened? (optional)"));
    words->edit()->setObjectName(QStringLiteral("words"));
    words->setText(m_words);
    connect(words, &Field::textEdited, this, [this](const QString &text) { m_words = text; });
    column()->addWidget(words);
    setFirstFocus(first);
    auto *send = primary(tr("Send the dispute"), "dispute-send", [this] { submitDispute(); });
    if (m_view.disputeQueued)
        send->setBlocked(tr("The dispute is saved and goes out by itself."));
    addActions({send, link(Words::tr("Back"), "dispute-other", [this] {
                    m_dispute.reset();
                    refresh();
                })});
    if (m_view.disputeQueued)
        addDisputeScript();
    fillHelp(addAsideCard(tr("By phone")), document());
}

void PayPage::submitDispute()
{
    const bool items = *m_dispute == DebtDispute::DisputedItems;
    m_traceProblem.clear();
    if (items && m_itemIds.isEmpty())
        m_traceProblem = tr("Choose the items you dispute");
    if (!items && m_trace.trimmed().isEmpty())
        m_traceProblem = tr("Enter the trace number of the payment");
    const QStringList ids(m_itemIds.cbegin(), m_itemIds.cend());
    const auto kind = *m_dispute;
    refresh();
    if (m_traceProblem.isEmpty())
        Q_EMIT disputed(kind, items ? QString() : m_trace.trimmed(), items ? ids : QStringList(), m_words);
}

void PayPage::addDisputeScript()
{
    QStringList named;
    for (const auto &item : m_view.items) {
        if (m_itemIds.contains(item.id))
            named << tr("%1, %2").arg(item.name, money(item.amount));
    }
    const QString number = m_view.quote.lineMasked;
    QString script =
        tr("I dispute these items on the bill of %1: %2. Check them and tell me the ticket number.")
            .arg(number, joined(named));
    if (*m_dispute == DebtDispute::PaidNotPosted)
        script = tr("I have paid for %1, trace number %2, and it is not posted. Look for it and tell me the "
                    "ticket number.")
                     .arg(number, m_trace);
    if (*m_dispute == DebtDispute::PaidWrongNumber)
        script = tr("I paid for a wrong number, trace number %2. Move it to %1 or pay it back, and tell me "
                    "the ticket number.")
                     .arg(number, m_trace);
    auto *card = addCard(tr("Saved. It goes to the operator as a ticket"));
    card->setEmphasis(true);
    card->addNote(tr("In a hurry? Call and say:"));
    addBelow(card, 8, paragraph(script));
    const QString hotline = hotlineText(document());
    if (!hotline.isEmpty())
        addBelow(card, 8, strongParagraph(hotline));
    addBelow(card, 10, actions({secondary(tr("Copy these words"), "copy-script", [this, script] {
                 Q_EMIT copyRequested(script);
             })}));
}

} // namespace unbar::ui
