#include "app/sandbox/document_evidence.h"

#include "app/sandbox/evidence_record.h"
#include "app/sandbox/keys.h"
#include "app/sandbox/seal.h"

namespace unbar::sandbox {

QJsonObject uploadLimits()
{
    return {{QStringLiteral("maxSize"), kMaxPlain},
            {QStringLiteral("maxPixels"), 24'000'000},
            {QStringLiteral("types"), QJsonArray::fromStringList(evidenceTypes())}};
}

QJsonArray sealKeys(World &world)
{
    const SealCertificate current = sealCertificate(world);
    return {QJsonObject{{QStringLiteral("kid"), current.kid},
                        {QStringLiteral("certificate"), QString::fromLatin1(current.der.toBase64())},
                        {QStringLiteral("notAfter"), World::stamp(current.notAfter)}}};
}

QJsonArray receiptKeys(World &world)
{
    const JwsKey key = receiptKey(world);
    return {QJsonObject{{QStringLiteral("kid"), key.keyId()},
                        {QStringLiteral("x"), QString::fromLatin1(toBase64Url(key.ed25519Public()))}}};
}

} // namespace unbar::sandbox
