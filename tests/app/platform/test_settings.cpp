#include "app/platform/settings.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace unbar;
using namespace unbar::platform;

class TestSettings : public QObject
{
    Q_OBJECT

    static SettingsValues full()
    {
        SettingsValues values;
        values.language = QStringLiteral("zh_CN");
        values.textScale = 150;
        values.elderMode = true;
        values.theme = ThemeChoice::HighContrast;
        values.windowGeometry = QByteArray("\0\x01\xff", 3);
        values.windowState = "state";
        values.operatorId = QStringLiteral("example");
        values.knownOperators = {QStringLiteral("example"), QStringLiteral("other")};
        return values;
    }

private Q_SLOTS:
    void whatIsSavedComesBack()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("profile/settings.json"));
        QVERIFY(Settings(path).save(full()));
        QCOMPARE(Settings(path).values(), full());
    }

    void everyThemeComesBack()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        for (const auto theme :
             {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::System, ThemeChoice::HighContrast}) {
            SettingsValues values;
            values.theme = theme;
            QVERIFY(Settings(path).save(values));
            QCOMPARE(Settings(path).values().theme, theme);
        }
    }

    void aMissingOrBrokenFileGivesDefaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << QByteArray("{\"language\":\"zh");
        QTest::newRow("not an object") << QByteArray("[1,2]");
        QTest::newRow("not text") << QByteArray(5000, '\xff');
        QTest::newRow("impossible values")
            << QByteArray("{\"textScale\":100000,\"theme\":7,\"knownOperators\":\"x\",\"language\":[]}");
    }

    void aMissingOrBrokenFileGivesDefaults()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        QCOMPARE(Settings(path).values(), SettingsValues());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Settings settings(path);
        QCOMPARE(settings.values(), SettingsValues());
        QVERIFY(settings.save(full()));
        QCOMPARE(Settings(path).values(), full());
    }

    void oneBadValueSpoilsNoOther()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"textScale\":-1,\"language\":\"en\",\"theme\":\"dark\"}");
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.values().textScale, 100);
        QCOMPARE(settings.values().language, QStringLiteral("en"));
        QCOMPARE(settings.values().theme, ThemeChoice::Dark);
    }

    void whereNothingCanBeWrittenTheyHoldForThisRun()
    {
        QTemporaryDir dir;
        QFile obstacle(dir.filePath(QStringLiteral("file")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        Settings settings(obstacle.fileName() + QLatin1String("/settings.json"));
        const auto saved = settings.save(full());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, FailureCode::PlatformSettingsUnwritable);
        QCOMPARE(settings.values(), full());
        Settings memory{QString()};
        QVERIFY(memory.save(full()));
        QCOMPARE(memory.values(), full());
    }
};

UNBAR_TEST(TestSettings, test_settings)
#include "test_settings.moc"
