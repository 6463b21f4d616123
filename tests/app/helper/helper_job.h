#pragma once
// A job as the app would order it, done in this process.

#include "app/helper/job.h"

#include <QImage>
#include <QJsonArray>

namespace unbar::test {

inline Frame doneJob(const QByteArray &file, const QJsonObject &more = {})
{
    QJsonObject head{{QStringLiteral("card"), false},
                     {QStringLiteral("types"),
                      QJsonArray{QStringLiteral("image/jpeg"), QStringLiteral("application/pdf")}},
                     {QStringLiteral("maxSize"), 10'000'000},
                     {QStringLiteral("maxPixels"), 24'000'000},
                     {QStringLiteral("maxPages"), 20}};
    for (auto it = more.begin(); it != more.end(); ++it)
        head.insert(it.key(), it.value());
    return helper::doJob({head, {file}});
}

inline QByteArray refusalOf(const Frame &answer)
{
    return answer.head.value(QLatin1String("refusal")).toString(QStringLiteral("none given")).toLatin1();
}

inline QImage sentPicture(const Frame &answer)
{
    return QImage::fromData(answer.parts.value(0), "jpeg");
}

} // namespace unbar::test
