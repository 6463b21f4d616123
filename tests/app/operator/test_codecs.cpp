// Bodies to values: every field we rely on, what is unknown, and what is wrong, field path by field path.
#include "app/operator/codec.h"
#include "app/operator/codec_verify.h"
#include "tests/app/operator/fixtures.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::Result;
using unbar::domain::Facility;
using unbar::test::fixture;
namespace op = unbar::op;
namespace domain = unbar::domain;

/// Decodes a body of the kind its fixture is named by; only whether and where it fails.
static Result<void> decoded(const QString &name, const QJsonObject &body)
{
    const auto bare = [](const auto &result) {
        return result ? Result<void>() : Result<void>(unbar::passOn(result.error()));
    };
    const QString kind = name.section(u'.', 0, 0);
    if (kind == u"service")
        return bare(op::lineFromJson(body));
    if (kind == u"product")
        return bare(op::productFromJson(body));
    if (kind == u"customer-bill")
        return bare(op::billFromJson(body));
    if (kind == u"applied-rate")
        return bare(op::billItemFromJson(body));
    if (kind == u"billing-account")
        return bare(op::balanceFromJson(body, "CNY"));
    if (kind == u"payment")
        return bare(op::paymentFromJson(body));
    if (kind == u"service-order")
        return bare(op::orderFromJson(body));
    if (kind == u"ticket")
        return bare(op::ticketFromJson(body));
    if (kind == u"appeal")
        return bare(op::appealFromJson(body));
    if (kind == u"message")
        return bare(op::messageFromJson(body));
    if (kind == u"operator-document")
        return bare(domain::operatorDocumentFromJson(body));
    if (kind == u"identity-check")
        return bare(op::identityCheckFromJson(body));
    if (kind == u"time-slots")
        return bare(op::timeSlotsFromJson(body));
    if (kind == u"appointment")
        return bare(op::appointmentFromJson(body));
    if (kind == u"consent")
        return bare(op::consentFromJson(body));
    if (kind == u"bucket") {
        domain::Balance balance;
        return op::addBucket(balance, body);
    }
    unbar::Failure nobody;
    nobody.where = QStringLiteral("no decoder for ") + kind;
    return unbar::passOn(nobody);
}

static QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODateWithMs).toUTC();
}

class TestCodecs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lineWithItsLock();
    void twoLocks();
    void healthyLine();
    void productAndMoney();
    void bucketIsPrepaid();
    void payments();
    void ordersTicketsMessages();
    void operatorDocument();
    void requestBodies();
    void wrongBodies_data();
    void wrongBodies();
    void unknownIsData_data();
    void unknownIsData();
    void unknownIsCarried();
    void hostileTexts_data();
    void hostileTexts();
    void noCutAndNoFlipCrashes();
    void oneBadEntryRefusesTheList();
};

void TestCodecs::lineWithItsLock()
{
    const auto line = op::lineFromJson(fixture(QStringLiteral("service.arrears")));
    QVERIFY2(line, line ? "" : qPrintable(line.error().where));
    QCOMPARE(line->id, QStringLiteral("svc-8000"));
    QCOMPARE(line->number.e164(), QStringLiteral("+8613800138000"));
    QCOMPARE(line->state, domain::LineState::OneWay);
    QVERIFY(!line->prepaid);
    QCOMPARE(line->locks.size(), 1); // disabled ones and other features are none
    const domain::Suspension &lock = line->locks.first();
    QCOMPARE(lock.id, QStringLiteral("lock-1"));
    QCOMPARE(lock.reasonCode, QStringLiteral("ARREARS"));
    QCOMPARE(lock.reason, domain::reasonFromCode(QStringLiteral("ARREARS")));
    QCOMPARE(lock.reasonText, QStringLiteral("欠费停机"));
    QVERIFY(lock.disclosable);
    QCOMPARE(lock.initiator, domain::Initiator::Operator);
    QCOMPARE(lock.since, utc("2026-06-19T16:00:00Z"));
    QCOMPARE(lock.since.timeSpec(), Qt::UTC);
    QCOMPARE(lock.blocks, QList<Facility>({Facility::CallsOut, Facility::SmsOut, Facility::Data}));
    QCOMPARE(lock.remedies.size(), 2);
    QCOMPARE(lock.remedies.first(), domain::remedyFromCode(QStringLiteral("payBill")));
    QCOMPARE(lock.caseRef, QStringLiteral("bill-2026-05"));
    QCOMPARE(lock.onlineUntil, utc("2026-09-19T16:00:00Z"));
    QCOMPARE(lock.terminationDate, utc("2026-09-30T16:00:00Z"));
    QVERIFY(lock.documents.isEmpty());
    QVERIFY(lock.windowStart.isNull());
}

