#pragma once
// The words of the help, by topic.

#include <QList>
#include <QString>

namespace unbar::ui {

struct HelpEntry
{
    QString question;
    QString answer;
};

QString helpTitle(const QString &topic);
QList<HelpEntry> helpEntries(const QString &topic);

} // namespace unbar::ui
