// The hook that denies the network sees an attempt and lets nothing through.
#include "tests/support/test_main.h"
#include "ui/scenes/scenes.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <memory>

namespace unbar::ui {

class TestSceneNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAttemptIsSeenAndRefused();
};

void TestSceneNetwork::anAttemptIsSeenAndRefused()
{
    const DenyNetwork denied;
    QCOMPARE(denied.attempts(), 0);
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(QStringLiteral("http://operator.example/")))));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QVERIFY(denied.attempts() >= 1);
}

} // namespace unbar::ui

using unbar::ui::TestSceneNetwork;
UNBAR_TEST(TestSceneNetwork, test_scene_network)
#include "test_scene_network.moc"
