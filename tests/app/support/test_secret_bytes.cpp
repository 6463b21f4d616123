#include "tests/support/test_main.h"

#include "app/support/secret_bytes.h"

#include <algorithm>
#include <type_traits>

using unbar::SecretBytes;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takingEmptiesTheSource();
    void aSharedSourceIsLeftAlone();
    void wipeZeroesBeforeItFrees();
    void movingEmptiesTheSource();
    void comparesByContent();
    void viewSharesNothing();
    void isNotCopiedByAccident();
};

static SecretBytes secretOf(const char *text)
{
    return SecretBytes::copyOf(reinterpret_cast<const unsigned char *>(text), qstrlen(text));
}

void TestSecretBytes::takingEmptiesTheSource()
{
    const QByteArray expected(16, 'k');
    QByteArray source(expected.constData(), expected.size());
    const SecretBytes secret = SecretBytes::take(std::move(source));
    QCOMPARE(secret.view(), expected);
    QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): take() leaves an empty array behind
}

void TestSecretBytes::aSharedSourceIsLeftAlone()
{
    const QByteArray kept("shared secret");
    QByteArray source = kept;
    const SecretBytes secret = SecretBytes::take(std::move(source));
    QCOMPARE(secret.view(), kept);
    QCOMPARE(kept, QByteArray("shared secret"));
}

void TestSecretBytes::wipeZeroesBeforeItFrees()
{
    SecretBytes secret = secretOf("abcdefgh");
    const unsigned char *memory = secret.data();
    const std::size_t size = secret.size();
    secret.wipe();
    QVERIFY(secret.isEmpty());
    // clear() keeps the vector's memory, so what was there can still be looked at.
    QVERIFY(std::all_of(memory, memory + size, [](unsigned char byte) { return byte == 0; }));
}

void TestSecretBytes::movingEmptiesTheSource()
{
    SecretBytes first = secretOf("one");
    SecretBytes second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): the move is what is tested
    QCOMPARE(second.view(), QByteArray("one"));
    SecretBytes third = secretOf("three");
    third = std::move(second);
    QCOMPARE(third.view(), QByteArray("one"));
    SecretBytes &self = third;
    third = std::move(self);
    QCOMPARE(third.view(), QByteArray("one"));
}

void TestSecretBytes::comparesByContent()
{
    QVERIFY(secretOf("same").equals(secretOf("same")));
    QVERIFY(!secretOf("same").equals(secretOf("sane")));
    QVERIFY(!secretOf("same").equals(secretOf("sam")));
    QVERIFY(secretOf("same").clone().equals(secretOf("same")));
    QVERIFY(SecretBytes().equals(SecretBytes()));
}

void TestSecretBytes::viewSharesNothing()
{
    const SecretBytes secret = secretOf("abc");
    const QByteArray view = secret.view();
    QCOMPARE(static_cast<const void *>(view.constData()), static_cast<const void *>(secret.data()));
}

void TestSecretBytes::isNotCopiedByAccident()
{
    QVERIFY(!std::is_copy_constructible_v<SecretBytes>);
    QVERIFY(!std::is_copy_assignable_v<SecretBytes>);
}

UNBAR_TEST(TestSecretBytes, test_secret_bytes)
#include "test_secret_bytes.moc"
