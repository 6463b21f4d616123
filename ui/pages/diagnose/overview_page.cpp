#include "ui/pages/diagnose/overview_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::DiagnoseStage;

OverviewPage::OverviewPage(QWidget *parent)
    : JourneyPage(parent)
{}

void OverviewPage::setView(const workflows::DiagnoseView &view, const domain::OperatorDocument &document,
                           const domain::ReasonCatalogue &reasons)
{
    m_view = view;
    setContext(document, reasons);
    refresh();
}

void OverviewPage::build()
{
    m_hasPrimary = false;
    switch (m_view.stage) {
    case DiagnoseStage::Loading:
        return buildLoading();
    case DiagnoseStage::Locked:
        return buildLocked();
    case DiagnoseStage::Healthy:
        return buildHealthy();
    case DiagnoseStage::Restored:
        return buildRestored();
    case DiagnoseStage::NumberGone:
        return buildGone();
    case DiagnoseStage::Failed:
        return buildFailed();
    }
}

int OverviewPage::actionableSteps() const
{
    int n = 0;
    for (const auto &step : m_view.plan.steps)
        n += step.waiting ? 0 : 1;
    return n;
}

QString OverviewPage::lede() const
{
    QStringList parts;
    const int steps = actionableSteps();
    if (steps > 1)
        parts << (m_view.plan.anyOrder ? tr("You can do them at the same time.")
                                       : tr("Do them in this order."));
    if (m_view.plan.nearest.at.isValid())
        parts << tr("Nearest deadline: %1.").arg(deadlineText(m_view.plan.nearest.at, m_view.operatorNow));
    if (m_view.plan.totalCost.isPositive())
        parts << tr("Total %1.").arg(money(m_view.plan.totalCost));
    if (parts.isEmpty())
        parts << lineStateHelp(m_view.line.state);
    const QString gap = textLanguage() == QLatin1String("zh_CN") ? QString() : QStringLiteral(" ");
    return parts.join(gap);
}

void OverviewPage::addHeadLocked()
{
    const int steps = actionableSteps();
    QString headline = tr("Your number is suspended. %n steps to go", nullptr, steps);
    if (steps == 0)
        headline = tr("Nothing to do. We wait for the operator");
    const auto &only = m_view.plan.steps;
    if (only.size() == 1 && only.first().lock.reason == domain::Reason::Maint)
        headline = tr("Maintenance. Service comes back by itself");
    if (only.size() == 1 && only.first().lock.reason == domain::Reason::Unknown)
        headline = tr("Your number is locked. The operator gives no reason");
    if (m_view.openPaymentUnknown)
        headline = tr("We are checking your payment. Do not pay again");
    auto *head = addHead(headline, lede());
    head->setBadge(m_view.line.state == domain::LineState::Partial ? Tone::Warn : Tone::Danger,
                   QStringLiteral("alert"), lineStateText(m_view.line.state));
}

void OverviewPage::addStale()
{
    if (!m_view.stale)
        return;
    auto *row = noteRow(
        QStringLiteral("clock"), Ink::Warn,
        tr("Data from %1. Sums and deadlines may have changed since.").arg(dateTimeText(m_view.updatedAt)));
    row->setObjectName(QStringLiteral("stale"));
    column()->addWidget(row);
}

void OverviewPage::buildLocked()
{
    addHeadLocked();
    addStale();
    int number = 0;
    for (const auto &step : m_view.plan.steps) {
        ++number;
        addStep(step, number);
    }
    for (const auto &step : m_view.plan.steps) {
        if (step.lock.reason == domain::Reason::Unknown)
            addScript(step.lock);
    }
    if (!blockedReason().isEmpty())
        column()->addWidget(new Text(Type::Body, Ink::Warn, blockedReason()));
    addDeadlines();
    addFacilities();
    addHelp();
}

} // namespace unbar::ui
