#include "ui/pages/base/blocks.h"
#include "ui/pages/base/code_row.h"
#include "ui/pages/common/words.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/style/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/busy_ring.h"
#include "ui/widgets/qr_view.h"

#include <QVBoxLayout>

namespace unbar::ui {

using domain::PaymentWay;

QString PayPage::checkSentence() const
{
    const QString payee = QStringLiteral("<b>%1</b>").arg(m_view.payment.quote.payee);
    if (m_view.quote.topUp)
        return tr("To %1, as a top-up for %2. Check payee and amount; do not pay when one differs.")
            .arg(payee, m_view.payment.quote.lineMasked);
    return tr("To %1, for the bill of %2. Check payee and amount; do not pay when one differs.")
        .arg(payee, m_view.payment.quote.lineMasked);
}

QWidget *PayPage::codeColumn()
{
    auto *words = new QWidget;
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(metric::overhang, 0, metric::overhang, 0); // room for the link's hit area
    layout->setSpacing(10);
    m_countdown = new Countdown;
    m_countdown->setSecondsLeft(m_view.secondsLeft);
    layout->addWidget(m_countdown, 0, Qt::AlignLeft);
    layout->addWidget(
        noteRow(QStringLiteral("phone"), Ink::Text, tr("Scan with WeChat, Alipay or UnionPay")));
    layout->addWidget(
        noteRow(QStringLiteral("shield"), Ink::Text, tr("We never ask for your PIN or SMS code")));
    layout->addWidget(
        secondary(tr("Pay in the browser"), "browser", [this] { Q_EMIT wayChanged(PaymentWay::Browser); }), 0,
        Qt::AlignLeft);
    layout->addWidget(link(tr("No data? Wi-Fi or family can pay"), "counter",
                           [this] { Q_EMIT wayChanged(PaymentWay::Counter); }),
                      0, Qt::AlignLeft);
    return words;
}

void PayPage::buildCode()
{
    const QString sum = money(m_view.payment.quote.amount);
    auto *head = addHead(tr("Scan to pay %1").arg(sum), QString());
    head->setKicker(kicker());
    head->setLedeMarked(checkSentence());
    auto *card = addCard();
    auto *code = new QrView;
    code->setObjectName(QStringLiteral("qr"));
    code->setAccessibleName(tr("Payment code, %1 to %2. It can also be paid in the browser.")
                                .arg(sum, m_view.payment.quote.payee));
    code->setPayload(m_view.payment.qrPayload);
    addBelow(card, 0, new CodeRow(code, codeColumn()));
    addBelow(card, 14, new Rule);
    addBelow(card, 10, busyRow(tr("Waiting for the payment. Do not pay twice.")));
    addBelow(card, 2,
             actions({link(tr("I have paid, check"), "paid", [this] { Q_EMIT iHavePaid(); }),
                      link(tr("Cancel this payment"), "leave", [this] { Q_EMIT leaveRequested(); })}));
    addItemsAside();
    addAfterAside();
    auto *dead = addAsideCard(tr("Your bank wants an SMS code?"));
    dead->addNote(tr("The locked number cannot get it. Let someone else pay, or pay at a counter."));
    addBelow(dead, 4,
             link(tr("See these ways"), "counter-2", [this] { Q_EMIT wayChanged(PaymentWay::Counter); }));
}

void PayPage::buildCounter()
{
    auto *head = addHead(tr("Let someone else pay %1").arg(money(m_view.quote.amount)),
                         tr("A friend, or a counter: the number and the payee are all they need."));
    head->setKicker(kicker());
    if (!m_view.payerUrl.isEmpty()) {
        auto *card = addCard(tr("Payment page for another person"));
        card->addNote(tr("They open it on their own phone. It shows payee and amount, and names no one."));
        addBelow(card, 8, new CopyText(Type::Body, Ink::Text, m_view.payerUrl));
        addBelow(card, 10, actions({primary(tr("Copy the address"), "copy-payer", [this] {
                     Q_EMIT copyRequested(m_view.payerUrl);
                 })}));
    }
    auto *counter = addCard(tr("At a counter"));
    addTicks(counter,
             {tr("Say the number %1").arg(m_view.quote.lineMasked), tr("Payee %1").arg(m_view.quote.payee),
              tr("Cash or any card. Keep the slip.")},
             QStringLiteral("check"), Ink::Ok);
    addBelow(counter, 4,
             actions({link(
                 tr("Find a store"), "stores", [this] { Q_EMIT placeRequested(Place::Contact); },
                 QStringLiteral("store"))}));
    addActions({secondary(tr("They have paid, check"), "paid", [this] { Q_EMIT iHavePaid(); }),
                link(tr("Show the code again"), "qr-way", [this] { Q_EMIT wayChanged(PaymentWay::Qr); }),
                link(tr("Cancel this payment"), "leave", [this] { Q_EMIT leaveRequested(); })});
    addItemsAside();
    addGuardAside();
}

} // namespace unbar::ui
