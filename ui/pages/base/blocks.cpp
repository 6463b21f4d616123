#include "ui/pages/base/blocks.h"

#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/busy_ring.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unbar::ui {

Text *paragraph(const QString &words)
{
    return new Text(Type::Body, Ink::Text, words);
}

Text *strongParagraph(const QString &words)
{
    auto *text = paragraph(words);
    text->setStrong(true);
    return text;
}

void addBelow(Card *card, int gap, QWidget *widget)
{
    card->column()->addSpacing(gap);
    const bool button = qobject_cast<QAbstractButton *>(widget) != nullptr;
    card->column()->addWidget(widget, 0, button ? Qt::AlignLeft : Qt::Alignment());
}

void addBelow(Card *card, int gap, QLayout *row)
{
    card->column()->addSpacing(gap);
    card->column()->addLayout(row);
}

void addTicks(Card *card, const QStringList &words, const QString &iconName, Ink ink)
{
    for (const QString &of : words)
        addBelow(card, 8, new CheckRow(iconName, ink, of, nullptr, Type::Body));
}

void addNumbered(Card *card, const QStringList &steps)
{
    int n = 0;
    for (const QString &step : steps) {
        ++n;
        //: A numbered step: number, words
        addBelow(card, 8, paragraph(Words::tr("%1. %2").arg(n).arg(step)));
    }
}

FactList *factList(const QList<Fact> &facts, bool numbers)
{
    auto *list = new FactList;
    list->setNumbers(numbers);
    list->setFacts(facts);
    return list;
}

FactList *itemFacts(const QList<domain::BillItem> &items, const domain::Money &total)
{
    QList<Fact> facts;
    for (const auto &item : items) {
        Fact fact;
        fact.label = item.disputed ? Words::tr("%1 (disputed)").arg(item.name) : item.name;
        fact.value = money(item.amount);
        facts << fact;
    }
    Fact sum;
    sum.label = Words::tr("Total");
    sum.value = money(total);
    sum.strong = sum.strongLabel = sum.body = true;
    sum.ruleAbove = !items.isEmpty();
    facts << sum;
    return factList(facts, true);
}

QWidget *busyRow(const QString &words)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new BusyRing, 0, Qt::AlignVCenter);
    layout->addWidget(new Text(Type::Body, Ink::Muted, words), 1);
    return row;
}

QWidget *noteRow(const QString &iconName, Ink ink, const QString &words)
{
    return new CheckRow(iconName, ink, words, nullptr, Type::Body);
}

void fillHelp(Card *card, const domain::OperatorDocument &document)
{
    const QString hotline = hotlineText(document);
    card->addNote(hotline.isEmpty() ? Words::tr("Go to a store with your ID card.")
                                    : dotted({hotline, Words::tr("call from another phone")}));
}

} // namespace unbar::ui
