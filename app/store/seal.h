#pragma once
// One stored row and the seal that binds its hidden part to every clear column and to its place.

#include "app/store/key_ring.h"

namespace unbar::store {

inline constexpr int rowFormat = 1; ///< of the row's sealed bytes, not of the schema

/// The clear columns, in schema order, and the sealed blob: nonce (12) | AES-256-GCM ciphertext | tag (16).
struct Row
{
    qint64 id = 0;
    QByteArray ref;    ///< blind index of the thing's own id; unique in its table
    QByteArray caseId; ///< blind index of what it belongs to
    QByteArray lookup; ///< blind index of a line's number, else empty
    QByteArray kind;
    qint64 sequence = 0;
    QByteArray state;
    qint64 due = 0; ///< milliseconds since 1970 UTC, 0 for none
    int format = rowFormat;
    quint32 keyId = 0;
    qint64 revision = 0; ///< raised by every write
    QByteArray sealed;
};

/// A row whose seal was genuine, with what was inside.
struct OpenedRow
{
    Row row;
    QByteArray plain;
};

/// What the tag covers besides the ciphertext: each field with its length before it, so that no two rows read
/// alike.
QByteArray rowAad(const char *table, const Row &row);
/// Fills `sealed`; the row's other fields must be final.
void sealRow(const KeyRing &keys, const char *table, Row &row, const QByteArray &plain);
/// SealBroken for a byte flipped, a row moved or swapped, a clear column edited, or another key.
Result<QByteArray> openRow(const KeyRing &keys, const char *table, const Row &row);
/// The GCM tag of a sealed blob, by which the next row of a chain names this one.
QByteArray sealTag(const QByteArray &sealed);

} // namespace unbar::store
