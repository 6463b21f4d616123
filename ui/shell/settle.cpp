#include "ui/shell/settle.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace unbar::ui {

void settle(QWidget *window)
{
    // a layout request may post another one (a row that folds), so until the queue of them is empty; never by
    // waiting
    for (int round = 0; round < 12; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::Resize);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::Polish);
        for (QWidget *child : window->findChildren<QWidget *>())
            child->ensurePolished();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace unbar::ui
