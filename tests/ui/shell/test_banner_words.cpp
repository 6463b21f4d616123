#include "tests/support/test_main.h"
#include "tests/ui/shell/shell_rig.h"
#include "ui/shell/banner_words.h"
#include "ui/style/icons.h"

using namespace unbar;

class TestBannerWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingInTheWaySaysNothing();
    void everyObstacleHasWordsAndAnIcon();
    void theWorstComesFirst();
    void clockSaysHowFarOff();
    void offlineWithoutDataPromisesNoTime();
};

void TestBannerWords::nothingInTheWaySaysNothing()
{
    QVERIFY(ui::bannerWords(test::signedInSession()).words.isEmpty());
    auto session = test::signedInSession();
    session.connection = workflows::Connection::Connecting;
    QVERIFY(ui::bannerWords(session).words.isEmpty());
}

void TestBannerWords::everyObstacleHasWordsAndAnIcon()
{
    QList<workflows::SessionView> obstacles;
    using workflows::Connection;
    for (const Connection connection :
         {Connection::Offline, Connection::CaptivePortal, Connection::ClockWrong, Connection::OperatorBusy,
          Connection::Untrusted}) {
        obstacles << test::signedInSession();
        obstacles.last().connection = connection;
    }
    for (int i = 0; i < 3; ++i)
        obstacles << test::signedInSession();
    obstacles[5].keychainLocked = true;
    obstacles[6].storeMemoryOnly = true;
    obstacles[7].storeSalvaged = true;
    QStringList said;
    for (const auto &session : std::as_const(obstacles)) {
        const ui::BannerWords words = ui::bannerWords(session);
        QVERIFY(words.words.endsWith(QLatin1Char('.')));
        QVERIFY2(ui::iconNames().contains(words.icon), qPrintable(words.icon));
        QVERIFY(!said.contains(words.words));
        said << words.words;
    }
}

void TestBannerWords::theWorstComesFirst()
{
    auto session = test::signedInSession();
    session.storeMemoryOnly = session.keychainLocked = true;
    session.connection = workflows::Connection::Untrusted;
    QCOMPARE(ui::bannerWords(session).tone, ui::Tone::Danger);
    session.connection = workflows::Connection::Online;
    QVERIFY(ui::bannerWords(session).words.contains(QStringLiteral("locked")));
}

void TestBannerWords::clockSaysHowFarOff()
{
    auto session = test::signedInSession();
    session.connection = workflows::Connection::ClockWrong;
    session.clockSkewMs = -3LL * 3600 * 1000;
    QVERIFY2(ui::bannerWords(session).words.contains(QStringLiteral("3 hour")),
             qPrintable(ui::bannerWords(session).words));
    session.clockSkewMs = 12LL * 60 * 1000;
    QVERIFY(ui::bannerWords(session).words.contains(QStringLiteral("12 minute")));
}

void TestBannerWords::offlineWithoutDataPromisesNoTime()
{
    workflows::SessionView session;
    session.connection = workflows::Connection::Offline;
    const QString words = ui::bannerWords(session).words;
    QVERIFY(!words.contains(QLatin1Char(':')));
    QVERIFY(!words.isEmpty());
}

UNBAR_TEST(TestBannerWords, test_banner_words)
#include "test_banner_words.moc"
