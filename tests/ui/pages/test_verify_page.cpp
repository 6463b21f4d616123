// The check of identity: three cards never empty, a way without the face on the same screen, the host named
// before it opens; each button is one intent.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/verify/verify_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/scenes/fixtures_appeal.h"

#include <QCheckBox>
#include <QSignalSpy>

namespace unbar::ui {

using workflows::VerifyStage;

class TestVerifyPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"))); }
    void intents_data();
    void intents();
    void lawCardsAreNeverEmpty();
    void faceOnlyIsSaidPlainly();
    void notPassedOffersOtherWays();
    void usedUpWayIsBlockedWithItsDate();
    void signingNeedsTheTick();
    void slotIsChosenBeforeBooking();
    void hostIsNamedBeforeItOpens();
    void offlineBlocksInWords();
    void everyStageHasATitleAndARoad();
};

namespace {

void put(VerifyPage &page, const workflows::VerifyView &view)
{
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
}

QAbstractButton *named(VerifyPage &page, const char *name)
{
    return page.findChild<QAbstractButton *>(QString::fromLatin1(name));
}

QString wordsOn(const QWidget &page)
{
    QStringList words;
    for (const auto *label : page.findChildren<QLabel *>())
        words << label->text();
    return words.join(QLatin1Char('\n'));
}

} // namespace

void TestVerifyPage::intents_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](VerifyStage stage, const char *button, const char *signal) {
        QTest::addRow("%s of %d", button, static_cast<int>(stage))
            << static_cast<int>(stage) << QString::fromLatin1(button) << QByteArray(signal);
    };
    row(VerifyStage::Cards, "method-online", SIGNAL(methodChosen(QString)));
    row(VerifyStage::Cards, "appeal", SIGNAL(appealRequested()));
    row(VerifyStage::Cards, "lock-lock-realname", SIGNAL(lockChosen(QString)));
    row(VerifyStage::ReadAndSign, "refuse", SIGNAL(readAndSigned(bool)));
    row(VerifyStage::Opening, "open", SIGNAL(openPageRequested()));
    row(VerifyStage::Opening, "copy", SIGNAL(copyRequested(QString)));
    row(VerifyStage::Opening, "other-way", SIGNAL(stepBackRequested()));
    row(VerifyStage::Waiting, "check", SIGNAL(checkNowRequested()));
    row(VerifyStage::Waiting, "open", SIGNAL(openPageRequested()));
    row(VerifyStage::Waiting, "cancel", SIGNAL(cancelRequested()));
    row(VerifyStage::Passed, "progress", SIGNAL(placeRequested(unbar::ui::Place)));
    row(VerifyStage::MoreProof, "appeal", SIGNAL(appealRequested()));
    row(VerifyStage::NotPassed, "again", SIGNAL(methodChosen(QString)));
    row(VerifyStage::Slots, "slot-s1", SIGNAL(slotChosen(QString)));
    row(VerifyStage::Slots, "other-way", SIGNAL(stepBackRequested()));
    row(VerifyStage::Booked, "cancel", SIGNAL(cancelRequested()));
    row(VerifyStage::Store, "other-way", SIGNAL(stepBackRequested()));
    row(VerifyStage::Failed, "retry", SIGNAL(refreshRequested()));
}

void TestVerifyPage::intents()
{
    QFETCH(int, stage);
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    auto view = scenes::verify(static_cast<VerifyStage>(stage));
    view.otherLocks = {scenes::lockOf(domain::Reason::Realname)};
    VerifyPage page;
    put(page, view);
    QSignalSpy spy(&page, signal.constData());
    QVERIFY(spy.isValid());
    auto *of = page.findChild<QAbstractButton *>(button);
    QVERIFY(of != nullptr);
    of->click();
    QCOMPARE(spy.size(), 1);
}

void TestVerifyPage::lawCardsAreNeverEmpty()
{
    for (const auto reason :
         {domain::Reason::FraudReverify, domain::Reason::Realname, domain::Reason::Dormant}) {
        for (const bool told : {true, false}) {
            auto view = scenes::verify(VerifyStage::Cards);
            view.lock = scenes::lockOf(reason);
            view.lock.disclosable = told;
            view.lock.documents.clear();
            VerifyPage page;
            put(page, view);
            const QStringList headings{QStringLiteral("Reason"), QStringLiteral("How it is lifted"),
                                       QStringLiteral("Documents")};
            int full = 0;
            for (const auto *card : page.findChildren<Card *>()) {
                const auto words = card->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
                if (!words.isEmpty() && headings.contains(words.first()->text()))
                    full += words.size() > 1 && !words.at(1)->text().isEmpty() ? 1 : 0;
            }
            QCOMPARE(full, 3);
        }
    }
}

