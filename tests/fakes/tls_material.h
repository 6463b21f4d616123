#pragma once
// Self-signed certificates made for one test: P-256, for 127.0.0.1 unless said otherwise.

#include <QByteArray>
#include <QDateTime>
#include <QSslConfiguration>

namespace unbar::test {

struct TlsMaterial
{
    QByteArray certificatePem;
    QByteArray keyPem;
    QByteArray spkiPin; ///< SHA-256 of SubjectPublicKeyInfo
    [[nodiscard]] QSslConfiguration server() const;
};

TlsMaterial makeTls(const QDateTime &notBefore, const QDateTime &notAfter,
                    const QByteArray &subjectAltName = "IP:127.0.0.1");
TlsMaterial makeTls();

} // namespace unbar::test
