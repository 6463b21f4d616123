#include "app/programs/core/profile_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace unbar::programs {

bool removeEntry(const QFileInfo &entry)
{
    return entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                               : QFile::remove(entry.filePath());
}

Result<void> emptyProfile(const QString &profileDir, const std::function<bool(const QFileInfo &)> &remove)
{
    QString left;
    for (const QFileInfo &entry :
         QDir(profileDir)
             .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const bool lock = entry.fileName().startsWith(QLatin1String("instance.lock"));
        if (!lock && !remove(entry) && left.isEmpty())
            left = entry.fileName();
    }
    if (!left.isEmpty())
        return raise(FailureCode::ProgramsNotForgotten, left);
    return {};
}

} // namespace unbar::programs
