#include "app/operator/sse_parser.h"
#include "tests/support/test_main.h"

class TestSseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyCutGivesTheSameEvents();
    void everyLineEndIsOne_data();
    void everyLineEndIsOne();
    void whatIsNoFieldIsPassedBy();
    void aHalfEventStaysInside();
    void oversizeEndsTheStream();
    void justLargeEnoughIsTaken();
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

void TestSseParser::everyLineEndIsOne_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestSseParser::everyLineEndIsOne()
{
    QFETCH(QByteArray, end);
    QByteArray stream = "\xef\xbb\xbfid: a\ndata: 1\ndata:2\n\nid: b\ndata:  3\n\n";
    stream.replace("\n", end);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        unbar::op::SseParser parser;
        auto events = *parser.feed(stream.left(cut));
        events += *parser.feed(stream.mid(cut));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).id, QByteArray("a"));
        QCOMPARE(events.at(0).data, QByteArray("1\n2"));
        QCOMPARE(events.at(1).data, QByteArray(" 3")); // one space is the form's, the rest is the text's
    }
}

void TestSseParser::whatIsNoFieldIsPassedBy()
{
    unbar::op::SseParser parser;
    const auto events = parser.feed(
        QByteArrayLiteral("colour: red\nid\nretry: soon\nretry: 999999999\n\n\n\nid: a\0b\ndata\n\nid: c\n\n"
                          ": data: x\n\n"));
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 1); // "data" without a value is an empty one; an id alone is no event
    QCOMPARE(events->first().data, QByteArray());
    QCOMPARE(events->first().id, QByteArray()); // an id with NUL is ignored
    QCOMPARE(parser.retryMs(), qint64(300000)); // no operator keeps us away for days
}

void TestSseParser::aHalfEventStaysInside()
{
    unbar::op::SseParser parser;
    QVERIFY(parser.feed("id: a\ndata: {\"x\":1}\n")->isEmpty());
    QVERIFY(parser.feed("")->isEmpty());
    QCOMPARE(parser.feed("\n")->size(), 1);
}

void TestSseParser::justLargeEnoughIsTaken()
{
    const QByteArray most(unbar::op::SseParser::largest, 'x');
    for (const qsizetype piece : {qsizetype(1000), qsizetype(1) << 20}) {
        unbar::op::SseParser parser;
        const QByteArray stream = "data:" + most.left(most.size() - 5) + "\n\n";
        QList<unbar::op::SseEvent> events;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            const auto some = parser.feed(stream.mid(at, piece));
            QVERIFY(some.has_value());
            events += *some;
        }
        QCOMPARE(events.size(), 1);
        // Many lines of one event are measured together.
        unbar::op::SseParser other;
        const auto tooMuch = other.feed(QByteArray("data: 0123456789\n").repeated(7000) + "\n");
        QVERIFY(!tooMuch.has_value());
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
