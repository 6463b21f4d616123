#pragma once
// A small operator in this process: keeps lines, bills, payments, orders and tickets, answers TMF bodies over
// HTTP, and fails as a test tells it to. One thread, no sleeping.

#include "app/platform/clock.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>
#include <optional>

namespace unbar::test {

enum class Fault {
    None,
    CutBefore, ///< the connection goes before the operator did anything
    CutAfter,  ///< done, and then the connection goes: the answer never arrives
    Hold,      ///< taken and not answered until released
    Status     ///< answered with `status` and `code`; nothing done
};

struct Planned
{
    QByteArray verb;
    QString path; ///< starts with this, after the root ("payment", "service")
    Fault fault = Fault::None;
    int status = 0;
    QByteArray code = {};
    int times = 1;
};

struct Seen
{
    QByteArray verb;
    QString path;   ///< with query
    QByteArray key; ///< Idempotency-Key
    QByteArray body;
    QByteArray ifNoneMatch;
    QByteArray ifMatch;
};

class FakeTmf
{
public:
    explicit FakeTmf(const platform::Clock &clock);

    [[nodiscard]] QUrl base() const;
    [[nodiscard]] QString root(const QString &api) const; ///< "http://127.0.0.1:PORT/TMF676"
    void plan(Planned planned) { m_planned.append(planned); }
    void goOffline(); ///< nothing listens any more
    void goOnline();  ///< on the same port
    void release();   ///< answers what was held
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }

    // state
    QList<QJsonObject> services;
    QHash<QString, QByteArray> etags; ///< by service id
    QList<QJsonObject> bills;
    QList<QJsonObject> rates;
    QJsonObject account;
    QList<QJsonObject> payments;
    QList<QJsonObject> orders;
    QList<QJsonObject> tickets;
    QList<QJsonObject> messages;
    QList<QJsonObject> consents;
    QString handoffState = QStringLiteral("waiting"); ///< of the one handoff there is
    QByteArray handoffFile;
    QHash<QString, QJsonObject> checks; ///< of identity, by id
    QList<QJsonObject> times;           ///< TMF646 slots that are free
    QList<QJsonObject> appointments;
    QString pageHost; ///< of a check's page; the operator's own when empty
    QList<Seen> seen;
    std::function<void(const Seen &)> onRequest; ///< before the request is handled: the world moves meanwhile
    bool holdStreams = false;                    ///< a stream asked for is open only once released
    QDateTime date;                              ///< Date header; null: the clock's

    void addLine(const QString &id, const QString &number, const QStringList &reasons);
    void setLocks(const QString &id, const QStringList &reasons);
    void setLineState(const QString &id, const QString &lineState);
    void addBill(const QString &id, int fen);
    void setPayment(int index, const QString &status, bool posted = false, const QString &duplicateOf = {});
    /// Moves the appeal at `index` as the operator's console would: one step of history, revision and ETag
    /// raised.
    void moveAppeal(int index, const QString &transition, const QString &to, const QJsonObject &more = {});
    /// What the operator does with an act: transition and state by its name ("withdraw" → T37, WITHDRAWN).
    QHash<QString, QPair<QString, QString>> onAct;
    /// What the operator's page made of a check: "passed", "limit", … with further members.
    void endCheck(const QString &id, const QString &state, const QJsonObject &more = {});
    [[nodiscard]] int count(const QByteArray &verb, const QString &path) const;
    [[nodiscard]] QList<QByteArray> keys(const QByteArray &verb, const QString &path) const;
    [[nodiscard]] QString isoNow() const;

private:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray etag;
        qsizetype total = -1;
    };
    void accept();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const Seen &request);
    Answer handle(const Seen &request);
    Answer list(const QList<QJsonObject> &all, const QString &query, const QStringList &filters);
    Answer one(const QList<QJsonObject> &all, const QString &id);
    Answer createPayment(const Seen &request);
    Answer createOther(QList<QJsonObject> &where, const Seen &request, const QString &prefix,
                       const QJsonObject &extra);
    Answer cancelPayment(const QString &id);
    Answer checkAnswer(const Seen &request, const QString &id);
    Answer appointmentAnswer(const Seen &request, const QString &id, const QString &query);
    Answer ticketAnswer(const Seen &request, const QString &id, const QString &query);
    Answer createAppeal(const Seen &request, QJsonObject asked);
    Answer actOnAppeal(const Seen &request, const QString &id);
    Answer consentAnswer(const Seen &request, const QString &id);
    Answer handoffAnswer(const Seen &request, const QStringList &parts);
    void write(QTcpSocket *socket, const Answer &answer);
    static void cut(QTcpSocket *socket);
    std::optional<Planned> take(const Seen &request);

    const platform::Clock &m_clock;
    QTcpServer m_server;
    quint16 m_port = 0;
    QList<Planned> m_planned;
    QList<std::function<void()>> m_held;
    QHash<QByteArray, QByteArray> m_bodyOfKey;
    QSet<QString> m_actsDone; ///< externalId of each act that was applied
};

} // namespace unbar::test
