#pragma once
// An operator profile: the small JSON file that says where an operator is and how it is recognised.

#include "app/support/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace unbar::op {

struct OperatorProfile
{
    QString id;
    QMap<QString, QString> names; ///< brand by language
    QUrl base;                    ///< origin of /.well-known/unbar-operator
    QList<QByteArray>
        spkiPins;           ///< SHA-256 of SubjectPublicKeyInfo, one a backup; empty only for loopback http
    QByteArray documentKey; ///< Ed25519 public key, 32 bytes raw
    QByteArray ca; ///< PEM; when not empty the only authorities this operator's TLS is checked against
    QString clientId = QStringLiteral("unbar-desktop");

    /// JSON: {"id","names":{},"base","spkiPins":[base64],"documentKey":base64url,"clientId","ca":PEM}. Plain
    /// http is refused unless the host is loopback; https without two pins is refused.
    static Result<OperatorProfile> fromJson(const QByteArray &json);
};

/// 127.0.0.0/8, ::1 or "localhost".
bool isLoopbackHost(const QString &host);
/// https, or http on loopback; never with user information in it.
bool mayBeCalled(const QUrl &url);

} // namespace unbar::op
