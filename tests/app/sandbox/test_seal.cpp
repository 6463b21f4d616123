// The key that evidence is sealed for, and the signed document that names it.
#include "app/sandbox/seal.h"

#include "app/sandbox/document.h"
#include "app/sandbox/keys.h"
#include "tests/app/sandbox/evidence_rig.h"
#include "tests/support/test_main.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using unbar::sandbox::sealCertificate;
using unbar::sandbox::unsealed;
using unbar::sandbox::World;
using unbar::test::EvidenceRig;
using unbar::test::sealedFor;

class TestSeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { rig = std::make_unique<EvidenceRig>(); }
    void cleanup() { rig.reset(); }

    void whatIsSealedIsOpened()
    {
        for (const QByteArray &plain :
             {QByteArray("a"), QByteArray(1'000'000, 'x'), QByteArray("\0\r\n\0", 4)})
            QCOMPARE(opened(rig->sealed(plain)), plain);
    }

    void nothingElseIsOpened()
    {
        const QByteArray good = rig->sealed("plain text of a paper");
        QVERIFY(!opened({}));
        QVERIFY(!opened("no DER at all"));
        QVERIFY(!opened(good + 'x'));
        QVERIFY(!opened(good.chopped(1)));
        const QByteArray certificate = sealCertificate(rig->world()).der;
        QVERIFY(!opened(sealedFor(certificate, "plain", EVP_aes_256_cbc()))); // nothing would notice a change
        QByteArray changed = good;
        const auto at = changed.size() - 20; // in the ciphertext or its tag, which end the message
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        QVERIFY(!opened(changed));
        EvidenceRig other;
        QVERIFY(!opened(other.sealed("plain")));
        QCOMPARE(opened(good), QByteArray("plain text of a paper"));
    }

    void theCertificateIsP256AndTold()
    {
        const QJsonObject document = unbar::sandbox::operatorDocument(rig->server(), rig->world());
        const QJsonObject key = document.value(u"sealKeys").toArray().first().toObject();
        QCOMPARE(key.value(u"kid").toString(), QStringLiteral("seal-1"));
        const QByteArray der = QByteArray::fromBase64(key.value(u"certificate").toString().toLatin1());
        const QSslCertificate certificate(der, QSsl::Der);
        QVERIFY(!certificate.isNull());
        QVERIFY(certificate.isSelfSigned());
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        QCOMPARE(QDateTime::fromString(key.value(u"notAfter").toString(), Qt::ISODateWithMs),
                 certificate.expiryDate());
        QVERIFY(certificate.effectiveDate() < moment() && certificate.expiryDate() > moment().addDays(365));
        const QJsonObject receipt = document.value(u"receiptKeys").toArray().first().toObject();
        QCOMPARE(receipt.value(u"kid").toString(), QStringLiteral("receipt-1"));
        QCOMPARE(unbar::fromBase64Url(receipt.value(u"x").toString().toLatin1())->size(), 32);
        QCOMPARE(document.value(u"upload").toObject().value(u"maxSize").toInt(), 10 * 1024 * 1024);
        for (const auto root : {u"TMF667", u"tus", u"handoff"})
            QVERIFY(document.value(u"roots").toObject().contains(QStringView(root)));
    }

    void keysStayWithTheStore()
    {
        QTemporaryDir dir;
        rig = std::make_unique<EvidenceRig>(dir.filePath(QStringLiteral("sandbox.db")));
        const QByteArray before = rig->sealed("kept");
        const QByteArray certificate = sealCertificate(rig->world()).der;
        const QByteArray receipt = unbar::sandbox::receiptKey(rig->world()).ed25519Public();
        rig->web.restart();
        QCOMPARE(sealCertificate(rig->world()).der, certificate);
        QCOMPARE(unbar::sandbox::receiptKey(rig->world()).ed25519Public(), receipt);
        QCOMPARE(opened(before), QByteArray("kept"));
        EvidenceRig other;
        QVERIFY(sealCertificate(other.world()).der != certificate);
    }

private:
    std::optional<QByteArray> opened(const QByteArray &message)
    {
        const World::Guard guard(rig->world());
        return unsealed(rig->world(), message);
    }
    QDateTime moment() { return rig->world().now(); }
    std::unique_ptr<EvidenceRig> rig;
};

UNBAR_TEST(TestSeal, test_seal)
#include "test_seal.moc"
