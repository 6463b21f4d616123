#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <SQLiteCpp/Database.h>

using namespace unbar;
using domain::AppealEvent;
using domain::AppealState;

class TestAppeals : public QObject
{
    Q_OBJECT

    static Result<void> step(store::Store &store, domain::Appeal &appeal, AppealEvent event)
    {
        const auto to = domain::next(appeal.state, event);
        if (!to)
            return passOn(to.error());
        appeal.state = *to;
        return store.moveAppeal(appeal, event, QStringLiteral("person"));
    }
    /// A draft that was completed and pressed: two moves after its beginning.
    static domain::Appeal submitting(store::Store &store, const QString &id = QStringLiteral("appeal-1"))
    {
        domain::Appeal appeal = test::fullAppeal(id);
        if (!store.addAppeal(appeal, QStringLiteral("person")))
            return {};
        for (const AppealEvent event : {AppealEvent::ItemsComplete, AppealEvent::Submit}) {
            if (!step(store, appeal, event))
                return {};
        }
        return appeal;
    }
    static void raw(const QString &path, const std::string &sql)
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA foreign_keys=ON");
        database.exec(sql);
    }

private Q_SLOTS:
    void appealsAndMovesComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::Appeal first = submitting(*store);
        QCOMPARE(first.state, AppealState::Submitting);
        domain::Appeal bare;
        bare.id = QStringLiteral("bare");
        bare.state = AppealState::Draft;
        QVERIFY(store->addAppeal(bare, QStringLiteral("person")));
        QVERIFY(store.open());
        QCOMPARE(store->appeal(first.id), std::optional(first));
        QCOMPARE(store->appeals(), (QList<domain::Appeal>{bare, first}));
        const auto moves = store->appealMoves(first.id);
        QCOMPARE(moves.size(), 3);
        QCOMPARE(moves[0].from, AppealState::None);
        QCOMPARE(moves[0].to, AppealState::Draft);
        QCOMPARE(moves[1].event, AppealEvent::ItemsComplete);
        QCOMPARE(moves[2].from, AppealState::Ready);
        QCOMPARE(moves[2].to, AppealState::Submitting);
        QCOMPARE(moves[2].source, QStringLiteral("person"));
        QCOMPARE(moves[2].at, store.clock.nowUtc());
        QVERIFY(store->appealChainsIntact());
    }

    void everyStateAndEventComesBack()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        for (const domain::AppealEdge &edge : domain::appealEdges()) {
            if (edge.from == AppealState::None)
                continue;
            const QString id = domain::appealStateName(edge.from) + domain::appealEventName(edge.event);
            domain::Appeal appeal = test::fullAppeal(id, edge.from);
            if (store->appeal(id)) // two transitions of one pair lead to the same place
                continue;
            QVERIFY(store->addAppeal(appeal, QStringLiteral("operator")));
            QVERIFY(step(*store, appeal, edge.event));
            QCOMPARE(store->appeal(id)->state, edge.to);
            QCOMPARE(store->appealMoves(id).last().event, edge.event);
        }
        QVERIFY(store->appealChainsIntact());
    }

    void onlyWhatTheMachineAllowsIsWritten()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Appeal appeal = submitting(*store);
        QCOMPARE(store->addAppeal(appeal, QStringLiteral("person")).error().code,
                 FailureCode::StoreAppealKnown);
        appeal.state = AppealState::Accepted;
        QCOMPARE(store->moveAppeal(appeal, AppealEvent::Acknowledged, QStringLiteral("sync")).error().code,
                 FailureCode::StoreMoveMismatch);
        QCOMPARE(store->moveAppeal(appeal, AppealEvent::Accept, QStringLiteral("sync")).error().code,
                 FailureCode::AppealTransitionUnknown);
        const domain::Appeal none = test::fullAppeal(QStringLiteral("none"));
        QCOMPARE(store->moveAppeal(none, AppealEvent::ItemsComplete, {}).error().code,
                 FailureCode::StoreNoSuchRow);
        QCOMPARE(store->updateAppeal(none).error().code, FailureCode::StoreNoSuchRow);
        QCOMPARE(store->appeal(appeal.id)->state, AppealState::Submitting);
        QCOMPARE(store->appealMoves(appeal.id).size(), 3);
    }

    void factsChangeWithoutAMove()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Appeal appeal = submitting(*store);
        QSignalSpy changed(store.operator->(), &store::Store::changed);
        appeal.caseNumber = QStringLiteral("FJ-2");
        appeal.state = AppealState::Approved; // not by this road
        QVERIFY(store->updateAppeal(appeal));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<store::Topic>(), store::Topic::Appeals);
        QCOMPARE(store->appeal(appeal.id)->caseNumber, QStringLiteral("FJ-2"));
        QCOMPARE(store->appeal(appeal.id)->state, AppealState::Submitting);
        QCOMPARE(store->appealMoves(appeal.id).size(), 3);
        QVERIFY(store->appealChainsIntact());
    }

    void theOperatorsWordHoldsAgainstOurs()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Appeal appeal = submitting(*store);
        appeal.state = AppealState::Rejected; // no edge leads there from here
        QVERIFY(store->seatAppeal(appeal, QStringLiteral("operator")));
        QCOMPARE(store->appeal(appeal.id)->state, AppealState::Rejected);
        const domain::AppealMove seated = store->appealMoves(appeal.id).last();
        QCOMPARE(seated.from, AppealState::Submitting);
        QCOMPARE(seated.to, AppealState::Rejected);
        QCOMPARE(seated.event, AppealEvent::Begin); // begun anew from what was found
        QVERIFY(store->appealChainsIntact());
    }

    void aMoveTakenOutOrEditedIsSeen_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("last") << QStringLiteral("DELETE FROM appeal_event WHERE sequence = 3");
        QTest::newRow("middle") << QStringLiteral("DELETE FROM appeal_event WHERE sequence = 2");
        QTest::newRow("all") << QStringLiteral("DELETE FROM appeal_event");
        QTest::newRow("edited") << QStringLiteral(
            "UPDATE appeal_event SET state = 'APPROVED' WHERE sequence = 3");
        QTest::newRow("appeal edited") << QStringLiteral("UPDATE appeal SET state = 'APPROVED'");
        QTest::newRow("appeal of another line") << QStringLiteral("UPDATE appeal SET case_id = x'00'");
    }

    void aMoveTakenOutOrEditedIsSeen()
    {
        QFETCH(QString, sql);
        test::StoreFixture store;
        QVERIFY(store.open());
        submitting(*store);
        QVERIFY(store->appealChainsIntact());
        store.close();
        raw(store.path(), sql.toStdString());
        QVERIFY(store.open());
        QVERIFY(!store->appealChainsIntact());
    }

    void aLineThatGoesTakesItsAppealsAlong()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        const domain::Appeal gone = submitting(*store);
        domain::Appeal kept = test::fullAppeal(QStringLiteral("other"));
        kept.lineId = QStringLiteral("svc-2");
        QVERIFY(store->addAppeal(kept, QStringLiteral("person")));
        QVERIFY(store->enqueue(test::fullOutbox(gone.id)));
        QVERIFY(store->enqueue(test::fullOutbox(kept.id)));
        QVERIFY(store->removeLine(QStringLiteral("svc-1")));
        QCOMPARE(store->appeals(), QList<domain::Appeal>{kept});
        QVERIFY(store->appealMoves(gone.id).isEmpty());
        QCOMPARE(store->outbox().size(), 1); // what waited to be sent of it is gone as well
        QCOMPARE(store->outbox().first().caseId, kept.id);
        QVERIFY(store->appealChainsIntact());
    }

    void aDraftThrownAwayLeavesNothing()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::Appeal appeal = submitting(*store);
        QVERIFY(store->enqueue(test::fullOutbox(appeal.id)));
        QVERIFY(store->removeAppeal(appeal.id));
        QVERIFY(!store->appeal(appeal.id));
        QVERIFY(store->outbox().isEmpty() && store->appealMoves(appeal.id).isEmpty());
        QVERIFY(store->addAppeal(appeal, QStringLiteral("person"))); // its place is free again
    }

    void aStoreOfTheVersionBeforeIsTakenOver()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->addPayment(test::fullPayment(), QStringLiteral("person")));
        store.close();
        raw(store.path(), "DROP TABLE appeal_event; DROP TABLE appeal; PRAGMA user_version = 2");
        QVERIFY(store.open());
        QVERIFY(!store.report.salvaged);
        QCOMPARE(store->payments().size(), 1);
        QVERIFY(store->addAppeal(test::fullAppeal(), QStringLiteral("person")));
    }
};

UNBAR_TEST(TestAppeals, test_appeals)
#include "test_appeals.moc"
