#include "app/sandbox/oidc_tries.h"

namespace unbar::sandbox {

OidcTries::OidcTries(World &world)
    : m_world(world)
{}

OidcTries::State OidcTries::state(const QString &way, const QString &number) const
{
    State found;
    const auto subscriber = m_world.subscriberByNumber(number);
    if (subscriber && way == QLatin1String("service_password")) {
        found = {subscriber->triesLeft, subscriber->lockedUntil};
    } else if (const auto record =
                   m_world.find(QStringLiteral("signInTries"), way + QLatin1Char(' ') + number)) {
        found.left = record->body.value(QStringLiteral("left")).toInt(allowed);
        found.closedUntil = QDateTime::fromString(
            record->body.value(QStringLiteral("closedUntil")).toString(), Qt::ISODateWithMs);
    }
    if (found.closedUntil.isValid() && m_world.now() >= found.closedUntil)
        return {};
    if (found.left <= 0 && !found.closedUntil.isValid())
        return {};
    return found;
}

OidcTries::State OidcTries::failed(const QString &way, const QString &number)
{
    State now = state(way, number);
    now.left -= 1;
    if (now.left <= 0) {
        now.left = 0;
        now.closedUntil = m_world.now().addSecs(coolDownSeconds);
    }
    keep(way, number, now);
    return now;
}

void OidcTries::succeeded(const QString &way, const QString &number)
{
    keep(way, number, {});
}

void OidcTries::keep(const QString &way, const QString &number, const State &state)
{
    if (auto subscriber = m_world.subscriberByNumber(number);
        subscriber && way == QLatin1String("service_password")) {
        subscriber->triesLeft = state.left;
        subscriber->lockedUntil = state.closedUntil;
        m_world.save(*subscriber);
        return;
    }
    QJsonObject body{{QStringLiteral("left"), state.left}};
    if (state.closedUntil.isValid())
        body.insert(QStringLiteral("closedUntil"), state.closedUntil.toUTC().toString(Qt::ISODateWithMs));
    m_world.put(QStringLiteral("signInTries"), way + QLatin1Char(' ') + number, {}, body);
}

} // namespace unbar::sandbox
