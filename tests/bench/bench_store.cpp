// Sealed writes against plain SQLite, and the first page from a full cache. Prints numbers, asserts none.

#include "app/store/opener.h"
#include "app/store/serial.h"
#include "app/workflows/diagnose/diagnose_workflow.h"
#include "app/workflows/records/records_workflow.h"
#include "tests/app/store/store_fixture.h"
#include "tests/bench/plain_sqlite.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>

using namespace unbar;
using domain::PaymentEvent;
using domain::PaymentState;

namespace {

constexpr int writes = 20000;
constexpr int perAct = 500;
constexpr int singles = 500;
constexpr int cases = 500;
constexpr int movesPerCase = 20;

std::unique_ptr<store::Store> opened(const QString &path)
{
    store::StoreOptions options;
    options.path = path;
    store::OpenReport report;
    auto store = store::Store::open(options, test::storeKey(), &report);
    bench::must(store.has_value(), "opening the store");
    return std::move(*store);
}

domain::TimelineEntry entry(int number)
{
    return test::someEntry(number, QStringLiteral("停机原因：欠费 86.40 元，账单 202606"));
}

void addEntries(store::Store &store, int first, int count, int inOneAct)
{
    for (int done = 0; done < count; done += inOneAct) {
        const auto written = store.write([&]() -> Result<void> {
            for (int i = 0; i < inOneAct && done + i < count; ++i) {
                if (auto added = store.addEntry(QStringLiteral("svc-1"), entry(first + done + i)); !added)
                    return added;
            }
            return {};
        });
        bench::must(written.has_value(), "writing entries");
    }
}

void putRows(store::Db &db, int first, const QByteArray &plain)
{
    for (int done = 0; done < writes; done += perAct) {
        bench::must(db.exec("BEGIN IMMEDIATE").has_value(), "begin");
        for (int i = 0; i < perAct; ++i) {
            store::Row row;
            row.kind = "entry";
            row.ref = QByteArray::number(first + done + i).rightJustified(32, '0');
            row.caseId = QByteArray(32, 'c');
            bench::must(db.put(store::Table::Timeline, row, plain).has_value(), "sealing a row");
        }
        bench::must(db.exec("COMMIT").has_value(), "commit");
    }
}

void benchWrites()
{
    QTemporaryDir dir;
    const QString plainPath = dir.filePath(QStringLiteral("plain.db"));
    const QString rowsPath = dir.filePath(QStringLiteral("rows.db"));
    opened(plainPath).reset(); // the schema
    opened(rowsPath).reset();
    const QByteArray bytes = store::toBytes(entry(1));
    bench::PlainSqlite plain(plainPath);
    auto db = store::openPlain(rowsPath, store::KeyRing(test::storeKey()), platform::OsLock());
    bench::must(db.has_value(), "opening a bare database");
    const auto store = opened(dir.filePath(QStringLiteral("store.db")));
    bench::Spent plainSpent;
    bench::Spent rowsSpent;
    bench::Spent storeSpent;
    int first = 1;
    for (int round = 0; round < 3; ++round, first += writes) {
        plainSpent.keepBest(bench::spent([&] { plain.insert(writes, perAct, bytes); }));
        rowsSpent.keepBest(bench::spent([&] { putRows(**db, first, bytes); }));
        storeSpent.keepBest(bench::spent([&] { addEntries(*store, first, writes, perAct); }));
    }
    std::printf("\n%d rows of %d bytes, %d in a transaction\n", writes, int(bytes.size()), perAct);
    bench::printRate("plain SQLite inserts", writes, plainSpent);
    bench::printRate("sealed rows", writes, rowsSpent, writes, plainSpent);
    bench::printRate("timeline entries through the store", writes, storeSpent, writes, plainSpent);
    bench::Spent plainOne;
    bench::Spent storeOne;
    for (int round = 0; round < 3; ++round, first += singles) {
        plainOne.keepBest(bench::spent([&] { plain.insert(singles, 1, bytes); }));
        storeOne.keepBest(bench::spent([&] { addEntries(*store, first, singles, 1); }));
    }
    std::printf("\n%d rows, each in a transaction of its own\n", singles);
    bench::printRate("plain SQLite inserts", singles, plainOne);
    bench::printRate("timeline entries through the store", singles, storeOne, singles, plainOne);
}

/// One payment with `movesPerCase` moves, as a person and a patient operator make them.
void addCase(store::Store &store, int number)
{
    QList<PaymentEvent> road{PaymentEvent::Confirm, PaymentEvent::Send, PaymentEvent::CreateAnswered};
    while (road.size() < movesPerCase - 4)
        road << PaymentEvent::AskStatus << PaymentEvent::StillPending;
    road << PaymentEvent::OperatorPaid << PaymentEvent::Posted << PaymentEvent::ReceiptStored;
    domain::Payment payment = test::fullPayment(QStringLiteral("pay-%1").arg(number));
    const auto written = store.write([&]() -> Result<void> {
        if (auto added = store.addPayment(payment, QStringLiteral("person")); !added)
            return added;
        for (const PaymentEvent event : road) {
            const auto state = domain::next(payment.state, event);
            if (!state)
                return passOn(state.error());
            payment.state = *state;
            if (auto moved = store.movePayment(payment, event, QStringLiteral("operator")); !moved)
                return moved;
        }
        return {};
    });
    bench::must(written.has_value(), "adding a case");
}

class NoTokens final : public op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return QByteArray(); }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray) override { co_return QByteArray(); }
};

