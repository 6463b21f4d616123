#pragma once
// SHA-256 (FIPS 180-4) over OpenSSL's EVP, in pieces; several times as fast as Qt 6.4's own.

#include <QByteArray>
#include <memory>

namespace unbar {

class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(const QByteArray &bytes);
    /// 32 bytes of all that was added; afterwards it stands at the beginning again.
    QByteArray result();
    static QByteArray of(const QByteArray &bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace unbar
