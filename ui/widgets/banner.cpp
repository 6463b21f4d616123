#include "ui/widgets/banner.h"

#include "ui/style/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace unbar::ui {

namespace banner_detail {

Ink ink(Tone tone)
{
    switch (tone) {
    case Tone::Warn:
        return Ink::Warn;
    case Tone::Danger:
        return Ink::Danger;
    case Tone::Ok:
        return Ink::Ok;
    case Tone::Primary:
        return Ink::Primary;
    case Tone::Neutral:
        break;
    }
    return Ink::Muted;
}

constexpr int quietMs = 500;

} // namespace banner_detail

Banner::Banner(Tone tone, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_icon(iconName)
    , m_words(new Text(Type::Body))
    , m_action(new Button(Button::Kind::Text))
    , m_iconView(new Icon(iconName, banner_detail::ink(tone)))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 4, 24, 4);
    row->setSpacing(10);
    row->addWidget(m_iconView);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_action, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    hide();
}

void Banner::present(Tone tone, const QString &iconName, const QString &words, const QString &action)
{
    m_tone = tone;
    m_icon = iconName;
    m_iconView->set(iconName, banner_detail::ink(tone));
    m_words->setText(words);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    layout()->setContentsMargins(24, action.isEmpty() ? 10 : 2, 24, action.isEmpty() ? 10 : 2);
    setVisible(!words.isEmpty());
    update();
}

QString Banner::words() const
{
    return m_words->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.toneFill(m_tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

StatusLine::StatusLine(QWidget *parent)
    : Text(Type::Body, Ink::Muted, {}, parent)
    , m_quiet(new QTimer(this))
{
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(banner_detail::quietMs);
    connect(m_quiet, &QTimer::timeout, this, [this] {
        if (!m_pending.isNull() && m_pending != text()) {
            setText(m_pending);
            setVisible(!text().isEmpty());
            m_quiet->start();
        }
        m_pending = QString();
    });
    hide();
}

bool StatusLine::isQuiet() const
{
    return !m_quiet->isActive();
}

void StatusLine::say(const QString &words)
{
    if (m_quiet->isActive()) {
        m_pending = words.isNull() ? QLatin1String("") : words;
        return;
    }
    if (words == text())
        return;
    setVisible(!words.isEmpty());
    setText(words);
    m_quiet->start();
}

} // namespace unbar::ui
