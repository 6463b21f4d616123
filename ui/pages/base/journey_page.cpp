#include "ui/pages/base/journey_page.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/page_columns.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace unbar::ui {

namespace journey_detail {

/// Empties a column; what stood in it goes later, for a button in it may be the one being handled.
void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(*inner);
        }
        delete item;
    }
}

/// Qt shows what joins a layout one turn later; shown at once, it can take the focus at once.
void reveal(QLayout &layout)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget();
            widget && !widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            widget->show();
        else if (QLayout *inner = item->layout())
            reveal(*inner);
    }
}

} // namespace journey_detail

JourneyPage::JourneyPage(QWidget *parent)
    : Page(parent)
{}

QAbstractButton *JourneyPage::primaryButton() const
{
    return m_primary;
}

QWidget *JourneyPage::firstFocus() const
{
    return m_firstFocus ? m_firstFocus.data() : m_primary.data();
}

void JourneyPage::setConnection(workflows::Connection connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    refresh();
}

void JourneyPage::setContext(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons)
{
    m_document = document;
    m_reasons = reasons;
    setDisplayZone(document.timeZone);
}

QString JourneyPage::blockedReason() const
{
    using workflows::Connection;
    switch (m_connection) {
    case Connection::Online:
    case Connection::Connecting:
        return {};
    case Connection::Offline:
        return Words::tr("You are offline. This works again when you are back online.");
    case Connection::CaptivePortal:
        return Words::tr("Sign in to the Wi-Fi first. Then this works again.");
    case Connection::ClockWrong:
        return Words::tr("Set this computer's clock first. Then this works again.");
    case Connection::OperatorBusy:
        return Words::tr("The operator's system is busy. We keep trying.");
    case Connection::Untrusted:
        return Words::tr("We cannot be sure this is the operator, so nothing is sent.");
    }
    return {};
}

void JourneyPage::render()
{
    QWidget *focused = focusWidget();
    const QString name = focused != nullptr && isAncestorOf(focused) ? focused->objectName() : QString();
    const bool had = focused != nullptr && focused->hasFocus();
    const bool stopgap =
        firstFocus() == nullptr; // what had the focus was only the first thing Tab could reach
    setUpdatesEnabled(false);
    journey_detail::clear(*main());
    journey_detail::clear(*side());
    m_primary = nullptr;
    m_firstFocus = nullptr;
    m_focusNow = nullptr;
    build();
    columns()->setCentred(isCentred() && side()->count() == 0);
    if (isVisible()) {
        journey_detail::reveal(*main());
        journey_detail::reveal(*side());
    }
    setUpdatesEnabled(true);
    if (m_focusNow) {
        m_focusNow->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!had)
        return;
    QWidget *same = name.isEmpty() ? nullptr : findChild<QWidget *>(name);
    QWidget *again = stopgap && firstFocus() != nullptr ? firstFocus() : same;
    if (again == nullptr)
        again = firstFocus();
    if (again != nullptr)
        again->setFocus(Qt::OtherFocusReason);
}

PageHead *JourneyPage::addHead(const QString &headline, const QString &sentence)
{
    auto *head = new PageHead;
    head->setTitle(headline);
    head->setLede(sentence);
    m_title = headline;
    column()->addWidget(head);
    return head;
}

void JourneyPage::addProblems(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return;
    auto *summary = new ErrorSummary;
    column()->addWidget(summary);
    summary->setProblems(problems);
    takeFocus(summary);
}

Card *JourneyPage::addCard(const QString &heading)
{
    auto *card = new Card;
    if (!heading.isEmpty())
        card->addHeading(heading);
    column()->addWidget(card);
    return card;
}

Card *JourneyPage::addAsideCard(const QString &heading)
{
    auto *card = new Card;
    if (!heading.isEmpty())
        card->addHeading(heading);
    aside()->addWidget(card);
    return card;
}

Button *JourneyPage::button(Button::Kind kind, const QString &text, const char *id, Act act)
{
    auto *of = new Button(kind, text);
    of->setObjectName(QString::fromLatin1(id));
    connect(of, &QAbstractButton::clicked, this, [of, act = std::move(act)] {
        if (!of->isBusy()) // pressed from code as little as by hand
            act();
    });
    return of;
}

Button *JourneyPage::primary(const QString &text, const char *id, Act act, bool needsOperator)
{
    auto *of = button(Button::Kind::Primary, text, id, std::move(act));
    if (needsOperator)
        of->setBlocked(blockedReason());
    m_primary = of;
    return of;
}

Button *JourneyPage::secondary(const QString &text, const char *id, Act act)
{
    return button(Button::Kind::Secondary, text, id, std::move(act));
}

Button *JourneyPage::link(const QString &text, const char *id, Act act, const QString &iconName)
{
    auto *of = iconName.isEmpty() ? new LinkButton(text) : new LinkButton(iconName, text);
    of->setObjectName(QString::fromLatin1(id));
    connect(of, &QAbstractButton::clicked, this, std::move(act));
    return of;
}

QLayout *JourneyPage::actions(std::initializer_list<QWidget *> buttons)
{
    auto *flow = new Flow(16, 4);
    for (QWidget *of : buttons) {
        if (of != nullptr)
            flow->addWidget(of);
    }
    return flow;
}

void JourneyPage::addActionsTo(QVBoxLayout *into, std::initializer_list<QWidget *> buttons)
{
    into->addLayout(actions(buttons));
    for (QWidget *of : buttons) {
        if (of != nullptr && of == m_primary.data() && !of->isEnabled() && !blockedReason().isEmpty())
            into->addWidget(new Text(Type::Body, Ink::Warn, blockedReason()));
    }
}

void JourneyPage::addActions(std::initializer_list<QWidget *> buttons)
{
    addActionsTo(column(), buttons);
}

void JourneyPage::addBack(const QString &text)
{
    addActions({link(text.isEmpty() ? Words::tr("Back") : text, "back", [this] { Q_EMIT backRequested(); })});
}

} // namespace unbar::ui
