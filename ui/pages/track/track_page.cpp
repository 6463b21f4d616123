#include "ui/pages/track/track_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::TrackStage;

TrackPage::TrackPage(QWidget *parent)
    : JourneyPage(parent)
{}

void TrackPage::setView(const workflows::TrackView &view, const domain::OperatorDocument &document,
                        const domain::ReasonCatalogue &reasons)
{
    const AppealView *before = shown();
    const auto old = before != nullptr ? *before : AppealView();
    m_view = view;
    setContext(document, reasons);
    const AppealView *now = shown();
    if (m_form && now != nullptr && old.appeal == now->appeal && old.acts == now->acts &&
        old.pendingAct == now->pendingAct && old.refusedAct == now->refusedAct)
        return; // nothing about it changed: the half-written answer stays under the person's hands
    if (m_form && (now == nullptr || now->appeal.id != old.appeal.id || !formStillFits(*now)))
        m_form.reset();
    refresh();
}

void TrackPage::build()
{
    if (const AppealView *of = shown())
        return buildAppeal(*of);
    switch (m_view.stage) {
    case TrackStage::Nothing:
        buildNothing();
        break;
    case TrackStage::WaitingPayer:
        buildWaitingPayer();
        break;
    case TrackStage::WaitingRestore:
    case TrackStage::Longer:
        buildWaiting();
        break;
    case TrackStage::PastNorm:
        buildPastNorm();
        break;
    case TrackStage::PastLaw:
        buildPastLaw();
        break;
    case TrackStage::RestoreFailed:
        buildRestoreFailed();
        break;
    case TrackStage::OtherLocksLeft:
        buildOtherLocks();
        break;
    case TrackStage::Restored:
        buildRestored();
        break;
    }
    addTimeline();
    addPaymentFacts();
    addClocks();
    addMessages();
    addSwitch();
}

QString TrackPage::kicker() const
{
    if (!m_view.ticketNumber.isEmpty())
        return tr("Ticket number %1").arg(m_view.ticketNumber);
    return m_view.payment.operatorId.isEmpty() ? QString()
                                               : tr("Payment number %1").arg(m_view.payment.operatorId);
}