void TestCodecs::twoLocks()
{
    const auto line = op::lineFromJson(fixture(QStringLiteral("service.two-locks")));
    QVERIFY2(line, line ? "" : qPrintable(line.error().where));
    QCOMPARE(line->state, domain::LineState::TwoWay);
    QCOMPARE(line->locks.size(), 2);
    QVERIFY(line->locks.at(0).terminationDate.isNull()); // never derived
    const domain::Suspension &lock = line->locks.at(1);
    QVERIFY(!lock.disclosable);
    QCOMPARE(lock.initiator, domain::Initiator::Police);
    QCOMPARE(lock.dependsOn, QStringLiteral("lock-a"));
    QCOMPARE(lock.documents, QStringList({QStringLiteral("idCard"), QStringLiteral("selfPhoto")}));
    QCOMPARE(lock.enforcementContact, QStringLiteral("示例市公安局反诈中心 0571-00000000"));
    QCOMPARE(lock.caseRef, QStringLiteral("case-77"));
    QCOMPARE(lock.windowStart, utc("2026-06-30T16:00:00Z"));
    QCOMPARE(lock.expectedEnd, utc("2026-07-01T16:00:00.500Z"));
    QVERIFY(lock.blocks.contains(Facility::Roaming) && lock.blocks.contains(Facility::SmsIn));
}

void TestCodecs::healthyLine()
{
    const auto line = op::lineFromJson(fixture(QStringLiteral("service.healthy")));
    QVERIFY2(line, line ? "" : qPrintable(line.error().where));
    QCOMPARE(line->number.e164(), QStringLiteral("+8613800138005")); // from the resource that is a number
    QCOMPARE(line->state, domain::LineState::Active);
    QVERIFY(!line->isLocked());
}

void TestCodecs::productAndMoney()
{
    const auto product = op::productFromJson(fixture(QStringLiteral("product.suspended")));
    QVERIFY(product);
    QCOMPARE(*product, (op::ProductFacts{QStringLiteral("prod-8000"), QStringLiteral("svc-8000"),
                                         QStringLiteral("acc-8000"), QStringLiteral("5G 畅享 99")}));
    const auto bill = op::billFromJson(fixture(QStringLiteral("customer-bill.sent")));
    QVERIFY(bill);
    QCOMPARE(bill->id, QStringLiteral("bill-2026-05"));
    QCOMPARE(bill->billNo, QStringLiteral("202605-8000"));
    QCOMPARE(bill->accountId, QStringLiteral("acc-8000"));
    QCOMPARE(bill->state, QStringLiteral("sent"));
    QCOMPARE(bill->due, utc("2026-06-15T15:59:59Z"));
    QCOMPARE(bill->periodStart, utc("2026-04-30T16:00:00Z"));
    QCOMPARE(bill->periodEnd, utc("2026-05-31T15:59:59Z"));
    QCOMPARE(bill->amountDue, (domain::Money{8640, "CNY"}));
    QCOMPARE(bill->remaining, (domain::Money{3640, "CNY"}));
    const auto fee = op::billItemFromJson(fixture(QStringLiteral("applied-rate.late-fee")));
    QVERIFY(fee);
    QCOMPARE(*fee, (domain::BillItem{
                       QStringLiteral("rate-1"), QStringLiteral("违约金"), {108, "CNY"}, true, false, true}));
    const auto plain = op::billItemFromJson(fixture(QStringLiteral("applied-rate.plain")));
    QVERIFY(plain);
    QCOMPARE(*plain,
             (domain::BillItem{
                 QStringLiteral("rate-2"), QStringLiteral("套餐月费"), {7900, "CNY"}, true, false, false}));
    const auto balance = op::balanceFromJson(fixture(QStringLiteral("billing-account.arrears")), "CNY");
    QVERIFY(balance);
    QCOMPARE(balance->accountId, QStringLiteral("acc-8000"));
    QCOMPARE(balance->receivable.minor, qint64(8640));
    QVERIFY(balance->hasMinimum);
    QCOMPARE(balance->minimumToRestore.minor, qint64(5000));
    QCOMPARE(balance->disputed.minor, qint64(1250));
    QVERIFY(!balance->prepaid);
}

