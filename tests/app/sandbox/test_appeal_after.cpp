// What comes after the decision: the lock that was appealed goes, or somebody else's road opens.
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

using unbar::sandbox::evidenceOfTicket;
using unbar::test::AppealRig;
using unbar::test::WebReply;

constexpr qint64 kAfterHour = 3600;
constexpr qint64 kAfterDay = 24 * kAfterHour;

class TestAppealAfter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void approvedLiftsTheLockAndClosesByItself()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T23", AppealRig::by("r1")).status, 200);
        QCOMPARE(rig.ticket(id).value(u"outcome").toObject().value(u"result").toString(),
                 QStringLiteral("upheld"));
        QVERIFY(!rig.clock(id, "C-RESTORE").isEmpty());
        for (const auto &each : evidenceOfTicket(rig.world(), id))
            QCOMPARE(each.review, QStringLiteral("accepted"));
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORED"));
        QVERIFY(rig.books.reasons(rig.who.lineId).isEmpty());
        QVERIFY(rig.ticket(id).value(u"clocks").toArray().isEmpty());
        rig.wait(71 * kAfterHour);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORED"));
        rig.wait(kAfterHour);
        QCOMPARE(rig.state(id), QStringLiteral("CLOSED_OK"));
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("timer"));
    }

    void aPersonConfirmsOrSaysItFails()
    {
        AppealRig rig("REALNAME");
        const QString id = rig.opened();
        rig.web.advanceSeconds(30);
        QCOMPARE(rig.act(id, "confirmRestored").status, 200);
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("customer"));
        QCOMPARE(rig.state(id), QStringLiteral("CLOSED_OK"));
        AppealRig other("REALNAME");
        const QString second = other.opened();
        other.web.advanceSeconds(30);
        QCOMPARE(
            other.act(second, "reopen", {{QStringLiteral("text"), QStringLiteral("还是打不出去")}}).status,
            200);
        QCOMPARE(other.state(second), QStringLiteral("DRAFT"));
    }

    void anotherLockStaysAndOnlyPartComesBack()
    {
        AppealRig rig("ARREARS+FRAUD_REVERIFY");
        rig.agree();
        const QString lock = rig.lock(QStringLiteral("FRAUD_REVERIFY"));
        const QStringList papers{rig.document(QStringLiteral("idFront")),
                                 rig.document(QStringLiteral("idBack"))};
        const QString id = rig.send(rig.body(papers, lock)).json().value(u"id").toString();
        rig.web.advanceSeconds(10);
        for (const char *who : {"r1", "r2"})
            rig.staff(id, "T23", AppealRig::by(who));
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("PARTIAL"));
        QCOMPARE(rig.books.reasons(rig.who.lineId), QStringList{QStringLiteral("ARREARS")});
        QCOMPARE(rig.ticket(id).value(u"outcome").toObject().value(u"result").toString(),
                 QStringLiteral("partlyUpheld"));
        QVERIFY(rig.ticket(id).value(u"restored").isArray()); // arrears keep shut what fraud kept shut
        QVERIFY(rig.ticket(id).value(u"restored").toArray().isEmpty());
    }

    void whatComesBackIsNamed()
    {
        AppealRig rig; // VIOLATION shuts what goes out; a fault on top of it shuts data alone
        rig.web.postJson(QStringLiteral("/sandbox/v1/lines/%1/suspend").arg(rig.who.lineId),
                         {{QStringLiteral("reason"), QStringLiteral("FAULT")}}, {});
        const QString id = rig.underReview();
        rig.staff(id, "T23", AppealRig::by("r1"));
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("PARTIAL"));
        QCOMPARE(rig.ticket(id).value(u"restored").toArray(),
                 (QJsonArray{QStringLiteral("voiceOutbound"), QStringLiteral("smsOutbound"),
                             QStringLiteral("roaming")}));
    }

    void aDayWithoutRestoringGoesToPeople()
    {
        AppealRig rig;
        rig.web.postJson(QStringLiteral("/sandbox/v1/settings"), {{QStringLiteral("holdRestore"), true}}, {});
        const QString id = rig.underReview();
        rig.staff(id, "T23", AppealRig::by("r1"));
        rig.wait(23 * kAfterHour);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORING"));
        rig.wait(2 * kAfterHour);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORE_FAILED"));
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("timer"));
        QVERIFY(rig.subjects().contains(QStringLiteral("恢复未完成")));
        QCOMPARE(rig.staff(id, "T29").status, 200);
        rig.web.postJson(QStringLiteral("/sandbox/v1/settings"), {{QStringLiteral("holdRestore"), false}},
                         {});
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORED"));
    }

    void aFailedOrderGoesToPeopleAndIsTriedAgain()
    {
        AppealRig rig;
        rig.web.postJson(QStringLiteral("/sandbox/v1/settings"), {{QStringLiteral("holdRestore"), true}}, {});
        const QString id = rig.underReview();
        rig.staff(id, "T23", AppealRig::by("r1"));
        rig.web.advanceSeconds(10);
        const QString order = rig.books.list("serviceOrder", rig.who.id).last().id;
        QCOMPARE(rig.web.postJson(QStringLiteral("/sandbox/v1/orders/%1/fail").arg(order), {}, {}).status,
                 200);
        rig.web.advanceSeconds(1);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORE_FAILED"));
        rig.wait(20 * kAfterHour);
        QCOMPARE(rig.staff(id, "T29").status, 200);
        rig.wait(20 * kAfterHour); // the day is counted from the second try
        QCOMPARE(rig.state(id), QStringLiteral("RESTORING"));
    }

    void aLockThatIsGoneAlreadyCountsAsLifted()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        {
            const unbar::sandbox::World::Guard guard(rig.world());
            QVERIFY(rig.web.operatorUnderTest().rules().lift(rig.who.lineId, rig.lock()));
        }
        rig.staff(id, "T23", AppealRig::by("r1"));
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORED"));
        QVERIFY(rig.books.list("serviceOrder", rig.who.id).isEmpty());
    }

    void theRegulatorsRoadOpensInTime()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        const WebReply early = rig.act(id, "escalate");
        QCOMPARE(AppealRig::code(early), QStringLiteral("notEligible"));
        QCOMPARE(early.json().value(u"eligibleFrom"), rig.clock(id, "C-REPLY").value(u"due"));
        rig.wait(16 * kAfterDay);
        QCOMPARE(rig.act(id, "escalate").status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("REG_ELIGIBLE"));
        QCOMPARE(rig.act(id, "regulatorFiled",
                         {{QStringLiteral("number"), QStringLiteral("GX-77")},
                          {QStringLiteral("date"), QStringLiteral("2026-12-11")}})
                     .status,
                 200);
        QVERIFY(rig.ticket(id).value(u"note").toArray().last()[u"text"].toString().contains(
            QStringLiteral("GX-77")));
        QCOMPARE(rig.staff(id, "T36", {{QStringLiteral("to"), QStringLiteral("CLOSED_NO")}}).status, 200);
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("regulator"));
        QCOMPARE(AppealRig::code(rig.act(id, "withdraw")), QStringLiteral("transitionUnknown"));
    }

    void notBeforeItWasAcceptedNorWhileThePersonIsAsked()
    {
        AppealRig rig;
        rig.hold();
        const QString id = rig.opened();
        const WebReply early = rig.act(id, "escalate");
        QCOMPARE(AppealRig::code(early), QStringLiteral("notEligible"));
        QCOMPARE(early.json().value(u"eligibleFrom").toString().left(10), QStringLiteral("2026-12-09"));
        for (const char *step : {"T10", "T16"})
            QCOMPARE(rig.staff(id, step).status, 200);
        QJsonObject ask = AppealRig::ask();
        ask.insert(QStringLiteral("days"), 20);
        QCOMPARE(rig.staff(id, "T17", ask).status, 200);
        rig.wait(16 * kAfterDay);
        QCOMPARE(AppealRig::code(rig.act(id, "escalate")), QStringLiteral("notEligible"));
    }

    void refusedMayGoToTheRegulatorAtOnce()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T24", rig.refusal()).status, 200);
        QCOMPARE(rig.act(id, "escalate").status, 200);
        QCOMPARE(rig.act(id, "regulatorFiled").status, 200);
        QCOMPARE(rig.staff(id, "T36", {{QStringLiteral("to"), QStringLiteral("APPROVED")}}).status, 200);
        rig.web.advanceSeconds(10);
        QCOMPARE(rig.state(id), QStringLiteral("RESTORED"));
    }

    void withdrawnOrLostKeepsNoEvidence_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("state");
        QTest::newRow("withdraw") << QStringLiteral("withdraw") << QStringLiteral("WITHDRAWN");
        QTest::newRow("consent") << QStringLiteral("consentWithdrawn") << QStringLiteral("WITHDRAWN");
        QTest::newRow("lost") << QStringLiteral("T38") << QStringLiteral("LOST");
    }

    void withdrawnOrLostKeepsNoEvidence()
    {
        QFETCH(QString, how);
        QFETCH(QString, state);
        AppealRig rig;
        const QString id = rig.underReview();
        const QByteArray name = how.toLatin1();
        QCOMPARE(
            (how == QLatin1String("T38") ? rig.staff(id, name.constData()) : rig.act(id, name.constData()))
                .status,
            200);
        QCOMPARE(rig.state(id), state);
        const auto fixed = [&] {
            const unbar::sandbox::World::Guard guard(rig.world());
            return evidenceOfTicket(rig.world(), id);
        }();
        for (const auto &each : fixed) {
            QVERIFY(each.purged);
            const unbar::sandbox::World::Guard guard(rig.world());
            QVERIFY(!unbar::sandbox::evidenceBytes(rig.world(), each.id).has_value());
        }
        rig.wait(20 * kAfterDay); // no clock goes on
        QCOMPARE(rig.state(id), state);
        QCOMPARE(AppealRig::code(rig.act(id, "message", {{QStringLiteral("text"), QStringLiteral("在吗")}})),
                 QStringLiteral("transitionUnknown"));
    }

    void anActIsDoneOnceAndNeedsToBeFresh()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        const QJsonObject said{{QStringLiteral("text"), QStringLiteral("请尽快")},
                               {QStringLiteral("externalId"), QStringLiteral("act-1")}};
        for (int i = 0; i < 2; ++i)
            QCOMPARE(rig.act(id, "message", said).status, 200);
        QCOMPARE(rig.ticket(id).value(u"note").toArray().size(), 1);
        const QString path = QStringLiteral("TMF621/troubleTicket/") + id;
        const QJsonObject act{{QStringLiteral("appealAction"),
                               QJsonObject{{QStringLiteral("name"), QStringLiteral("withdraw")}}}};
        const auto patch = [&](const QByteArray &match) {
            QMap<QByteArray, QByteArray> headers{{"Idempotency-Key", unbar::newKey().toLatin1()}};
            if (!match.isEmpty())
                headers.insert("If-Match", match);
            return rig.web.call("PATCH", path, rig.token(), act, headers).status;
        };
        QCOMPARE(patch({}), 428);
        QCOMPARE(patch("\"old\""), 412);
        QCOMPARE(rig.act(id, "dance").status, 400);
        QCOMPARE(rig.web
                     .call("PATCH", path, rig.web.tokenOf(QStringLiteral("ARREARS")), act,
                           {{"If-Match", "*"}, {"Idempotency-Key", unbar::newKey().toLatin1()}})
                     .status,
                 404);
        QCOMPARE(patch(rig.web.call("GET", path, rig.token()).header("etag")), 200);
        QCOMPARE(rig.state(id), QStringLiteral("WITHDRAWN"));
    }

    void whatTheStaffNoteForThemselvesIsNotShown()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        rig.staff(id, "T24", rig.refusal());
        QVERIFY(rig.books.record("troubleTicket", id).contains(u"_decidedBy"));
        const QJsonObject ticket = rig.ticket(id);
        for (const QString &name : ticket.keys())
            QVERIFY2(!name.startsWith(QLatin1Char('_')), qPrintable(name));
        QStringList states;
        for (const auto &event : rig.books.list("event", rig.who.id))
            if (event.body.value(u"eventType").toString() == QLatin1String("TroubleTicketStatusChangeEvent"))
                states << event.body[u"event"][u"troubleTicket"][u"appealState"].toString();
        QCOMPARE(states, (QStringList{QStringLiteral("ACCEPTED"), QStringLiteral("AUTO_CHECK"),
                                      QStringLiteral("UNDER_REVIEW"), QStringLiteral("REJECTED")}));
    }
};

UNBAR_TEST(TestAppealAfter, test_appeal_after)
#include "test_appeal_after.moc"
