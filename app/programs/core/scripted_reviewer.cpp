#include "app/programs/core/scripted_reviewer.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace unbar::programs {

ScriptedReviewer::ScriptedReviewer(QObject *parent)
    : QObject(parent)
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

void ScriptedReviewer::decide(const QUrl &base, const QString &ticketId, const QJsonObject &move)
{
    if (!QHostAddress(base.host()).isLoopback()) {
        Q_EMIT stuck(QStringLiteral("the operator is not on this machine"));
        return;
    }
    QNetworkRequest request(base.resolved(QUrl(QStringLiteral("/sandbox/v1/appeals/") + ticketId)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(15000);
    QNetworkReply *reply = m_network.post(request, QJsonDocument(move).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this, [this, reply, ticketId] {
        reply->deleteLater();
        if (reply->error() == QNetworkReply::NoError)
            Q_EMIT done(ticketId);
        else
            Q_EMIT stuck(QString::fromUtf8(reply->readAll().left(300)) + reply->errorString());
    });
}

} // namespace unbar::programs
