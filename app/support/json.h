#pragma once
// Strict JSON (RFC 8259, I-JSON of RFC 7493): what two parsers could read differently is refused before it is
// read.

#include "app/support/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace unbar {

/// Largest text taken, in bytes.
inline constexpr qsizetype jsonLimitBytes = 20 * 1024 * 1024;
/// Deepest nesting of objects and arrays.
inline constexpr int jsonLimitDepth = 32;

/// Any JSON value at the top. Fails with JsonMalformed, `where` = "what@byte offset", for: a byte order mark,
/// wrong UTF-8, a NUL byte or \u0000, a lone surrogate, a key given twice in one object, nesting deeper than
/// 32, a number no double holds (1e400, 1e-400) or an integer beyond ±2^53, anything after the value, more
/// than 20 MB.
Result<QJsonValue> parseJson(const QByteArray &text);
/// The same, and the top must be an object ("not_an_object@0" otherwise).
Result<QJsonObject> parseJsonObject(const QByteArray &text);
/// The same, and the top must be an array ("not_an_array@0" otherwise).
Result<QJsonArray> parseJsonArray(const QByteArray &text);

} // namespace unbar
