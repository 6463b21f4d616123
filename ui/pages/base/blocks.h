#pragma once
// Small parts several pages show the same way: facts of a payment, what still works, where to get help.

#include "app/domain/operator_document.h"
#include "app/domain/payment.h"
#include "ui/widgets/card.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/text.h"

#include <QStringList>

namespace unbar::ui {

/// Body-size words in a card or column.
Text *paragraph(const QString &words);
Text *strongParagraph(const QString &words);
/// Space above, then the widget.
void addBelow(Card *card, int gap, QWidget *widget);
void addBelow(Card *card, int gap, QLayout *row);
/// Rows of icon and words, body size.
void addTicks(Card *card, const QStringList &words, const QString &iconName, Ink ink);
/// "1 …", "2 …": steps in the order they are done.
void addNumbered(Card *card, const QStringList &steps);
/// The lines of a bill and their sum.
FactList *itemFacts(const QList<domain::BillItem> &items, const domain::Money &total);
/// Payment number, trace number and the like, to be copied.
FactList *factList(const QList<Fact> &facts, bool numbers = false);
/// A ring beside words: what is going on.
QWidget *busyRow(const QString &words);
/// Icon beside words that stand on their own line.
QWidget *noteRow(const QString &iconName, Ink ink, const QString &words);
/// "Stuck?" with hotline and hours; the caller adds its button.
void fillHelp(Card *card, const domain::OperatorDocument &document);

} // namespace unbar::ui
