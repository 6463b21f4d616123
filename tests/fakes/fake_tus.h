#pragma once
// A small tus 1.0.0 server in this process, over the scripted HTTP server: keeps what arrives, also of a
// request that was cut, and answers otherwise when a test tells it to.

#include "tests/fakes/http_server.h"

namespace unbar::test {

struct TusFile
{
    qint64 length = 0;
    QByteArray bytes;
    QByteArray metadata;
};

/// Said instead of what the server would say.
struct TusSay
{
    QByteArray verb;
    int status = 500;
    QByteArray headers = {}; ///< lines, each ended by CRLF
    bool doIt = false;       ///< what was asked for is done all the same
    int times = 1;           ///< -1: always
};

class FakeTus
{
public:
    FakeTus();
    bool start() { return server.start(); }
    [[nodiscard]] QUrl root() const { return server.url(QStringLiteral("/files")); }
    void plan(const TusSay &say) { m_plans << say; }
    [[nodiscard]] int count(const QByteArray &verb) const;
    [[nodiscard]] int whole() const; ///< files that have all their bytes
    [[nodiscard]] Heard last(const QByteArray &verb) const;

    HttpServer server;
    QMap<QByteArray, TusFile> files; ///< by id
    QByteArray extensions = "creation,creation-with-upload,checksum,expiration,termination";
    qint64 maxSize = 0;
    QByteArray expires;                        ///< Upload-Expires, when not empty
    QByteArray token = "t1";                   ///< the only one that is let in
    QByteArray location = "/files/%1";         ///< %1: the new id
    qint64 received = 0;                       ///< bytes of bodies, taken or not
    std::function<void(const Heard &)> before; ///< each request before it is answered

private:
    Say answer(const Heard &request);
    Say perform(const Heard &request, const QByteArray &verb);
    Say options() const;
    Say create(const Heard &request);
    Say append(const Heard &request);
    Say fileState(const QByteArray &id, int status) const;
    void keepCut(const Heard &request);
    [[nodiscard]] bool offers(const QByteArray &extension) const;
    static bool checksumHolds(const Heard &request);

    QList<TusSay> m_plans;
    int m_next = 0;
};

} // namespace unbar::test
