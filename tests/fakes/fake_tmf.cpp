#include "tests/fakes/fake_tmf.h"

#include "tests/fakes/quick_ack.h"

#include <QJsonDocument>
#include <QLocale>
#include <QPointer>
#include <QUrlQuery>

namespace unbar::test {

namespace tmf {

QJsonObject named(const char *name, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("value"), value}};
}

QJsonObject money(double value)
{
    return {{QStringLiteral("unit"), QStringLiteral("CNY")}, {QStringLiteral("value"), value}};
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray features(const QStringList &reasons)
{
    QJsonArray list;
    for (const QString &reason : reasons) {
        const QJsonArray facts{named("suspensionId", QStringLiteral("lock-") + reason),
                               named("suspensionReason", reason),
                               named("suspendedSince", QStringLiteral("2026-06-20T00:00:00Z"))};
        list.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("suspension")},
                                {QStringLiteral("isEnabled"), true},
                                {QStringLiteral("featureCharacteristic"), facts}});
    }
    return list;
}

QJsonArray arrayOf(const QList<QJsonObject> &objects)
{
    QJsonArray list;
    for (const QJsonObject &object : objects)
        list.append(object);
    return list;
}

} // namespace tmf

FakeTmf::FakeTmf(const platform::Clock &clock)
    : m_clock(clock)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
    account = {{QStringLiteral("id"), QStringLiteral("acc-1")},
               {QStringLiteral("accountBalance"), QJsonArray{}}};
}

QUrl FakeTmf::base() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QString FakeTmf::root(const QString &api) const
{
    return base().toString() + QLatin1Char('/') + api;
}

void FakeTmf::goOffline()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void FakeTmf::goOnline()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

void FakeTmf::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &answer : held)
        answer();
}

QString FakeTmf::isoNow() const
{
    return m_clock.nowUtc().toString(Qt::ISODate);
}

void FakeTmf::addLine(const QString &id, const QString &number, const QStringList &reasons)
{
    services.append({{QStringLiteral("id"), id},
                     {QStringLiteral("state"), QStringLiteral("active")},
                     {QStringLiteral("serviceCharacteristic"), QJsonArray{tmf::named("msisdn", number)}}});
    setLocks(id, reasons);
}

void FakeTmf::setLocks(const QString &id, const QStringList &reasons)
{
    for (QJsonObject &service : services) {
        if (service.value(QLatin1String("id")).toString() != id)
            continue;
        service.insert(QStringLiteral("feature"), tmf::features(reasons));
        service.insert(QStringLiteral("state"),
                       reasons.isEmpty() ? QStringLiteral("active") : QStringLiteral("inactive"));
        etags[id] =
            '"' + reasons.join(QLatin1Char('+')).toLatin1() + QByteArray::number(etags.size() + 1) + '"';
    }
}

void FakeTmf::setLineState(const QString &id, const QString &lineState)
{
    for (QJsonObject &service : services) {
        if (service.value(QLatin1String("id")).toString() != id)
            continue;
        QJsonArray facts = service.value(QLatin1String("serviceCharacteristic")).toArray();
        facts.append(tmf::named("lineState", lineState));
        service.insert(QStringLiteral("serviceCharacteristic"), facts);
        etags[id] = '"' + lineState.toLatin1() + '"';
    }
}

void FakeTmf::addBill(const QString &id, int fen)
{
    bills.append(
        {{QStringLiteral("id"), id},
         {QStringLiteral("billNo"), id},
         {QStringLiteral("state"), fen > 0 ? QStringLiteral("new") : QStringLiteral("settled")},
         {QStringLiteral("billingAccount"), QJsonObject{{QStringLiteral("id"), QStringLiteral("acc-1")}}},
         {QStringLiteral("amountDue"), tmf::money(fen / 100.0)},
         {QStringLiteral("remainingAmount"), tmf::money(fen / 100.0)}});
}

