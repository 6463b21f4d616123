#include "ui/pages/base/journey_page.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/page_columns.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace unbar::ui {

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

QWidget *JourneyPage::startColumn(QVBoxLayout *into, QPointer<QWidget> &box, int gap)
{
    if (box) {
        into->removeWidget(box);
        box->hide();
        box->setParent(nullptr);
        box->deleteLater(); // a button in it may be the one being handled
    }
    box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    into->insertWidget(0, box);
    return box;
}

void JourneyPage::render()
{
    QWidget *focused = focusWidget();
    const QString name = focused != nullptr && isAncestorOf(focused) ? focused->objectName() : QString();
    const bool had = focused != nullptr && focused->hasFocus();
    setUpdatesEnabled(false);
    m_column = static_cast<QVBoxLayout *>(startColumn(main(), m_mainBox, metric::gapMain)->layout());
    m_aside = static_cast<QVBoxLayout *>(startColumn(side(), m_sideBox, metric::gapSide)->layout());
    m_primary = nullptr;
    m_firstFocus = nullptr;
    build();
    const bool hasAside = m_aside->count() > 0;
    m_sideBox->setVisible(hasAside);
    columns()->setCentred(!hasAside && isCentred());
    setUpdatesEnabled(true);
    if (!had)
        return;
    auto *again = name.isEmpty() ? nullptr : findChild<QWidget *>(name);
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
    m_column->addWidget(head);
    return head;
}

Card *JourneyPage::addCard(const QString &heading)
{
    auto *card = new Card;
    if (!heading.isEmpty())
        card->addHeading(heading);
    m_column->addWidget(card);
    return card;
}

Card *JourneyPage::addAsideCard(const QString &heading)
{
    auto *card = new Card;
    if (!heading.isEmpty())
        card->addHeading(heading);
    m_aside->addWidget(card);
    return card;
}

Button *JourneyPage::button(Button::Kind kind, const QString &text, const char *id, Act act)
{
    auto *of = new Button(kind, text);
    of->setObjectName(QString::fromLatin1(id));
    connect(of, &QAbstractButton::clicked, this, std::move(act));
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

QWidget *JourneyPage::actions(std::initializer_list<QWidget *> buttons)
{
    auto *row = new QWidget;
    auto *flow = new Flow(16, 4, row);
    for (QWidget *of : buttons) {
        if (of != nullptr)
            flow->addWidget(of);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    return row;
}

void JourneyPage::addActionsTo(QVBoxLayout *into, std::initializer_list<QWidget *> buttons)
{
    into->addWidget(actions(buttons));
    for (QWidget *of : buttons) {
        if (of != nullptr && of == m_primary.data() && !of->isEnabled() && !blockedReason().isEmpty())
            into->addWidget(new Text(Type::Body, Ink::Warn, blockedReason()));
    }
}

void JourneyPage::addActions(std::initializer_list<QWidget *> buttons)
{
    addActionsTo(m_column, buttons);
}

void JourneyPage::addBack(const QString &text)
{
    addActions({link(text.isEmpty() ? Words::tr("Back") : text, "back", [this] { Q_EMIT backRequested(); })});
}

} // namespace unbar::ui