void TestCodecs::bucketIsPrepaid()
{
    domain::Balance balance;
    QVERIFY(op::addBucket(balance, fixture(QStringLiteral("bucket.prepaid"))));
    QVERIFY(balance.prepaid);
    QCOMPARE(balance.bucketId, QStringLiteral("bucket-8002"));
    QCOMPARE(balance.bucketRemaining, (domain::Money{-320, "CNY"}));
    QCOMPARE(balance.bucketValidUntil, utc("2026-07-31T16:00:00Z"));
    const domain::Balance before = balance;
    QJsonObject bad = fixture(QStringLiteral("bucket.prepaid"));
    bad.remove(QStringLiteral("remainingValue"));
    QVERIFY(!op::addBucket(balance, bad));
    QCOMPARE(balance, before); // nothing half-applied
}

void TestCodecs::payments()
{
    const auto pending = op::paymentFromJson(fixture(QStringLiteral("payment.pending")));
    QVERIFY(pending);
    QCOMPARE(pending->id, QStringLiteral("pay-501"));
    QCOMPARE(pending->correlatorId, QStringLiteral("6ff7e73e-2f4f-4a1c-9a63-1c1c5c3c5d01"));
    QCOMPARE(pending->status, QStringLiteral("pendingAuthorization"));
    QCOMPARE(pending->qrPayload, QStringLiteral("https://pay.example.net/q/AbC123"));
    QCOMPARE(pending->qrExpires, utc("2026-07-01T02:10:00Z"));
    QCOMPARE(pending->checkoutUrl, QStringLiteral("https://pay.example.net/pay/pay-501"));
    QCOMPARE(pending->total, (domain::Money{8640, "CNY"}));
    QCOMPARE(pending->statusDate, utc("2026-07-01T02:00:00Z"));
    QVERIFY(!pending->posted && !pending->duplicate && pending->orderId.isEmpty());
    const auto done = op::paymentFromJson(fixture(QStringLiteral("payment.done")));
    QVERIFY(done);
    QCOMPARE(done->authorizationCode, QStringLiteral("TRACE-9001"));
    QVERIFY(done->posted && done->duplicate);
    QCOMPARE(done->orderId, QStringLiteral("so-300"));
}

