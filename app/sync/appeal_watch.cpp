#include "app/sync/appeal_watch.h"

#include <algorithm>

namespace unbar::sync {

AppealWatch::AppealWatch(Core &core)
    : m_core(core)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_core.closing() || !isWanted())
            return;
        ++m_asked;
        Q_EMIT due();
        schedule();
    });
    connect(&core.store, &store::Store::changed, this, [this](store::Topic topic) {
        if (topic != store::Topic::Appeals)
            return;
        m_asked = 0; // something moved: more may follow soon
        if (!m_timer.isActive())
            schedule();
    });
}

void AppealWatch::schedule()
{
    if (m_core.closing() || !isWanted())
        m_timer.stop();
    else
        m_timer.start(m_core.paced(slowPollMs(m_asked, m_core.uniform)));
}

void AppealWatch::stop()
{
    m_timer.stop();
}

bool AppealWatch::isWanted() const
{
    const QList<domain::Appeal> appeals = m_core.store.appeals();
    return std::any_of(appeals.cbegin(), appeals.cend(),
                       [](const domain::Appeal &appeal) { return domain::isWithOperator(appeal.state); });
}

} // namespace unbar::sync
