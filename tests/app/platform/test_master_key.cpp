#include "app/platform/master_key.h"
#include "app/platform/memory_keychain.h"
#include "tests/support/test_main.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace unbar;
using namespace unbar::platform;

class TestMasterKey : public QObject
{
    Q_OBJECT

    struct Rig
    {
        QTemporaryDir dir;
        MemoryKeychain keychain;
        MasterKeySource source{keychain, dir.path(), dir.filePath(QStringLiteral("unbar.db"))};

        Result<MasterKey> obtain() { return QCoro::waitFor(source.obtain()); }
        Result<MasterKey> with(const char *passphrase)
        {
            return QCoro::waitFor(source.withPassphrase(SecretBytes::take(QByteArray(passphrase))));
        }
        void makeStore(const char *suffix = "")
        {
            QFile file(dir.filePath(QStringLiteral("unbar.db")) + QLatin1String(suffix));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        bool hasKeyFile() { return QFile::exists(dir.filePath(QStringLiteral("key.json"))); }
    };

private Q_SLOTS:
    void theFirstStartMakesAKeyAndTheNextFindsIt()
    {
        Rig rig;
        const auto first = rig.obtain();
        QVERIFY(first && first->outcome == MasterKeyOutcome::Ready && first->created);
        QCOMPARE(first->key.size(), std::size_t(32));
        rig.makeStore();
        const auto second = rig.obtain();
        QVERIFY(second && second->outcome == MasterKeyOutcome::Ready && !second->created);
        QVERIFY(second->key.equals(first->key));
        QVERIFY(!rig.keychain.holds(rig.source.entryName() + QLatin1String("-probe")));
    }

    void lockedWaitsAndMakesNothing()
    {
        Rig rig;
        const auto first = rig.obtain();
        rig.keychain.answerWith(KeychainAnswer::Locked);
        const auto locked = rig.obtain();
        QVERIFY(locked && locked->outcome == MasterKeyOutcome::Locked && locked->key.isEmpty());
        rig.keychain.answerWith(KeychainAnswer::Found);
        QVERIFY(rig.obtain()->key.equals(first->key));
    }

    void withAStoreAndNoKeyNothingIsMade_data()
    {
        QTest::addColumn<QByteArray>("suffix");
        QTest::newRow("the file") << QByteArray("");
        QTest::newRow("its companion alone") << QByteArray(".check");
    }

    void withAStoreAndNoKeyNothingIsMade()
    {
        QFETCH(QByteArray, suffix);
        Rig rig;
        rig.makeStore(suffix.constData());
        const auto lost = rig.obtain();
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, FailureCode::PlatformKeyLost);
        QVERIFY(!rig.keychain.holds(rig.source.entryName()));
        QCOMPARE(rig.with("x").error().code, FailureCode::PlatformKeyLost);
        QVERIFY(!rig.hasKeyFile());
    }

    void withAStoreAndNoServiceItWaits()
    {
        Rig rig;
        rig.makeStore();
        rig.keychain.answerWith(KeychainAnswer::NoService);
        const auto waits = rig.obtain();
        QVERIFY(waits && waits->outcome == MasterKeyOutcome::Locked);
    }

    void aKeyOfAnotherFormIsNotReplaced()
    {
        Rig rig;
        QVERIFY(QCoro::waitFor(rig.keychain.write(rig.source.entryName(), "short")));
        QCOMPARE(rig.obtain().error().code, FailureCode::PlatformKeyLost);
    }

    void aKeychainThatKeepsNothingIsNotTrusted()
    {
        Rig rig;
        rig.keychain.loseWrites(true);
        const auto asked = rig.obtain();
        QVERIFY(asked && asked->outcome == MasterKeyOutcome::NeedsPassphrase && asked->firstTime);
    }

    void withoutAServiceAPassphraseHoldsTheKey()
    {
        Rig rig;
        rig.keychain.answerWith(KeychainAnswer::NoService);
        const auto asked = rig.obtain();
        QVERIFY(asked && asked->outcome == MasterKeyOutcome::NeedsPassphrase && asked->firstTime);
        const auto made = rig.with("correct horse");
        QVERIFY(made && made->outcome == MasterKeyOutcome::Ready && made->created);
        rig.makeStore();
        const auto again = rig.obtain();
        QVERIFY(again && again->outcome == MasterKeyOutcome::NeedsPassphrase && !again->firstTime);
        QCOMPARE(rig.with("wrong").error().code, FailureCode::PlatformPassphraseWrong);
        const auto opened = rig.with("correct horse");
        QVERIFY(opened && !opened->created && opened->key.equals(made->key));
        QCOMPARE(QFile::permissions(rig.dir.filePath(QStringLiteral("key.json"))) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aKeyFileIsAskedForEvenWhenAKeychainCameBack()
    {
        Rig rig;
        rig.keychain.answerWith(KeychainAnswer::NoService);
        QVERIFY(QCoro::waitFor(rig.source.forDemo()));
        rig.keychain.answerWith(KeychainAnswer::Found);
        const auto asked = rig.obtain();
        QVERIFY(asked && asked->outcome == MasterKeyOutcome::NeedsPassphrase && !asked->firstTime);
    }

    void theDemoNeedsNobody()
    {
        Rig rig;
        const auto made = QCoro::waitFor(rig.source.forDemo());
        QVERIFY(made && made->created);
        rig.makeStore();
        const auto again = QCoro::waitFor(rig.source.forDemo());
        QVERIFY(again && !again->created && again->key.equals(made->key));
        QVERIFY(!rig.keychain.holds(rig.source.entryName()));
    }

    void aKeyThatCannotBeKeptIsNotGivenOut()
    {
        Rig rig;
        QFile obstacle(rig.dir.filePath(QStringLiteral("file")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        MasterKeySource source(rig.keychain, obstacle.fileName() + QLatin1String("/profile"),
                               QStringLiteral("none"));
        QCOMPARE(QCoro::waitFor(source.forDemo()).error().code, FailureCode::PlatformKeyFileUnwritable);
    }

    void forgettingTakesBoth()
    {
        Rig rig;
        QVERIFY(rig.obtain());
        QVERIFY(QCoro::waitFor(rig.source.forDemo()));
        QCoro::waitFor(rig.source.forget());
        QVERIFY(!rig.hasKeyFile());
        QVERIFY(!rig.keychain.holds(rig.source.entryName()));
    }

    void twoProfilesDoNotShareAKey()
    {
        Rig one;
        MasterKeySource other(one.keychain, one.dir.filePath(QStringLiteral("other")),
                              QStringLiteral("none"));
        const auto a = one.obtain();
        const auto b = QCoro::waitFor(other.obtain());
        QVERIFY(a && b && !a->key.equals(b->key));
    }
};

UNBAR_TEST(TestMasterKey, test_master_key)
#include "test_master_key.moc"
