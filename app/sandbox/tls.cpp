#include "app/sandbox/tls.h"

#include <QCryptographicHash>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace unbar::sandbox::tls_detail {

static QByteArray pemOf(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(bio);
    return pem;
}

static QByteArray pemOf(X509 *certificate)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(bio);
    return pem;
}

static EVP_PKEY *keyFrom(const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    return key;
}

static X509 *certificateFrom(const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    return certificate;
}

static QByteArray pinOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray pin = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char *>(der), std::max(size, 0)), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return pin;
}

static X509 *selfSigned(EVP_PKEY *key, const QString &host)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86'400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 315'360'000);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("unbar-sandbox"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    QByteArray names = "IP:127.0.0.1,IP:::1,DNS:localhost";
    if (host != QLatin1String("127.0.0.1") && host != QLatin1String("localhost") &&
        !host.contains(QLatin1Char(':')))
        names += ",DNS:" + host.toLatin1();
    for (const auto &[id, value] : {std::pair{NID_subject_alt_name, names.constData()},
                                    std::pair{NID_basic_constraints, "critical,CA:FALSE"},
                                    std::pair{NID_ext_key_usage, "serverAuth"}}) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value);
        if (extension)
            X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(certificate, key, EVP_sha256());
    return certificate;
}

} // namespace unbar::sandbox::tls_detail

namespace unbar::sandbox {

static EVP_PKEY *keptTlsKey(World &world, const QString &name)
{
    EVP_PKEY *key = tls_detail::keyFrom(world.setting(name));
    if (key)
        return key;
    key = EVP_EC_gen("P-256");
    if (key)
        world.setSetting(name, tls_detail::pemOf(key));
    return key;
}

Result<std::unique_ptr<TlsIdentity>> TlsIdentity::forWorld(World &world, const QString &host)
{
    const World::Guard guard(world);
    std::unique_ptr<TlsIdentity> identity(new TlsIdentity);
    identity->m_key = keptTlsKey(world, QStringLiteral("tls.key"));
    EVP_PKEY *backup = keptTlsKey(world, QStringLiteral("tls.backupKey"));
    if (identity->m_key && backup) {
        identity->m_pins = {tls_detail::pinOf(identity->m_key), tls_detail::pinOf(backup)};
        identity->m_certificate =
            tls_detail::certificateFrom(world.setting(QStringLiteral("tls.certificate")));
        if (!identity->m_certificate) {
            identity->m_certificate = tls_detail::selfSigned(identity->m_key, host);
            world.setSetting(QStringLiteral("tls.certificate"), tls_detail::pemOf(identity->m_certificate));
        }
    }
    EVP_PKEY_free(backup);
    if (!identity->m_certificate)
        return raise(FailureCode::SandboxTlsFailed);
    return identity;
}

TlsIdentity::~TlsIdentity()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

bool TlsIdentity::apply(SSL_CTX &context) const
{
    return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_use_certificate(&context, m_certificate) == 1 &&
           SSL_CTX_use_PrivateKey(&context, m_key) == 1;
}

} // namespace unbar::sandbox