void FakeTmf::setPayment(int index, const QString &status, bool posted, const QString &duplicateOf)
{
    QJsonObject &payment = payments[index];
    payment.insert(QStringLiteral("status"), status);
    payment.insert(QStringLiteral("statusDate"), isoNow());
    payment.insert(QStringLiteral("authorizationCode"), QStringLiteral("trace-1"));
    payment.insert(QStringLiteral("posted"), posted);
    if (!duplicateOf.isEmpty())
        payment.insert(QStringLiteral("duplicateOf"), duplicateOf);
}

int FakeTmf::count(const QByteArray &verb, const QString &path) const
{
    return static_cast<int>(keys(verb, path).size());
}

QList<QByteArray> FakeTmf::keys(const QByteArray &verb, const QString &path) const
{
    QList<QByteArray> found;
    for (const Seen &request : seen) {
        if (request.verb == verb && request.path.section(QLatin1Char('/'), 2).startsWith(path))
            found.append(request.key);
    }
    return found;
}

void FakeTmf::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        noDelay(socket);
        quickAck(socket);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeTmf::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(1 << 20);
    if (socket->state() == QAbstractSocket::ConnectedState)
        quickAck(socket);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    QHash<QByteArray, QByteArray> headers;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = headers.value("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return;
    socket->read(end + 4 + length);
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    Seen request;
    request.verb = start.value(0);
    request.path = QString::fromLatin1(start.value(1));
    request.key = headers.value("idempotency-key");
    request.ifNoneMatch = headers.value("if-none-match");
    request.ifMatch = headers.value("if-match");
    request.body = bytes.mid(end + 4, length);
    seen.append(request);
    serve(socket, request);
}

std::optional<Planned> FakeTmf::take(const Seen &request)
{
    const QString path = request.path.section(QLatin1Char('/'), 2);
    for (qsizetype i = 0; i < m_planned.size(); ++i) {
        Planned &planned = m_planned[i];
        if (planned.verb != request.verb || !path.startsWith(planned.path))
            continue;
        const Planned found = planned;
        if (--planned.times <= 0)
            m_planned.removeAt(i);
        return found;
    }
    return std::nullopt;
}

void FakeTmf::serve(QTcpSocket *socket, const Seen &request)
{
    if (request.path.startsWith(QStringLiteral("/events/stream"))) {
        const auto open = [where = QPointer<QTcpSocket>(socket)] {
            if (!where)
                return;
            // An open stream that says nothing: tests give hints themselves.
            where->write("HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\nCache-Control: "
                         "no-cache\r\n\r\n: open\n\n");
            where->flush();
        };
        if (holdStreams)
            m_held.append(open);
        else
            open();
        return;
    }
    const auto planned = take(request);
    const Fault fault = planned ? planned->fault : Fault::None;
    if (onRequest)
        onRequest(request);
    if (fault == Fault::CutBefore) {
        cut(socket);
        return;
    }
    if (fault == Fault::Status) {
        Answer refusal;
        refusal.status = planned->status;
        refusal.body = tmf::json({{QStringLiteral("code"), QString::fromLatin1(planned->code)},
                                  {QStringLiteral("reason"), QStringLiteral("as planned")}});
        write(socket, refusal);
        return;
    }
    const Answer answer = handle(request);
    if (fault == Fault::CutAfter) {
        cut(socket);
        return;
    }
    if (fault == Fault::Hold) {
        m_held.append([this, where = QPointer<QTcpSocket>(socket), answer] {
            if (where)
                write(where, answer);
        });
        return;
    }
    write(socket, answer);
}

// A first byte has to come: a connection that ends before any is silently used again by the client's HTTP
// layer.
void FakeTmf::cut(QTcpSocket *socket)
{
    socket->write("HTTP/1.1 201 X\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{");
    socket->flush();
    socket->disconnectFromHost();
}