/// Open the file, build the view of the first page and of the records; nothing is asked of a network.
void showFirstPage(const QString &path, const domain::ReasonCatalogue &reasons, bool records)
{
    const auto store = opened(path);
    const test::FakeClock clock;
    NoTokens tokens;
    op::HttpClient client(op::OperatorProfile{}, clock);
    op::Api api(client, tokens, {});
    op::EventFeed feed(client, tokens, {}, [] { return 0.5; });
    sync::Engine engine(*store, client, api, feed, clock, [] { return 0.5; });
    const domain::PhoneNumber number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138001"));
    const workflows::DiagnoseWorkflow diagnose(*store, engine, reasons, number);
    bench::must(diagnose.view().stage == workflows::DiagnoseStage::Locked, "the first page");
    if (!records)
        return;
    const workflows::RecordsWorkflow history(*store, number);
    bench::must(history.view().payments.size() == cases && history.view().intact, "the records");
}

void benchFirstPage()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("full.db"));
    const QString plainPath = dir.filePath(QStringLiteral("plain.db"));
    {
        const auto store = opened(path);
        const auto written = store->write([&]() -> Result<void> {
            if (auto saved = store->saveLine(test::fullLine()); !saved)
                return saved;
            return store->replaceBills(QStringLiteral("acct-1"), {test::fullBill()});
        });
        bench::must(written.has_value(), "filling the store");
        for (int number = 0; number < cases; ++number)
            addCase(*store, number);
        opened(plainPath).reset();
    }
    QFile catalogue(QStringLiteral(":/reasons/reasons.json"));
    bench::must(catalogue.open(QIODevice::ReadOnly), "reading the reasons");
    const auto reasons = domain::ReasonCatalogue::fromJson(catalogue.readAll());
    bench::must(reasons.has_value(), "reading the reasons");
    bench::PlainSqlite(plainPath).insert(cases * (movesPerCase + 1), 5000, QByteArray(400, 'x'));
    const bench::Spent plain =
        bench::best(5, [&] { bench::must(bench::PlainSqlite(plainPath).readAll(), "rows"); });
    const bench::Spent page = bench::best(5, [&] { showFirstPage(path, *reasons, false); });
    const bench::Spent records = bench::best(5, [&] { showFirstPage(path, *reasons, true); });
    std::printf("\n%d cases, %d events, key at hand, file in the system's cache\n", cases,
                cases * movesPerCase);
    bench::printTime("plain SQLite: open and read as many rows", plain);
    bench::printTime("open the store, view of the first page", page, &plain);
    bench::printTime("and of all records, their chains checked", records, &plain);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    benchWrites();
    benchFirstPage();
    return 0;
}
