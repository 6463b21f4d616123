#include "ui/a11y/announce.h"

#include "ui/widgets/banner.h"

#include <QWidget>

namespace unbar::ui {

bool announce(QWidget *near, const QString &words)
{
    for (QWidget *at = near; at; at = at->parentWidget()) {
        if (auto *line = qobject_cast<StatusLine *>(at) ? qobject_cast<StatusLine *>(at)
                                                        : at->findChild<StatusLine *>()) {
            line->say(words);
            return true;
        }
    }
    return false;
}

} // namespace unbar::ui
