#pragma once
// Bytes that must not linger: wiped on destruction, not copyable by accident, not printable.

#include <QByteArray>
#include <cstddef>
#include <vector>

namespace unbar {

class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    /// Copies the bytes in and wipes the source's buffer when it is not shared.
    static SecretBytes take(QByteArray &&source);
    static SecretBytes copyOf(const unsigned char *data, std::size_t size);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// Compares without leaking where the first difference is.
    [[nodiscard]] bool equals(const SecretBytes &other) const;
    /// A view for APIs that take QByteArray; it shares no ownership and must not outlive this object.
    [[nodiscard]] QByteArray view() const;
    void wipe();

private:
    std::vector<unsigned char> m_bytes;
};

} // namespace unbar