void TestCodecs::ordersTicketsMessages()
{
    const auto order = op::orderFromJson(fixture(QStringLiteral("service-order.in-progress")));
    QVERIFY(order);
    QCOMPARE(order->id, QStringLiteral("so-300"));
    QCOMPARE(order->externalId, QStringLiteral("key-2"));
    QCOMPARE(order->lineId, QStringLiteral("svc-8000"));
    QCOMPARE(order->lockId, QStringLiteral("lock-1"));
    QCOMPARE(order->state, QStringLiteral("inProgress"));
    QCOMPARE(order->orderedAt, utc("2026-07-01T02:05:00Z"));
    QCOMPARE(order->expectedAt, utc("2026-07-01T02:35:00Z"));
    QCOMPARE(order->milestones.size(), 2);
    QCOMPARE(order->milestones.first(),
             (domain::Milestone{QStringLiteral("paymentConfirmed"), QStringLiteral("completed"),
                                utc("2026-07-01T02:05:01Z")}));
    QVERIFY(order->milestones.last().at.isNull());
    const auto failed = op::orderFromJson(fixture(QStringLiteral("service-order.failed")));
    QVERIFY(failed);
    QCOMPARE(failed->errorText, QStringLiteral("HLR timeout"));
    QVERIFY(failed->lineId.isEmpty());
    const auto ticket = op::ticketFromJson(fixture(QStringLiteral("ticket.acknowledged")));
    QVERIFY(ticket);
    QCOMPARE(*ticket, (domain::TicketRef{QStringLiteral("tt-9001"), QStringLiteral("restoreFollowUp"),
                                         QStringLiteral("acknowledged"), utc("2026-07-02T02:05:00Z")}));
    const auto message = op::messageFromJson(fixture(QStringLiteral("message.sent")));
    QVERIFY(message);
    QCOMPARE(*message,
             (domain::Message{QStringLiteral("cm-1"), QStringLiteral("缴费成功"),
                              QStringLiteral("已收到您的缴费 86.40 元。"), utc("2026-07-01T02:04:06Z"), true,
                              QStringLiteral("payment/pay-501")}));
}

void TestCodecs::operatorDocument()
{
    const auto document =
        domain::operatorDocumentFromJson(fixture(QStringLiteral("operator-document.example")));
    QVERIFY(document);
    QCOMPARE(document->version, 7);
    QCOMPARE(document->name(QStringLiteral("zh_CN")), QStringLiteral("示例运营商"));
    QCOMPARE(document->roots.value(QStringLiteral("TMF676")),
             QStringLiteral("https://api.example.net/tmf676"));
    QCOMPARE(document->signIn.size(), 3);
    QVERIFY(document->signIn.first().recommended);
    QCOMPARE(document->hotline()->value, QStringLiteral("10086"));
    QCOMPARE(document->policies.value(QStringLiteral("ARREARS")).maxDuration, QStringLiteral("PT24H"));
    QCOMPARE(document->emergencyNumbers.size(), 4);
    QCOMPARE(document->expires, utc("2026-11-30T16:00:00Z"));
}

void TestCodecs::requestBodies()
{
    const auto same = [](const QByteArray &made, const char *name) {
        const QJsonObject body = *unbar::parseJsonObject(made);
        const QJsonObject wanted = fixture(QLatin1String(name));
        if (body != wanted)
            qWarning().noquote() << made;
        return body == wanted && !wanted.isEmpty();
    };
    domain::Quote quote;
    quote.accountId = QStringLiteral("acc-8000");
    quote.amount.minor = 8640;
    quote.billIds = {QStringLiteral("bill-2026-05")};
    const QString key = QStringLiteral("key-1");
    QVERIFY(same(op::paymentCreateBody(quote, key, domain::PaymentWay::Qr), "payment-create.bill"));
    quote.billIds = {QStringLiteral("bill-1"), QStringLiteral("bill-2")};
    QVERIFY(same(op::paymentCreateBody(quote, key, domain::PaymentWay::Browser), "payment-create.two-bills"));
    quote.billIds.clear();
    quote.topUp = true;
    quote.amount.minor = 3000;
    QVERIFY(same(op::paymentCreateBody(quote, key, domain::PaymentWay::Counter), "payment-create.top-up"));
    domain::Line line;
    line.id = QStringLiteral("svc-8000");
    QVERIFY(same(op::restoreOrderBody(line, QStringLiteral("lock-1"), QStringLiteral("pay-501"),
                                      QStringLiteral("key-2")),
                 "service-order-create.restore"));
    domain::Payment payment;
    payment.operatorId = QStringLiteral("pay-501");
    payment.traceNumber = QStringLiteral("TRACE-9001");
    payment.paidAt = utc("2026-07-01T02:04:05Z");
    QVERIFY(same(op::followUpBody(line, payment, QStringLiteral("key-3")), "ticket-create.follow-up"));
}

