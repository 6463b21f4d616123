// Core as the sign-in journey sees it: which operators there are and what makes each one recognisable.

#include "app/platform/settings.h"
#include "app/programs/core/core.h"

#include <QCryptographicHash>

namespace unbar::programs {

static QString hostOf(const op::OperatorProfile &profile)
{
    const int port = profile.base.port();
    return port > 0 ? profile.base.host() + QLatin1Char(':') + QString::number(port) : profile.base.host();
}

QList<workflows::OperatorChoice> Core::choices() const
{
    QList<workflows::OperatorChoice> all;
    for (const auto &[id, stack] : m_operators)
        all.append({id, stack->profile().names, hostOf(stack->profile())});
    return all;
}

bool Core::isKnown(const QString &operatorId) const
{
    return m_settings->values().knownOperators.contains(operatorId);
}

void Core::remember(const QString &operatorId)
{
    platform::SettingsValues values = m_settings->values();
    values.operatorId = operatorId;
    if (!values.knownOperators.contains(operatorId))
        values.knownOperators.append(operatorId);
    if (const auto saved = m_settings->save(values); !saved)
        m_failure = saved.error();
}

workflows::GenuineFacts Core::facts(const QString &operatorId) const
{
    workflows::GenuineFacts facts;
    facts.appVersion = QStringLiteral(UNBAR_VERSION);
    const auto found = m_operators.find(operatorId);
    if (found == m_operators.end())
        return facts;
    const op::OperatorProfile &profile = found->second->profile();
    facts.operatorHost = hostOf(profile);
    facts.documentVerified = found->second->hasDocument();
    facts.pinned = !profile.spkiPins.isEmpty();
    const QByteArray hex = QCryptographicHash::hash(profile.documentKey, QCryptographicHash::Sha256).toHex();
    for (qsizetype at = 0; at < 32; at += 4)
        facts.documentKeyFingerprint +=
            (at ? QStringLiteral(" ") : QString()) + QString::fromLatin1(hex.mid(at, 4));
    return facts;
}

QCoro::Task<Result<domain::OperatorDocument>> Core::document(QString operatorId)
{
    m_operatorId = operatorId;
    const auto answer = co_await m_operators.at(operatorId)->document();
    if (answer)
        m_sessionWorkflow->setOperator(*answer);
    co_return answer;
}

op::SignIn &Core::signIn(const QString &operatorId)
{
    return m_operators.at(operatorId)->signIn();
}

} // namespace unbar::programs
