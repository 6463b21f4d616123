#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/widgets/step_card.h"

#include <QVBoxLayout>

namespace unbar::ui {

using domain::Reason;
using domain::Remedy;

namespace {

/// Sentences follow one another with a space in English and without one in Chinese.
QString sentences(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(textLanguage() == QLatin1String("zh_CN") ? QString() : QStringLiteral(" "));
}

} // namespace

QString OverviewPage::liftText(const QString &code) const
{
    const auto policy = document().policies.value(code);
    const QString usual = durationText(policy.usualDuration);
    const QString most = durationText(policy.maxDuration);
    if (usual.isEmpty() && most.isEmpty())
        return {};
    if (usual.isEmpty() || usual == most)
        return tr("It takes %1 at most.").arg(most.isEmpty() ? usual : most);
    if (most.isEmpty())
        return tr("It usually takes %1.").arg(usual);
    return tr("It usually takes %1, %2 at most.").arg(usual, most);
}

QString OverviewPage::arrearsBody() const
{
    domain::Money fees;
    QString month;
    for (const auto &bill : m_view.bills) {
        if (month.isEmpty() && bill.periodStart.isValid())
            //: Month format (QLocale) of a bill's period
            month = textLocale().toString(bill.periodStart.toTimeZone(displayZone()), tr("MMMM"));
        for (const auto &item : bill.items) {
            if (item.lateFee)
                fees = fees + item.amount;
        }
    }
    QString what;
    if (m_view.bills.size() == 1 && !month.isEmpty())
        what = fees.isPositive()
                   ? tr("The %1 bill is overdue, with a late fee of %2.").arg(month, money(fees))
                   : tr("The %1 bill is overdue.").arg(month);
    else if (!m_view.bills.isEmpty())
        what = tr("%n bills are overdue.", nullptr, static_cast<int>(m_view.bills.size()));
    return what;
}

QString OverviewPage::policeText(const domain::Suspension &lock) const
{
    if (lock.initiator != domain::Initiator::Police || lock.enforcementContact.isEmpty() || !lock.disclosable)
        return {};
    return tr("The operator says the police have to check this: %1. Whoever offers to unlock it for money is "
              "a fraud.")
        .arg(lock.enforcementContact);
}

QString OverviewPage::stepBody(const domain::PlanStep &step) const
{
    const auto &lock = step.lock;
    if (!lock.disclosable)
        return tr("The operator does not say more about this lock here. Ask the hotline or a store.");
    const auto &words = reasons().words(lock.reason, textLanguage());
    QStringList parts;
    const QString bill = lock.reason == Reason::Arrears ? arrearsBody() : QString();
    parts << (bill.isEmpty() ? words.plain : bill);
    if (lock.reason == Reason::Unknown && !lock.reasonText.isEmpty())
        parts << tr("The operator says: “%1”").arg(lock.reasonText);
    parts << policeText(lock);
    QStringList papers;
    for (const QString &code : lock.documents)
        papers << documentName(code);
    if (!papers.isEmpty())
        parts << tr("Have ready: %1.").arg(joined(papers));
    if (step.remedies.contains(Remedy::Pay) && m_view.plan.steps.size() > 1)
        parts << tr("Paying lifts this lock only.");
    const QString lift = liftText(domain::reasonCode(lock.reason));
    parts << (lift.isEmpty() ? words.duration : lift);
    if (step.blocked)
        parts << tr("This step can start when the one before it is done.");
    return sentences(parts);
}

void OverviewPage::setStepBadge(StepCard *card, const domain::PlanStep &step) const
{
    if (step.waiting)
        return card->setBadge(Tone::Neutral, QStringLiteral("clock"), tr("Waiting for us"));
    if (step.blocked)
        return card->setBadge(Tone::Neutral, QStringLiteral("clock"), tr("Cannot start yet"));
    const bool pays = step.remedies.contains(Remedy::Pay) || step.remedies.contains(Remedy::TopUp);
    if (pays && !m_view.openPaymentId.isEmpty())
        return card->setBadge(Tone::Primary, QStringLiteral("clock"), tr("Payment under way"));
    card->setBadge(Tone::Warn, QString(), tr("Needs you"));
}

Button *OverviewPage::stepPrimary(const QString &text, const char *id, Act act, bool needsOperator)
{
    if (m_hasPrimary)
        return link(text, id, std::move(act));
    m_hasPrimary = true;
    return primary(text, id, std::move(act), needsOperator);
}

void OverviewPage::addPayActions(StepCard *card, const domain::PlanStep &step)
{
    if (!m_view.openPaymentId.isEmpty()) {
        const QString words =
            m_view.openPaymentUnknown ? tr("See the payment") : tr("Go on with the payment");
        card->addAction(stepPrimary(
            words, "continue", [this] { Q_EMIT paymentContinued(m_view.openPaymentId); }, false));
        return;
    }
    const QString id = step.lock.id;
    if (step.remedies.contains(Remedy::TopUp) && !step.remedies.contains(Remedy::Pay)) {
        card->addAction(stepPrimary(
            remedyButton(Remedy::TopUp, {}), "top-up", [this] { Q_EMIT topUpRequested(); }, true));
        return;
    }
    card->addAction(stepPrimary(
        remedyButton(Remedy::Pay, step.cost), "pay", [this, id] { Q_EMIT payRequested(id); }, true));
    if (!m_view.bills.isEmpty())
        card->addAction(link(tr("See the bill"), "bill", [this] { Q_EMIT billRequested(); }));
}

QAbstractButton *OverviewPage::remedyLink(Remedy remedy, const domain::PlanStep &step)
{
    const QString id = step.lock.id;
    const QByteArray name = "remedy-" + domain::remedyCode(remedy).toLatin1() + '-' + id.toLatin1();
    const QString words = remedy == Remedy::Appeal ? tr("Disagree? Appeal") : remedyButton(remedy, step.cost);
    return link(words, name.constData(), [this, remedy, id] { Q_EMIT remedyRequested(remedy, id); });
}

void OverviewPage::addStepActions(StepCard *card, const domain::PlanStep &step)
{
    bool first = true;
    for (const Remedy remedy : step.remedies) {
        const bool pays = remedy == Remedy::Pay || remedy == Remedy::TopUp;
        if (pays) {
            if (first)
                addPayActions(card, step);
        } else if (remedy == Remedy::Wait) {
            card->addAction(stepPrimary(
                tr("Check again"), "refresh", [this] { Q_EMIT refreshRequested(); }, true));
        } else if (first && !m_hasPrimary && !step.waiting && !step.blocked) {
            const QString id = step.lock.id;
            card->addAction(stepPrimary(
                remedyButton(remedy, step.cost), "remedy",
                [this, remedy, id] { Q_EMIT remedyRequested(remedy, id); }, false));
        } else {
            card->addAction(remedyLink(remedy, step));
        }
        first = false;
    }
    if (step.remedies.isEmpty())
        card->addAction(remedyLink(Remedy::Contact, step));
}

void OverviewPage::addMaintenance(const domain::PlanStep &step, StepCard *card)
{
    const auto &lock = step.lock;
    QList<Fact> facts;
    const auto fact = [&facts](const QString &label, const QString &value) {
        Fact of;
        of.label = label;
        of.value = value;
        of.body = true;
        facts << of;
    };
    if (lock.windowStart.isValid())
        fact(tr("Began"), dateTimeText(lock.windowStart));
    if (lock.expectedEnd.isValid()) {
        fact(tr("Planned end"), dateTimeText(lock.expectedEnd));
        const qint64 left = m_view.operatorNow.secsTo(lock.expectedEnd);
        // a wait never counts below zero: past the end the page says so and asks again
        fact(tr("Time left"), left > 0 ? spanText(left) : tr("past the planned end"));
    } else {
        fact(tr("Planned end"), tr("not given by the operator"));
    }
    card->extra()->addSpacing(8);
    card->extra()->addWidget(factList(facts));
}

void OverviewPage::addStep(const domain::PlanStep &step, int number)
{
    auto *card = new StepCard;
    card->setObjectName(QStringLiteral("step-") + step.lock.id);
    const bool later = step.waiting || step.blocked || m_hasPrimary;
    card->setStep(number, later ? StepCard::Mark::Waiting : StepCard::Mark::Current);
    const auto &words = reasons().words(step.lock.reason, textLanguage());
    const QString title = words.task.isEmpty() ? words.name : words.task;
    card->setTitle(step.lock.disclosable ? title : tr("Ask the operator about this lock"));
    setStepBadge(card, step);
    card->setBody(stepBody(step));
    if (step.lock.reason == Reason::Maint || step.lock.reason == Reason::Fault)
        addMaintenance(step, card);
    addStepActions(card, step);
    column()->addWidget(card);
}

void OverviewPage::addScript(const domain::Suspension &lock)
{
    const QString since = lock.since.isValid() ? dateText(lock.since) : tr("a date I was not told");
    const QString code = lock.reasonCode.isEmpty() ? tr("none") : lock.reasonCode;
    const QString script =
        tr("My number %1 has been suspended since %2. The reason code shown is: %3. Tell me the reason, "
           "how to lift it, and which documents to bring.")
            .arg(m_view.line.number.masked(), since, code);
    auto *card = addCard(tr("What to say on the phone"));
    addBelow(card, 8, paragraph(script));
    addBelow(card, 10, actions({secondary(tr("Copy these words"), "copy-script", [this, script] {
                 Q_EMIT copyRequested(script);
             })}));
}

} // namespace unbar::ui
