#include "app/store/seal.h"

#include <QtEndian>

namespace unbar::store {

namespace seal_detail {

void append(QByteArray &aad, const QByteArray &field)
{
    char length[4];
    qToBigEndian(static_cast<quint32>(field.size()), length);
    aad.append(length, sizeof(length));
    aad.append(field);
}

void append(QByteArray &aad, qint64 field)
{
    char bytes[8];
    qToBigEndian(field, bytes);
    append(aad, QByteArray(bytes, sizeof(bytes)));
}

} // namespace seal_detail

QByteArray rowAad(const char *table, const Row &row)
{
    using seal_detail::append;
    QByteArray aad;
    aad.reserve(256);
    append(aad, QByteArray(1, static_cast<char>(row.format)));
    append(aad, QByteArray(table));
    append(aad, row.id);
    append(aad, static_cast<qint64>(row.keyId));
    append(aad, row.revision);
    append(aad, row.ref);
    append(aad, row.caseId);
    append(aad, row.lookup);
    append(aad, row.kind);
    append(aad, row.sequence);
    append(aad, row.state);
    append(aad, row.due);
    return aad;
}

void sealRow(const KeyRing &keys, const char *table, Row &row, const QByteArray &plain)
{
    row.sealed = keys.rows().seal(plain, rowAad(table, row));
}

Result<QByteArray> openRow(const KeyRing &keys, const char *table, const Row &row)
{
    return keys.rows().open(row.sealed, rowAad(table, row));
}

QByteArray sealTag(const QByteArray &sealed)
{
    return sealed.right(aeadTagBytes);
}

} // namespace unbar::store
