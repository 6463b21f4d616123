#include "ui/shell/rail.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QTimeZone>
#include <QVBoxLayout>

namespace unbar::ui {

namespace rail_parts {

constexpr const char *icons[placeCount] = {"home", "pay", "doc", "clock", "shield", "box", "phone"};

/// The number the places are about; pressing offers another number and signing out.
class NumberButton : public QAbstractButton
{
public:
    NumberButton()
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        const Look &look = lookOf(this);
        const int lines = int(look.lineHeight(Type::Small) + look.lineHeight(Type::Heading));
        return {look.S(metric::rail) - 25, qMax(look.control(), lines + 9)};
    }
    QString label;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.page);
            painter.drawRoundedRect(rect(), metric::radiusControl, metric::radiusControl);
        }
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
        const int first = int(look.lineHeight(Type::Small)), second = int(look.lineHeight(Type::Heading));
        const int top = (height() - first - second) / 2;
        painter.setPen(t.muted);
        painter.setFont(look.font(Type::Small));
        paintCentred(painter, QRectF(12, top, width() - 24, first), side, label);
        painter.setPen(t.text);
        QFont font = look.font(Type::Heading);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.01 * look.px(Type::Heading));
        painter.setFont(font);
        paintCentred(painter, QRectF(12, top + first, width() - 24, second), side, text());
        const int size = look.S(14);
        const int x = mirrored ? 12 : width() - 12 - size;
        paintIcon(painter, QRect(x, top + first + (second - size) / 2, size, size),
                  QStringLiteral("chevron-down"), t.muted);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, rect(), metric::radiusControl, t);
    }
};

} // namespace rail_parts

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_number(new rail_parts::NumberButton)
    , m_numberMenu(new QMenu(this))
    , m_updated(new Text(Type::Small, Ink::Muted))
    , m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 16, 13, 20);
    column->setSpacing(0);
    const auto indented = [column](QWidget *widget) {
        auto *inner = new QHBoxLayout;
        inner->setContentsMargins(12, 0, 12, 0);
        inner->addWidget(widget);
        column->addLayout(inner);
    };
    column->addWidget(m_number);
    column->addSpacing(14);
    for (int i = 0; i < placeCount; ++i) {
        const Place place = Place(i);
        auto *item = new RailItem(QString::fromLatin1(rail_parts::icons[i]));
        item->setObjectName(QStringLiteral("place-%1").arg(i + 1));
        m_items.insert(place, item);
        column->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeRequested(place); });
    }
    column->addStretch(1);
    indented(m_updated);
    connect(m_number, &QAbstractButton::clicked, this,
            [this] { m_numberMenu->popup(m_number->mapToGlobal(QPoint(0, m_number->height()))); });
    connect(m_numberMenu, &QMenu::aboutToShow, this, [this] {
        m_numberMenu->clear();
        connect(m_numberMenu->addAction(tr("Another number")), &QAction::triggered, this,
                &Rail::switchNumberRequested);
        connect(m_numberMenu->addAction(tr("Sign out")), &QAction::triggered, this, &Rail::signOutRequested);
    });
    connect(m_menu, &QMenu::aboutToShow, this, &Rail::fillMenu);
    setFixedWidth(lookOf(this).S(metric::rail));
    setCurrent(Place::Number);
    render();
}

Rail::~Rail() = default;

QString Rail::placeName(Place place)
{
    switch (place) {
    case Place::Number:
        return tr("Your number");
    case Place::Pay:
        return tr("Pay");
    case Place::Appeal:
        return tr("Appeal and evidence");
    case Place::Progress:
        return tr("Progress");
    case Place::Safe:
        return tr("Stay safe");
    case Place::Records:
        return tr("Your records");
    case Place::Contact:
        return tr("Contact and stores");
    }
    return {};
}

void Rail::present(const workflows::SessionView &session)
{
    m_session = session;
    render();
}

void Rail::render()
{
    nameAs(this, tr("Places"));
    static_cast<rail_parts::NumberButton *>(m_number)->label = tr("Number");
    m_number->update();
    m_number->setText(m_session.number.isEmpty() ? QString() : m_session.number.masked());
    nameAs(m_number, tr("Number %1").arg(m_number->text()));
    describeAs(m_number, tr("Opens a menu"));
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        const int count = it.key() == Place::Progress ? m_session.waitingCount : 0;
        it.value()->setWords(placeName(it.key()), count, tr("%n under way", nullptr, count));
    }
    const QByteArray zone = m_session.operatorDocument.timeZone.toUtf8();
    const QDateTime at = m_session.updatedAt.toTimeZone(QTimeZone(zone));
    m_updated->setText(m_session.updatedAt.isNull()
                           ? QString()
                           : tr("Updated %1").arg(at.toString(QStringLiteral("HH:mm"))));
}

void Rail::setCurrent(Place place)
{
    m_current = place;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setCurrent(it.key() == place);
}

void Rail::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i < placeCount; ++i) {
        const Place place = Place(i);
        const int count = place == Place::Progress ? m_session.waitingCount : 0;
        const QString name =
            count > 0 ? tr("%1 (%n under way)", nullptr, count).arg(placeName(place)) : placeName(place);
        QAction *action = m_menu->addAction(name + QStringLiteral("\tCtrl+%1").arg(i + 1));
        action->setCheckable(true);
        action->setChecked(place == m_current);
        connect(action, &QAction::triggered, this, [this, place] { Q_EMIT placeRequested(place); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Another number")), &QAction::triggered, this, &Rail::switchNumberRequested);
    connect(m_menu->addAction(tr("Sign out")), &QAction::triggered, this, &Rail::signOutRequested);
}

QSize Rail::sizeHint() const
{
    return {lookOf(this).S(metric::rail), lookOf(this).S(480)};
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), t.border);
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
    else if (event->type() == QEvent::StyleChange)
        setFixedWidth(lookOf(this).S(metric::rail));
}

} // namespace unbar::ui
