#include "app/workflows/protect/protect_workflow.h"

#include "app/support/json.h"
#include "app/support/log_categories.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace unbar::workflows {

static const QString protectValueName = QStringLiteral("protect");

ProtectWorkflow::ProtectWorkflow(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    const auto kept = m_store.value(protectValueName);
    if (!kept)
        return;
    const auto object = parseJsonObject(*kept);
    if (!object) {
        qCWarning(logStore) << "the kept safety list cannot be read:" << failureText(object.error().code);
        return;
    }
    for (const auto &key : object->value(QStringLiteral("done")).toArray())
        m_view.done.insert(key.toString());
}

void ProtectWorkflow::tick(const QString &key, bool done)
{
    ProtectView view = m_view;
    if (done)
        view.done.insert(key);
    else
        view.done.remove(key);
    if (view == m_view)
        return;
    QStringList keys(view.done.cbegin(), view.done.cend());
    std::sort(keys.begin(), keys.end());
    const QJsonObject object{{QStringLiteral("done"), QJsonArray::fromStringList(keys)}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto stored = m_store.write([&] { return m_store.putValue(protectValueName, json); });
    if (!stored)
        qCWarning(logStore) << "a ticked safety step holds for this run only:"
                            << failureText(stored.error().code);
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
