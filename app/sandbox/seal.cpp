#include "app/sandbox/seal.h"

#include "app/sandbox/keys.h"

#include <memory>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace unbar::sandbox {

namespace seal_detail {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *owned) const
    {
        release(owned);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Message = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

constexpr int validDays = 730;

/// A certificate over the key itself: who the operator is, is said by the signature of its document.
Certificate selfSigned(EVP_PKEY *key, const QDateTime &now)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    time_t begin = static_cast<time_t>(now.toSecsSinceEpoch());
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), -1, 0, &begin);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), validDays, 0, &begin);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("unbar-sandbox evidence"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), qMax(size, 0));
    OPENSSL_free(bytes);
    return der;
}

Certificate certificateFrom(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

QDateTime endOf(X509 *certificate)
{
    tm parts{};
    ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts);
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

/// The kept certificate, or one made now for the kept key.
Certificate keptCertificate(World &world, EVP_PKEY *key)
{
    const QString name = QStringLiteral("seal.certificate");
    Certificate certificate = certificateFrom(world.setting(name));
    if (certificate && X509_check_private_key(certificate.get(), key) == 1)
        return certificate;
    certificate = selfSigned(key, world.now());
    if (!certificate)
        qFatal("the sandbox cannot make the certificate that evidence is sealed for");
    world.setSetting(name, derOf(certificate.get()));
    return certificate;
}

/// Nothing when the bytes are not exactly one AuthEnvelopedData.
Message messageFrom(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *end = at + der.size();
    Message message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
    if (!message || at != end ||
        OBJ_obj2nid(CMS_get0_type(message.get())) != NID_id_smime_ct_authEnvelopedData)
        return nullptr;
    return message;
}

} // namespace seal_detail

SealCertificate sealCertificate(World &world)
{
    const World::Guard guard(world);
    const JwsKey key = sealKey(world);
    const auto certificate = seal_detail::keptCertificate(world, key.handle());
    return {QStringLiteral("seal-1"), seal_detail::derOf(certificate.get()),
            seal_detail::endOf(certificate.get())};
}

std::optional<QByteArray> unsealed(World &world, const QByteArray &message)
{
    const JwsKey key = sealKey(world);
    const auto certificate = seal_detail::keptCertificate(world, key.handle());
    const seal_detail::Message sealed = seal_detail::messageFrom(message);
    const seal_detail::Bio plain(BIO_new(BIO_s_mem()));
    const bool opened = sealed && CMS_decrypt(sealed.get(), key.handle(), certificate.get(), nullptr,
                                              plain.get(), CMS_BINARY) == 1;
    ERR_clear_error(); // what was refused must not be read as the failure of a later call
    if (!opened)
        return std::nullopt;
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &bytes);
    return QByteArray(bytes, size);
}

} // namespace unbar::sandbox
