#include "ui/widgets/facts.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

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

void FactList::setStacked(bool stacked)
{
    m_stacked = stacked;
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
    const Qt::Alignment side = m_numbers ? Qt::AlignRight : Qt::AlignLeft;
    int row = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        if (fact.ruleAbove)
            m_grid->addWidget(new Rule(6), row++, 0, 1, 2);
        const Type type = fact.body || fact.strongLabel ? Type::Body : Type::Small;
        auto *label = new Text(type, m_plainLabels || fact.strongLabel ? Ink::Text : Ink::Muted, fact.label);
        label->setStrong(fact.strongLabel);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        const bool under = m_stacked && fact.value.size() > longValue;
        m_grid->addWidget(label, row, 0, 1, under ? 2 : 1);
        if (under)
            ++row;
        const int column = under ? 0 : 1, span = under ? 2 : 1;
        if (fact.copyable) {
            auto *value = new CopyText(type, Ink::Text, fact.value);
            value->setStrong(fact.strong);
            value->setAlignment(side | Qt::AlignTop);
            value->setAccessibleName(fact.label + QStringLiteral(": ") + fact.value);
            m_grid->addWidget(value, row, column, 1, span);
        } else {
            auto *value = new Text(type, Ink::Text, fact.value);
            value->setStrong(fact.strong);
            value->setAlignment(side | Qt::AlignTop);
            m_grid->addWidget(value, row, column, 1, span);
        }
        ++row;
    }
    updateGeometry();
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
