#include "app/sync/line_diff.h"
#include "tests/support/test_main.h"

using namespace unbar;
using domain::EntryKind;

class TestLineDiff : public QObject
{
    Q_OBJECT
    static domain::Line line(const QList<domain::Reason> &reasons)
    {
        domain::Line made;
        made.id = QStringLiteral("svc-1");
        made.state = reasons.isEmpty() ? domain::LineState::Active : domain::LineState::OneWay;
        made.asOf = QDateTime(QDate(2026, 7, 1), QTime(8, 0), Qt::UTC);
        for (const domain::Reason reason : reasons) {
            domain::Suspension lock;
            lock.id = domain::reasonCode(reason);
            lock.reason = reason;
            lock.since = made.asOf.addDays(-3);
            made.locks.append(lock);
        }
        return made;
    }
    static QList<EntryKind> kinds(const QList<domain::TimelineEntry> &entries)
    {
        QList<EntryKind> found;
        for (const auto &entry : entries)
            found.append(entry.kind);
        return found;
    }
private Q_SLOTS:
    void tellsWhatChanged()
    {
        const auto arrears = line({domain::Reason::Arrears});
        const auto both = line({domain::Reason::Arrears, domain::Reason::FraudReverify});
        const auto none = line({});
        QCOMPARE(kinds(sync::lineEntries(arrears, arrears)), QList<EntryKind>{});
        QCOMPARE(kinds(sync::lineEntries(arrears, both)), QList<EntryKind>{EntryKind::LockAdded});
        QCOMPARE(kinds(sync::lineEntries(both, arrears)), QList<EntryKind>{EntryKind::LockLifted});
        QCOMPARE(kinds(sync::lineEntries(arrears, none)),
                 (QList<EntryKind>{EntryKind::LockLifted, EntryKind::LineRestored}));
        QCOMPARE(kinds(sync::lineEntries(std::nullopt, none)), QList<EntryKind>{});
        const auto first = sync::lineEntries(std::nullopt, arrears);
        QCOMPARE(kinds(first), QList<EntryKind>{EntryKind::LockAdded});
        QCOMPARE(first.first().at, arrears.locks.first().since);
    }
    void keepsQuietAboutWhatMayNotBeSaid()
    {
        auto police = line({domain::Reason::FraudPolice});
        police.locks[0].disclosable = false;
        police.locks[0].reasonText = QStringLiteral("secret");
        const auto entries = sync::lineEntries(std::nullopt, police);
        QCOMPARE(entries.first().reason, domain::Reason::Unknown);
        QVERIFY(entries.first().detail.isEmpty());
    }
    void saysNothingOfTheNewOwner()
    {
        auto gone = line({domain::Reason::Lost});
        gone.state = domain::LineState::Recycled;
        gone.planName = QStringLiteral("other plan");
        QVERIFY(sync::lineEntries(line({domain::Reason::Arrears}), gone).isEmpty());
        const auto kept = sync::goneLine(gone);
        QVERIFY(kept.planName.isEmpty() && kept.locks.isEmpty() && kept.accountId.isEmpty());
        QCOMPARE(kept.state, domain::LineState::Recycled);
    }
    void newerDebtIsNotThePaidOne()
    {
        const auto arrears = line({domain::Reason::Arrears});
        QVERIFY(sync::debtLockLeft(arrears, arrears.asOf));
        QVERIFY(!sync::debtLockLeft(arrears, arrears.locks.first().since.addDays(-1)));
        QVERIFY(!sync::debtLockLeft(line({domain::Reason::FraudReverify}), arrears.asOf));
    }
    void aListWithoutTagsDoesNotReplaceAnAnswerWithOne()
    {
        auto known = line({domain::Reason::Arrears});
        known.etag = QStringLiteral("\"7\"");
        auto listed = known;
        listed.etag.clear();
        listed.asOf = known.asOf.addSecs(60);
        QVERIFY(sync::sameFacts(known, listed));
        listed.prepaid = true;
        QVERIFY(!sync::sameFacts(known, listed));
    }
};

UNBAR_TEST(TestLineDiff, test_line_diff)
#include "test_line_diff.moc"
