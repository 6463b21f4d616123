#pragma once
// Reads typed members of a JSON object and remembers the first that is missing or has the wrong type. Absent
// and null are the same; members nobody asks for are left alone. Inside the codecs only.

#include "app/domain/money.h"
#include "app/support/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace unbar::op {

/// OperatorBodyUnexpected at a field path ("service/feature[0]/suspensionId").
Failure bodyUnexpected(const QString &path);

class Fields
{
public:
    Fields(QJsonObject object, QString path)
        : m_object(std::move(object))
        , m_path(std::move(path))
    {}

    QString needText(const char *name); ///< required, not empty
    QString text(const char *name);     ///< empty when absent
    QDateTime time(const char *name);   ///< ISO 8601 with an offset, to UTC; null when absent
    bool flag(const char *name, bool otherwise);
    qint64 count(const char *name, qint64 otherwise = 0); ///< whole number, not negative
    QJsonObject object(const char *name);                 ///< empty when absent
    QJsonArray array(const char *name);                   ///< empty when absent
    QStringList texts(const char *name);                  ///< array of strings
    domain::Money needMoney(const char *name);            ///< TMF {unit, value}
    std::optional<domain::Money> money(const char *name);
    /// Members of an array of objects.
    QList<Fields> list(const char *name);
    Fields inner(const char *name);

    void take(const Fields &inner); ///< adopts the first failure of an inner reader
    void take(const Failure &inner);
    void refuse(const QString &name);
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool has(const char *name) const;

private:
    [[nodiscard]] QJsonValue value(const char *name) const;
    QJsonObject m_object;
    QString m_path;
    std::optional<Failure> m_failure;
};

/// TMF characteristics [{name, value}, …] as one object; a name given twice keeps the first.
QJsonObject characteristics(const QJsonArray &list);
/// What follows the last '/' of a relative or absolute reference.
QString relativeId(const QString &href);

/// The value when no reader failed, the first failure otherwise.
template <typename T>
Result<T> finished(const Fields &fields, T value)
{
    if (fields.failure())
        return passOn(*fields.failure());
    return value;
}

} // namespace unbar::op
