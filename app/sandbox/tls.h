#pragma once
// The sandbox's own certificate: made once with OpenSSL and kept with the store, so that pins stay valid
// after a kill.

#include "app/sandbox/world.h"

#include <openssl/ssl.h>

namespace unbar::sandbox {

class TlsIdentity
{
public:
    /// Takes the kept certificate and keys or makes them: P-256, ten years, SAN 127.0.0.1, ::1 and localhost.
    static Result<std::unique_ptr<TlsIdentity>> forWorld(World &world, const QString &host);
    ~TlsIdentity();
    TlsIdentity(const TlsIdentity &) = delete;
    TlsIdentity &operator=(const TlsIdentity &) = delete;

    /// Puts the certificate into a server context and refuses anything below TLS 1.2.
    bool apply(SSL_CTX &context) const;
    /// SHA-256 of SubjectPublicKeyInfo: the served key's, then the backup key's.
    [[nodiscard]] QList<QByteArray> pins() const { return m_pins; }

private:
    TlsIdentity() = default;
    X509 *m_certificate = nullptr;
    EVP_PKEY *m_key = nullptr;
    QList<QByteArray> m_pins;
};

} // namespace unbar::sandbox
