#pragma once
// What a file is by its first bytes, whatever its name or its sender says.

#include <QByteArray>
#include <QString>

namespace unbar::sandbox {

/// image/jpeg, image/png, application/pdf, image/webp, image/heic, image/tiff; empty for anything else.
QString contentTypeOf(const QByteArray &bytes);

} // namespace unbar::sandbox
