// Consent, time slots, appointments and the contact log.
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using unbar::test::AppealRig;
using unbar::test::refTo;
using unbar::test::WebReply;

class TestCare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void consentIsKeptAndTakenBack()
    {
        AppealRig rig;
        rig.agree();
        const QString id = rig.books.list("partyPrivacyProfile", rig.who.id).first().id;
        const QString path = QStringLiteral("TMF644/partyPrivacyProfile/") + id;
        QCOMPARE(rig.web.call("GET", path, rig.token()).json().value(u"status").toString(),
                 QStringLiteral("granted"));
        QCOMPARE(rig.web.call("GET", path, rig.web.tokenOf(QStringLiteral("ARREARS"))).status, 404);
        const WebReply back =
            rig.web.call("PATCH", path, rig.token(),
                         {{QStringLiteral("status"), QStringLiteral("withdrawn")}}, {{"If-Match", "*"}});
        QCOMPARE(back.status, 200);
        const WebReply appeal = rig.send(
            rig.body({rig.document(QStringLiteral("idFront")), rig.document(QStringLiteral("idBack")),
                      rig.document(QStringLiteral("usageProof"))}));
        QCOMPARE(AppealRig::code(appeal), QStringLiteral("consentMissing"));
    }

    void anAnswerIsYesOrNo()
    {
        AppealRig rig;
        rig.agree("perhaps");
        rig.agree("withdrawn");
        QVERIFY(rig.books.list("partyPrivacyProfile").isEmpty());
        rig.agree("refused");
        QCOMPARE(rig.books.list("partyPrivacyProfile").size(), 1);
    }

    void slotsAreWorkingHoursOfWorkingDays()
    {
        AppealRig rig;
        const QJsonArray found = freeTimes(rig);
        QVERIFY(!found.isEmpty());
        QSet<int> days;
        for (const QJsonValue &each : found) {
            const QDateTime begin =
                QDateTime::fromString(each[u"validFor"][u"startDateTime"].toString(), Qt::ISODateWithMs)
                    .toTimeZone(QTimeZone("Asia/Shanghai"));
            QVERIFY(begin.date().dayOfWeek() < Qt::Saturday);
            QVERIFY(begin.time() >= QTime(9, 0) && begin.time() < QTime(17, 0));
            QVERIFY(begin > rig.now());
            days.insert(begin.date().day());
        }
        QVERIFY(days.contains(25) && days.contains(27) && !days.contains(28));
    }

    void aBookedSlotIsGoneUntilItIsCancelled()
    {
        AppealRig rig;
        const QJsonObject first = freeTimes(rig).first().toObject();
        const WebReply booked = book(rig, first);
        QCOMPARE(booked.status, 201);
        QCOMPARE(booked.json().value(u"status").toString(), QStringLiteral("confirmed"));
        QVERIFY(freeTimes(rig).first().toObject().value(u"id") != first.value(u"id"));
        QCOMPARE(AppealRig::code(book(rig, first)), QStringLiteral("slotTaken"));
        const QString path = QStringLiteral("TMF646/appointment/") + booked.json().value(u"id").toString();
        QCOMPARE(rig.web.call("GET", path, rig.web.tokenOf(QStringLiteral("ARREARS"))).status, 404);
        QCOMPARE(rig.web
                     .call("PATCH", path, rig.token(),
                           {{QStringLiteral("status"), QStringLiteral("cancelled")}}, {{"If-Match", "*"}})
                     .status,
                 200);
        QCOMPARE(freeTimes(rig).first().toObject().value(u"id"), first.value(u"id"));
        QCOMPARE(book(rig, first).status, 201);
    }

    void noHourOfOnesOwn()
    {
        AppealRig rig;
        QJsonObject slot = freeTimes(rig).first().toObject();
        slot.insert(QStringLiteral("validFor"),
                    QJsonObject{{QStringLiteral("startDateTime"), QStringLiteral("2026-11-25T19:00:00Z")},
                                {QStringLiteral("endDateTime"), QStringLiteral("2026-11-25T19:30:00Z")}});
        QCOMPARE(AppealRig::code(book(rig, slot)), QStringLiteral("slotTaken"));
    }

    void contactsAreLogged()
    {
        AppealRig rig;
        const QJsonObject body{
            {QStringLiteral("interactionDate"),
             QJsonObject{{QStringLiteral("startDateTime"), rig.inDays(0)}}},
            {QStringLiteral("reason"), QStringLiteral("appeal")},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("direction"), QStringLiteral("outbound")},
            {QStringLiteral("channel"), QJsonArray{refTo(QStringLiteral("hotline"), "Channel")}}};
        const QString path = QStringLiteral("TMF683/partyInteraction");
        QCOMPARE(rig.web.create(path, rig.token(), body).status, 201);
        QCOMPARE(rig.web.call("GET", path, rig.token()).array().size(), 1);
        QVERIFY(rig.web.call("GET", path, rig.web.tokenOf(QStringLiteral("ARREARS"))).array().isEmpty());
        QCOMPARE(rig.web.create(path, rig.token(), {{QStringLiteral("reason"), QStringLiteral("x")}}).status,
                 400);
    }

private:
    static QJsonArray freeTimes(AppealRig &rig)
    {
        const QJsonObject range{{QStringLiteral("startDateTime"), rig.inDays(0)},
                                {QStringLiteral("endDateTime"), rig.inDays(7)}};
        return rig.web
            .create(QStringLiteral("TMF646/searchTimeSlot"), rig.token(),
                    {{QStringLiteral("requestedTimeSlot"),
                      QJsonArray{QJsonObject{{QStringLiteral("validFor"), range}}}}})
            .json()
            .value(u"availableTimeSlot")
            .toArray();
    }
    static WebReply book(AppealRig &rig, const QJsonObject &slot)
    {
        return rig.web.create(
            QStringLiteral("TMF646/appointment"), rig.token(),
            {{QStringLiteral("validFor"), slot.value(u"validFor")},
             {QStringLiteral("category"), QStringLiteral("videoCheck")},
             {QStringLiteral("relatedEntity"), QJsonArray{refTo(rig.who.lineId, "Service")}}});
    }
};

UNBAR_TEST(TestCare, test_care)
#include "test_care.moc"
