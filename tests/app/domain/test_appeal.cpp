// The appeal's machine walked exhaustively against a statement of its table of its own.

#include "app/domain/appeal.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QStringList>
#include <map>

namespace dom = unbar::domain;

namespace appeal_tests {

/// One line per transition: number, from (one or several), event (one or several), to. Written from the
/// description of the machine, not from the program's table.
const char statedTable[] = R"(
T01 NONE                    begin                            DRAFT
T02 DRAFT                   consentNeeded                    AWAIT_CONSENT
T03 AWAIT_CONSENT           consentRefused                   DRAFT
T04 AWAIT_CONSENT,DRAFT     itemsComplete                    READY
T05 READY                   offline                          QUEUED
T06 READY,QUEUED            submit                           SUBMITTING
T07 SUBMITTING              acknowledged                     SUBMITTED
T08 SUBMITTING              unanswered                       SUBMIT_UNKNOWN
T09 SUBMIT_UNKNOWN          found                            SUBMITTED
T09 SUBMIT_UNKNOWN          confirmedAbsent                  READY
T10 SUBMITTED               accept                           ACCEPTED
T11 SUBMITTED               refuseAcceptance                 NOT_ACCEPTED
T12 NOT_ACCEPTED            fix                              DRAFT
T13 ACCEPTED                startAutoCheck                   AUTO_CHECK
T14 AUTO_CHECK              approve                          APPROVED
T15 AUTO_CHECK              startReview,askHuman             UNDER_REVIEW
T16 ACCEPTED                startReview                      UNDER_REVIEW
T17 UNDER_REVIEW            askInfo                          NEED_INFO
T18 NEED_INFO               infoGiven                        UNDER_REVIEW
T19 NEED_INFO               infoDeadlinePassed               LAPSED
T20 LAPSED                  reopen                           DRAFT
T21 UNDER_REVIEW            askThirdParty                    EXTERNAL
T22 EXTERNAL                thirdPartyAnswered               UNDER_REVIEW
T23 UNDER_REVIEW            approve                          APPROVED
T24 UNDER_REVIEW            reject                           REJECTED
T25 APPROVED                startRestoring                   RESTORING
T26 RESTORING               networkConfirmed                 RESTORED
T27 RESTORING               partlyRestored                   PARTIAL
T28 RESTORING               restoreFailed                    RESTORE_FAILED
T29 RESTORE_FAILED          retryRestore                     RESTORING
T30 RESTORED                confirmRestored,confirmTimePassed CLOSED_OK
T31 RESTORED                stillNotWorking                  DRAFT
T32 REJECTED                reconsider                       RECON
T33 RECON                   approve                          APPROVED
T33 RECON                   reject                           REJECTED
T34 SUBMITTED,NOT_ACCEPTED,ACCEPTED,AUTO_CHECK,UNDER_REVIEW,NEED_INFO,EXTERNAL,RESTORE_FAILED,PARTIAL,REJECTED,RECON,LAPSED becomeEligible REG_ELIGIBLE
T35 REG_ELIGIBLE            fileWithRegulator                REG_FILED
T36 REG_FILED               approve                          APPROVED
T36 REG_FILED               regulatorClosed                  CLOSED_NO
T37 DRAFT,AWAIT_CONSENT,READY,QUEUED,SUBMITTED,NOT_ACCEPTED,ACCEPTED,AUTO_CHECK,UNDER_REVIEW,NEED_INFO,EXTERNAL,REJECTED,RECON,REG_ELIGIBLE,REG_FILED,LAPSED withdraw WITHDRAWN
T38 DRAFT,AWAIT_CONSENT,READY,QUEUED,SUBMITTING,SUBMIT_UNKNOWN,SUBMITTED,NOT_ACCEPTED,ACCEPTED,AUTO_CHECK,UNDER_REVIEW,NEED_INFO,EXTERNAL,APPROVED,RESTORING,RESTORE_FAILED,RESTORED,PARTIAL,REJECTED,RECON,REG_ELIGIBLE,REG_FILED,LAPSED numberLost LOST
T39 REJECTED,RECON,REG_ELIGIBLE giveUp,windowOver            CLOSED_NO
T40 DRAFT,AWAIT_CONSENT,READY,QUEUED consentWithdrawn        AWAIT_CONSENT
T40 SUBMITTED,NOT_ACCEPTED,ACCEPTED,AUTO_CHECK,UNDER_REVIEW,NEED_INFO,EXTERNAL,REJECTED,RECON,REG_ELIGIBLE,REG_FILED,LAPSED consentWithdrawn WITHDRAWN
T00 READY,QUEUED            itemsIncomplete                  DRAFT
T00 SUBMITTING              submitRefused                    DRAFT
)";

using Stated = std::map<std::pair<QString, QString>, std::pair<int, QString>>; // (from, event) → (T, to)

