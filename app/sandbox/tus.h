#pragma once
// The endpoint of tus 1.0.0 (https://tus.io/protocols/resumable-upload): an upload is a record with a length
// and an offset, and its bytes in the world's store. What is acknowledged is kept whatever happens.

#include "app/sandbox/server.h"
#include "app/sandbox/tus_headers.h"

#include <mutex>
#include <set>

namespace unbar::sandbox {

class Tus
{
public:
    explicit Tus(Server &server);

    Answer options(const Call &call);
    Answer create(const Call &call);
    Answer status(const Call &call);
    Answer append(const Call &call);
    Answer terminate(const Call &call);
    /// POST of an upload: what X-HTTP-Method-Override says.
    Answer overridden(const Call &call);

private:
    /// One writer at a time; the others are answered 423.
    class Writing
    {
    public:
        Writing(Tus &tus, const QString &id);
        ~Writing();
        Writing(const Writing &) = delete;
        Writing &operator=(const Writing &) = delete;
        [[nodiscard]] bool isAlone() const { return m_alone; }

    private:
        Tus &m_tus;
        QString m_id;
        bool m_alone = false;
    };
    struct Piece
    {
        QByteArray bytes;
        std::optional<UploadChecksum> checksum;
        bool whole = true; ///< false: the connection ended before
    };

    [[nodiscard]] std::optional<Record> own(const Call &call) const;
    [[nodiscard]] Answer absent(const Call &call) const;
    /// Reads at most `room` bytes, or says why none is taken.
    std::optional<Answer> read(const Call &call, qint64 room, Piece &piece) const;
    std::optional<Answer> creationRefusal(const Call &call, qint64 length);
    Record keepPiece(const QString &id, const QString &owner, QJsonObject body, const QByteArray &piece);

    Server &m_server;
    World &m_world;
    std::mutex m_mutex;
    std::set<QString> m_writing;
};

} // namespace unbar::sandbox
