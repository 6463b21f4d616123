#include "ui/shell/top_bar.h"

#include "ui/shell/chip.h"
#include "ui/style/icons.h"
#include "ui/style/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace unbar::ui {

namespace bar_detail {

/// The mark: an open lock on the primary colour.
class Mark : public QWidget
{
public:
    Mark() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    QSize sizeHint() const override
    {
        const int size = lookOf(this).S(26);
        return {size, size};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = lookOf(this).tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.primary);
        painter.drawRoundedRect(rect(), metric::radiusControl, metric::radiusControl);
        paintIcon(painter, rect(), QStringLiteral("mark"), t.onPrimary);
    }
};

} // namespace bar_detail

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_places(new Chip(QStringLiteral("menu")))
    , m_mark(new bar_detail::Mark)
    , m_name(new Text(Type::Heading))
    , m_operator(new Text(Type::Small, Ink::Muted))
    , m_demo(new Badge(Tone::Warn, QStringLiteral("info")))
    , m_language(new Chip)
    , m_text(new Chip)
    , m_elder(new Chip)
    , m_all(new Chip(QStringLiteral("text")))
    , m_help(new Chip)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(16);
    row->addWidget(m_places);
    row->addWidget(m_mark);
    row->addSpacing(-6); // the name stands 10 from its mark
    row->addWidget(m_name);
    row->addWidget(m_operator);
    row->addWidget(m_demo);
    row->addStretch(1);
    for (Chip *chip : {m_language, m_text, m_elder, m_all, m_help})
        row->addWidget(chip);
    m_name->setHeading(false);
    m_name->setWrapping(false);
    m_operator->setWrapping(false);
    m_elder->setCheckable(true);
    m_places->hide();
    m_all->hide();
    m_language->setPopup(new QMenu(m_language));
    m_text->setPopup(new QMenu(m_text));
    m_all->setPopup(new QMenu(m_all));
    connect(m_language->popup(), &QMenu::aboutToShow, this, [this] { fillLanguages(m_language->popup()); });
    connect(m_text->popup(), &QMenu::aboutToShow, this, [this] { fillLook(m_text->popup()); });
    connect(m_all->popup(), &QMenu::aboutToShow, this, [this] {
        fillLanguages(m_all->popup());
        m_all->popup()->addSeparator();
        QAction *elder = m_all->popup()->addAction(tr("Large mode"));
        elder->setCheckable(true);
        elder->setChecked(lookOf(this).elder());
        connect(elder, &QAction::triggered, this, &TopBar::elderRequested);
        m_all->popup()->addSeparator();
        fillLook(m_all->popup());
    });
    connect(m_elder, &QAbstractButton::clicked, this, &TopBar::elderRequested);
    connect(m_help, &QAbstractButton::clicked, this, &TopBar::helpRequested);
    render();
}

void TopBar::setMenu(QMenu *places)
{
    m_places->setPopup(places);
    m_hasMenu = places;
    m_places->setVisible(places);
    fit();
}

void TopBar::present(const workflows::SessionView &session, const QString &language)
{
    m_session = session;
    m_code = language;
    render();
}

void TopBar::render()
{
    const Look &look = lookOf(this);
    const int percent = qRound(look.scale() * 100);
    m_name->setText(tr("Unbar"));
    m_operator->setText(m_session.operatorDocument.id.isEmpty() ? QString()
                                                                : m_session.operatorDocument.name(m_code));
    m_demo->set(Tone::Warn, QStringLiteral("info"), tr("Demo"));
    m_demo->setToolTip(tr("A stand-in operator on this computer. No real number, no real money."));
    const QString language =
        m_code.startsWith(QLatin1String("zh")) ? QStringLiteral("简体中文") : QStringLiteral("English");
    m_language->setWords(language, tr("Language: %1").arg(language));
    m_text->setWords(tr("Text %1%").arg(percent), tr("Text size %1% and colours").arg(percent));
    m_elder->setWords(tr("Large mode"), tr("Large mode"));
    m_elder->setChecked(look.elder());
    m_all->setWords({}, tr("Language, text size and colours"));
    m_help->setWords(tr("Help F1"), tr("Help"));
    m_places->setWords(tr("Menu"), tr("Menu of places"));
    fit();
}

void TopBar::fillLanguages(QMenu *menu)
{
    menu->clear();
    const QList<QPair<QString, QString>> languages = {{QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                                      {QStringLiteral("en"), QStringLiteral("English")}};
    for (const auto &[code, name] : languages) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_code.left(2) == code.left(2));
        connect(action, &QAction::triggered, this, [this, code = code] { Q_EMIT languageRequested(code); });
    }
}

void TopBar::fillLook(QMenu *menu)
{
    if (menu == m_text->popup())
        menu->clear();
    for (const int percent : {100, 125, 150, 175, 200}) {
        QAction *action = menu->addAction(tr("Text %1%").arg(percent));
        action->setCheckable(true);
        action->setChecked(qRound(lookOf(this).scale() * 100) == percent);
        connect(action, &QAction::triggered, this,
                [this, percent] { Q_EMIT scaleRequested(percent / 100.0); });
    }
    menu->addSeparator();
    const QList<QPair<Theme, QString>> themes = {{Theme::System, tr("Colours of this computer")},
                                                 {Theme::Light, tr("Light")},
                                                 {Theme::Dark, tr("Dark")},
                                                 {Theme::HighContrast, tr("High contrast")}};
    for (const auto &[theme, name] : themes) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(lookOf(this).theme() == theme);
        connect(action, &QAction::triggered, this, [this, theme = theme] { Q_EMIT themeRequested(theme); });
    }
}

void TopBar::fit()
{
    // What is least needed goes first: the operator's name, then the single chips, which become one.
    constexpr int gap = 16, margins = 48, mark = 10;
    const auto wide = [](const QWidget *w) { return w->sizeHint().width() + gap; };
    const bool named = !m_operator->text().isEmpty();
    int fixed = margins + mark + m_mark->sizeHint().width() + wide(m_name) + wide(m_help);
    fixed += m_hasMenu ? wide(m_places) : 0;
    fixed += m_session.demo ? wide(m_demo) : 0;
    const int chips = wide(m_language) + wide(m_text) + wide(m_elder);
    const bool folded = fixed + chips > width();
    const int used = fixed + (folded ? wide(m_all) : chips);
    for (Chip *chip : {m_language, m_text, m_elder})
        chip->setVisible(!folded);
    m_all->setVisible(folded);
    m_name->setVisible(used <= width());
    m_demo->setVisible(m_session.demo && used - wide(m_name) <= width());
    m_operator->setVisible(named && used + wide(m_operator) <= width());
}

QSize TopBar::sizeHint() const
{
    const Look &look = lookOf(this);
    return {look.S(320), qMax(look.S(metric::topBar), look.control() + 12)};
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        render();
}

void TopBar::resizeEvent(QResizeEvent *)
{
    fit();
}

} // namespace unbar::ui
