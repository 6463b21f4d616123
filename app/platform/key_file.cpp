#include "app/platform/key_file.h"

#include "app/support/aead.h"
#include "app/support/random.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace unbar::platform {

namespace key_file_detail {

constexpr quint32 blockSize = 8;   // r, as RFC 7914 recommends
constexpr quint32 parallelism = 1; // p
constexpr quint64 costLimit = 1ULL << 20;
const QByteArray purpose = QByteArrayLiteral("unbar/key-file/1");

struct Parsed
{
    QByteArray salt;
    QByteArray sealed;
    quint64 cost = 0;
};

QByteArray bytesAt(const QJsonObject &json, const char *name)
{
    return QByteArray::fromBase64(json[QLatin1String(name)].toString().toLatin1());
}

Result<Parsed> parse(const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    Parsed parsed;
    parsed.salt = bytesAt(json, "salt");
    parsed.sealed = bytesAt(json, "nonce") + bytesAt(json, "wrapped");
    parsed.cost = static_cast<quint64>(json[QLatin1String("N")].toInteger());
    const bool ours = json[QLatin1String("version")].toInt() == 1 && parsed.salt.size() >= 16 &&
                      parsed.sealed.size() == aeadNonceBytes + aeadKeyBytes + aeadTagBytes &&
                      json[QLatin1String("r")].toInt() == static_cast<int>(blockSize) &&
                      json[QLatin1String("p")].toInt() == static_cast<int>(parallelism) && parsed.cost >= 2 &&
                      parsed.cost <= costLimit && (parsed.cost & (parsed.cost - 1)) == 0;
    if (!ours)
        return raise(FailureCode::PlatformKeyFileMalformed);
    return parsed;
}

} // namespace key_file_detail

QByteArray wrapKey(const SecretBytes &key, const SecretBytes &passphrase, quint64 cost)
{
    using namespace key_file_detail;
    const QByteArray salt = randomBytes(16);
    const Aead aead(scrypt(passphrase, salt, cost, blockSize, parallelism, aeadKeyBytes));
    const QByteArray sealed = aead.seal(key.view(), purpose);
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return QJsonDocument(QJsonObject{{QLatin1String("version"), 1},
                                     {QLatin1String("salt"), text(salt)},
                                     {QLatin1String("N"), static_cast<qint64>(cost)},
                                     {QLatin1String("r"), static_cast<int>(blockSize)},
                                     {QLatin1String("p"), static_cast<int>(parallelism)},
                                     {QLatin1String("nonce"), text(sealed.left(aeadNonceBytes))},
                                     {QLatin1String("wrapped"), text(sealed.mid(aeadNonceBytes))}})
        .toJson();
}

Result<SecretBytes> unwrapKey(const QByteArray &file, const SecretBytes &passphrase)
{
    using namespace key_file_detail;
    const Result<Parsed> parsed = parse(file);
    if (!parsed)
        return passOn(parsed.error());
    const Aead aead(scrypt(passphrase, parsed->salt, parsed->cost, blockSize, parallelism, aeadKeyBytes));
    Result<QByteArray> key = aead.open(parsed->sealed, purpose);
    if (!key)
        return raise(FailureCode::PlatformPassphraseWrong);
    return SecretBytes::take(std::move(*key));
}

} // namespace unbar::platform
