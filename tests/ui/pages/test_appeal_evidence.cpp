// The evidence page: files reach their item, sending and drawing change the page in place, a picture that
// cannot be read is taken again first.
#include "tests/support/test_main.h"
#include "tests/ui/pages/appeal_pages.h"
#include "ui/pages/common/languages.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/file_picker.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/upload_bar.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace unbar::ui {

using workflows::AppealView;

class TestAppealEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"))); }
    void sendingMovesInPlace();
    void pausedGoesOn();
    void fileReachesItsItem();
    void pastedPictureReachesItsItem();
    void tooBigIsSaidInTheWords();
    void fileThatIsReadOutlivesARebuild();
    void withoutAnItemTakesWords();
    void askedAgainShowsThatItemAlone();
    void coversAreHandedOnWhenTheHandRests();
    void newPictureComesInPlace();
    void blurredIsTakenAgainFirst();
    void replacingTakesTheOldPageAway();
    void secondsAloneMoveTheCountdown();
};

void TestAppealEvidence::sendingMovesInPlace()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence"));
    auto *bar = page->findChild<UploadBar *>();
    QVERIFY(bar != nullptr);
    auto *pause = appeal_test::child(*page, "pause-usageProof");
    AppealView view = page->view();
    view.items[2].sentBytes = view.items[2].totalBytes * 3 / 4;
    view.items[2].item.pages[0].offset = view.items[2].sentBytes;
    view.savedAt = view.savedAt.addSecs(60);
    appeal_test::put(*page, view);
    QCOMPARE(page->findChild<UploadBar *>(), bar);
    QCOMPARE(appeal_test::child(*page, "pause-usageProof"), pause);
    QVERIFY(bar->percent() == 74 || bar->percent() == 75);
    QVERIFY(appeal_test::says(*page, QStringLiteral("Sending %1%").arg(bar->percent())));
    view.items[2].upload = workflows::UploadState::Sent;
    appeal_test::put(*page, view);
    QVERIFY(page->findChild<UploadBar *>() == nullptr);
}

void TestAppealEvidence::pausedGoesOn()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-paused"));
    QSignalSpy resumed(page.get(), &AppealPage::uploadsResumed);
    appeal_test::child(*page, "pause-usageProof")->click();
    QCOMPARE(resumed.size(), 1);
    const auto offline = appeal_test::pageOf(QStringLiteral("evidence-offline"));
    QVERIFY(appeal_test::child(*offline, "pause-usageProof") == nullptr); // nothing to pause
    QVERIFY(appeal_test::says(*offline, QStringLiteral("goes on when there is a connection")));
}

void TestAppealEvidence::fileReachesItsItem()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("my private name.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xd8\xff synthetic");
    file.close();
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-empty"));
    QSignalSpy added(page.get(), &AppealPage::fileAdded);
    page->findChild<FilePicker *>()->open(file.fileName());
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added.first().at(0).toString(), QStringLiteral("idFront"));
    QCOMPARE(added.first().at(1).toByteArray(), QByteArray("\xff\xd8\xff synthetic"));
}

void TestAppealEvidence::pastedPictureReachesItsItem()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-some"));
    page->show();
    auto *held = new QMimeData;
    held->setData(QStringLiteral("image/png"), QByteArray("png as copied"));
    QGuiApplication::clipboard()->setMimeData(held);
    QSignalSpy added(page.get(), &AppealPage::fileAdded);
    QTest::keySequence(page.get(), QKeySequence(QKeySequence::Paste));
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added.first().at(0).toString(), QStringLiteral("idBack"));
    QCOMPARE(added.first().at(1).toByteArray(), QByteArray("png as copied"));
}

void TestAppealEvidence::tooBigIsSaidInTheWords()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-problems"));
    QVERIFY(appeal_test::says(
        *page, QStringLiteral("The selected file must be smaller than 10 MB. It is 14.0 MB.")));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(12 * 1024 * 1024));
    file.close();
    const auto empty = appeal_test::pageOf(QStringLiteral("evidence-empty"));
    QSignalSpy added(empty.get(), &AppealPage::fileAdded);
    empty->findChild<FilePicker *>()->open(file.fileName());
    QTRY_VERIFY(appeal_test::says(*empty, QStringLiteral("It is 12.0 MB.")));
    QVERIFY(empty->findChild<ErrorSummary *>() != nullptr);
    QCOMPARE(added.size(), 0);
}

void TestAppealEvidence::fileThatIsReadOutlivesARebuild()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("page")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3 * 1024 * 1024, 'x'));
    file.close();
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-empty"));
    QSignalSpy added(page.get(), &AppealPage::fileAdded);
    page->findChild<FilePicker *>()->open(file.fileName());
    AppealView view = page->view();
    view.items[1].working = true; // something else happens: the page is built anew
    appeal_test::put(*page, view);
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added.first().at(1).toByteArray().size(), 3 * 1024 * 1024);
}

void TestAppealEvidence::withoutAnItemTakesWords()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-empty"));
    QSignalSpy words(page.get(), &AppealPage::cannotProvide);
    appeal_test::child(*page, "without-idBack")->click();
    auto *area = appeal_test::child<QPlainTextEdit>(*page, "without-words");
    QVERIFY(area != nullptr);
    area->setPlainText(QString::fromUtf8("丢了"));
    appeal_test::child(*page, "without-send")->click();
    QCOMPARE(words.size(), 0);
    area->setPlainText(QString::fromUtf8("证件上周丢失，正在补办。"));
    appeal_test::child(*page, "without-send")->click();
    QCOMPARE(words.size(), 1);
    QCOMPARE(words.first().at(0).toString(), QStringLiteral("idBack"));
    QCOMPARE(words.first().at(1).toString(), QString::fromUtf8("证件上周丢失，正在补办。"));
}

