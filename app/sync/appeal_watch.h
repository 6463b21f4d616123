#pragma once
// Asks for appeals that are with the operator, slowly, because news can get lost; a case that is over is not
// asked about (invariant I7).

#include "app/sync/core.h"

#include <QTimer>

namespace unbar::sync {

class AppealWatch : public QObject
{
    Q_OBJECT
public:
    explicit AppealWatch(Core &core);
    void schedule();
    void stop();

Q_SIGNALS:
    void due();

private:
    [[nodiscard]] bool isWanted() const;
    Core &m_core;
    QTimer m_timer;
    int m_asked = 0;
};

} // namespace unbar::sync