FakeTmf::Answer FakeTmf::handle(const Seen &request)
{
    const QString query = request.path.section(QLatin1Char('?'), 1);
    const QStringList parts =
        request.path.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QString resource = parts.value(1);
    const QString id = parts.value(2);
    const bool post = request.verb == "POST";
    if (parts.value(0) == QLatin1String("verify"))
        return checkAnswer(request, parts.value(1));
    if (resource == QLatin1String("searchTimeSlot"))
        return {201, tmf::json({{QStringLiteral("availableTimeSlot"), tmf::arrayOf(times)}}), {}, -1};
    if (resource == QLatin1String("appointment"))
        return appointmentAnswer(request, id, query);
    if (resource == QLatin1String("service"))
        return id.isEmpty() ? list(services, query, {}) : one(services, id);
    if (resource == QLatin1String("product")) {
        QJsonArray realizing;
        for (const QJsonObject &service : std::as_const(services))
            realizing.append(QJsonObject{{QStringLiteral("id"), service.value(QLatin1String("id"))}});
        const QJsonObject product{
            {QStringLiteral("id"), QStringLiteral("prod-1")},
            {QStringLiteral("billingAccount"), QJsonObject{{QStringLiteral("id"), QStringLiteral("acc-1")}}},
            {QStringLiteral("realizingService"), realizing}};
        return list({product}, query, {});
    }
    if (resource == QLatin1String("customerBill"))
        return list(bills, query, {});
    if (resource == QLatin1String("appliedCustomerBillingRate"))
        return list(rates, query, {});
    if (resource == QLatin1String("billingAccount"))
        return {200, tmf::json(account), {}, -1};
    if (resource == QLatin1String("communicationMessage"))
        return list(messages, query, {});
    if (resource == QLatin1String("payment")) {
        if (post && parts.value(3) == QLatin1String("cancel"))
            return cancelPayment(id);
        if (post)
            return createPayment(request);
        return id.isEmpty() ? list(payments, query, {QStringLiteral("correlatorId")}) : one(payments, id);
    }
    if (resource == QLatin1String("refund"))
        return {201, request.body, {}, -1};
    if (resource == QLatin1String("serviceOrder")) {
        return post ? createOther(orders, request, QStringLiteral("ord-"),
                                  {{QStringLiteral("state"), QStringLiteral("acknowledged")},
                                   {QStringLiteral("orderDate"), isoNow()}})
                    : list(orders, query, {});
    }
    if (resource == QLatin1String("partyPrivacyProfile"))
        return consentAnswer(request, id);
    if (parts.value(0) == QLatin1String("handoff"))
        return handoffAnswer(request, parts);
    if (resource == QLatin1String("troubleTicket"))
        return ticketAnswer(request, id, query);
    return {404,
            tmf::json({{QStringLiteral("code"), QStringLiteral("60")},
                       {QStringLiteral("reason"), QStringLiteral("none")}}),
            {},
            -1};
}

FakeTmf::Answer FakeTmf::list(const QList<QJsonObject> &all, const QString &query, const QStringList &filters)
{
    const QUrlQuery asked(query);
    QJsonArray found;
    for (const QJsonObject &object : all) {
        bool fits = true;
        for (const QString &filter : filters)
            fits = fits && (!asked.hasQueryItem(filter) ||
                            object.value(filter).toString() == asked.queryItemValue(filter));
        if (fits)
            found.append(object);
    }
    return {200, QJsonDocument(found).toJson(QJsonDocument::Compact), {}, found.size()};
}

FakeTmf::Answer FakeTmf::one(const QList<QJsonObject> &all, const QString &id)
{
    for (const QJsonObject &object : all) {
        if (object.value(QLatin1String("id")).toString() == id)
            return {200, tmf::json(object), etags.value(id), -1};
    }
    return {404,
            tmf::json({{QStringLiteral("code"), QStringLiteral("60")},
                       {QStringLiteral("reason"), QStringLiteral("none")}}),
            {},
            -1};
}