Stated stated()
{
    Stated table;
    for (const QString &line : QString::fromLatin1(statedTable).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(u' ');
        for (const QString &from : words.at(1).split(u',')) {
            for (const QString &event : words.at(2).split(u','))
                table.emplace(std::pair(from, event), std::pair(words.at(0).mid(1).toInt(), words.at(3)));
        }
    }
    return table;
}

const QStringList submitted{
    QStringLiteral("SUBMITTED"),  QStringLiteral("NOT_ACCEPTED"), QStringLiteral("ACCEPTED"),
    QStringLiteral("AUTO_CHECK"), QStringLiteral("UNDER_REVIEW"), QStringLiteral("NEED_INFO"),
    QStringLiteral("EXTERNAL"),   QStringLiteral("APPROVED"),     QStringLiteral("RESTORING"),
    QStringLiteral("RESTORED"),   QStringLiteral("PARTIAL"),      QStringLiteral("RESTORE_FAILED"),
    QStringLiteral("REJECTED"),   QStringLiteral("RECON"),        QStringLiteral("REG_ELIGIBLE"),
    QStringLiteral("REG_FILED"),  QStringLiteral("LAPSED"),       QStringLiteral("WITHDRAWN"),
    QStringLiteral("LOST"),       QStringLiteral("CLOSED_OK"),    QStringLiteral("CLOSED_NO")};
const QStringList ended{QStringLiteral("WITHDRAWN"), QStringLiteral("LOST"), QStringLiteral("CLOSED_OK"),
                        QStringLiteral("CLOSED_NO")};

} // namespace appeal_tests

class TestAppeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPairIsAsStated();
    void everyTransitionIsThere();
    void numberNamesTheEdge();
    void submittedOnlyAfterTheAcknowledgement();
    void noRefusalByMachine();
    void everyStateIsReachedAndLeft();
    void terminalStatesStay();
    void oneOpenAppealPerLock();
    void namesRoundTrip();

private:
    static constexpr int states = int(dom::AppealState::ClosedNo) + 1;
    static constexpr int events = int(dom::AppealEvent::ConsentWithdrawn) + 1;
};

void TestAppeal::everyPairIsAsStated()
{
    const appeal_tests::Stated stated = appeal_tests::stated();
    int known = 0;
    for (int s = 0; s < states; ++s) {
        for (int e = 0; e < events; ++e) {
            const QString state = dom::appealStateName(dom::AppealState(s));
            const QString event = dom::appealEventName(dom::AppealEvent(e));
            const auto result = dom::next(dom::AppealState(s), dom::AppealEvent(e));
            const auto row = stated.find({state, event});
            QVERIFY2(result.has_value() == (row != stated.end()), qPrintable(state + u'/' + event));
            if (!result) {
                QCOMPARE(result.error().code, unbar::FailureCode::AppealTransitionUnknown);
                QCOMPARE(result.error().where, state + u'/' + event);
                continue;
            }
            ++known;
            QVERIFY2(dom::appealStateName(*result) == row->second.second, qPrintable(state + u'/' + event));
        }
    }
    QCOMPARE(known, int(stated.size())); // and every name in the statement is one of the machine
}

void TestAppeal::everyTransitionIsThere()
{
    const appeal_tests::Stated stated = appeal_tests::stated();
    QSet<int> numbers;
    for (const dom::AppealEdge &edge : dom::appealEdges()) {
        const auto row = stated.find({dom::appealStateName(edge.from), dom::appealEventName(edge.event)});
        QVERIFY(row != stated.end());
        QCOMPARE(edge.transition, row->second.first);
        numbers.insert(edge.transition);
    }
    QCOMPARE(int(dom::appealEdges().size()), int(stated.size()));
    for (int number = 1; number <= 40; ++number)
        QVERIFY2(numbers.contains(number), qPrintable(QStringLiteral("T%1").arg(number)));
    QCOMPARE(numbers.size(), 41);
}

void TestAppeal::numberNamesTheEdge()
{
    using S = dom::AppealState;
    for (const dom::AppealEdge &edge : dom::appealEdges()) {
        const dom::AppealEdge *found = dom::appealEdge(edge.from, edge.transition, edge.to);
        QVERIFY(found != nullptr);
        QCOMPARE(found->from, edge.from);
        QCOMPARE(found->to, edge.to);
    }
    QVERIFY(dom::appealEdge(S::UnderReview, 17, S::NeedInfo) != nullptr);
    QVERIFY(dom::appealEdge(S::UnderReview, 17, S::Rejected) == nullptr);
    QVERIFY(dom::appealEdge(S::Draft, 17, S::NeedInfo) == nullptr);
}

