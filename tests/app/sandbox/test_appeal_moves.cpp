// The operator's part of the machine against the published list of transitions: every state with every name.
#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/appeal_moves.h"
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

#include <QTimeZone>

using unbar::sandbox::AppealFacts;
using unbar::sandbox::appealMove;
using unbar::sandbox::Appeals;
using unbar::sandbox::World;
using unbar::test::AppealRig;

/// From, name and ends of each, as the published table lists them one by one.
static const char *const kPublished =
    "SUBMITTED T10 ACCEPTED|SUBMITTED T11 NOT_ACCEPTED|NOT_ACCEPTED T12 DRAFT|ACCEPTED T13 AUTO_CHECK|"
    "AUTO_CHECK T14 APPROVED|AUTO_CHECK T15 UNDER_REVIEW|ACCEPTED T16 UNDER_REVIEW|UNDER_REVIEW T17 "
    "NEED_INFO|"
    "NEED_INFO T18 UNDER_REVIEW|NEED_INFO T19 LAPSED|LAPSED T20 DRAFT|UNDER_REVIEW T21 EXTERNAL|"
    "EXTERNAL T22 UNDER_REVIEW|UNDER_REVIEW T23 APPROVED|UNDER_REVIEW T24 REJECTED|APPROVED T25 RESTORING|"
    "RESTORING T26 RESTORED|RESTORING T27 PARTIAL|RESTORING T28 RESTORE_FAILED|RESTORE_FAILED T29 RESTORING|"
    "RESTORED T30 CLOSED_OK|RESTORED T31 DRAFT|REJECTED T32 RECON|RECON T33 APPROVED,REJECTED|"
    "REG_ELIGIBLE T35 REG_FILED|REG_FILED T36 APPROVED,CLOSED_NO|REJECTED T39 CLOSED_NO|RECON T39 CLOSED_NO|"
    "REG_ELIGIBLE T39 CLOSED_NO";
static const char *const kStates =
    "DRAFT SUBMITTED NOT_ACCEPTED ACCEPTED AUTO_CHECK UNDER_REVIEW NEED_INFO EXTERNAL APPROVED RESTORING "
    "RESTORE_FAILED RESTORED PARTIAL REJECTED RECON REG_ELIGIBLE REG_FILED LAPSED WITHDRAWN LOST CLOSED_OK "
    "CLOSED_NO";
/// Before a decision, so that a person can still take it back.
static const char *const kBeforeApproval =
    "SUBMITTED NOT_ACCEPTED ACCEPTED AUTO_CHECK UNDER_REVIEW NEED_INFO EXTERNAL REJECTED RECON REG_ELIGIBLE "
    "REG_FILED LAPSED";