static void addChanges(const QString &list)
{
    QTest::addColumn<QJsonObject>("change");
    int number = 0;
    for (const QJsonValue &entry : unbar::test::fixtureList(list)) {
        const QJsonObject change = entry.toObject();
        QTest::addRow("%d %s %s", ++number, qPrintable(change.value(u"base").toString()),
                      qPrintable(change.value(u"at").toString()))
            << change;
    }
}

void TestCodecs::wrongBodies_data()
{
    addChanges(QStringLiteral("wrong"));
}

void TestCodecs::wrongBodies()
{
    QFETCH(QJsonObject, change);
    const QString base = change.value(u"base").toString();
    QVERIFY2(decoded(base, fixture(base)), qPrintable(base)); // it is the change that is wrong
    const auto result = decoded(base, unbar::test::changedFixture(change));
    QVERIFY(!result);
    QCOMPARE(result.error().where, change.value(u"where").toString());
    const bool document = base.startsWith(u"operator-document");
    const bool code = document ? result.error().code == FailureCode::OperatorDocumentMalformed ||
                                     result.error().code == FailureCode::MoneyMalformed
                               : result.error().code == FailureCode::OperatorBodyUnexpected;
    QVERIFY2(code, unbar::failureText(result.error().code));
}

void TestCodecs::unknownIsData_data()
{
    addChanges(QStringLiteral("unknown"));
}

void TestCodecs::unknownIsData()
{
    QFETCH(QJsonObject, change);
    const QString base = change.value(u"base").toString();
    if (base.startsWith(u"event") || base.startsWith(u"problem"))
        return; // read by the feed and by the client: their own tests; here only the schemas look at them
    const auto result = decoded(base, unbar::test::changedFixture(change));
    QVERIFY2(result, result ? "" : qPrintable(result.error().where));
}

void TestCodecs::unknownIsCarried()
{
    const auto change = [](const char *base, const char *at, const QJsonValue &to) {
        return unbar::test::changedFixture({{QStringLiteral("base"), QLatin1String(base)},
                                            {QStringLiteral("at"), QLatin1String(at)},
                                            {QStringLiteral("set"), to}});
    };
    const auto reason = op::lineFromJson(
        change("service.arrears", "/feature/0/featureCharacteristic/1/value", QStringLiteral("solarFlare")));
    QCOMPARE(reason->locks.first().reason, domain::Reason::Unknown);
    QCOMPARE(reason->locks.first().reasonCode, QStringLiteral("solarFlare"));
    const auto scope = op::lineFromJson(
        change("service.arrears", "/feature/0/featureCharacteristic/5/value",
               QJsonArray{QStringLiteral("telepathy"), QStringLiteral("data"), QStringLiteral("data")}));
    QCOMPARE(scope->locks.first().blocks, QList<Facility>{Facility::Data});
    const auto state = op::lineFromJson(
        change("service.arrears", "/serviceCharacteristic/1/value", QStringLiteral("upsideDown")));
    QCOMPARE(state->state, domain::LineState::Unknown);
    const auto payment = op::paymentFromJson(change("payment.pending", "/status", QStringLiteral("musing")));
    QCOMPARE(payment->status, QStringLiteral("musing"));
    const auto way = domain::operatorDocumentFromJson(
        change("operator-document.example", "/signIn/0/way", QStringLiteral("telepathy")));
    QCOMPARE(way->signIn.first().way, domain::SignInWay::Unknown);
    QCOMPARE(way->signIn.first().code, QStringLiteral("telepathy"));
}

