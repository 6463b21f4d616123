#pragma once
// How a document and the upload behind it are kept: what evidence.cpp and its routes share.

#include "app/sandbox/world.h"

namespace unbar::sandbox {

inline const QString kDocument = QStringLiteral("document"); ///< record kind, a TMF667 Document
inline const QString kUpload =
    QStringLiteral("upload");         ///< record kind: length, offset, item, sealed, expires, document
inline constexpr int kDaysUnused = 7; ///< a document without a ticket is kept this long
inline constexpr int kDaysKept = 180; ///< and this long from its submission
inline constexpr int kHoursIdle = 24; ///< an upload without a document, from its last byte
inline constexpr qint64 kMaxPlain =
    10'485'760; ///< bytes of one file, `upload.maxSize` of the signed document
inline constexpr qint64 kMaxSealed = kMaxPlain + 65'536; ///< with the room that sealing takes

/// Media types taken as evidence, as the signed document lists them.
QStringList evidenceTypes();

namespace evidence_detail {

QJsonObject attachmentOf(const QJsonObject &document);
QString uploadOf(const QJsonObject &document); ///< id of the upload its url names
QString bytesName(const QString &upload);      ///< under which the world keeps the sealed bytes
QDateTime keptUntil(const QJsonObject &document);
void keepUntil(QJsonObject &document, const QDateTime &end);
QJsonValue fact(const QJsonObject &document, const char *name); ///< a characteristic's value
void mark(QJsonObject &document, const char *name, const char *type, const QJsonValue &value);
Record keep(World &world, const Record &document, QJsonObject body); ///< writes it and tells of it
void discard(World &world, const Record &document);                  ///< with its upload and its bytes

} // namespace evidence_detail

} // namespace unbar::sandbox