void TestVerifyPage::faceOnlyIsSaidPlainly()
{
    VerifyPage page;
    auto view = scenes::verify(VerifyStage::Cards);
    put(page, view);
    QVERIFY(wordsOn(page).contains(QStringLiteral("No face check wanted?")));
    QVERIFY(!wordsOn(page).contains(QStringLiteral("allows only a face check")));
    view.policy.faceOnly = true;
    view.methods = {view.methods.first()};
    put(page, view);
    QVERIFY(wordsOn(page).contains(QStringLiteral("Example Mobile allows only a face check")));
}

void TestVerifyPage::notPassedOffersOtherWays()
{
    VerifyPage page;
    put(page, scenes::verify(VerifyStage::NotPassed));
    QVERIFY(wordsOn(page).contains(QStringLiteral("Face check does not work? Use another way.")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("2 more tries with this one.")));
    QSignalSpy chosen(&page, &VerifyPage::methodChosen);
    for (const char *way : {"method-video", "method-store", "method-networkIdentity"}) {
        QVERIFY2(named(page, way) != nullptr, way);
        named(page, way)->click();
    }
    QCOMPARE(chosen.size(), 3);
    QVERIFY(named(page, "method-online") == nullptr);
}

void TestVerifyPage::usedUpWayIsBlockedWithItsDate()
{
    VerifyPage page;
    auto view = scenes::verify(VerifyStage::Cards);
    view.methods[0].available = false;
    view.methods[0].nextDate = scenes::shanghai(12, 20, 0, 0);
    put(page, view);
    QVERIFY(!named(page, "method-online")->isEnabled());
    QVERIFY(wordsOn(page).contains(QStringLiteral("Open again from 20 December")));
    QVERIFY(named(page, "method-store")->isEnabled());
}

void TestVerifyPage::signingNeedsTheTick()
{
    VerifyPage page;
    put(page, scenes::verify(VerifyStage::ReadAndSign));
    auto *box = page.findChild<QCheckBox *>(QStringLiteral("agree"));
    QVERIFY(!box->isChecked()); // never ticked beforehand
    QVERIFY(!page.primaryButton()->isEnabled());
    QSignalSpy signedOff(&page, &VerifyPage::readAndSigned);
    box->setChecked(true);
    page.primaryButton()->click();
    QCOMPARE(signedOff.size(), 1);
    QCOMPARE(signedOff.first().first().toBool(), true);
    named(page, "refuse")->click();
    QCOMPARE(signedOff.last().first().toBool(), false);
}

void TestVerifyPage::slotIsChosenBeforeBooking()
{
    VerifyPage page;
    put(page, scenes::verify(VerifyStage::Slots));
    QVERIFY(!page.primaryButton()->isEnabled());
    QSignalSpy chosen(&page, &VerifyPage::slotChosen);
    QSignalSpy booked(&page, &VerifyPage::bookRequested);
    named(page, "slot-s4")->click();
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("s4"));
    QVERIFY(page.primaryButton()->text().contains(QStringLiteral("26 November")));
    page.primaryButton()->click();
    QCOMPARE(booked.size(), 1);
}

void TestVerifyPage::hostIsNamedBeforeItOpens()
{
    VerifyPage page;
    put(page, scenes::verify(VerifyStage::Opening));
    QVERIFY(page.title().contains(QStringLiteral("id.operator.example")));
    QVERIFY(page.primaryButton()->text().contains(QStringLiteral("id.operator.example")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("no face data")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("We never ask for your PIN or SMS code by phone.")));
}

void TestVerifyPage::offlineBlocksInWords()
{
    VerifyPage page;
    put(page, scenes::verify(VerifyStage::Opening));
    page.setConnection(workflows::Connection::Offline);
    QVERIFY(!page.primaryButton()->isEnabled());
    QVERIFY(wordsOn(page).contains(QStringLiteral("You are offline")));
}

void TestVerifyPage::everyStageHasATitleAndARoad()
{
    QSet<QString> titles;
    for (int s = 0; s <= static_cast<int>(VerifyStage::Failed); ++s) {
        auto view = scenes::verify(static_cast<VerifyStage>(s));
        view.failure = Failure{};
        VerifyPage page;
        put(page, view);
        QVERIFY2(!page.title().isEmpty(), qPrintable(QString::number(s)));
        titles.insert(page.title());
        int primaries = 0;
        int roads = 0;
        for (const auto *button : page.findChildren<QAbstractButton *>())
            roads += button->isEnabled() ? 1 : 0;
        for (const auto *button : page.findChildren<Button *>())
            primaries += button->kind() == Button::Kind::Primary ? 1 : 0;
        QVERIFY(primaries <= 1);
        QVERIFY2(roads >= 1 || s == static_cast<int>(VerifyStage::Loading), qPrintable(page.title()));
    }
    QCOMPARE(titles.size(), static_cast<int>(VerifyStage::Failed) + 1);
}

} // namespace unbar::ui

using unbar::ui::TestVerifyPage;
UNBAR_TEST(TestVerifyPage, test_verify_page)
#include "test_verify_page.moc"