class TestAppealMoves : public QObject
{
    Q_OBJECT
    static QStringList words(const char *text, char by = ' ')
    {
        return QString::fromLatin1(text).split(QLatin1Char(by));
    }
    static QStringList expected(const QString &state, const QString &name)
    {
        for (const QString &row : words(kPublished, '|'))
            if (row.section(QLatin1Char(' '), 0, 1) == state + QLatin1Char(' ') + name)
                return row.section(QLatin1Char(' '), 2).split(QLatin1Char(','));
        const bool before = words(kBeforeApproval).contains(state);
        const bool over = words("DRAFT WITHDRAWN LOST CLOSED_OK CLOSED_NO").contains(state);
        if (name == QLatin1String("T37") || name == QLatin1String("T40"))
            return before ? QStringList{QStringLiteral("WITHDRAWN")} : QStringList();
        if (name == QLatin1String("T38"))
            return over ? QStringList() : QStringList{QStringLiteral("LOST")};
        const bool open = (before && !words("REG_ELIGIBLE REG_FILED").contains(state)) ||
                          words("RESTORE_FAILED PARTIAL").contains(state);
        if (name == QLatin1String("T34"))
            return open ? QStringList{QStringLiteral("REG_ELIGIBLE")} : QStringList();
        return {};
    }
    static void everyPair()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("name");
        for (const QString &state : words(kStates))
            for (int n = 1; n <= 41; ++n)
                QTest::newRow(qPrintable(QStringLiteral("%1 T%2").arg(state).arg(n)))
                    << state << QStringLiteral("T%1").arg(n, 2, 10, QLatin1Char('0'));
    }
    /// All that any guard asks for.
    static AppealFacts everything(const QDateTime &now)
    {
        AppealFacts facts;
        facts.text = QStringLiteral("说明");
        facts.reasonCode = QStringLiteral("NOT_SUFFICIENT");
        facts.remedy = QStringLiteral("可申请复核");
        facts.nextDate = now.addDays(30);
        facts.who = QStringLiteral("公安机关");
        facts.reference = QStringLiteral("A-1");
        facts.reviewer = QStringLiteral("r1");
        facts.items = AppealRig::ask().value(u"items").toArray();
        return facts;
    }
    static QJsonObject ticketIn(const QString &state, const QDateTime &now)
    {
        const QJsonObject came{{QStringLiteral("transition"), QStringLiteral("T00")},
                               {QStringLiteral("at"), World::stamp(now)}};
        return {{QStringLiteral("appealState"), state},
                {QStringLiteral("ticketType"), QStringLiteral("suspensionAppeal")},
                {QStringLiteral("suspensionReason"), QStringLiteral("VIOLATION")},
                {QStringLiteral("creationDate"), World::stamp(now.addDays(-20))},
                {QStringLiteral("outcome"), QJsonObject{{QStringLiteral("fixable"), true}}},
                {QStringLiteral("history"), QJsonArray{came}}};
    }

