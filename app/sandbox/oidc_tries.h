#pragma once
// Wrong tries are counted for each way and number, known or not, so that nothing can be guessed or learnt.

#include "app/sandbox/world.h"

#include <QHash>

namespace unbar::sandbox {

class OidcTries
{
public:
    static constexpr int allowed = 5;
    static constexpr int coolDownSeconds = 3600; ///< on the sandbox's clock

    explicit OidcTries(World &world);

    struct State
    {
        int left = allowed;
        QDateTime closedUntil; ///< null while the way is open
    };
    [[nodiscard]] State state(const QString &way, const QString &number) const;
    State failed(const QString &way, const QString &number);
    void succeeded(const QString &way, const QString &number);

private:
    void keep(const QString &way, const QString &number, const State &state);
    World &m_world;
};

} // namespace unbar::sandbox
