#include "tests/journeys/appeal_driver.h"

#include "app/support/next_signal.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <chrono>

namespace unbar::test {

// A bound against hanging on a busy machine; longer than the poll that makes up for news that never came.
static constexpr std::chrono::seconds appealPatience{50};

using domain::AppealState;
using workflows::AppealStage;

AppealDriver::AppealDriver(programs::Core &core, QString number, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_person(core, JourneyPlan{std::move(number)})
{
    connect(&m_reviewer, &programs::ScriptedReviewer::stuck, this,
            [this](const QString &what) { m_stuck = what; });
}

domain::Appeal AppealDriver::kept() const
{
    const QList<domain::Appeal> appeals = m_core.store()->appeals();
    return appeals.isEmpty() ? domain::Appeal{} : appeals.last();
}

QCoro::Task<Result<void>> AppealDriver::reach(QString what, Holds holds)
{
    const QDeadlineTimer until(appealPatience);
    workflows::AppealWorkflow *appeal = &m_core.session()->appeal();
    while (!holds()) {
        const std::chrono::milliseconds left(until.remainingTime());
        const bool changed = co_await unbar::nextSignal(appeal, &workflows::AppealWorkflow::changed, left);
        if (!changed || until.hasExpired()) {
            const auto &failure = m_core.session()->engine().status().lastFailure;
            Failure stuck;
            stuck.where =
                QStringLiteral(
                    "%1: appeal %2 refused '%3', page %4, outbox %5, reviewer '%6', last failure %7 %8")
                    .arg(what, domain::appealStateName(kept().state), kept().refusal)
                    .arg(int(appeal->view().stage))
                    .arg(m_core.store()->outbox().size())
                    .arg(m_stuck, failure ? QString::fromLatin1(failureText(failure->code)) : QString(),
                         failure ? failure->where : QString());
            co_return passOn(stuck);
        }
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> AppealDriver::reachState(AppealState state)
{
    const QString name = domain::appealStateName(state);
    const Holds holds = [this, state] { return kept().state == state && m_core.store()->outbox().isEmpty(); };
    Result<void> reached = co_await reach(name, holds);
    co_return reached;
}

/// What a person writes and says instead of the papers they do not have.
void AppealDriver::write()
{
    workflows::AppealWorkflow &appeal = m_core.session()->appeal();
    const workflows::AppealChoice choice = appeal.view().choices.first();
    appeal.choose(choice.lock.id, domain::AppealKind::Suspension);
    const QStringList questions = appeal.view().policy.questions;
    for (const QString &question : questions)
        appeal.setAnswer(question, QStringLiteral("本人一直自用，从未转借，也没有群发过短信。"));
    appeal.setStatement(
        QStringLiteral("这个号码一直由本人使用，近期的通话都是与家人和同事的正常联系，请复核。"));
    appeal.openStage(AppealStage::Evidence);
    const QList<workflows::ItemView> items = appeal.view().items; // each answer builds the view anew
    for (const workflows::ItemView &item : items) {
        if (item.spec.required)
            appeal.cannotProvide(item.spec.code, QStringLiteral("证件正在补办，可到营业厅当面核验。"));
    }
    appeal.grant(QStringLiteral("appealEvidence"));
    appeal.openStage(AppealStage::Check);
}

QCoro::Task<Result<void>> AppealDriver::submit()
{
    const Holds choices = [this] { return m_core.session()->appeal().view().stage == AppealStage::Choose; };
    const QString choose = QStringLiteral("choose");
    const Result<void> ready = co_await reach(choose, choices);
    if (!ready)
        co_return ready;
    write();
    m_core.session()->appeal().submit();
    const QString submitted = QStringLiteral("submitted");
    const Holds arrived = [this] { return domain::isSubmitted(kept().state); };
    Result<void> reached = co_await reach(submitted, arrived);
    co_return reached;
}

QCoro::Task<Result<void>> AppealDriver::decide(QJsonObject move)
{
    m_reviewer.decide(m_core.operatorBase(), kept().operatorId, move);
    Result<void> told;
    const bool done =
        co_await unbar::nextSignal(&m_reviewer, &programs::ScriptedReviewer::done, std::chrono::seconds(15));
    if (!done) {
        Failure stuck;
        stuck.where = QStringLiteral("reviewer: ") + m_stuck;
        told = passOn(stuck);
    }
    co_return told;
}

QJsonObject AppealDriver::report() const
{
    QJsonArray moves;
    for (const domain::AppealMove &move : m_core.store()->appealMoves(kept().id))
        moves.append(domain::appealStateName(move.to));
    return {{QStringLiteral("moves"), moves},
            {QStringLiteral("caseNumber"), kept().caseNumber},
            {QStringLiteral("appeals"), m_core.store()->appeals().size()},
            {QStringLiteral("chains"), m_core.store()->appealChainsIntact()},
            {QStringLiteral("locked"), m_core.session()->diagnose().view().line.isLocked()}};
}

QCoro::Task<Result<QJsonObject>> AppealDriver::run()
{
    co_await m_core.boot();
    const Result<void> in = co_await m_person.signIn();
    if (!in)
        co_return passOn(in.error());
    const Result<void> sent = co_await submit();
    if (!sent)
        co_return passOn(sent.error());
    const Result<void> looked = co_await reachState(AppealState::UnderReview);
    if (!looked)
        co_return passOn(looked.error());
    const QJsonObject question{{QStringLiteral("itemCode"), QString()},
                               {QStringLiteral("question"), QStringLiteral("近期通话对象是谁？")}};
    const QJsonObject asking{{QStringLiteral("transition"), QStringLiteral("T17")},
                             {QStringLiteral("items"), QJsonArray{question}},
                             {QStringLiteral("days"), 5},
                             {QStringLiteral("reviewer"), QStringLiteral("r1")}};
    const Result<void> asked = co_await decide(asking);
    if (!asked)
        co_return passOn(asked.error());
    const Result<void> waits = co_await reachState(AppealState::NeedInfo);
    if (!waits)
        co_return passOn(waits.error());
    const QList<domain::InfoRequest> requests = kept().requests;
    for (const domain::InfoRequest &request : requests)
        m_core.session()->track().answer(kept().id, request.id,
                                         QStringLiteral("是家人，号码已登记在家庭套餐内。"));
    const Result<void> answered = co_await reachState(AppealState::UnderReview);
    if (!answered)
        co_return passOn(answered.error());
    const QJsonObject approving{{QStringLiteral("transition"), QStringLiteral("T23")},
                                {QStringLiteral("text"), QStringLiteral("说明成立")},
                                {QStringLiteral("reviewer"), QStringLiteral("r1")}};
    const Result<void> approved = co_await decide(approving);
    if (!approved)
        co_return passOn(approved.error());
    const QString restored = QStringLiteral("restored");
    const Holds works = [this] {
        return kept().state == AppealState::Restored && !m_core.session()->diagnose().view().line.isLocked();
    };
    const Result<void> back = co_await reach(restored, works);
    if (!back)
        co_return passOn(back.error());
    m_core.session()->track().act(kept().id, workflows::AppealAct::ConfirmRestored, {});
    const Result<void> closed = co_await reachState(AppealState::ClosedOk);
    if (!closed)
        co_return passOn(closed.error());
    co_return report();
}

} // namespace unbar::test
