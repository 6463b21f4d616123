#include "ui/widgets/facts.h"

#include "ui/style/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unbar::ui {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactList::setNumbers(bool numbers)
{
    m_numbers = numbers;
    build();
}

void FactList::setPlainLabels(bool plain)
{
    m_plainLabels = plain;
    build();
}

void FactList::setNarrow(bool narrow)
{
    m_narrow = narrow;
    build();
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    build();
}

void FactList::build()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        if (fact.ruleAbove)
            m_grid->addWidget(new Rule(6), row++, 0, 1, 2);
        QWidget *label = labelOf(fact), *value = valueOf(fact);
        if (m_narrow && !fitsBeside(fact)) {
            auto *pair = new QWidget;
            auto *column = new QVBoxLayout(pair);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
            column->addWidget(label);
            column->addWidget(value);
            m_grid->addWidget(pair, row, 0, 1, 2);
        } else {
            m_grid->addWidget(label, row, 0);
            m_grid->addWidget(value, row, 1);
        }
        ++row;
    }
    updateGeometry();
}

QWidget *FactList::labelOf(const Fact &fact) const
{
    auto *label =
        new Text(typeOf(fact), m_plainLabels || fact.strongLabel ? Ink::Text : Ink::Muted, fact.label);
    label->setStrong(fact.strongLabel);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QWidget *FactList::valueOf(const Fact &fact) const
{
    const Qt::Alignment side = m_numbers ? Qt::AlignRight : Qt::AlignLeft;
    if (fact.copyable) {
        auto *value = new CopyText(typeOf(fact), Ink::Text, fact.value);
        value->setStrong(fact.strong);
        value->setAlignment(side | Qt::AlignTop);
        value->setAccessibleName(fact.label + QStringLiteral(": ") + fact.value);
        return value;
    }
    auto *value = new Text(typeOf(fact), Ink::Text, fact.value);
    value->setStrong(fact.strong);
    value->setAlignment(side | Qt::AlignTop);
    return value;
}

Type FactList::typeOf(const Fact &fact)
{
    return fact.body || fact.strongLabel ? Type::Body : Type::Small;
}

/// By the words alone, so that the same facts stand the same way before and after the card has its width.
bool FactList::fitsBeside(const Fact &fact) const
{
    const Look &look = lookOf(this);
    const QFontMetricsF label(look.font(typeOf(fact), fact.strongLabel));
    const QFontMetricsF value(look.font(typeOf(fact), fact.strong));
    const qreal needed = label.horizontalAdvance(fact.label) + value.horizontalAdvance(fact.value) +
                         m_grid->horizontalSpacing() + 4;
    return needed <= look.S(metric::sideColumn - 2 * metric::cardPadding);
}

void FactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_narrow)
        build();
}

CheckRow::CheckRow(const QString &iconName, Ink iconInk, const QString &words, QWidget *parent, Type type)
    : QWidget(parent)
    , m_icon(new Icon(iconName, iconInk))
    , m_words(new Text(type, Ink::Text, words))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *iconColumn = new QVBoxLayout;
    iconColumn->setContentsMargins(0, type == Type::Small ? 2 : 3, 0, 0);
    iconColumn->addWidget(m_icon);
    iconColumn->addStretch(1);
    row->addLayout(iconColumn);
    row->addWidget(m_words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

CheckRow *CheckRow::works(const QString &words, QWidget *parent)
{
    auto *row = new CheckRow(QStringLiteral("check"), Ink::Ok, words, parent);
    row->setSpoken(tr("Works: %1").arg(words));
    return row;
}

CheckRow *CheckRow::stopped(const QString &words, QWidget *parent)
{
    auto *row = new CheckRow(QStringLiteral("x"), Ink::Danger, words, parent);
    row->setSpoken(tr("Stopped: %1").arg(words));
    return row;
}

void CheckRow::set(const QString &iconName, Ink iconInk, const QString &words)
{
    m_icon->set(iconName, iconInk);
    m_words->setText(words);
    m_words->setAccessibleName({});
}

void CheckRow::setSpoken(const QString &spoken)
{
    m_words->setAccessibleName(spoken);
}

} // namespace unbar::ui