void TestAppeal::submittedOnlyAfterTheAcknowledgement()
{
    for (int s = 0; s < states; ++s) {
        const auto state = dom::AppealState(s);
        const QString name = dom::appealStateName(state);
        QVERIFY2(dom::isSubmitted(state) == appeal_tests::submitted.contains(name), qPrintable(name));
        QVERIFY2(dom::isTerminal(state) == appeal_tests::ended.contains(name), qPrintable(name));
        QVERIFY2(dom::isWithOperator(state) ==
                     (appeal_tests::submitted.contains(name) && !appeal_tests::ended.contains(name)),
                 qPrintable(name));
    }
    // Ends apart, the operator's acknowledgement is the only door.
    for (const dom::AppealEdge &edge : dom::appealEdges()) {
        if (!dom::isSubmitted(edge.from) && dom::isSubmitted(edge.to) && !dom::isTerminal(edge.to))
            QVERIFY2(edge.event == dom::AppealEvent::Acknowledged || edge.event == dom::AppealEvent::Found,
                     qPrintable(dom::appealStateName(edge.from)));
    }
}

void TestAppeal::noRefusalByMachine()
{
    QVERIFY(!dom::next(dom::AppealState::AutoCheck, dom::AppealEvent::Reject).has_value());
    for (const dom::AppealEdge &edge : dom::appealEdges()) {
        if (edge.to == dom::AppealState::Rejected)
            QVERIFY(edge.from == dom::AppealState::UnderReview || edge.from == dom::AppealState::Recon);
    }
}

void TestAppeal::everyStateIsReachedAndLeft()
{
    QSet<int> seen{int(dom::AppealState::None)};
    QList<int> open{int(dom::AppealState::None)};
    while (!open.isEmpty()) {
        const auto state = dom::AppealState(open.takeFirst());
        int out = 0;
        for (const dom::AppealEdge &edge : dom::appealEdges()) {
            if (edge.from != state)
                continue;
            ++out;
            if (!seen.contains(int(edge.to))) {
                seen.insert(int(edge.to));
                open.append(int(edge.to));
            }
        }
        QVERIFY2((out == 0) == dom::isTerminal(state), qPrintable(dom::appealStateName(state)));
    }
    QCOMPARE(seen.size(), states);
}

void TestAppeal::terminalStatesStay()
{
    for (const dom::AppealEdge &edge : dom::appealEdges())
        QVERIFY2(!dom::isTerminal(edge.from), qPrintable(dom::appealStateName(edge.from)));
}

void TestAppeal::oneOpenAppealPerLock()
{
    const auto made = [](const char *id, const char *line, const char *lock, dom::AppealState state) {
        dom::Appeal appeal;
        appeal.id = QLatin1String(id);
        appeal.lineId = QLatin1String(line);
        appeal.suspensionId = QLatin1String(lock);
        appeal.state = state;
        return appeal;
    };
    using S = dom::AppealState;
    const QList<dom::Appeal> appeals{made("a", "svc-1", "lock-1", S::Withdrawn),
                                     made("b", "svc-1", "lock-2", S::Draft),
                                     made("c", "svc-2", "lock-1", S::UnderReview)};
    const QString line = QStringLiteral("svc-1");
    QVERIFY(dom::openAppealFor(appeals, line, QStringLiteral("lock-1")) ==
            nullptr); // ended: a new one may begin
    const dom::Appeal *draft = dom::openAppealFor(appeals, line, QStringLiteral("lock-2"));
    QVERIFY(draft != nullptr);
    QCOMPARE(draft->id, QStringLiteral("b"));
    for (int s = 1; s < states; ++s) {
        const QList<dom::Appeal> one{made("x", "svc-1", "lock-1", S(s))};
        QCOMPARE(dom::openAppealFor(one, line, QStringLiteral("lock-1")) != nullptr, !dom::isTerminal(S(s)));
    }
}

void TestAppeal::namesRoundTrip()
{
    QSet<QString> names;
    for (int s = 0; s < states; ++s) {
        const auto state = dom::AppealState(s);
        QCOMPARE(dom::appealStateFromName(dom::appealStateName(state)), state);
        names.insert(dom::appealStateName(state));
    }
    QCOMPARE(names.size(), states);
    names.clear();
    for (int e = 0; e < events; ++e)
        names.insert(dom::appealEventName(dom::AppealEvent(e)));
    QCOMPARE(names.size(), events);
    QVERIFY(!dom::appealStateFromName(QStringLiteral("under_review")).has_value());
    for (int k = 0; k <= int(dom::ActorKind::Enterprise); ++k)
        QCOMPARE(dom::actorFromCode(dom::actorCode(dom::ActorKind(k))), dom::ActorKind(k));
    for (int k = 0; k <= int(dom::AppealKind::HumanReview); ++k)
        QCOMPARE(dom::appealKindFromCode(dom::appealKindCode(dom::AppealKind(k))), dom::AppealKind(k));
    QCOMPARE(dom::actorCode(dom::ActorKind::Guardian), QStringLiteral("guardian"));
    QCOMPARE(dom::appealKindCode(dom::AppealKind::Suspension), QStringLiteral("suspensionAppeal"));
    QVERIFY(!dom::actorFromCode(QStringLiteral("neighbour")).has_value());
    QVERIFY(!dom::appealKindFromCode(QStringLiteral("restoreFollowUp")).has_value());
}

UNBAR_TEST(TestAppeal, test_appeal)
#include "test_appeal.moc"
