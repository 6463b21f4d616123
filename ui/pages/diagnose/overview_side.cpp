#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::FacilityState;

void OverviewPage::addDeadlines()
{
    auto *card = new Card(Tone::Warn);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new Icon(QStringLiteral("clock"), Ink::Warn), 0, Qt::AlignTop);
    auto *heading = new Text(Type::Body, Ink::Warn, tr("Deadlines"));
    heading->setStrong(true);
    heading->setHeading(true);
    layout->addWidget(heading, 1);
    card->column()->addWidget(row);
    QList<Fact> facts;
    const auto fact = [&facts](const QString &label, const QString &value) {
        Fact of;
        of.label = label;
        of.value = value;
        of.strong = of.body = true;
        facts << of;
    };
    for (const auto &step : m_view.plan.steps) {
        if (step.lock.onlineUntil.isValid())
            fact(tr("Online until"), deadlineText(step.lock.onlineUntil, m_view.operatorNow));
    }
    // a loss date is shown only when the operator gave one; it is never worked out from the law
    fact(tr("Number lost on"), m_view.plan.lossDateGiven
                                   ? deadlineText(m_view.plan.lossDate, m_view.operatorNow)
                                   : tr("not given"));
    auto *list = new FactList;
    list->setPlainLabels(true);
    list->setNarrow(true);
    list->setFacts(facts);
    addBelow(card, 8, list);
    if (!m_view.plan.nearest.calendarComplete)
        card->addNote(tr("Public holidays of that year are not known yet; only weekends are counted."));
    aside()->addWidget(card);
}

void OverviewPage::addFacilities()
{
    auto *card = addAsideCard(tr("What still works"));
    const auto rows = facilityRows(m_view.line, document());
    QStringList notSaid;
    card->column()->addSpacing(2);
    for (const auto &row : rows) {
        if (row.state == FacilityState::NotSaid) {
            notSaid << row.text;
            continue;
        }
        const bool works = row.state == FacilityState::Works;
        auto *check = works ? CheckRow::works(row.text) : CheckRow::stopped(row.text);
        check->setSpoken(works ? tr("Works: %1").arg(row.text) : tr("Blocked: %1").arg(row.text));
        addBelow(card, 8, check);
    }
    if (rows.isEmpty())
        card->addNote(tr("The operator does not say. Emergency calls are always free: %1.")
                          .arg(document().emergencyNumbers.join(QLatin1Char(' '))));
    else if (!notSaid.isEmpty())
        card->addNote(tr("Not said by the operator: %1.").arg(joined(notSaid)));
}

void OverviewPage::addHelp()
{
    auto *card = addAsideCard(tr("Stuck?"));
    fillHelp(card, document());
    addBelow(card, 4,
             link(
                 tr("Contact support"), "help-contact", [this] { Q_EMIT placeRequested(Place::Contact); },
                 QStringLiteral("phone")));
}

} // namespace unbar::ui
