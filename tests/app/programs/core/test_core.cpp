#include "app/platform/settings.h"
#include "app/programs/core/core.h"
#include "app/programs/core/profile_folder.h"
#include "app/programs/core/scripted_browser.h"
#include "tests/journeys/journey_driver.h"
#include "tests/support/test_main.h"

#include <QCoroTask>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace unbar;
using programs::CoreState;

class TestCore : public QObject
{
    Q_OBJECT
    /// One start of the app on the profile of this test.
    struct Life
    {
        explicit Life(const QTemporaryDir &folder)
        {
            browser.setAnswers({{QStringLiteral("password"), QStringLiteral("268000")}});
            programs::CoreOptions options;
            options.demo = true;
            options.profileDir = folder.filePath(QStringLiteral("profile"));
            options.operatorFile = folder.filePath(QStringLiteral("operator.json"));
            core = std::make_unique<programs::Core>(options, browser);
        }
        ~Life() { QCoro::waitFor(core->close()); }
        programs::ScriptedBrowser browser;
        std::unique_ptr<programs::Core> core;
    };
    /// Signs in and asks for a payment that nobody pays; afterwards the operator is gone.
    static bool signedInOnce(const QTemporaryDir &folder)
    {
        QProcess sandbox;
        sandbox.start(QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox"),
                      {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--store"),
                       QStringLiteral("memory"), QStringLiteral("--profile-out"),
                       folder.filePath(QStringLiteral("operator.json"))});
        if (!sandbox.waitForReadyRead(60000))
            return false;
        bool reached = false;
        {
            Life life(folder);
            test::JourneyPlan plan;
            plan.payerPays = false;
            test::JourneyDriver driver(*life.core, plan);
            reached = QCoro::waitFor(driver.run()).has_value();
        }
        sandbox.closeWriteChannel();
        return sandbox.waitForFinished(30000) && reached;
    }
    static QString documentName(programs::Core &core)
    {
        return QStringLiteral("document/") + core.currentStack()->profile().id;
    }
private Q_SLOTS:
    void resumesWithoutNetwork()
    {
        const QTemporaryDir folder;
        QVERIFY(signedInOnce(folder));
        Life life(folder);
        QCoro::waitFor(life.core->boot());
        QCOMPARE(life.core->state(), CoreState::SignedIn);
        QVERIFY(life.core->currentStack()->hasDocument());
        QCOMPARE(life.core->store()->payments().size(), 1);
        QVERIFY(life.core->session()->diagnose().view().line.isLocked()); // what was known is shown
    }
    void forgettingLeavesNothing()
    {
        const QTemporaryDir folder;
        QVERIFY(signedInOnce(folder));
        QFile left(folder.filePath(QStringLiteral("profile/qt.conf")));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        Life life(folder);
        QCoro::waitFor(life.core->boot());
        QCOMPARE(life.core->state(), CoreState::SignedIn);
        QVERIFY(!life.core->settings().values().knownOperators.isEmpty());
        QCoro::waitFor(life.core->signOut(true));
        QCOMPARE(life.core->state(), CoreState::SignedOut); // begun anew, as on the first day
        QVERIFY(life.core->store()->payments().isEmpty());
        QVERIFY(life.core->store()->lines().isEmpty());
        QVERIFY(life.core->settings().values().knownOperators.isEmpty());
        QVERIFY(!QFile::exists(left.fileName()));
    }
    void forgettingSaysWhatWouldNotGo()
    {
        const QTemporaryDir folder;
        for (const char *name : {"history.sqlite", "instance.lock", "key.json"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto stubborn = [](const QFileInfo &entry) {
            return entry.fileName() != QLatin1String("history.sqlite") && programs::removeEntry(entry);
        };
        const auto emptied = programs::emptyProfile(folder.path(), stubborn);
        QVERIFY(!emptied);
        QCOMPARE(emptied.error().code, FailureCode::ProgramsNotForgotten);
        QCOMPARE(emptied.error().where, QStringLiteral("history.sqlite"));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("key.json"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("instance.lock"))));
        QVERIFY(programs::emptyProfile(folder.path()));
    }
    void saysThatTheKeptDocumentDoesNotVerify()
    {
        const QTemporaryDir folder;
        QVERIFY(signedInOnce(folder));
        {
            Life life(folder);
            QCoro::waitFor(life.core->boot());
            QCOMPARE(life.core->state(), CoreState::SignedIn);
            const QString name = documentName(*life.core);
            QByteArray kept = life.core->store()->value(name).value_or(QByteArray());
            QVERIFY(kept.size() > 100);
            const qsizetype middle = kept.size() / 2;
            kept[middle] = kept.at(middle) == 'A' ? 'B' : 'A';
            QVERIFY(life.core->store()
                        ->write([&] { return life.core->store()->putValue(name, kept); })
                        .has_value());
        }
        Life life(folder);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                               "the kept document of the operator is not used")));
        QCoro::waitFor(life.core->boot());
        QCOMPARE(life.core->state(), CoreState::SignedOut); // nobody is taken at their word unverified
        QVERIFY(life.core->store()->payments().size() == 1);
    }
};

UNBAR_TEST(TestCore, test_core)
#include "test_core.moc"