void TestCodecs::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good =
        "{\"id\":\"pay-1\",\"status\":\"done\",\"totalAmount\":{\"unit\":\"CNY\",\"value\":1}";
    QTest::newRow("deep lists") << good + ",\"x\":" + QByteArray(40, '[') + QByteArray(40, ']') + '}';
    QTest::newRow("very deep") << good + ",\"x\":" + QByteArray(1000000, '[');
    QTest::newRow("deep objects") << good + ",\"x\":" + QByteArray("{\"a\":").repeated(40) + '1' +
                                         QByteArray(41, '}');
    QTest::newRow("the status twice") << good + ",\"status\":\"denied\"}";
    QTest::newRow("twice further in") << good + ",\"x\":{\"a\":1,\"\\u0061\":2}}";
    QTest::newRow("a huge number") << good + ",\"x\":1e999}";
    QTest::newRow("a tiny number") << good + ",\"x\":1e-999}";
    QTest::newRow("beyond the whole numbers") << good + ",\"x\":9007199254740993}";
    QTest::newRow("not a number") << good + ",\"x\":NaN}";
    QTest::newRow("a long tail") << good + "} {}";
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + good + '}';
    QTest::newRow("a NUL") << good + QByteArray(",\"x\":\"\\u0000\"}");
    QTest::newRow("wrong UTF-8") << good + ",\"x\":\"\xc0\xaf\"}";
    QTest::newRow("half a pair") << good + ",\"x\":\"\\ud800\"}";
    QTest::newRow("a list") << "[" + good + "}]";
    QTest::newRow("a word") << QByteArray("null");
    QTest::newRow("nothing") << QByteArray();
}

void TestCodecs::hostileTexts()
{
    QFETCH(QByteArray, text);
    const auto payment = op::readOne<op::PaymentAnswer>(text, op::paymentFromJson);
    QVERIFY(!payment);
    QCOMPARE(unbar::failureText(payment.error().code), unbar::failureText(FailureCode::JsonMalformed));
    QVERIFY(payment.error().where.contains(u'@'));
}

void TestCodecs::noCutAndNoFlipCrashes()
{
    const QStringList names{
        QStringLiteral("service.two-locks"),         QStringLiteral("payment.pending"),
        QStringLiteral("service-order.in-progress"), QStringLiteral("customer-bill.sent"),
        QStringLiteral("billing-account.arrears"),   QStringLiteral("operator-document.example")};
    int refused = 0;
    int taken = 0;
    for (const QString &name : names) {
        const QByteArray text = QJsonDocument(fixture(name)).toJson(QJsonDocument::Compact);
        for (qsizetype at = 0; at < text.size(); at += 5) {
            QVERIFY(!unbar::parseJsonObject(text.left(at))); // a cut body is never a value
            for (const char other : {'0', '"', '}', '\xff'}) {
                QByteArray flipped = text;
                flipped[at] = other;
                const auto body = unbar::parseJsonObject(flipped);
                (body && decoded(name, *body) ? taken : refused) += 1;
            }
        }
    }
    QVERIFY(refused > taken);
    QVERIFY(taken > 0);
}

void TestCodecs::oneBadEntryRefusesTheList()
{
    QJsonArray list{fixture(QStringLiteral("payment.pending")), fixture(QStringLiteral("payment.done"))};
    QCOMPARE(op::readMany<op::PaymentAnswer>(list, op::paymentFromJson)->size(), 2);
    list.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("pay-1")}});
    const auto refused = op::readMany<op::PaymentAnswer>(list, op::paymentFromJson);
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, QStringLiteral("payment/status"));
}

UNBAR_TEST(TestCodecs, test_codecs)
#include "test_codecs.moc"
