#include "tests/fakes/tls_material.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>
#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace unbar::test {

namespace {

QByteArray bioText(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    QByteArray out(data, static_cast<qsizetype>(size));
    BIO_free(bio);
    return out;
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

TlsMaterial makeTls(const QDateTime &notBefore, const QDateTime &notAfter, const QByteArray &subjectAltName)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_time_adj_ex(X509_getm_notBefore(certificate), 0,
                     static_cast<long>(QDateTime::currentDateTimeUtc().secsTo(notBefore)), nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate), 0,
                     static_cast<long>(QDateTime::currentDateTimeUtc().secsTo(notAfter)), nullptr);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("unbar test"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_subject_alt_name, subjectAltName);
    X509_sign(certificate, key, EVP_sha256());

    TlsMaterial out;
    BIO *certificateBio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificateBio, certificate);
    out.certificatePem = bioText(certificateBio);
    BIO *keyBio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(keyBio, key, nullptr, nullptr, 0, nullptr, nullptr);
    out.keyPem = bioText(keyBio);
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    out.spkiPin =
        QCryptographicHash::hash(QByteArray(reinterpret_cast<char *>(der), size), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return out;
}

TlsMaterial makeTls()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return makeTls(now.addDays(-1), now.addDays(1));
}

QSslConfiguration TlsMaterial::server() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificatePem, QSsl::Pem));
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace unbar::test