void TestAppealEvidence::askedAgainShowsThatItemAlone()
{
    const auto page = appeal_test::pageOf(QStringLiteral("evidence-again"));
    QVERIFY(appeal_test::child(*page, "choose-idBack") != nullptr);
    QVERIFY(appeal_test::child(*page, "choose-idFront") == nullptr);
    QVERIFY(appeal_test::says(*page, QStringLiteral("Asked for again")));
    QVERIFY(!appeal_test::says(*page, QStringLiteral("ID card, photo side")));
}

void TestAppealEvidence::coversAreHandedOnWhenTheHandRests()
{
    const auto page = appeal_test::pageOf(QStringLiteral("prepare"));
    page->show();
    auto *picture = appeal_test::child<PictureView>(*page, "picture");
    QVERIFY(picture != nullptr);
    QSignalSpy set(page.get(), &AppealPage::redactionsSet);
    QSignalSpy taken(page.get(), &AppealPage::pageTaken);
    appeal_test::child(*page, "cover")->click();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(picture, Qt::Key_Right);
    appeal_test::child(*page, "take")->click(); // what was just drawn is not burned in yet
    QCOMPARE(taken.size(), 0);
    QCOMPARE(set.size(), 0);
    QTRY_COMPARE(set.size(), 1);
    QCOMPARE(set.first().first().value<QList<QRectF>>(), picture->boxes());
    QCOMPARE(picture->boxes().size(), 2);
}

void TestAppealEvidence::newPictureComesInPlace()
{
    const auto page = appeal_test::pageOf(QStringLiteral("prepare"));
    auto *picture = appeal_test::child<PictureView>(*page, "picture");
    AppealView view = page->view();
    const QByteArray made = view.prepare.picture;
    view.prepare.working = true;
    view.prepare.picture.clear();
    appeal_test::put(*page, view);
    QCOMPARE(appeal_test::child<PictureView>(*page, "picture"), picture);
    QVERIFY(!page->view().prepare.picture.isEmpty()); // the one before stays until then
    QSignalSpy taken(page.get(), &AppealPage::pageTaken);
    appeal_test::child(*page, "take")->click();
    QCOMPARE(taken.size(), 0);
    view.prepare.working = false;
    view.prepare.picture = made;
    appeal_test::put(*page, view);
    QCOMPARE(appeal_test::child<PictureView>(*page, "picture"), picture);
    appeal_test::child(*page, "take")->click();
    QCOMPARE(taken.size(), 1);
}

void TestAppealEvidence::blurredIsTakenAgainFirst()
{
    const auto page = appeal_test::pageOf(QStringLiteral("prepare-blurred"));
    QVERIFY(appeal_test::child(*page, "take") == nullptr);
    QVERIFY(appeal_test::child(*page, "anyway") == nullptr);
    QCOMPARE(page->primaryButton()->objectName(), QStringLiteral("retake"));
    QVERIFY(appeal_test::says(
        *page, QStringLiteral("The writing on your ID is blurred. Rest your arms on a table and take it "
                              "again.")));
    const auto third = appeal_test::pageOf(QStringLiteral("prepare-anyway"));
    QVERIFY(appeal_test::child(*third, "anyway") != nullptr);
    QCOMPARE(third->primaryButton()->objectName(), QStringLiteral("retake"));
}

void TestAppealEvidence::replacingTakesTheOldPageAway()
{
    const auto page = appeal_test::pageOf(QStringLiteral("prepare"));
    AppealView view = page->view();
    domain::EvidencePage old;
    old.id = QStringLiteral("old");
    view.items[0].item.pages = {old};
    appeal_test::put(*page, view);
    QStringList order;
    connect(page.get(), &AppealPage::pageRemoved, this, [&order](const QString &item, const QString &which) {
        order << item + QLatin1Char(' ') + which;
    });
    connect(page.get(), &AppealPage::pageTaken, this, [&order] { order << QStringLiteral("taken"); });
    appeal_test::child(*page, "take")->click();
    QCOMPARE(order, QStringList({QStringLiteral("idFront old"), QStringLiteral("taken")}));
}

void TestAppealEvidence::secondsAloneMoveTheCountdown()
{
    const auto page = appeal_test::pageOf(QStringLiteral("phone"));
    auto *code = page->findChild<QrView *>();
    QVERIFY(code != nullptr);
    QVERIFY(!code->matrix().empty());
    AppealView view = page->view();
    view.phone.secondsLeft = 12;
    view.operatorNow = view.operatorNow.addSecs(1);
    appeal_test::put(*page, view);
    QCOMPARE(page->findChild<QrView *>(), code);
    QCOMPARE(page->findChild<Countdown *>()->secondsLeft(), 12);
    QCOMPARE(appeal_test::child<QLabel>(*page, "match")->text(), QStringLiteral("4827"));
    view.phone.state = workflows::PhoneState::Expired;
    appeal_test::put(*page, view);
    QVERIFY(page->findChild<QrView *>() == nullptr);
}

} // namespace unbar::ui

using unbar::ui::TestAppealEvidence;
UNBAR_TEST(TestAppealEvidence, test_appeal_evidence)
#include "test_appeal_evidence.moc"
