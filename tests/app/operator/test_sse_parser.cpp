#include "app/operator/sse_parser.h"
#include "tests/support/test_main.h"

class TestSseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyCutGivesTheSameEvents();
    void oversizeEndsTheStream();
};

void TestSseParser::anyCutGivesTheSameEvents()
{
    const QByteArray stream("retry: 2000\r\n\r\n: hello\n\nid: ev-1\ndata: {\"a\":\ndata: 1}\n\nevent: "
                            "x\nid: ev-2\ndata: {}\n\n");
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        unbar::op::SseParser parser;
        auto events = *parser.feed(stream.left(cut));
        events += *parser.feed(stream.mid(cut));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).id, QByteArray("ev-1"));
        QCOMPARE(events.at(0).data, QByteArray("{\"a\":\n1}"));
        QCOMPARE(events.at(1).name, QByteArray("x"));
        QCOMPARE(parser.retryMs(), qint64(2000));
    }
}

void TestSseParser::oversizeEndsTheStream()
{
    unbar::op::SseParser parser;
    const auto events = parser.feed("data: " + QByteArray(unbar::op::SseParser::largest + 1, 'x'));
    QVERIFY(!events.has_value());
    QCOMPARE(events.error().code, unbar::FailureCode::OperatorEventTooLarge);
}

UNBAR_TEST(TestSseParser, test_sse_parser)
#include "test_sse_parser.moc"
