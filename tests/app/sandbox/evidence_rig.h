#pragma once
// A person with papers: seals bytes as the app does, uploads them, and makes documents of them.

#include "app/support/random.h"
#include "tests/app/sandbox/tmf_bodies.h"

#include <QCryptographicHash>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace unbar::test {

inline QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The smallest thing that is told to be a PNG by its content, with `words` after its signature.
inline QByteArray picture(const QByteArray &words)
{
    return QByteArray("\x89PNG\r\n\x1A\n") + words;
}

/// CMS over `plain` for the holder of `certificate` (DER), under `cipher`; empty when it cannot be made.
inline QByteArray sealedFor(const QByteArray &certificate, const QByteArray &plain,
                            const EVP_CIPHER *cipher = EVP_aes_256_gcm())
{
    const auto *at = reinterpret_cast<const unsigned char *>(certificate.constData());
    X509 *recipient = d2i_X509(nullptr, &at, static_cast<long>(certificate.size()));
    STACK_OF(X509) *all = sk_X509_new_null();
    sk_X509_push(all, recipient);
    BIO *in = BIO_new_mem_buf(plain.constData(), static_cast<int>(plain.size()));
    CMS_ContentInfo *message = CMS_encrypt(all, in, cipher, CMS_BINARY);
    unsigned char *bytes = nullptr;
    const int size = message ? i2d_CMS_ContentInfo(message, &bytes) : 0;
    const QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    CMS_ContentInfo_free(message);
    BIO_free(in);
    sk_X509_free(all);
    X509_free(recipient);
    return der;
}

/// Headers of a tus request; a null value takes one away.
using Headers = QMap<QByteArray, QByteArray>;

class EvidenceRig
{
public:
    explicit EvidenceRig(const QString &storeFile = {})
        : web(storeFile)
    {}

    [[nodiscard]] QByteArray token(const char *scenario = "ARREARS")
    {
        return web.tokenOf(QString::fromLatin1(scenario));
    }
    sandbox::World &world() { return web.operatorUnderTest().world(); }
    sandbox::Server &server() { return web.operatorUnderTest().server(); }

    WebReply tus(const char *method, const QString &path, const Headers &headers = {},
                 const QByteArray &body = {}, const char *scenario = "ARREARS")
    {
        Headers all{{"Authorization", "Bearer " + token(scenario)}, {"Tus-Resumable", "1.0.0"}};
        if (!body.isEmpty())
            all.insert("Content-Type", "application/offset+octet-stream");
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            if (it.value().isNull())
                all.remove(it.key());
            else
                all.insert(it.key(), it.value());
        }
        return web.send(method, path, body, all);
    }
    /// Path of a new upload of `length` bytes.
    QString begin(qint64 length, const Headers &headers = {})
    {
        Headers all{{"Upload-Length", QByteArray::number(length)}};
        all.insert(headers);
        return tus("POST", QStringLiteral("/files"), all).location().path();
    }
    WebReply append(const QString &path, qint64 offset, const QByteArray &bytes, const Headers &headers = {})
    {
        Headers all{{"Upload-Offset", QByteArray::number(offset)}};
        all.insert(headers);
        return tus("PATCH", path, all, bytes);
    }
    /// Address of a complete upload with these bytes.
    QString uploaded(const QByteArray &bytes, const char *scenario = "ARREARS")
    {
        return tus("POST", QStringLiteral("/files"), {{"Upload-Length", QByteArray::number(bytes.size())}},
                   bytes, scenario)
            .location()
            .toString();
    }
    QByteArray sealed(const QByteArray &plain);

    static QJsonObject documentBody(const QString &url, const QByteArray &plain,
                                    const QByteArray &sealedBytes,
                                    const QString &item = QStringLiteral("idFront"));
    WebReply document(const QJsonObject &body, const char *scenario = "ARREARS")
    {
        return web.create(QStringLiteral("TMF667/document"), token(scenario), body);
    }
    /// The id of a whole new document over `plain`.
    QString documentOver(const QByteArray &plain, const QString &item = QStringLiteral("idFront"))
    {
        const QByteArray bytes = sealed(plain);
        return document(documentBody(uploaded(bytes), plain, bytes, item)).json().value(u"id").toString();
    }

    WebDriver web;
};

/// The body with one characteristic set to another value, or without it when the value is undefined.
QJsonObject withFact(QJsonObject body, const char *name, const QJsonValue &value);
QJsonValue factOf(const QJsonObject &body, const char *name);

} // namespace unbar::test
