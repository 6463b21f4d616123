#include "app/store/evidence_files.h"

#include "app/store/db.h"
#include "app/store/evidence_folder.h"
#include "app/store/serial.h"
#include "app/support/random.h"

#include <QFile>

namespace unbar::store {

namespace evidence_files {

constexpr char role[] = "evidence";

SecretBytes randomKey()
{
    return SecretBytes::take(randomBytes(aeadKeyBytes));
}

} // namespace evidence_files

struct EvidenceFiles::Private
{
    Store &store;
    QString folder; ///< empty in memory

    [[nodiscard]] Db &db() const { return *store.m_db; }
    [[nodiscard]] QByteArray ref(const QString &name) const
    {
        return db().keys().blindIndex(evidence_files::role, name);
    }
    Result<void> remember(const EvidenceKey &key) const
    {
        return store.within([&]() -> Result<void> {
            Row row;
            row.kind = "evidence";
            row.ref = ref(key.name);
            row.caseId = row.ref;
            const Result<Row> written = db().put(Table::EvidenceFile, row, toBytes(key));
            return written ? Result<void>() : passOn(written.error());
        });
    }
    [[nodiscard]] std::optional<EvidenceKey> key(const QString &name) const
    {
        const auto opened = db().row(Table::EvidenceFile, By::Ref, ref(name));
        return opened ? std::optional(valueFrom<EvidenceKey>(opened->plain)) : std::nullopt;
    }
    [[nodiscard]] Aead wrap() const { return Aead(db().keys().fileWrap()); }
};

EvidenceFiles::EvidenceFiles(Store &store)
    : d(std::make_unique<Private>(
          Private{store, store.isMemoryOnly() ? QString() : evidenceFolder(store.m_db->path)}))
{
    if (!d->folder.isEmpty())
        sweepEvidence(d->folder, names());
}

EvidenceFiles::~EvidenceFiles() = default;

Result<QString> EvidenceFiles::keep(const QByteArray &bytes)
{
    EvidenceKey key;
    key.name = QString::fromLatin1(randomBytes(16).toHex());
    key.size = bytes.size();
    if (d->folder.isEmpty()) {
        key.inMemory = bytes;
    } else {
        const SecretBytes fileKey = evidence_files::randomKey();
        key.wrapped = d->wrap().seal(fileKey.view(), key.name.toUtf8());
        if (const auto written = writeEvidence(d->folder, key.name, bytes, fileKey); !written)
            return passOn(written.error());
    }
    if (const auto remembered = d->remember(key); !remembered) {
        if (!d->folder.isEmpty())
            QFile::remove(d->folder + QLatin1Char('/') + key.name);
        return passOn(remembered.error());
    }
    return key.name;
}

Result<std::unique_ptr<EvidenceReader>> EvidenceFiles::open(const QString &name) const
{
    const auto key = d->key(name);
    if (!key)
        return evidenceGone(name);
    if (d->folder.isEmpty())
        return readerOf(key->inMemory);
    auto fileKey = d->wrap().open(key->wrapped, name.toUtf8());
    if (!fileKey)
        return passOn(fileKey.error());
    return readerOf(d->folder, *key, SecretBytes::take(std::move(*fileKey)));
}

Result<QByteArray> EvidenceFiles::read(const QString &name) const
{
    const auto reader = open(name);
    if (!reader)
        return passOn(reader.error());
    return (*reader)->read(0, (*reader)->size());
}

Result<void> EvidenceFiles::forget(const QString &name)
{
    const auto forgotten = d->store.within(
        [&]() -> Result<void> { return d->db().remove(Table::EvidenceFile, By::Ref, d->ref(name)); });
    // Without its key the file is noise; should it stay behind, the next opening sweeps it.
    if (forgotten && !d->folder.isEmpty() && !name.isEmpty())
        QFile::remove(d->folder + QLatin1Char('/') + name);
    return forgotten;
}

QStringList EvidenceFiles::names() const
{
    QStringList found;
    for (const OpenedRow &opened : d->db().rows(Table::EvidenceFile, By::Everything))
        found << valueFrom<EvidenceKey>(opened.plain).name;
    return found;
}

} // namespace unbar::store
