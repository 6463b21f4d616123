#include "app/sandbox/router.h"

namespace unbar::sandbox {

static QStringList pathParts(const QString &path)
{
    return path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

static bool matches(const QStringList &pattern, const QStringList &path, QMap<QString, QString> &params)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(QLatin1Char('{')))
            params.insert(pattern[i].mid(1, pattern[i].size() - 2), path[i]);
        else if (pattern[i] != path[i])
            return false;
    }
    return true;
}

void Router::add(const char *method, const QString &pattern, RouteOptions options, Handler handler)
{
    m_routes.append({QByteArray(method), pattern, pathParts(pattern), options, std::move(handler)});
}

RouteMatch Router::match(const QByteArray &method, const QString &path) const
{
    RouteMatch found;
    const QStringList parts = pathParts(path);
    for (const Route &route : m_routes) {
        QMap<QString, QString> params;
        if (!matches(route.parts, parts, params))
            continue;
        if (route.method == method || (method == "HEAD" && route.method == "GET")) {
            found.route = &route;
            found.params = params;
            return found;
        }
        found.allowed.append(route.method);
    }
    return found;
}

QList<QByteArray> Router::streamedPaths() const
{
    QList<QByteArray> paths;
    for (const Route &route : m_routes) {
        QByteArray path;
        for (const QString &part : route.parts)
            path += '/' + (part.startsWith(QLatin1Char('{')) ? QByteArray("[^/]+") : part.toLatin1());
        if (route.options.streamed && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

} // namespace unbar::sandbox
