#include "app/sandbox/tus.h"

#include "app/sandbox/evidence_record.h"
#include "app/sandbox/files.h"

namespace unbar::sandbox {

namespace tus_detail {

constexpr qsizetype maxWaiting = 100; // uploads of one person that no document has taken yet
constexpr qint64 idleMs = qint64(kHoursIdle) * 3'600'000;

/// What every answer of the protocol says.
Answer said(Answer answer)
{
    return answer.with("Tus-Resumable", "1.0.0").with("Cache-Control", "no-store");
}

Answer refused(int status, const char *code, const QString &title)
{
    return said(Answer::problem(status, code, title));
}

std::optional<Answer> versionRefusal(const Call &call)
{
    if (call.header("tus-resumable") == "1.0.0")
        return std::nullopt;
    return refused(412, "tusVersion", QStringLiteral("Only tus 1.0.0 is spoken here"))
        .with("Tus-Version", "1.0.0");
}

bool hasBody(const Call &call)
{
    return byteCount(call, "content-length").value_or(0) > 0 || !call.header("transfer-encoding").isEmpty();
}

qint64 number(const Record &upload, const char *name)
{
    return upload.body.value(QLatin1String(name)).toInteger();
}

bool isGone(const Record &upload)
{
    return upload.body.value(QLatin1String("gone")).toBool();
}

bool isUsed(const Record &upload)
{
    return upload.body.contains(QLatin1String("document"));
}

/// Offset and, until a document takes it, when it expires.
Answer withOffset(Answer answer, const Record &upload)
{
    answer.with("Upload-Offset", QByteArray::number(number(upload, "offset")));
    const QString expires = upload.body.value(QLatin1String("expires")).toString();
    if (!isUsed(upload))
        answer.with("Upload-Expires", httpDate(QDateTime::fromString(expires, Qt::ISODateWithMs)));
    return said(answer);
}

/// Removes the bytes; for a day it is still known that it was there.
void endUpload(World &world, const Record &upload)
{
    world.removeBytes(evidence_detail::bytesName(upload.id));
    world.put(kUpload, upload.id, upload.owner, {{QStringLiteral("gone"), true}});
    world.cancelJobs(QStringLiteral("upload.expire"), upload.id);
    world.schedule(QStringLiteral("upload.expire"), upload.id, idleMs);
}

void expire(World &world, const QString &id)
{
    const auto upload = world.find(kUpload, id);
    if (!upload || isUsed(*upload)) // then the document's own time counts
        return;
    if (isGone(*upload)) {
        world.remove(kUpload, id);
        return;
    }
    const QString expires = upload->body.value(QLatin1String("expires")).toString();
    const qint64 left = world.now().msecsTo(QDateTime::fromString(expires, Qt::ISODateWithMs));
    if (left > 0)
        world.schedule(QStringLiteral("upload.expire"), id, left);
    else
        endUpload(world, *upload);
}

} // namespace tus_detail

using namespace tus_detail;

Tus::Writing::Writing(Tus &tus, const QString &id)
    : m_tus(tus)
    , m_id(id)
{
    const std::lock_guard lock(m_tus.m_mutex);
    m_alone = m_tus.m_writing.insert(m_id).second;
}

Tus::Writing::~Writing()
{
    const std::lock_guard lock(m_tus.m_mutex);
    if (m_alone)
        m_tus.m_writing.erase(m_id);
}

Tus::Tus(Server &server)
    : m_server(server)
    , m_world(server.world())
{}

std::optional<Record> Tus::own(const Call &call) const
{
    const World::Guard guard(m_world);
    const auto upload = m_world.find(kUpload, call.param("id"));
    if (!upload || upload->owner != call.who.subject || isGone(*upload))
        return std::nullopt;
    return upload;
}

Answer Tus::absent(const Call &call) const
{
    const World::Guard guard(m_world);
    const auto upload = m_world.find(kUpload, call.param("id"));
    if (upload && upload->owner == call.who.subject)
        return refused(410, "uploadGone", QStringLiteral("The upload has expired or was ended"));
    return refused(404, "uploadUnknown", QStringLiteral("There is no such upload"));
}

std::optional<Answer> Tus::read(const Call &call, qint64 room, Piece &piece) const
{
    if (call.header("content-type") != "application/offset+octet-stream" ||
        !call.header("content-encoding").isEmpty())
        return refused(415, "uploadType", QStringLiteral("Bytes come as application/offset+octet-stream"));
    const QByteArray checksum = call.header("upload-checksum");
    piece.checksum = uploadChecksum(checksum);
    if (!checksum.isEmpty() && !piece.checksum)
        return refused(400, "uploadChecksum", QStringLiteral("A checksum is sha256 or sha1 in base64"));
    const auto tooLong = [] {
        return refused(413, "uploadTooLong", QStringLiteral("More bytes than the upload has room for"));
    };
    if (byteCount(call, "content-length").value_or(0) > room)
        return tooLong();
    qint64 received = 0;
    piece.whole = call.readBody([&](const char *bytes, std::size_t size) {
        received += static_cast<qint64>(size);
        if (received <= room)
            piece.bytes.append(bytes, static_cast<qsizetype>(size));
    });
    if (received > room)
        return tooLong();
    if (piece.checksum && (!piece.whole || !piece.checksum->holds(piece.bytes)))
        return refused(460, "checksumMismatch", QStringLiteral("The bytes do not have that checksum"));
    return std::nullopt;
}

Record Tus::keepPiece(const QString &id, const QString &owner, QJsonObject body, const QByteArray &piece)
{
    if (!piece.isEmpty())
        m_world.appendBytes(evidence_detail::bytesName(id), piece);
    body.insert(QStringLiteral("offset"), body.value(QLatin1String("offset")).toInteger() + piece.size());
    body.insert(QStringLiteral("expires"), World::stamp(m_world.now().addMSecs(idleMs)));
    return m_world.put(kUpload, id, owner, body);
}

Answer Tus::options(const Call &)
{
    return said(Answer::empty())
        .with("Tus-Version", "1.0.0")
        .with("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination")
        .with("Tus-Max-Size", QByteArray::number(kMaxSealed))
        .with("Tus-Checksum-Algorithm", "sha256,sha1");
}

std::optional<Answer> Tus::creationRefusal(const Call &call, qint64 length)
{
    if (length > kMaxSealed)
        return refused(413, "uploadTooLarge", QStringLiteral("The file is larger than the operator takes"))
            .with("Tus-Max-Size", QByteArray::number(kMaxSealed));
    const World::Guard guard(m_world);
    const QList<Record> uploads = m_world.list(kUpload, call.who.subject);
    const auto waiting = std::count_if(uploads.begin(), uploads.end(), [](const Record &upload) {
        return !isUsed(upload) && !isGone(upload);
    });
    if (waiting >= maxWaiting)
        return refused(429, "uploadsWaiting", QStringLiteral("Too many uploads wait for their document"))
            .with("Retry-After", "3600");
    return std::nullopt;
}

Answer Tus::create(const Call &call)
{
    if (const auto other = versionRefusal(call))
        return *other;
    const auto length = byteCount(call, "upload-length");
    const auto metadata = uploadMetadata(call.header("upload-metadata"));
    if (!length)
        return refused(400, "uploadLength", QStringLiteral("Upload-Length is a count of bytes"));
    if (!metadata)
        return refused(400, "uploadMetadata", QStringLiteral("Upload-Metadata takes item and sealed alone"));
    if (const auto stop = creationRefusal(call, *length))
        return *stop;
    Piece piece;
    if (hasBody(call)) {
        if (const auto stop = read(call, *length, piece))
            return *stop;
        if (!piece.whole) // nobody will hear where it is: the next try makes another one
            return refused(400, "uploadCut", QStringLiteral("The bytes did not all arrive"));
    }
    const World::Guard guard(m_world);
    const QString id = QString::fromLatin1(m_world.random(16).toHex());
    const Record upload =
        keepPiece(id, call.who.subject,
                  {{QStringLiteral("length"), *length},
                   {QStringLiteral("metadata"), QString::fromLatin1(call.header("upload-metadata"))},
                   {QStringLiteral("item"), metadata->item},
                   {QStringLiteral("sealed"), metadata->sealed}},
                  piece.bytes);
    m_world.schedule(QStringLiteral("upload.expire"), id, idleMs);
    Answer answer = withOffset(Answer::empty(201), upload);
    return answer.with("Location", (m_server.root(QStringLiteral("tus")) + QLatin1Char('/') + id).toUtf8());
}

Answer Tus::status(const Call &call)
{
    if (const auto other = versionRefusal(call))
        return *other;
    const auto upload = own(call);
    if (!upload)
        return absent(call);
    Answer answer = withOffset(Answer::empty(200), *upload);
    answer.with("Upload-Length", QByteArray::number(number(*upload, "length")));
    const QString metadata = upload->body.value(QLatin1String("metadata")).toString();
    if (!metadata.isEmpty())
        answer.with("Upload-Metadata", metadata.toLatin1());
    return answer;
}

Answer Tus::append(const Call &call)
{
    if (const auto other = versionRefusal(call))
        return *other;
    if (!own(call))
        return absent(call);
    const Writing writing(*this, call.param("id"));
    if (!writing.isAlone())
        return refused(423, "uploadLocked", QStringLiteral("Another request is writing this upload"));
    const auto upload = own(call); // read again: the writer before may have ended only just now
    if (!upload)
        return absent(call);
    if (isUsed(*upload))
        return refused(403, "uploadUsed", QStringLiteral("A document has taken this upload"));
    const auto offset = byteCount(call, "upload-offset");
    if (!offset)
        return refused(400, "uploadOffset", QStringLiteral("Upload-Offset is a count of bytes"));
    if (*offset != number(*upload, "offset"))
        return refused(409, "offsetMismatch", QStringLiteral("The upload goes on at another offset"))
            .with("Upload-Offset", QByteArray::number(number(*upload, "offset")));
    Piece piece;
    if (const auto stop = read(call, number(*upload, "length") - *offset, piece))
        return *stop;
    const World::Guard guard(m_world);
    const auto still = own(call);
    if (!still)
        return absent(call);
    return withOffset(Answer::empty(), keepPiece(upload->id, upload->owner, still->body, piece.bytes));
}

Answer Tus::terminate(const Call &call)
{
    if (const auto other = versionRefusal(call))
        return *other;
    const World::Guard guard(m_world);
    const auto upload = own(call);
    if (!upload)
        return absent(call);
    if (isUsed(*upload))
        return refused(403, "uploadUsed", QStringLiteral("A document has taken this upload"));
    const Writing writing(*this, upload->id);
    if (!writing.isAlone())
        return refused(423, "uploadLocked", QStringLiteral("Another request is writing this upload"));
    endUpload(m_world, *upload);
    return said(Answer::empty());
}

Answer Tus::overridden(const Call &call)
{
    const QByteArray method = call.header("x-http-method-override").trimmed().toUpper();
    if (method == "PATCH")
        return append(call);
    if (method == "HEAD")
        return status(call);
    if (method == "DELETE")
        return terminate(call);
    return refused(405, "methodNotAllowed", QStringLiteral("Method not allowed"))
        .with("Allow", "HEAD, PATCH, DELETE, OPTIONS");
}

void installTus(Server &server)
{
    World &world = server.world();
    world.onJob(QStringLiteral("upload.expire"), [&world](const QString &id) { expire(world, id); });
    const auto tus = std::make_shared<Tus>(server);
    const auto by = [&tus](Answer (Tus::*member)(const Call &)) {
        return [tus, member](const Call &call) { return (tus.get()->*member)(call); };
    };
    // Each takes the guard itself: while bytes arrive, nobody else has to wait.
    const RouteOptions plain{Access::Signed, false, false}, streamed{Access::Signed, false, false, true};
    server.route("OPTIONS", QStringLiteral("/files"), {}, by(&Tus::options));
    server.route("OPTIONS", QStringLiteral("/files/{id}"), {}, by(&Tus::options));
    server.route("POST", QStringLiteral("/files"), streamed, by(&Tus::create));
    server.route("HEAD", QStringLiteral("/files/{id}"), plain, by(&Tus::status));
    server.route("PATCH", QStringLiteral("/files/{id}"), streamed, by(&Tus::append));
    server.route("DELETE", QStringLiteral("/files/{id}"), plain, by(&Tus::terminate));
    server.route("POST", QStringLiteral("/files/{id}"), streamed, by(&Tus::overridden));
}

} // namespace unbar::sandbox