private Q_SLOTS:
    void tableIsThePublishedOne_data() { everyPair(); }
    void tableIsThePublishedOne()
    {
        QFETCH(QString, state);
        QFETCH(QString, name);
        QStringList ends;
        for (const auto &move : unbar::sandbox::appealMoves())
            if (state == QLatin1String(move.from) && name == QLatin1String(move.transition))
                ends << QString::fromLatin1(move.to);
        QCOMPARE(ends, expected(state, name));
        QCOMPARE(appealMove(name, state) != nullptr, !ends.isEmpty());
        for (const QString &to : words(kStates))
            QCOMPARE(appealMove(name, state, to) != nullptr, ends.contains(to));
    }

    void whatIsNotInTheTableChangesNothing()
    {
        AppealRig rig;
        const World::Guard guard(rig.world());
        Appeals appeals(rig.world(), rig.web.operatorUnderTest().rules());
        const QDateTime now = rig.world().now();
        const QString kind = QStringLiteral("troubleTicket"), id = QStringLiteral("tt-each");
        for (const QString &state : words(kStates)) {
            for (int n = 0; n <= 42; ++n) {
                const QString name = QStringLiteral("T%1").arg(n, 2, 10, QLatin1Char('0'));
                rig.world().put(kind, id, rig.who.id, ticketIn(state, now));
                const QJsonObject before = rig.world().find(kind, id)->body;
                const QString said = appeals.move(id, name, everything(now));
                const QJsonObject after = rig.world().find(kind, id)->body;
                const QStringList ends = expected(state, name);
                QCOMPARE(said, ends.isEmpty() ? QStringLiteral("transitionUnknown") : QString());
                if (ends.isEmpty())
                    QCOMPARE(after, before);
                else
                    QCOMPARE(after.value(u"appealState").toString(), ends.first());
            }
        }
        QCOMPARE(appeals.move(QStringLiteral("tt-none"), QStringLiteral("T10"), {}),
                 QStringLiteral("unknown"));
    }

    void everyStateHasItsStatus()
    {
        const QList<std::pair<const char *, const char *>> all{
            {"acknowledged", "SUBMITTED"},
            {"rejected", "NOT_ACCEPTED"},
            {"inProgress", "ACCEPTED AUTO_CHECK UNDER_REVIEW RECON"},
            {"pending", "NEED_INFO"},
            {"held", "EXTERNAL"},
            {"resolved",
             "APPROVED REJECTED PARTIAL RESTORING RESTORED RESTORE_FAILED REG_ELIGIBLE REG_FILED"},
            {"cancelled", "WITHDRAWN"},
            {"closed", "LAPSED CLOSED_OK CLOSED_NO LOST DRAFT"}};
        qsizetype seen = 0;
        for (const auto &[status, states] : all)
            for (const QString &state : words(states)) {
                QCOMPARE(unbar::sandbox::ticketStatusOf(state), QString::fromLatin1(status));
                ++seen;
            }
        QCOMPARE(seen, words(kStates).size());
    }

    void workingDaysFollowTheCalendar_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("due");
        const auto row = [](const char *name, const char *start, int days, const char *kind,
                            const char *due) {
            QTest::newRow(name) << QString::fromLatin1(start) << days << QString::fromLatin1(kind)
                                << QString::fromLatin1(due);
        };
        row("Tuesday, one", "2026-11-24T14:02:00", 1, "working", "2026-11-26T00:00:00");
        row("over a weekend", "2026-11-26T09:00:00", 2, "working", "2026-12-01T00:00:00");
        row("over the long holiday", "2026-09-30T18:00:00", 1, "working", "2026-10-09T00:00:00");
        row("onto a make-up Saturday", "2026-10-09T10:00:00", 1, "working", "2026-10-11T00:00:00");
        row("a festival is off", "2026-06-18T10:00:00", 1, "working", "2026-06-23T00:00:00");
        row("a year without a list: weekends only", "2027-12-31T10:00:00", 1, "working",
            "2028-01-04T00:00:00");
        row("fifteen days", "2026-11-24T14:02:00", 15, "calendar", "2026-12-10T00:00:00");
        row("the last minute of a day", "2026-11-24T23:59:59", 1, "calendar", "2026-11-26T00:00:00");
        row("hours", "2026-11-24T14:02:00", 1, "hours", "2026-11-25T14:02:00");
    }

    void workingDaysFollowTheCalendar()
    {
        QFETCH(QString, start);
        QFETCH(int, days);
        QFETCH(QString, kind);
        QFETCH(QString, due);
        const auto at = [](const QString &text) {
            QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
            moment.setTimeZone(QTimeZone("Asia/Shanghai"));
            return moment.toUTC();
        };
        QCOMPARE(unbar::sandbox::appealDue(at(start), days, kind), at(due));
    }

    void aPausedClockGoesOnWhereItStood()
    {
        using namespace unbar::sandbox;
        const QDateTime start = QDateTime::fromString(QStringLiteral("2026-11-24T06:02:00Z"), Qt::ISODate);
        const QString reply = QStringLiteral("C-REPLY"), calendar = QStringLiteral("calendar");
        QJsonArray clocks = startClock({}, reply, start, 15, calendar);
        const QDateTime due = clockDue(clocks, reply);
        clocks = pauseClock(clocks, reply, start.addDays(1));
        clocks = pauseClock(clocks, reply, start.addDays(2)); // it stands already
        QCOMPARE(clockPausedSince(clocks, reply), start.addDays(1));
        clocks = resumeClock(clocks, reply, start.addDays(4));
        QVERIFY(!clockPausedSince(clocks, reply).isValid());
        QCOMPARE(clockDue(clocks, reply), due.addDays(3));
        clocks = resumeClock(pauseClock(clocks, reply, start.addDays(5)), reply, start.addDays(6));
        QCOMPARE(clocks.first()[u"pausedSeconds"].toInteger(), qint64(4 * 24 * 3600));
        QCOMPARE(resumeClock(clocks, reply, start.addDays(9)), clocks); // it runs
        QVERIFY(stopClock(clocks, reply).isEmpty());
        QVERIFY(!clockDue({}, reply).isValid());
    }
};

UNBAR_TEST(TestAppealMoves, test_appeal_moves)
#include "test_appeal_moves.moc"
