#pragma once
// The operator's staff that need no person: decides over the stand-in operator's control API, loopback only.
// For the tour and the journey tests.

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace unbar::programs {

class ScriptedReviewer : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedReviewer(QObject *parent = nullptr);

    /// One move of an appeal as the console's buttons make it: {"transition": "T17", …} (docs/sandbox.md).
    void decide(const QUrl &base, const QString &ticketId, const QJsonObject &move);

Q_SIGNALS:
    void done(const QString &ticketId);
    void stuck(const QString &what);

private:
    QNetworkAccessManager m_network;
};

} // namespace unbar::programs