void TrackPage::buildNothing()
{
    addHead(tr("Nothing is under way"), tr("Once you pay, you follow the way back to service here."));
    addActions({primary(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
}

void TrackPage::buildWaitingPayer()
{
    auto *head = addHead(tr("Waiting for your payment of %1").arg(money(m_view.payment.quote.amount)),
                         tr("Nothing is paid yet. The lock is lifted after the payment."));
    head->setKicker(kicker());
    addActions({primary(tr("Go on with the payment"), "pay", [this] { Q_EMIT placeRequested(Place::Pay); })});
}

void TrackPage::buildWaiting()
{
    const bool longer = m_view.stage == TrackStage::Longer;
    auto *head = addHead(
        longer ? tr("This is taking longer than usual") : tr("Paid. The operator is lifting the lock"),
        longer ? tr("Your payment is safe. Not back by %1? Then we ask the operator by ourselves.")
                     .arg(momentText(m_view.clock.normUntil, m_view.operatorNow))
               : tr("Usually done by %1. Nothing more is needed from you.")
                     .arg(momentText(m_view.clock.usualUntil, m_view.operatorNow)));
    head->setKicker(kicker());
    addActions(
        {primary(
             tr("Check again"), "refresh", [this] { Q_EMIT refreshRequested(); }, true),
         link(tr("See what still works"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
}

void TrackPage::buildPastNorm()
{
    auto *head = addHead(tr("Payment received, number not restored yet"),
                         m_view.ticketNumber.isEmpty()
                             ? tr("24 hours have passed. We are opening a follow-up for you.")
                             : tr("24 hours have passed. We have opened a follow-up, so you need not call."));
    head->setKicker(kicker());
    head->setBadge(Tone::Warn, QStringLiteral("clock"), tr("Waiting for the operator"));
    addActions(
        {primary(
             tr("Check again"), "refresh", [this] { Q_EMIT refreshRequested(); }, true),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
}

void TrackPage::buildPastLaw()
{
    auto *head =
        addHead(tr("48 hours have passed. You may complain"),
                tr("The law gives operators 48 hours to restore service after payment. Keep the receipt."));
    head->setKicker(kicker());
    head->setBadge(Tone::Danger, QStringLiteral("alert"), tr("Past the legal time"));
    auto *card = addCard(tr("How to complain"));
    addNumbered(card, {tr("Call the hotline, name the ticket number, and say you complain."),
                       tr("Ask for the complaint number and note it."),
                       tr("No answer in 15 days? Then turn to the telecom regulator (MIIT).")});
    card->addNote(
        tr("Telecommunications Regulations, article 34. What your contract says otherwise comes first."));
    addActions({primary(tr("See what to say"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
                link(tr("Check again"), "refresh", [this] { Q_EMIT refreshRequested(); })});
}

void TrackPage::buildRestoreFailed()
{
    auto *head =
        addHead(tr("The operator could not lift the lock"),
                m_view.helpAsked ? tr("We have asked the operator to try again. Your payment is safe.")
                                 : tr("Your payment is safe. Ask the operator to try again."));
    head->setKicker(kicker());
    head->setBadge(Tone::Danger, QStringLiteral("alert"), tr("Not restored"));
    if (!m_view.order.errorText.isEmpty())
        addCard(tr("What the operator says"))->addNote(m_view.order.errorText);
    if (m_view.helpAsked) {
        addActions({primary(tr("Contact the operator"), "contact",
                            [this] { Q_EMIT placeRequested(Place::Contact); })});
        return;
    }
    addActions(
        {primary(
             tr("Ask to try again"), "again", [this] { Q_EMIT stillNotWorking(); }, true),
         link(tr("Contact the operator"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); })});
}

void TrackPage::buildOtherLocks()
{
    auto *head = addHead(tr("This lock is gone. %n more to lift", nullptr, m_view.locksLeft),
                         tr("Service comes back when the last one is lifted."));
    head->setBadge(Tone::Warn, QStringLiteral("lock"), tr("Still suspended"));
    addActions({primary(tr("See what is left"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
}

void TrackPage::addTimeline()
{
    if (m_view.timeline.isEmpty())
        return;
    auto *card = addCard();
    QList<TimelineItem> items;
    for (const auto &entry : m_view.timeline)
        items << timelineItem(entry, document(), reasons(), m_view.operatorNow);
    auto *timeline = new Timeline;
    timeline->setItems(items);
    addBelow(card, 0, timeline);
}

void TrackPage::addPaymentFacts()
{
    const auto &payment = m_view.payment;
    if (payment.operatorId.isEmpty())
        return;
    auto *card = addAsideCard(tr("Your payment"));
    QList<Fact> facts;
    const auto fact = [&facts](const QString &label, const QString &value) {
        Fact of;
        of.label = label;
        of.value = value;
        of.copyable = true;
        if (!value.isEmpty())
            facts << of;
    };
    fact(tr("Amount"), money(payment.quote.amount));
    fact(tr("For number"), payment.quote.lineMasked);
    fact(tr("Trace number"), payment.traceNumber);
    fact(tr("Ticket number"), m_view.ticketNumber);
    FactList *list = factList(facts);
    list->setNarrow(true);
    addBelow(card, 10, list);
}

void TrackPage::addClocks()
{
    if (!m_view.clock.usualUntil.isValid() || m_view.stage == TrackStage::Restored ||
        m_view.stage == TrackStage::WaitingPayer || m_view.stage == TrackStage::OtherLocksLeft)
        return;
    auto *card = addAsideCard(tr("How long it takes"));
    QList<Fact> facts;
    const auto fact = [this, &facts](const QString &label, const QDateTime &at) {
        Fact of;
        of.label = label;
        of.value = momentText(at, m_view.operatorNow);
        facts << of;
    };
    fact(tr("Usually by"), m_view.clock.usualUntil);
    fact(tr("We follow up at"), m_view.clock.normUntil);
    fact(tr("Legal limit"), m_view.clock.lawUntil);
    FactList *list = factList(facts);
    list->setNarrow(true);
    addBelow(card, 10, list);
}

void TrackPage::addMessages()
{
    if (m_view.messages.isEmpty())
        return;
    auto *card = addAsideCard(tr("Messages from the operator"));
    for (const auto &message : m_view.messages) {
        auto *subject = strongParagraph(message.read ? message.subject : tr("New: %1").arg(message.subject));
        addBelow(card, 10, subject);
        card->addNote(message.content); // links are text here, never opened
        card->addNote(momentText(message.sentAt, m_view.operatorNow));
        if (!message.read) {
            const QByteArray name = "read-" + message.id.toUtf8();
            auto *read = link(tr("Mark as read"), name.constData(),
                              [this, id = message.id] { Q_EMIT messageRead(id); });
            read->setAccessibleDescription(message.subject); // there may be one under each message
            addBelow(card, 2, read);
        }
    }
}

} // namespace unbar::ui
