#pragma once
// The only way personal data may reach a log: shortened so that support can compare and nobody can read it.

#include <QDebug>
#include <QString>

namespace unbar {

/// Wraps a phone number, name or token for logging; prints the length, and the last two characters of what
/// is long enough and no name.
class Redacted
{
public:
    explicit Redacted(QString value)
        : m_value(std::move(value))
    {}
    friend QDebug operator<<(QDebug debug, const Redacted &redacted);

private:
    QString m_value;
};

} // namespace unbar
