#include "app/support/json.h"

#include "app/support/json_scanner.h"

#include <QJsonDocument>

namespace unbar {

namespace json_detail {

tl::unexpected<Failure> malformed(const Fault &fault)
{
    return raise(FailureCode::JsonMalformed, QLatin1String(fault.what) + u'@' + QString::number(fault.at));
}

} // namespace json_detail

Result<QJsonValue> parseJson(const QByteArray &text)
{
    if (const auto fault = json_detail::Scanner(text).run())
        return json_detail::malformed(*fault);
    // QJsonDocument takes only objects and arrays at the top, so the value is read as the one member of a
    // list.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return json_detail::malformed({"parser", error.offset - 1});
    return document.array().at(0);
}

Result<QJsonObject> parseJsonObject(const QByteArray &text)
{
    const auto value = parseJson(text);
    if (!value)
        return passOn(value.error());
    if (!value->isObject())
        return json_detail::malformed({"not_an_object", 0});
    return value->toObject();
}

Result<QJsonArray> parseJsonArray(const QByteArray &text)
{
    const auto value = parseJson(text);
    if (!value)
        return passOn(value.error());
    if (!value->isArray())
        return json_detail::malformed({"not_an_array", 0});
    return value->toArray();
}

} // namespace unbar
