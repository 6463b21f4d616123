#include "app/sandbox/tus_headers.h"

#include <QRegularExpression>
#include <QSet>

namespace unbar::sandbox {

namespace tus_headers {

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("\\A[A-Za-z0-9]{1,32}\\z"));
    return code.match(text).hasMatch();
}

bool isHexDigest(const QString &text)
{
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return digest.match(text).hasMatch();
}

} // namespace tus_headers

std::optional<qint64> byteCount(const Call &call, const char *name)
{
    const QByteArray text = call.header(name);
    static const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > 16 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const qint64 count = text.toLongLong();
    return count < (qint64(1) << 53) ? std::optional(count) : std::nullopt;
}

std::optional<UploadMetadata> uploadMetadata(const QByteArray &header)
{
    UploadMetadata metadata;
    if (header.trimmed().isEmpty())
        return metadata;
    QSet<QByteArray> seen;
    for (const QByteArray &pair : header.split(',')) {
        const QList<QByteArray> words = pair.trimmed().split(' ');
        const auto value = words.size() == 2 ? tus_headers::fromBase64(words[1]) : std::nullopt;
        if (!value || seen.contains(words[0]))
            return std::nullopt;
        seen.insert(words[0]);
        const QString text = QString::fromUtf8(*value);
        if (words[0] == "item" && tus_headers::isCode(text))
            metadata.item = text;
        else if (words[0] == "sealed" && tus_headers::isHexDigest(text))
            metadata.sealed = text;
        else
            return std::nullopt;
    }
    return metadata;
}

std::optional<UploadChecksum> uploadChecksum(const QByteArray &header)
{
    const QList<QByteArray> words = header.trimmed().split(' ');
    const auto digest = words.size() == 2 ? tus_headers::fromBase64(words[1]) : std::nullopt;
    if (!digest)
        return std::nullopt;
    if (words[0] == "sha256" && digest->size() == 32)
        return UploadChecksum{QCryptographicHash::Sha256, *digest};
    if (words[0] == "sha1" && digest->size() == 20)
        return UploadChecksum{QCryptographicHash::Sha1, *digest};
    return std::nullopt;
}

} // namespace unbar::sandbox