FakeTmf::Answer FakeTmf::createPayment(const Seen &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    if (m_bodyOfKey.contains(request.key) && m_bodyOfKey.value(request.key) != request.body)
        return {422, tmf::json({{QStringLiteral("code"), QStringLiteral("otherBody")}}), {}, -1};
    m_bodyOfKey.insert(request.key, request.body);
    for (const QJsonObject &payment : std::as_const(payments)) {
        if (payment.value(QLatin1String("correlatorId")) == asked.value(QLatin1String("correlatorId")))
            return {201, tmf::json(payment), {}, -1};
    }
    QJsonObject payment = asked;
    const QString id = QStringLiteral("pay-%1").arg(payments.size() + 1);
    payment.insert(QStringLiteral("id"), id);
    payment.insert(QStringLiteral("status"), QStringLiteral("pendingAuthorization"));
    payment.insert(QStringLiteral("statusDate"), isoNow());
    payment.insert(QStringLiteral("qrPayload"), base().toString() + QStringLiteral("/pay/") + id);
    payment.insert(QStringLiteral("qrExpires"), m_clock.nowUtc().addSecs(600).toString(Qt::ISODate));
    payment.insert(QStringLiteral("checkoutUrl"), base().toString() + QStringLiteral("/pay/") + id);
    payments.append(payment);
    return {201, tmf::json(payment), {}, -1};
}

FakeTmf::Answer FakeTmf::createOther(QList<QJsonObject> &where, const Seen &request, const QString &prefix,
                                     const QJsonObject &extra)
{
    QJsonObject made = QJsonDocument::fromJson(request.body).object();
    for (const QJsonObject &known : std::as_const(where)) {
        if (known.value(QLatin1String("externalId")) == made.value(QLatin1String("externalId")))
            return {201, tmf::json(known), {}, -1};
    }
    made.insert(QStringLiteral("id"), prefix + QString::number(where.size() + 1));
    for (auto member = extra.begin(); member != extra.end(); ++member)
        made.insert(member.key(), member.value());
    where.append(made);
    return {201, tmf::json(made), {}, -1};
}

FakeTmf::Answer FakeTmf::cancelPayment(const QString &id)
{
    for (QJsonObject &payment : payments) {
        if (payment.value(QLatin1String("id")).toString() != id)
            continue;
        if (payment.value(QLatin1String("status")).toString() != QLatin1String("pendingAuthorization"))
            return {409, tmf::json({{QStringLiteral("code"), QStringLiteral("notCancellable")}}), {}, -1};
        payment.insert(QStringLiteral("status"), QStringLiteral("canceled"));
        payment.insert(QStringLiteral("statusDate"), isoNow());
        return {200, tmf::json(payment), {}, -1};
    }
    return {404, tmf::json({{QStringLiteral("code"), QStringLiteral("60")}}), {}, -1};
}

void FakeTmf::write(QTcpSocket *socket, const Answer &answer)
{
    const QDateTime when = date.isValid() ? date : m_clock.nowUtc();
    const bool fresh = !answer.etag.isEmpty() && !seen.isEmpty() && seen.last().ifNoneMatch == answer.etag;
    QByteArray out = "HTTP/1.1 " + QByteArray::number(fresh ? 304 : answer.status) + " X\r\n";
    out += "Date: " + QLocale::c().toString(when, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " GMT\r\n";
    out += "Content-Type: application/json;charset=utf-8\r\n";
    if (!answer.etag.isEmpty())
        out += "ETag: " + answer.etag + "\r\n";
    if (answer.total >= 0)
        out += "X-Total-Count: " + QByteArray::number(answer.total) + "\r\n";
    const QByteArray body = fresh ? QByteArray() : answer.body;
    out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    socket->write(out);
    socket->flush();
}

} // namespace unbar::test
