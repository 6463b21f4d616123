#include "app/sandbox/keys.h"

#include "app/sandbox/world.h"

namespace unbar::sandbox {

namespace keys_detail {

JwsKey kept(World &world, const QString &name, JwsKey (*make)())
{
    const World::Guard guard(world);
    const QByteArray stored = world.setting(name);
    if (!stored.isEmpty()) {
        const auto pem = SecretBytes::copyOf(reinterpret_cast<const unsigned char *>(stored.constData()),
                                             static_cast<std::size_t>(stored.size()));
        if (auto key = JwsKey::fromPrivatePem(pem)) {
            key->setKeyId(key->thumbprint());
            return *key;
        }
    }
    JwsKey key = make();
    key.setKeyId(key.thumbprint());
    // A deep copy: the view shares no ownership with the wiped bytes.
    const SecretBytes pem = key.privatePem();
    world.setSetting(name, QByteArray(pem.view().constData(), pem.view().size()));
    return key;
}

} // namespace keys_detail

JwsKey documentKey(World &world)
{
    return keys_detail::kept(world, QStringLiteral("key.document"), &JwsKey::generateEd25519);
}

JwsKey tokenKey(World &world)
{
    return keys_detail::kept(world, QStringLiteral("key.token"), &JwsKey::generateEs256);
}

JwsKey sealKey(World &world)
{
    return keys_detail::kept(world, QStringLiteral("key.seal"), &JwsKey::generateEs256);
}

JwsKey receiptKey(World &world)
{
    JwsKey key = keys_detail::kept(world, QStringLiteral("key.receipt"), &JwsKey::generateEd25519);
    key.setKeyId(QStringLiteral("receipt-1"));
    return key;
}

} // namespace unbar::sandbox
