#include "app/sync/refusal.h"

#include "app/sync/names.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace unbar::sync {

namespace refusals {

std::optional<FailureCode> codeOf(const QString &text)
{
#define UNBAR_FAILURE(name, stable)                                                                          \
    if (text == QLatin1String(stable))                                                                       \
        return FailureCode::name;
#include "app/support/failure_codes.inc"
#undef UNBAR_FAILURE
    return std::nullopt;
}

} // namespace refusals

Result<void> keepRefusal(store::Store &store, const QString &caseId, const Failure &failure)
{
    const QJsonObject object{
        {QStringLiteral("code"), QString::fromLatin1(failureText(failure.code))},
        {QStringLiteral("status"), failure.httpStatus},
        {QStringLiteral("where"), failure.where},
        {QStringLiteral("reference"), failure.screenReference},
    };
    return store.putValue(names::refusal(caseId), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Failure> refusalOf(const store::Store &store, const QString &caseId)
{
    const auto kept = store.value(names::refusal(caseId));
    if (!kept)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(*kept).object();
    const auto code = refusals::codeOf(object.value(QLatin1String("code")).toString());
    if (!code)
        return std::nullopt;
    Failure failure;
    failure.code = *code;
    failure.httpStatus = object.value(QLatin1String("status")).toInt();
    failure.where = object.value(QLatin1String("where")).toString();
    failure.screenReference = object.value(QLatin1String("reference")).toString();
    return failure;
}

} // namespace unbar::sync
