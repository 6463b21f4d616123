#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::PaymentWay;

namespace {

Fact bodyFact(const QString &label, const QString &value, bool strong = false)
{
    Fact fact;
    fact.label = label;
    fact.value = value;
    fact.strong = strong;
    fact.body = true;
    return fact;
}

} // namespace

void PayPage::addAmountChoice()
{
    const bool less = m_view.minimum.isPositive() && m_view.minimum.minor < m_view.quote.amount.minor;
    const bool chosenLess = !m_view.quote.full;
    if (!less && !chosenLess)
        return;
    const auto choice = [this](bool full, const QString &title, const QString &sub) {
        auto *card = new ChoiceCard(QStringLiteral("pay"), title, sub);
        card->setObjectName(full ? QStringLiteral("amount-full") : QStringLiteral("amount-minimum"));
        const bool chosen = m_view.quote.full == full;
        card->setEmphasis(chosen);
        card->setBadge(Tone::Primary, chosen ? QStringLiteral("check") : QString(),
                       chosen ? tr("Chosen") : QString());
        connect(card, &QAbstractButton::clicked, this, [this, full] { Q_EMIT amountChosen(full); });
        column()->addWidget(card);
    };
    domain::Money all;
    for (const auto &item : m_view.items)
        all = all + item.amount;
    if (all.isZero())
        all = m_view.quote.amount;
    choice(true, tr("Everything owed, %1").arg(money(all)), tr("Nothing stays open."));
    choice(false, tr("Minimum to restore, %1").arg(money(m_view.minimum)),
           tr("The rest stays owed and may grow by late fees."));
}

void PayPage::addOtherWays()
{
    addActions({link(tr("Someone else pays, or at a counter"), "counter",
                     [this] { Q_EMIT payRequested(PaymentWay::Counter); }),
                m_view.otherNumber
                    ? link(tr("Back to my own number"), "own", [this] { Q_EMIT summaryRequested(); })
                    : link(tr("Pay for another number"), "other", [this] { askOtherNumber(true); })});
}

void PayPage::buildSummary()
{
    auto *head = addHead(m_view.otherNumber
                             ? tr("Pay %1 for %2").arg(money(m_view.quote.amount), m_view.quote.lineMasked)
                             : tr("You owe %1").arg(money(m_view.quote.amount)),
                         restoreSentence());
    head->setKicker(kicker());
    addAmountChoice();
    auto *card = addCard();
    QList<Fact> facts{bodyFact(tr("For number"), m_view.quote.lineMasked, true),
                      bodyFact(tr("Payee"), m_view.quote.payee, true)};
    if (m_view.disputed.isPositive())
        facts << bodyFact(tr("Disputed part"), money(m_view.disputed));
    addBelow(card, 0, factList(facts));
    addBelow(card, 14, new Rule);
    addBelow(card, 14, itemFacts(m_view.items, m_view.quote.amount));
    auto *pay = primary(
        tr("Pay %1").arg(money(m_view.quote.amount)), "pay", [this] { Q_EMIT payRequested(PaymentWay::Qr); },
        true);
    const QString wait = tr("We are still checking a payment. Do not pay again.");
    if (!m_view.canPayNow)
        pay->setBlocked(wait);
    addActions(
        {pay,
         secondary(tr("Pay in the browser"), "browser", [this] { Q_EMIT payRequested(PaymentWay::Browser); }),
         link(tr("Something in dispute?"), "dispute", [this] { Q_EMIT disputeOpened(); })});
    if (!m_view.canPayNow)
        column()->addWidget(noteRow(QStringLiteral("clock"), Ink::Warn, wait));
    addOtherWays();
    addGuardAside();
    addAfterAside();
}

void PayPage::buildOtherNumber()
{
    auto *field = new Field(tr("Mobile number"), tr("11 digits. Spaces are fine."));
    if (!m_otherProblem.isEmpty()) {
        field->setError(m_otherProblem);
        addProblems({Problem{m_otherProblem, field->edit()}});
    }
    addHead(tr("Whose number do you pay for?"), tr("You see it masked and the payee before you pay."));
    field->edit()->setObjectName(QStringLiteral("other-number"));
    field->setChars(16);
    field->setText(m_otherTyped);
    connect(field, &Field::textEdited, this, [this](const QString &text) { m_otherTyped = text; });
    connect(field, &Field::submitted, this, [this] { submitOtherNumber(); });
    setFirstFocus(field->edit());
    column()->addWidget(field);
    addActions({primary(
                    tr("Show what is owed"), "other-submit", [this] { submitOtherNumber(); }, true),
                link(Words::tr("Back"), "other-back", [this] { askOtherNumber(false); })});
}

void PayPage::submitOtherNumber()
{
    const auto number = domain::PhoneNumber::parse(m_otherTyped, document().numbering);
    if (!number) {
        m_otherProblem = failureWords(number.error().code).sentence;
        refresh();
        return;
    }
    m_otherProblem.clear();
    m_otherNumber = false;
    Q_EMIT payForOtherRequested(*number);
}

} // namespace unbar::ui
