#include "app/programs/core/options.h"

#include <QStandardPaths>

namespace unbar::programs {

QString defaultProfileDir(bool demo)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return demo ? base + QStringLiteral("/demo") : base + QStringLiteral("/profile");
}

} // namespace unbar::programs
