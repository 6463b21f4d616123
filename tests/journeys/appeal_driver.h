#pragma once
// The appeal journey without a window: sign in, appeal, answer what the reviewer asks, until the line works
// again. The reviewer decides over the stand-in operator's control API.

#include "app/programs/core/scripted_reviewer.h"
#include "tests/journeys/journey_driver.h"

namespace unbar::test {

class AppealDriver : public QObject
{
    Q_OBJECT
public:
    AppealDriver(programs::Core &core, QString number, QObject *parent = nullptr);
    /// Boots and drives to the end; one JSON object of what the store says then.
    QCoro::Task<Result<QJsonObject>> run();

private:
    using Holds = std::function<bool()>;
    QCoro::Task<Result<void>> reach(QString what, Holds holds); ///< waits, within bounds
    QCoro::Task<Result<void>> reachState(domain::AppealState state);
    QCoro::Task<Result<void>> submit();
    QCoro::Task<Result<void>> decide(QJsonObject move);
    void write();
    [[nodiscard]] domain::Appeal kept() const;
    [[nodiscard]] QJsonObject report() const;
    programs::Core &m_core;
    JourneyDriver m_person;
    programs::ScriptedReviewer m_reviewer;
    QString m_stuck;
};

} // namespace unbar::test
