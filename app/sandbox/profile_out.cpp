#include "app/sandbox/profile_out.h"

#include "app/sandbox/keys.h"
#include "app/sandbox/server.h"

#include <QSaveFile>

namespace unbar::sandbox {

QJsonObject operatorProfile(const Server &server, World &world)
{
    QJsonArray pins;
    const QList<QByteArray> sums = server.spkiPins();
    for (const QByteArray &pin : sums)
        pins.append(QString::fromLatin1(pin.toBase64()));
    const QJsonObject names{{QStringLiteral("zh_CN"), QStringLiteral("示例运营商")},
                            {QStringLiteral("en"), QStringLiteral("Example Mobile")}};
    const QByteArray key = toBase64Url(documentKey(world).ed25519Public());
    return {{QStringLiteral("id"), QStringLiteral("example-mobile")},
            {QStringLiteral("names"), names},
            {QStringLiteral("base"), server.base()},
            {QStringLiteral("spkiPins"), pins},
            {QStringLiteral("documentKey"), QString::fromLatin1(key)},
            {QStringLiteral("clientId"), QStringLiteral("unbar-desktop")}};
}

Result<void> writeProfile(const Server &server, World &world, const QString &file)
{
    QSaveFile out(file);
    const QByteArray text = QJsonDocument(operatorProfile(server, world)).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return raise(FailureCode::SandboxProfileNotWritten, QStringLiteral("profile"));
    return {};
}

} // namespace unbar::sandbox
