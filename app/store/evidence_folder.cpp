#include "app/store/evidence_folder.h"

#include "app/store/db.h"
#include "app/store/serial_parts.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QtEndian>
#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>

namespace unbar::store {

namespace evidence_folder {

constexpr qint64 chunkOnDisk = aeadNonceBytes + evidenceChunk + aeadTagBytes;

QString pathOf(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

/// No chunk can stand in another's place, in another file, or for the end of a longer one.
QByteArray aadOf(const QString &name, qint64 index, qint64 size)
{
    QByteArray aad = name.toUtf8();
    char numbers[16];
    qToBigEndian(index, numbers);
    qToBigEndian(size, numbers + 8);
    return aad.append('\0').append(numbers, sizeof numbers);
}

tl::unexpected<Failure> writeFailure(const QSaveFile &file)
{
    if (file.error() == QFileDevice::ResourceError)
        return sqlFailure(std::runtime_error("no space for an evidence file"), SQLITE_FULL);
    return unwritableFailure();
}

tl::unexpected<Failure> damaged(const QString &name)
{
    return raise(FailureCode::StoreEvidenceDamaged, name);
}

class FileReader final : public EvidenceReader
{
public:
    FileReader(const QString &folder, const EvidenceKey &key, const SecretBytes &fileKey)
        : m_file(pathOf(folder, key.name))
        , m_name(key.name)
        , m_size(key.size)
        , m_aead(fileKey)
    {}
    [[nodiscard]] qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 offset, qint64 count) override
    {
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
            return evidenceGone(m_name);
        if (offset < 0 || count < 0 || offset + count > m_size)
            return damaged(m_name);
        QByteArray out;
        out.reserve(count);
        while (out.size() < count) {
            const qint64 at = offset + out.size();
            const auto chunk = chunkAt(at / evidenceChunk);
            if (!chunk)
                return passOn(chunk.error());
            out.append(chunk->mid(at % evidenceChunk, count - out.size()));
        }
        return out;
    }

private:
    Result<QByteArray> chunkAt(qint64 index)
    {
        const qint64 plain = std::min(evidenceChunk, m_size - index * evidenceChunk);
        if (!m_file.seek(index * chunkOnDisk))
            return damaged(m_name);
        const QByteArray sealed = m_file.read(plain + aeadNonceBytes + aeadTagBytes);
        auto opened = m_aead.open(sealed, aadOf(m_name, index, m_size));
        if (!opened || opened->size() != plain)
            return damaged(m_name);
        return opened;
    }
    QFile m_file;
    QString m_name;
    qint64 m_size;
    Aead m_aead;
};

class MemoryReader final : public EvidenceReader
{
public:
    explicit MemoryReader(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> read(qint64 offset, qint64 count) override
    {
        const bool inside = offset >= 0 && count >= 0 && offset + count <= m_bytes.size();
        return inside ? Result<QByteArray>(m_bytes.mid(offset, count)) : damaged({});
    }

private:
    QByteArray m_bytes;
};

} // namespace evidence_folder

QByteArray toBytes(const EvidenceKey &key)
{
    using namespace serial;
    return QCborMap{
        {"name"_k, key.name}, {"size"_k, key.size}, {"key"_k, key.wrapped}, {"bytes"_k, key.inMemory}}
        .toCborValue()
        .toCbor();
}

void fromBytes(const QByteArray &bytes, EvidenceKey &key)
{
    using namespace serial;
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    key.name = map["name"_k].toString();
    key.size = map["size"_k].toInteger();
    key.wrapped = map["key"_k].toByteArray();
    key.inMemory = map["bytes"_k].toByteArray();
}

QString evidenceFolder(const QString &storePath)
{
    return storePath + QLatin1String(".evidence");
}

Result<void> writeEvidence(const QString &folder, const QString &name, const QByteArray &bytes,
                           const SecretBytes &fileKey)
{
    using namespace evidence_folder;
    if (!QDir().mkpath(folder))
        return unwritableFailure();
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Aead aead(fileKey);
    QSaveFile file(pathOf(folder, name));
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (qint64 at = 0; at < bytes.size(); at += evidenceChunk) {
        const QByteArray sealed =
            aead.seal(bytes.mid(at, evidenceChunk), aadOf(name, at / evidenceChunk, bytes.size()));
        if (file.write(sealed) != sealed.size())
            return writeFailure(file);
    }
    if (!file.commit())
        return writeFailure(file);
    return {};
}

std::unique_ptr<EvidenceReader> readerOf(const QString &folder, const EvidenceKey &key,
                                         const SecretBytes &fileKey)
{
    return std::make_unique<evidence_folder::FileReader>(folder, key, fileKey);
}

std::unique_ptr<EvidenceReader> readerOf(const QByteArray &bytes)
{
    return std::make_unique<evidence_folder::MemoryReader>(bytes);
}

void sweepEvidence(const QString &folder, const QStringList &kept)
{
    QDir dir(folder);
    const QStringList there = dir.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : there) {
        if (!kept.contains(name))
            dir.remove(name);
    }
    if (kept.isEmpty())
        dir.rmdir(folder);
}

tl::unexpected<Failure> evidenceGone(const QString &name)
{
    return raise(FailureCode::StoreEvidenceGone, name);
}

} // namespace unbar::store
