#include "app/programs/unbarctl/status_json.h"

#include <QJsonArray>

namespace unbar::programs {

static QJsonValue timeJson(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

static QString lineStateText(domain::LineState state)
{
    switch (state) {
    case domain::LineState::Active:
        return QStringLiteral("active");
    case domain::LineState::OneWay:
        return QStringLiteral("oneWay");
    case domain::LineState::TwoWay:
        return QStringLiteral("twoWay");
    case domain::LineState::Partial:
        return QStringLiteral("partial");
    case domain::LineState::PreCancel:
        return QStringLiteral("preCancel");
    case domain::LineState::Frozen:
        return QStringLiteral("frozen");
    case domain::LineState::Recycled:
        return QStringLiteral("recycled");
    case domain::LineState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

static QJsonObject stepJson(const domain::PlanStep &step)
{
    QJsonArray remedies;
    for (const domain::Remedy remedy : step.remedies)
        remedies.append(domain::remedyCode(remedy));
    return {{QStringLiteral("lock"), step.lock.id},
            {QStringLiteral("reason"), step.lock.reasonCode},
            {QStringLiteral("since"), timeJson(step.lock.since)},
            {QStringLiteral("remedies"), remedies},
            {QStringLiteral("cost"), domain::moneyToJson(step.cost)},
            {QStringLiteral("waitsFor"), step.waitsFor},
            {QStringLiteral("deadline"), timeJson(step.deadline.at)}};
}

QJsonObject statusJson(const workflows::DiagnoseView &view)
{
    QJsonArray steps;
    QJsonArray deadlines;
    for (const domain::PlanStep &step : view.plan.steps) {
        steps.append(stepJson(step));
        if (step.deadline.at.isValid())
            deadlines.append(
                QJsonObject{{QStringLiteral("code"), step.deadline.code},
                            {QStringLiteral("lock"), step.lock.id},
                            {QStringLiteral("at"), timeJson(step.deadline.at)},
                            {QStringLiteral("calendarComplete"), step.deadline.calendarComplete}});
    }
    return {{QStringLiteral("line"), QJsonObject{{QStringLiteral("number"), view.line.number.masked()},
                                                 {QStringLiteral("state"), lineStateText(view.line.state)},
                                                 {QStringLiteral("plan"), view.line.planName}}},
            {QStringLiteral("plan"),
             QJsonObject{{QStringLiteral("steps"), steps},
                         {QStringLiteral("total"), domain::moneyToJson(view.plan.totalCost)},
                         {QStringLiteral("anyOrder"), view.plan.anyOrder}}},
            {QStringLiteral("deadlines"), deadlines},
            {QStringLiteral("terminationDate"), timeJson(view.plan.lossDate)},
            {QStringLiteral("asOf"), timeJson(view.updatedAt)},
            {QStringLiteral("stale"), view.stale}};
}

} // namespace unbar::programs
