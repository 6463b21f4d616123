#include "tests/fakes/fake_tus.h"

#include <QCryptographicHash>

namespace unbar::test {

namespace fake_tus {

QByteArray idOf(const Heard &request)
{
    return request.path().mid(QByteArray("/files/").size());
}

QByteArray verbOf(const Heard &request)
{
    const QByteArray instead = request.headers.value("x-http-method-override");
    return request.verb == "POST" && !instead.isEmpty() ? instead : request.verb;
}

Say say(int status, const QByteArray &headers = {})
{
    return sayTyped("text/plain", {}, status, "Tus-Resumable: 1.0.0\r\n" + headers);
}

} // namespace fake_tus

FakeTus::FakeTus()
{
    server.on("/files", [this](const Heard &request) { return answer(request); });
    server.onCut([this](const Heard &request) { keepCut(request); });
}

int FakeTus::count(const QByteArray &verb) const
{
    int found = 0;
    for (const Heard &request : server.heard)
        found += fake_tus::verbOf(request) == verb ? 1 : 0;
    return found;
}

int FakeTus::whole() const
{
    int found = 0;
    for (const TusFile &file : files)
        found += file.bytes.size() == file.length ? 1 : 0;
    return found;
}

Heard FakeTus::last(const QByteArray &verb) const
{
    for (auto it = server.heard.crbegin(); it != server.heard.crend(); ++it) {
        if (fake_tus::verbOf(*it) == verb)
            return *it;
    }
    return {};
}

bool FakeTus::offers(const QByteArray &extension) const
{
    return extensions.split(',').contains(extension);
}

Say FakeTus::answer(const Heard &request)
{
    received += request.body.size();
    if (before)
        before(request);
    const QByteArray verb = fake_tus::verbOf(request);
    if (verb != "OPTIONS" && request.headers.value("authorization") != "Bearer " + token)
        return fake_tus::say(401);
    for (TusSay &planned : m_plans) {
        if (planned.verb != request.verb || planned.times == 0)
            continue;
        if (planned.times > 0)
            --planned.times;
        if (planned.doIt)
            perform(request, verb);
        return fake_tus::say(planned.status, planned.headers);
    }
    return perform(request, verb);
}

Say FakeTus::perform(const Heard &request, const QByteArray &verb)
{
    if (verb == "OPTIONS")
        return options();
    if (request.headers.value("tus-resumable") != "1.0.0")
        return fake_tus::say(412, "Tus-Version: 1.0.0\r\n");
    if (verb == "POST")
        return create(request);
    const QByteArray id = fake_tus::idOf(request);
    if (!files.contains(id))
        return fake_tus::say(404);
    if (verb == "HEAD")
        return fileState(id, 200);
    if (verb == "DELETE") {
        files.remove(id);
        return fake_tus::say(204);
    }
    return append(request);
}

Say FakeTus::options() const
{
    QByteArray headers =
        "Tus-Version: 1.0.0\r\nTus-Extension: " + extensions + "\r\nTus-Checksum-Algorithm: sha1,sha256\r\n";
    if (maxSize > 0)
        headers += "Tus-Max-Size: " + QByteArray::number(maxSize) + "\r\n";
    return fake_tus::say(204, headers);
}

Say FakeTus::fileState(const QByteArray &id, int status) const
{
    const TusFile &file = files[id];
    QByteArray headers = "Upload-Offset: " + QByteArray::number(file.bytes.size()) +
                         "\r\nUpload-Length: " + QByteArray::number(file.length) +
                         "\r\nCache-Control: no-store\r\n";
    if (!expires.isEmpty())
        headers += "Upload-Expires: " + expires + "\r\n";
    return fake_tus::say(status, headers);
}

Say FakeTus::create(const Heard &request)
{
    const QByteArray id = QByteArray::number(++m_next);
    TusFile file;
    file.length = request.headers.value("upload-length").toLongLong();
    file.metadata = request.headers.value("upload-metadata");
    if (maxSize > 0 && file.length > maxSize)
        return fake_tus::say(413);
    if (offers("creation-with-upload") && checksumHolds(request))
        file.bytes = request.body;
    files.insert(id, file);
    Say said = fileState(id, 201);
    if (!location.isEmpty()) {
        const QByteArray line = "Location: " + QByteArray(location).replace("%1", id) + "\r\n";
        said.bytes.insert(said.bytes.indexOf("\r\n") + 2, line);
    }
    return said;
}

Say FakeTus::append(const Heard &request)
{
    const QByteArray id = fake_tus::idOf(request);
    TusFile &file = files[id];
    if (request.headers.value("content-type") != "application/offset+octet-stream")
        return fake_tus::say(415);
    if (request.headers.value("upload-offset").toLongLong() != file.bytes.size())
        return fake_tus::say(409);
    if (!checksumHolds(request))
        return fake_tus::say(460);
    file.bytes += request.body;
    return fileState(id, 204);
}

bool FakeTus::checksumHolds(const Heard &request)
{
    const QByteArray told = request.headers.value("upload-checksum");
    const auto hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
    return told.isEmpty() || told == "sha256 " + hash.toBase64();
}

void FakeTus::keepCut(const Heard &request)
{
    received += request.body.size();
    const QByteArray id = fake_tus::idOf(request);
    // Bytes under a checksum count only together.
    const bool counts = fake_tus::verbOf(request) == "PATCH" && files.contains(id) &&
                        !request.headers.contains("upload-checksum") &&
                        request.headers.value("upload-offset").toLongLong() == files[id].bytes.size();
    if (counts)
        files[id].bytes += request.body;
}

} // namespace unbar::test
