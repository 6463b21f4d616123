#pragma once
// The route table: patterns with {name} parts, first match wins.

#include "app/sandbox/server.h"

namespace unbar::sandbox {

struct Route
{
    QByteArray method;
    QString pattern;
    QStringList parts;
    RouteOptions options;
    Handler handler;
};

struct RouteMatch
{
    const Route *route = nullptr;
    QMap<QString, QString> params;
    QList<QByteArray> allowed; ///< methods of the path when the method did not match
};

class Router
{
public:
    void add(const char *method, const QString &pattern, RouteOptions options, Handler handler);
    [[nodiscard]] RouteMatch match(const QByteArray &method, const QString &path) const;
    /// Regular expressions for the paths whose bodies are streamed, each once.
    [[nodiscard]] QList<QByteArray> streamedPaths() const;

private:
    QList<Route> m_routes;
};

} // namespace unbar::sandbox
