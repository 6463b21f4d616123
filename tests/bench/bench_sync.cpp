// What the operator tells, from bytes in memory to the store; HTTP apart. Prints numbers, asserts none.

#include "app/operator/codec.h"
#include "app/operator/sse_parser.h"
#include "app/sync/line_diff.h"
#include "tests/app/store/store_fixture.h"
#include "tests/bench/plain_sqlite.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>

using namespace unbar;

namespace {

constexpr int hints = 100000;
constexpr int answers = 20000;
constexpr int linesKnown = 100;
constexpr qsizetype chunk = 16 * 1024;

QByteArray streamOf(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const QByteArray id = QByteArray::number(i + 1);
        bytes +=
            "id: " + id + "\nevent: ServiceAttributeValueChangeEvent\ndata: {\"eventId\":\"" + id +
            "\",\"eventTime\":\"2026-07-01T02:00:00Z\",\"eventType\":\"ServiceAttributeValueChangeEvent\","
            "\"domain\":\"service\",\"event\":{\"service\":{\"id\":\"svc-" +
            QByteArray::number(i % linesKnown) + "\"}}}\n\n";
    }
    return bytes;
}

/// Stream bytes to the ids of what changed, as the feed reads them.
bench::Spent hintsFrom(const QByteArray &stream)
{
    return bench::best(3, [&] {
        op::SseParser parser;
        int named = 0;
        for (qsizetype at = 0; at < stream.size(); at += chunk) {
            const auto events = parser.feed(stream.mid(at, chunk));
            bench::must(events.has_value(), "reading the stream");
            for (const op::SseEvent &event : *events) {
                const auto json = parseJsonObject(event.data);
                bench::must(json.has_value(), "reading an event");
                const QString topic = json->value(QStringLiteral("domain")).toString();
                const QJsonObject body = json->value(QStringLiteral("event")).toObject();
                named += !body.value(topic).toObject().value(QStringLiteral("id")).toString().isEmpty();
            }
        }
        bench::must(named == hints, "naming every resource");
    });
}

QByteArray serviceBody(int number, bool locked)
{
    const QByteArray id = QByteArray::number(number);
    const QByteArray lock =
        R"([{"id":"lock-1","name":"suspension","isEnabled":true,"featureCharacteristic":[)"
        R"({"name":"suspensionId","value":"lock-1"},{"name":"suspensionReason","value":"ARREARS"},)"
        R"({"name":"suspendedSince","value":"2026-06-30T02:00:00Z"}]}])";
    return R"({"id":"svc-)" + id + R"(","href":"service/svc-)" + id + R"(","state":")" +
           (locked ? "inactive" : "active") +
           R"(","serviceCharacteristic":[{"name":"msisdn","value":"+861380013)" +
           QByteArray::number(8000 + number) + R"("}],"feature":)" + (locked ? lock : QByteArray("[]")) + "}";
}

/// Whole answers to stored lines with what changed about them; every answer differs from the one before.
void storeAnswers(store::Store &store, const QList<QByteArray> &bodies, int perAct)
{
    for (qsizetype done = 0; done < bodies.size(); done += perAct) {
        const auto written = store.write([&]() -> Result<void> {
            for (qsizetype i = done; i < qMin(bodies.size(), done + perAct); ++i) {
                auto line = op::readOne<domain::Line>(bodies.at(i), op::lineFromJson);
                if (!line)
                    return passOn(line.error());
                line->asOf = test::storeTime().addMSecs(i);
                for (const domain::TimelineEntry &entry : sync::lineEntries(store.line(line->id), *line)) {
                    if (auto added = store.addEntry(line->id, entry); !added)
                        return added;
                }
                if (auto saved = store.saveLine(*line); !saved)
                    return saved;
            }
            return {};
        });
        bench::must(written.has_value(), "storing answers");
    }
}

void benchAnswers()
{
    QList<QByteArray> bodies;
    for (int i = 0; i < answers; ++i)
        bodies << serviceBody(i % linesKnown, (i / linesKnown) % 2 == 0);
    QTemporaryDir dir;
    const QString plainPath = dir.filePath(QStringLiteral("plain.db"));
    const auto openAt = [](const QString &path) {
        store::StoreOptions options;
        options.path = path;
        store::OpenReport report;
        auto store = store::Store::open(options, test::storeKey(), &report);
        bench::must(store.has_value(), "opening the store");
        return std::move(*store);
    };
    openAt(plainPath).reset();
    bench::PlainSqlite plain(plainPath);
    const bench::Spent inserts = bench::best(3, [&] { plain.insert(answers, 500, QByteArray(200, 'x')); });
    const bench::Spent decoded = bench::best(3, [&] {
        for (const QByteArray &body : std::as_const(bodies))
            bench::must(op::readOne<domain::Line>(body, op::lineFromJson).has_value(), "decoding");
    });
    const auto store = openAt(dir.filePath(QStringLiteral("store.db")));
    const bench::Spent batched = bench::spent([&] { storeAnswers(*store, bodies, 500); });
    bench::must(store->timeline(QStringLiteral("svc-1")).size() > answers / linesKnown - 2,
                "telling changes");
    const auto second = openAt(dir.filePath(QStringLiteral("second.db")));
    const bench::Spent each = bench::spent([&] { storeAnswers(*second, bodies.mid(0, 1000), 1); });
    std::printf("\n%d whole answers about %d lines, each a change told in the timeline\n", answers,
                linesKnown);
    bench::printRate("plain SQLite inserts", answers, inserts);
    bench::printRate("decoded", answers, decoded, answers, inserts);
    bench::printRate("decoded, compared, stored; 500 in a transaction", answers, batched, answers, inserts);
    bench::printRate("the same, each in its own (1000 of them)", 1000, each, answers, inserts);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QByteArray stream = streamOf(hints);
    std::printf("%d events, %.1f MB of stream\n", hints, static_cast<double>(stream.size()) / 1e6);
    bench::printRate("stream to hints", hints, hintsFrom(stream));
    benchAnswers();
    return 0;
}
