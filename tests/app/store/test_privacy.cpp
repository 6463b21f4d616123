#include "app/store/evidence_files.h"
#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QtEndian>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace unbar;

class TestPrivacy : public QObject
{
    Q_OBJECT

    static constexpr char16_t canary[] = u"CANARY-测试张三-13800138999";

    static QString canaryText() { return QString::fromUtf16(canary); }
    // Every text a person could be known by says the canary.
    static void fill(store::Store &store)
    {
        const QString text = canaryText();
        domain::Line line = test::fullLine(text, QStringLiteral("+8613800138999"));
        line.planName = text;
        line.locks[0].reasonText = text;
        domain::Bill bill = test::fullBill(text);
        bill.billNo = text;
        domain::Payment payment = test::fullPayment(text);
        payment.qrPayload = text;
        store::OutboxItem item = test::fullOutbox(text);
        item.body = text.toUtf8();
        QVERIFY(store.saveLine(line));
        QVERIFY(store.replaceBills(text, {bill}));
        domain::Balance balance;
        balance.accountId = text;
        auto order = test::bare<domain::RestoreOrder>(text);
        order.lineId = text;
        order.errorText = text;
        QVERIFY(store.saveBalance(balance));
        if (!store.payment(text))
            QVERIFY(store.addPayment(payment, text));
        domain::Appeal appeal = test::fullAppeal(text);
        appeal.lineId = text;
        appeal.statement = text;
        appeal.items[0].cannotProvide = text;
        if (!store.appeal(text))
            QVERIFY(store.addAppeal(appeal, text));
        QVERIFY(store.saveOrder(order));
        QVERIFY(store.saveMessage(test::someMessage(text, text)));
        QVERIFY(store.addEntry(text, test::someEntry(0, text)));
        QVERIFY(store.enqueue(item));
        QVERIFY(store.putValue(QStringLiteral("draft/") + text, text.toUtf8()));
        QVERIFY(store::EvidenceFiles(store).keep(text.toUtf8()));
    }
    static QStringList leaks(const QString &dir)
    {
        QStringList found;
        for (const QByteArray &bytes :
             {canaryText().toUtf8(), QByteArray("CANARY"), QByteArray("13800138999"), QByteArray("张三"),
              canaryText().toUtf8().toHex()})
            found << test::filesWith(dir, bytes);
        const QString number = QStringLiteral("13800138999");
        found << test::filesWith(
            dir, QByteArray(reinterpret_cast<const char *>(number.utf16()), number.size() * 2));
        return found;
    }

private Q_SLOTS:
    void nothingIsReadableOnDisk()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        fill(*store);
        QCOMPARE(leaks(store.dir()), QStringList()); // the log, while it is in use
        store.close();
        QCOMPARE(leaks(store.dir()), QStringList());
        QVERIFY(store.open());
        QVERIFY(store->line(canaryText()).has_value());
    }

    void forgettingLeavesNotEvenSealedBytes()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        fill(*store);
        store.close();
        QByteArrayList sealed;
        {
            SQLite::Database database(store.path().toStdString(), SQLite::OPEN_READONLY);
            for (const char *table :
                 {"line", "bill", "balance", "payment", "payment_event", "restore_order", "message",
                  "timeline", "outbox", "small_value", "appeal", "appeal_event", "evidence_file"}) {
                const SQLite::Column blob = database.execAndGet(std::string("SELECT sealed FROM ") + table);
                sealed << QByteArray(static_cast<const char *>(blob.getBlob()), blob.getBytes()).left(28);
            }
        }
        QCOMPARE(test::filesWith(store.dir(), sealed.first()).size(), 1); // the search can find them
        QVERIFY(store.open());
        fill(*store); // some of it in the log as well
        QFile aside(store.path() + QLatin1String(".damaged-1"));
        QVERIFY(aside.open(QIODevice::WriteOnly));
        aside.write("old");
        aside.close();
        QVERIFY(store->forgetAll());
        QVERIFY(store->lines().isEmpty() && store->payments().isEmpty() && store->outbox().isEmpty());
        QVERIFY(store->messages().isEmpty() && store->paymentChainsIntact());
        QVERIFY(store->appeals().isEmpty() && store->appealChainsIntact());
        QCOMPARE(QFileInfo(store.path() + QLatin1String("-wal")).size(), 0);
        QVERIFY(!aside.exists());
        for (const QByteArray &bytes : sealed)
            QCOMPARE(test::filesWith(store.dir(), bytes), QStringList());
        QVERIFY(store->saveLine(test::fullLine())); // and goes on
        QVERIFY(store.open());
        QCOMPARE(store->lines().size(), 1);
    }

    void forgettingIsNoPartOfAnAct()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        std::optional<FailureCode> inner;
        QVERIFY(store->write([&]() -> Result<void> {
            const auto forgotten = store->forgetAll();
            inner = forgotten ? std::nullopt : std::optional(forgotten.error().code);
            return {};
        }));
        QCOMPARE(inner, std::optional(FailureCode::StoreNested));
        QCOMPARE(store->lines().size(), 1);
    }

    void aTamperedRowIsNotRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("flip") << QStringLiteral("UPDATE line SET sealed = CAST(substr(sealed, 1, 20) || "
                                                "x'00' || substr(sealed, 22) AS BLOB) WHERE id = 1");
        QTest::newRow("clear column") << QStringLiteral("UPDATE line SET kind = 'other' WHERE id = 1");
        QTest::newRow("blob swap") << QStringLiteral(
            "UPDATE line SET sealed = (SELECT sealed FROM line WHERE id = 2) WHERE id = 1");
        QTest::newRow("number index") << QStringLiteral("UPDATE line SET lookup = x'01' WHERE id = 1");
        QTest::newRow("revision") << QStringLiteral("UPDATE line SET revision = revision + 1 WHERE id = 1");
    }

    void aTamperedRowIsNotRead()
    {
        QFETCH(QString, sql);
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        QVERIFY(store->saveLine(test::fullLine(QStringLiteral("svc-2"), QStringLiteral("+8613800138002"))));
        store.close();
        {
            SQLite::Database database(store.path().toStdString(), SQLite::OPEN_READWRITE);
            database.exec(sql.toStdString());
        }
        QVERIFY(store.open());
        QVERIFY(!store->line(QStringLiteral("svc-1")));
        QCOMPARE(store->lines().size(), 1);
        QCOMPARE(store->lines().first().id, QStringLiteral("svc-2"));
    }
};

UNBAR_TEST(TestPrivacy, test_privacy)
#include "test_privacy.moc"
