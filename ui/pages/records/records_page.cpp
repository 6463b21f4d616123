#include "ui/pages/records/records_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"
#include "ui/widgets/badge.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::PaymentState;

namespace {

struct StateWords
{
    Tone tone;
    QString icon;
    QString word;
};

StateWords stateWords(PaymentState state)
{
    const QString clock = QStringLiteral("clock");
    switch (state) {
    case PaymentState::Paid:
        return {Tone::Ok, QStringLiteral("check"), RecordsPage::tr("Paid")};
    case PaymentState::Applied:
    case PaymentState::Receipted:
        return {Tone::Ok, QStringLiteral("check"), RecordsPage::tr("Posted")};
    case PaymentState::PaidLate:
        return {Tone::Ok, QStringLiteral("check"), RecordsPage::tr("Paid late")};
    case PaymentState::Duplicate:
        return {Tone::Warn, QStringLiteral("alert"), RecordsPage::tr("Possible duplicate")};
    case PaymentState::Declined:
        return {Tone::Danger, QStringLiteral("x"), RecordsPage::tr("Declined")};
    case PaymentState::Expired:
        return {Tone::Neutral, clock, RecordsPage::tr("Expired")};
    case PaymentState::Closed:
        return {Tone::Neutral, QStringLiteral("x"), RecordsPage::tr("Closed")};
    case PaymentState::Unknown:
        return {Tone::Warn, clock, RecordsPage::tr("Result open")};
    case PaymentState::RefundRequested:
        return {Tone::Primary, clock, RecordsPage::tr("Refund asked for")};
    case PaymentState::Refunded:
        return {Tone::Ok, QStringLiteral("check"), RecordsPage::tr("Paid back")};
    case PaymentState::RefundFailed:
        return {Tone::Danger, QStringLiteral("alert"), RecordsPage::tr("Not paid back")};
    default:
        break;
    }
    return {Tone::Primary, clock, RecordsPage::tr("Under way")};
}

} // namespace

void RecordsPage::setView(const workflows::RecordsView &view, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons, const QDateTime &operatorNow)
{
    m_view = view;
    m_now = operatorNow;
    setContext(document, reasons);
    refresh();
}

void RecordsPage::addRecord(const workflows::PaymentRecord &record, int index)
{
    const auto payment = record.payment;
    auto *card = addCard();
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *sum = new Text(Type::Heading, Ink::Text, money(payment.quote.amount));
    layout->addWidget(sum, 1);
    const StateWords words = stateWords(payment.state);
    layout->addWidget(new Badge(words.tone, words.icon, words.word), 0, Qt::AlignTop);
    addBelow(card, 0, row);
    const QDateTime at = payment.paidAt.isValid() ? payment.paidAt : payment.createdAt;
    card->addNote(dotted(
        {dateTimeText(at), payment.quote.lineMasked, payment.quote.topUp ? tr("Top-up") : tr("Bill")}));
    if (!payment.operatorId.isEmpty())
        card->addNote(tr("Payment number %1").arg(payment.operatorId));
    const auto name = [index](const char *id) { return QByteArray(id) + '-' + QByteArray::number(index); };
    if (record.hasReceipt)
        addBelow(card, 4,
                 actions({link(tr("Save the receipt (PDF)"), name("pdf"),
                               [this, payment] { Q_EMIT receiptPdfRequested(payment); }),
                          link(tr("Print the receipt"), name("print"),
                               [this, payment] { Q_EMIT receiptPrintRequested(payment); }),
                          link(tr("Save as plain text"), name("text"),
                               [this, payment] { Q_EMIT receiptTextRequested(payment); })}));
    else if (record.canAskRefund)
        addBelow(card, 4,
                 actions({link(tr("Ask for a refund of %1").arg(money(payment.quote.amount)), name("refund"),
                               [this, payment] { Q_EMIT refundRequested(payment.id); })}));
    else if (record.open)
        addBelow(card, 4, actions({link(tr("Go on with this payment"), name("continue"), [this, payment] {
                     Q_EMIT paymentContinued(payment.id);
                 })}));
}

void RecordsPage::build()
{
    if (m_view.payments.isEmpty()) {
        addHead(tr("No payments here yet"),
                tr("When you pay, the receipt is kept here, also without a connection."));
        addActions(
            {primary(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
    } else {
        addHead(tr("Your payments and receipts"),
                tr("%n payments on this computer.", nullptr, static_cast<int>(m_view.payments.size())));
        int index = 0;
        for (const auto &record : m_view.payments)
            addRecord(record, index++);
    }
    if (!m_view.intact)
        column()->addWidget(
            noteRow(QStringLiteral("alert"), Ink::Warn,
                    tr("Some entries were changed outside this app. Compare them with the operator.")));
    if (!m_view.timeline.isEmpty()) {
        auto *card = addCard(tr("What happened"));
        QList<TimelineItem> items;
        for (const auto &entry : m_view.timeline)
            items << timelineItem(entry, document(), reasons(), m_now);
        auto *timeline = new Timeline;
        timeline->setItems(items);
        addBelow(card, 14, timeline);
    }
    if (m_view.paidInAll.isPositive()) {
        auto *sum = addAsideCard(tr("Paid in all"));
        addBelow(sum, 6, new Text(Type::Heading, Ink::Text, money(m_view.paidInAll)));
        sum->addNote(tr("As the operator confirmed it. Refunds are taken off."));
    }
}

} // namespace unbar::ui
