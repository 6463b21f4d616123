// From accepted to decided: the machine's check, questions with their clocks, and who may say yes or no.
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

using unbar::test::AppealRig;
using unbar::test::WebReply;

constexpr qint64 kReviewHour = 3600;

class TestAppealReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMachineSaysYesOrAsksPeople_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, const char *scenario, const char *check, const char *state) {
            QTest::newRow(name) << QString::fromLatin1(scenario) << QString::fromLatin1(check)
                                << QString::fromLatin1(state);
        };
        row("cards it can read", "REALNAME", "ok", "RESTORED");
        row("a card with a warning", "REALNAME", "warn", "UNDER_REVIEW");
        row("a card kept against the warning", "REALNAME", "override", "UNDER_REVIEW");
        row("a card nobody checked", "REALNAME", "unchecked", "UNDER_REVIEW");
        row("more than cards", "VIOLATION", "ok", "UNDER_REVIEW");
        row("high risk", "FRAUD_REVERIFY", "ok", "UNDER_REVIEW");
    }

    void theMachineSaysYesOrAsksPeople()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, check);
        QFETCH(QString, state);
        AppealRig rig(scenario.toLatin1().constData());
        const QString id = rig.opened(check.toLatin1().constData());
        rig.wait(30);
        QCOMPARE(rig.state(id), state);
        for (const QJsonValue &step : rig.ticket(id).value(u"history").toArray())
            QVERIFY(step[u"to"].toString() != QLatin1String("REJECTED"));
        QCOMPARE(rig.books.reasons(rig.who.lineId).isEmpty(), state == QLatin1String("RESTORED"));
    }

    void aPersonMayAskForPeopleInstead()
    {
        AppealRig rig("REALNAME");
        rig.hold();
        const QString id = rig.opened();
        for (const char *step : {"T10", "T13"})
            QCOMPARE(rig.staff(id, step).status, 200);
        QCOMPARE(rig.act(id, "humanReview").status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("customer"));
        QCOMPARE(AppealRig::code(rig.act(id, "humanReview")), QStringLiteral("transitionUnknown"));
    }

    void acceptedStartsTheClocks()
    {
        AppealRig rig;
        rig.hold();
        const QString id = rig.opened();
        QCOMPARE(rig.staff(id, "T10").status, 200);
        QVERIFY(rig.clock(id, "C-FIRST").isEmpty());
        QCOMPARE(due(rig, id, "C-REPLY"), QStringLiteral("2026-12-09T16:00:00"));
        QCOMPARE(due(rig, id, "C-REVIEW"), QStringLiteral("2026-11-27T16:00:00"));
        QCOMPARE(rig.ticket(id).value(u"expectedResolutionDate"), rig.clock(id, "C-REPLY").value(u"due"));
        QCOMPARE(rig.ticket(id).value(u"status").toString(), QStringLiteral("inProgress"));
        QVERIFY(rig.subjects().contains(QStringLiteral("申诉已受理")));
    }

    void questionsPauseTheAnswerAndRemind()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        const QString reply = due(rig, id, "C-REPLY");
        QCOMPARE(rig.staff(id, "T17", AppealRig::ask()).status, 200);
        QVERIFY(rig.clock(id, "C-REPLY").contains(u"pausedSince"));
        QVERIFY(rig.clock(id, "C-REVIEW").contains(u"pausedSince"));
        QCOMPARE(due(rig, id, "C-INFO"), QStringLiteral("2026-12-01T16:00:00"));
        const QJsonObject ticket = rig.ticket(id);
        QCOMPARE(ticket.value(u"status").toString(), QStringLiteral("pending"));
        const QJsonObject question = ticket.value(u"informationRequired").toArray().first().toObject();
        QCOMPARE(question.value(u"id").toString(), QStringLiteral("iq-1"));
        QCOMPARE(question.value(u"round").toInt(), 1);
        QCOMPARE(question.value(u"deadline"), rig.clock(id, "C-INFO").value(u"due"));
        QCOMPARE(rejected(rig, id), QStringList{QStringLiteral("idBack GLARE")});
        // Reminders three days, one day and two hours before; then an answer, and the clock runs on.
        rig.wait(164 * kReviewHour);
        QCOMPARE(rig.subjects().count(QStringLiteral("补充材料即将到期")), 2);
        QCOMPARE(rig.act(id, "answer", answers(rig, {{"iq-1", "idBack"}})).status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        QVERIFY(rig.clock(id, "C-INFO").isEmpty());
        QVERIFY(!rig.clock(id, "C-REPLY").contains(u"pausedSince"));
        QVERIFY(due(rig, id, "C-REPLY") > reply);
        QVERIFY(rig.clock(id, "C-REPLY").value(u"pausedSeconds").toInteger() > 6 * 24 * kReviewHour);
        rig.wait(3 * 24 * kReviewHour); // nothing lapses that was answered
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        QCOMPARE(rig.subjects().count(QStringLiteral("补充材料即将到期")), 2);
    }

    void everyQuestionIsAnsweredBeforeTheReviewGoesOn()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QJsonArray items = AppealRig::ask().value(u"items").toArray();
        items.append(QJsonObject{{QStringLiteral("itemCode"), QString()},
                                 {QStringLiteral("question"), QStringLiteral("每天大约打多少电话？")}});
        QCOMPARE(rig.staff(id, "T17", {{QStringLiteral("items"), items}}).status, 200);
        QCOMPARE(AppealRig::code(rig.staff(id, "T18")), QStringLiteral("answersMissing"));
        QCOMPARE(AppealRig::code(rig.act(id, "answer")), QStringLiteral("answersMissing"));
        QCOMPARE(AppealRig::code(rig.act(id, "answer", answers(rig, {{"iq-9", "idBack"}}))),
                 QStringLiteral("answersMissing"));
        const QJsonObject foreign{{QStringLiteral("id"), QStringLiteral("iq-1")},
                                  {QStringLiteral("documentId"), rig.document(QStringLiteral("idBack"), "ok",
                                                                              QStringLiteral("cust-8000"))}};
        QCOMPARE(rig.act(id, "answer", {{QStringLiteral("answers"), QJsonArray{foreign}}}).status, 404);
        QCOMPARE(rig.act(id, "answer", answers(rig, {{"iq-1", "idBack"}})).status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("NEED_INFO"));
        const QJsonObject words{{QStringLiteral("id"), QStringLiteral("iq-2")},
                                {QStringLiteral("statement"), QStringLiteral("大约二十个。")}};
        QCOMPARE(rig.act(id, "answer", {{QStringLiteral("answers"), QJsonArray{words}}}).status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        QCOMPARE(rig.ticket(id).value(u"note").toArray().last()[u"text"].toString(),
                 QStringLiteral("大约二十个。"));
        QCOMPARE(unbar::sandbox::evidenceOfTicket(rig.world(), id).size(), 4);
    }

    void aQuestionSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("taken");
        QTest::newRow("code alone") << QStringLiteral("BLUR") << QString() << true;
        QTest::newRow("words alone") << QString() << QStringLiteral("?") << true;
        QTest::newRow("neither") << QString() << QString() << false;
        QTest::newRow("other without words") << QStringLiteral("OTHER") << QStringLiteral(" ") << false;
        QTest::newRow("other with words") << QStringLiteral("OTHER") << QStringLiteral("?") << true;
        QTest::newRow("no such code") << QStringLiteral("UGLY") << QStringLiteral("?") << false;
    }

    void aQuestionSaysWhatIsWrong()
    {
        QFETCH(QString, code);
        QFETCH(QString, question);
        QFETCH(bool, taken);
        AppealRig rig;
        const QString id = rig.underReview();
        const QJsonObject item{{QStringLiteral("itemCode"), QStringLiteral("idBack")},
                               {QStringLiteral("code"), code},
                               {QStringLiteral("question"), question}};
        const WebReply reply = rig.staff(id, "T17", {{QStringLiteral("items"), QJsonArray{item}}});
        QCOMPARE(AppealRig::code(reply), taken ? QString() : QStringLiteral("itemsMissing"));
        QCOMPARE(rig.state(id), taken ? QStringLiteral("NEED_INFO") : QStringLiteral("UNDER_REVIEW"));
    }

    void threeRoundsThenASupervisor()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        for (int round = 1; round <= 3; ++round) {
            QCOMPARE(rig.staff(id, "T17", AppealRig::ask()).status, 200);
            const QByteArray question = "iq-" + QByteArray::number(round);
            QCOMPARE(rig.act(id, "answer", answers(rig, {{question.constData(), "idBack"}})).status, 200);
        }
        QJsonObject fourth = AppealRig::ask();
        QCOMPARE(AppealRig::code(rig.staff(id, "T17", fourth)), QStringLiteral("tooManyRounds"));
        fourth.insert(QStringLiteral("supervisor"), true);
        QCOMPARE(rig.staff(id, "T17", fourth).status, 200);
    }

    void unansweredItLapsesAndMayComeBack()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T17", AppealRig::ask()).status, 200);
        rig.wait(8 * 24 * kReviewHour);
        QCOMPARE(rig.state(id), QStringLiteral("LAPSED"));
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("timer"));
        QCOMPARE(rig.subjects().count(QStringLiteral("补充材料即将到期")), 3);
        QVERIFY(rig.ticket(id).value(u"clocks").toArray().isEmpty());
        QCOMPARE(rig.act(id, "reopen").status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("DRAFT"));
        // What was sent with it goes with the next one, as long as that one says where it comes from.
        QStringList papers;
        for (const auto &each : unbar::sandbox::evidenceOfTicket(rig.world(), id))
            papers << each.id;
        QJsonObject next = rig.body(papers);
        QCOMPARE(AppealRig::code(rig.send(next)), QStringLiteral("evidenceUsed"));
        next.insert(QStringLiteral("externalId"), unbar::newKey());
        next.insert(QStringLiteral("troubleTicketRelationship"),
                    QJsonArray{QJsonObject{{QStringLiteral("id"), id},
                                           {QStringLiteral("relationshipType"), QStringLiteral("follows")}}});
        const WebReply taken = rig.send(next);
        QCOMPARE(taken.status, 201);
        QCOMPARE(unbar::sandbox::evidenceOfTicket(rig.world(), taken.json().value(u"id").toString()).size(),
                 3);
    }

    void tooLateToReopen()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T17", AppealRig::ask()).status, 200);
        rig.wait(40 * 24 * kReviewHour);
        QCOMPARE(rig.state(id), QStringLiteral("LAPSED"));
        QCOMPARE(AppealRig::code(rig.act(id, "reopen")), QStringLiteral("windowOver"));
    }

    void policeAreNamedAndTheAnswerClockRunsOn()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(AppealRig::code(rig.staff(id, "T21", {{QStringLiteral("who"), QStringLiteral("公安")}})),
                 QStringLiteral("whoMissing"));
        QCOMPARE(rig.staff(id, "T21",
                           {{QStringLiteral("who"), QStringLiteral("某市公安局")},
                            {QStringLiteral("reference"), QStringLiteral("X-12")}})
                     .status,
                 200);
        QCOMPARE(rig.ticket(id).value(u"external").toObject().value(u"reference").toString(),
                 QStringLiteral("X-12"));
        QVERIFY(!rig.clock(id, "C-REPLY").contains(u"pausedSince"));
        QVERIFY(rig.clock(id, "C-REVIEW").contains(u"pausedSince"));
        QCOMPARE(rig.staff(id, "T22").status, 200);
        QCOMPARE(rig.lastStep(id).value(u"actor").toString(), QStringLiteral("police"));
        QVERIFY(!rig.clock(id, "C-REVIEW").contains(u"pausedSince"));
    }

    void nobodyIsRefusedWithoutReasonRemedyAndDate_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("code");
        for (const char *each : {"reasonCode", "text", "remedy", "deadline"})
            QTest::newRow(each) << QString::fromLatin1(each) << QStringLiteral("reasonMissing");
        QTest::newRow("reviewer") << QStringLiteral("reviewer") << QStringLiteral("reviewerMissing");
    }

    void nobodyIsRefusedWithoutReasonRemedyAndDate()
    {
        QFETCH(QString, missing);
        QFETCH(QString, code);
        AppealRig rig;
        const QString id = rig.underReview();
        QJsonObject said = rig.refusal();
        said.remove(missing);
        QCOMPARE(AppealRig::code(rig.staff(id, "T24", said)), code);
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        said = rig.refusal();
        said.insert(QStringLiteral("deadline"), rig.inDays(-1));
        QCOMPARE(AppealRig::code(rig.staff(id, "T24", said)), QStringLiteral("dateOver"));
    }

    void notAcceptedSaysWhyAndMayBePutRight()
    {
        AppealRig rig;
        rig.hold();
        const QString id = rig.opened();
        QCOMPARE(AppealRig::code(rig.staff(id, "T11")), QStringLiteral("reasonMissing"));
        QJsonObject said = rig.refusal();
        QCOMPARE(rig.staff(id, "T11", said).status, 200);
        QCOMPARE(rig.ticket(id).value(u"outcome").toObject().value(u"result").toString(),
                 QStringLiteral("notAccepted"));
        QCOMPARE(rig.ticket(id).value(u"status").toString(), QStringLiteral("rejected"));
        QCOMPARE(AppealRig::code(rig.act(id, "reopen")), QStringLiteral("notFixable"));
        AppealRig other;
        other.hold();
        const QString second = other.opened();
        said.insert(QStringLiteral("fixable"), true);
        QCOMPARE(other.staff(second, "T11", said).status, 200);
        QCOMPARE(other.act(second, "reopen").status, 200);
        QCOMPARE(other.state(second), QStringLiteral("DRAFT"));
    }

    void twoPeopleAgreeAtHighRisk()
    {
        AppealRig rig("FRAUD_REVERIFY");
        const QString id = rig.underReview("ok");
        QVERIFY(rig.ticket(id).value(u"highRisk").toBool());
        QCOMPARE(AppealRig::code(rig.staff(id, "T23")), QStringLiteral("reviewerMissing"));
        const WebReply first = rig.staff(id, "T23", AppealRig::by("r1"));
        QCOMPARE(first.status, 202);
        QCOMPARE(rig.state(id), QStringLiteral("UNDER_REVIEW"));
        QCOMPARE(AppealRig::code(rig.staff(id, "T23", AppealRig::by("r1"))), QStringLiteral("sameReviewer"));
        // New evidence after the first yes: both look again.
        QCOMPARE(rig.staff(id, "T17", AppealRig::ask()).status, 200);
        QCOMPARE(rig.act(id, "answer", answers(rig, {{"iq-1", "idBack"}})).status, 200);
        QCOMPARE(rig.staff(id, "T23", AppealRig::by("r2")).status, 202);
        QCOMPARE(rig.staff(id, "T23", AppealRig::by("r1")).status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("APPROVED"));
    }

    void aMachineDoesNotDecideAtHighRisk()
    {
        AppealRig rig("FRAUD_REVERIFY");
        rig.hold();
        const QString id = rig.opened();
        for (const char *step : {"T10", "T13"})
            QCOMPARE(rig.staff(id, step).status, 200);
        QCOMPARE(AppealRig::code(rig.staff(id, "T14")), QStringLiteral("reviewerMissing"));
    }

    void reconsideredOnceByAnotherPerson()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T24", rig.refusal("r1")).status, 200);
        QCOMPARE(rig.ticket(id).value(u"outcome").toObject().value(u"final").toBool(true), false);
        QCOMPARE(AppealRig::code(rig.act(id, "reconsider")), QStringLiteral("groundMissing"));
        const QString fresh = rig.document(QStringLiteral("callList"));
        QCOMPARE(rig.act(id, "reconsider", {{QStringLiteral("documentIds"), QJsonArray{fresh}}}).status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("RECON"));
        QCOMPARE(unbar::sandbox::evidence(rig.world(), fresh)->ticket, id);
        QVERIFY(!rig.clock(id, "C-REVIEW").isEmpty());
        QJsonObject no = rig.refusal("r1");
        no.insert(QStringLiteral("to"), QStringLiteral("REJECTED"));
        QCOMPARE(AppealRig::code(rig.staff(id, "T33", no)), QStringLiteral("sameReviewer"));
        no.insert(QStringLiteral("reviewer"), QStringLiteral("r2"));
        QCOMPARE(rig.staff(id, "T33", no).status, 200);
        QCOMPARE(rig.ticket(id).value(u"outcome").toObject().value(u"final").toBool(), true);
        const QJsonObject again{{QStringLiteral("text"), QStringLiteral("请再看一次")}};
        QCOMPARE(AppealRig::code(rig.act(id, "reconsider", again)), QStringLiteral("alreadyUsed"));
        QCOMPARE(rig.act(id, "giveUp").status, 200);
        QCOMPARE(rig.state(id), QStringLiteral("CLOSED_NO"));
    }

    void tooLateToReconsider()
    {
        AppealRig rig;
        const QString id = rig.underReview();
        QCOMPARE(rig.staff(id, "T24", rig.refusal()).status, 200);
        rig.wait(32 * 24 * kReviewHour);
        const QString paper = rig.document(QStringLiteral("callList"));
        const QJsonObject late{{QStringLiteral("documentIds"), QJsonArray{paper}}};
        QCOMPARE(AppealRig::code(rig.act(id, "reconsider", late)), QStringLiteral("windowOver"));
        QVERIFY(unbar::sandbox::evidence(rig.world(), paper)->ticket.isEmpty()); // it was not taken in
    }

private:
    static QString due(AppealRig &rig, const QString &id, const char *clock)
    {
        return rig.clock(id, clock).value(u"due").toString().left(19);
    }
    static QJsonObject answers(AppealRig &rig, const QList<std::pair<const char *, const char *>> &given)
    {
        QJsonArray all;
        for (const auto &[question, item] : given)
            all.append(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(question)},
                                   {QStringLiteral("documentId"), rig.document(QString::fromLatin1(item))}});
        return {{QStringLiteral("answers"), all}};
    }
    static QStringList rejected(AppealRig &rig, const QString &id)
    {
        QStringList all;
        for (const auto &each : unbar::sandbox::evidenceOfTicket(rig.world(), id))
            if (each.review == QLatin1String("rejected"))
                all << each.item + QLatin1Char(' ') + each.rejectCode;
        return all;
    }
};

UNBAR_TEST(TestAppealReview, test_appeal_review)
#include "test_appeal_review.moc"
