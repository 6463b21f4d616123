#include "app/store/seal.h"
#include "tests/support/test_main.h"

#include <functional>

using namespace unbar;

class TestSeal : public QObject
{
    Q_OBJECT

    static QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
    static SecretBytes secret(const char *text) { return SecretBytes::take(hex(text)); }
    static store::Row row()
    {
        store::Row row;
        row.id = 7;
        row.ref = "ref";
        row.caseId = "case";
        row.lookup = "lookup";
        row.kind = "kind";
        row.sequence = 3;
        row.state = "ready";
        row.due = 99;
        row.keyId = 1;
        row.revision = 5;
        return row;
    }

private Q_SLOTS:
    // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 16 (the NIST
    // submission).
    void nistVectors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("aad");
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("13 nothing") << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray()
                                    << QByteArray() << QByteArray()
                                    << hex("530f8afbc74536b9a963b4f1c4cb738b");
        QTest::newRow("14 one block")
            << QByteArray(32, '\0') << QByteArray(12, '\0') << QByteArray(16, '\0') << QByteArray()
            << hex("cea7403d4d606b6e074ec5d3baf39d18") << hex("d0d1c8a799996bf0265b98b5d48ab919");
        QTest::newRow("16 with additional data")
            << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
            << hex("cafebabefacedbaddecaf888")
            << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                   "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
            << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
            << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                   "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662")
            << hex("76fc6ece0f4e1768cddf8853bb2d551b");
    }

    void nistVectors()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, aad);
        QFETCH(QByteArray, cipher);
        QFETCH(QByteArray, tag);
        const Aead aead(SecretBytes::take(std::move(key)));
        const QByteArray sealed = aead.sealWith(nonce, plain, aad);
        QCOMPARE(sealed, nonce + cipher + tag);
        const Result<QByteArray> opened = aead.open(sealed, aad);
        QVERIFY(opened.has_value());
        QCOMPARE(*opened, plain);
    }

    void hkdfVector() // RFC 5869 A.1
    {
        const SecretBytes out =
            hkdfSha256(secret("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                       hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42);
        QCOMPARE(out.view().toHex(),
                 QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                            "34007208d5b887185865"));
    }

    void scryptVector() // RFC 7914 §12
    {
        const SecretBytes out =
            scrypt(SecretBytes::take(QByteArray("pleaseletmein")), "SodiumChloride", 16384, 8, 1, 64);
        QCOMPARE(out.view().toHex(),
                 QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                            "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
    }

    void everyFlippedByteIsSeen()
    {
        const store::KeyRing keys(SecretBytes::take(QByteArray(32, 'k')));
        store::Row sealed = row();
        store::sealRow(keys, "line", sealed, "what nobody may read");
        QCOMPARE(*store::openRow(keys, "line", sealed), QByteArray("what nobody may read"));
        for (qsizetype i = 0; i < sealed.sealed.size(); ++i) {
            store::Row flipped = sealed;
            flipped.sealed[i] = static_cast<char>(flipped.sealed[i] ^ 1);
            const auto opened = store::openRow(keys, "line", flipped);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, FailureCode::SealBroken);
        }
    }

    void everyClearColumnIsBound()
    {
        const store::KeyRing keys(SecretBytes::take(QByteArray(32, 'k')));
        store::Row sealed = row();
        store::sealRow(keys, "line", sealed, "x");
        const std::function<void(store::Row &)> edits[] = {
            [](store::Row &r) { r.id = 8; },           [](store::Row &r) { r.ref = "re"; },
            [](store::Row &r) { r.caseId = "fcase"; }, [](store::Row &r) { r.lookup = ""; },
            [](store::Row &r) { r.kind = "kinds"; },   [](store::Row &r) { r.sequence = 4; },
            [](store::Row &r) { r.state = "done"; },   [](store::Row &r) { r.due = 0; },
            [](store::Row &r) { r.format = 2; },       [](store::Row &r) { r.keyId = 2; },
            [](store::Row &r) { r.revision = 4; },     [](store::Row &r) { std::swap(r.ref, r.caseId); }};
        for (const auto &edit : edits) {
            store::Row edited = sealed;
            edit(edited);
            QVERIFY(!store::openRow(keys, "line", edited));
        }
        QVERIFY(!store::openRow(keys, "bill", sealed));
        QVERIFY(!store::openRow(store::KeyRing(SecretBytes::take(QByteArray(32, 'k')), 2), "line", sealed));
    }

    void fieldsDoNotRunTogether()
    {
        store::Row a = row();
        store::Row b = row();
        a.ref = "ab";
        a.caseId = "c";
        b.ref = "a";
        b.caseId = "bc";
        QVERIFY(store::rowAad("t", a) != store::rowAad("t", b));
    }

    void sealsAreNeverAlike()
    {
        const store::KeyRing keys(SecretBytes::take(QByteArray(32, 'k')));
        store::Row a = row();
        store::Row b = row();
        store::sealRow(keys, "line", a, "same");
        store::sealRow(keys, "line", b, "same");
        QVERIFY(a.sealed != b.sealed);
    }

    void blindIndexSeparatesRolesAndKeys()
    {
        const store::KeyRing one(SecretBytes::take(QByteArray(32, 'k')));
        const store::KeyRing other(SecretBytes::take(QByteArray(32, 'o')));
        const QString number = QStringLiteral("+8613800138001");
        QCOMPARE(one.blindIndex("number", number), one.blindIndex("number", number));
        QVERIFY(one.blindIndex("number", number) != one.blindIndex("line", number));
        QVERIFY(one.blindIndex("number", number) != other.blindIndex("number", number));
        QVERIFY(one.check() != other.check());
        QVERIFY(!one.fileWrap().equals(one.audit()));
    }

    void aKeyOfWrongLengthSealsNothing()
    {
        const Aead aead(SecretBytes::take(QByteArray(16, 'k')));
        QVERIFY(aead.seal("x", {}).isEmpty());
        QVERIFY(!aead.open(QByteArray(40, 'x'), {}));
    }
};

UNBAR_TEST(TestSeal, test_seal)
#include "test_seal.moc"
