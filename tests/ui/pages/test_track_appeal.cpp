// What a person does about an appeal reaches the workflow once, with its words; drafts of answers are kept.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/track/track_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/scenes/fixtures_appeal.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace unbar::ui {

using domain::AppealState;
using workflows::AppealAct;

class TestTrackAppeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"))); }
    void waitingQuestionIsTheHeadline();
    void answerGoesOutOnce();
    void emptyAnswerStays();
    void halfWrittenAnswerOutlivesNews();
    void answeredElsewhereClosesTheForm();
    void itemIsReplaced();
    void insteadNeedsTenCharacters();
    void directActs_data();
    void directActs();
    void withdrawIsConfirmedOnThePage();
    void reconsiderNeedsAGround();
    void filingIsChecked();
    void draftIsGoneOnWith();
    void switchesBetweenCases();
    void selfTestReportsToTheAppeal();
    void neverMoreThanOnePrimary();
    void refusalShowsWhatTheLawAsksFor();
    void lostShowsNoAct();
};

namespace {

void put(TrackPage &page, const workflows::AppealTrackView &of)
{
    page.setView(scenes::trackAppeal(of), scenes::operatorDocument(), scenes::reasonCatalogue());
}

void put(TrackPage &page, AppealState state)
{
    put(page, scenes::trackedAppeal(state));
}

QAbstractButton *named(TrackPage &page, const char *name)
{
    return page.findChild<QAbstractButton *>(QString::fromLatin1(name));
}

QAbstractButton *actLink(TrackPage &page, AppealAct act)
{
    return page.findChild<QAbstractButton *>(QStringLiteral("act-%1").arg(static_cast<int>(act)));
}

void type(TrackPage &page, const QString &text)
{
    auto *edit = page.findChild<QPlainTextEdit *>(QStringLiteral("form-text"));
    QVERIFY(edit != nullptr);
    edit->setPlainText(text);
}

bool says(const QWidget &page, const QString &words)
{
    for (const auto *label : page.findChildren<QLabel *>()) {
        if (label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

void TestTrackAppeal::waitingQuestionIsTheHeadline()
{
    TrackPage page;
    put(page, AppealState::NeedInfo);
    QCOMPARE(page.title(), QStringLiteral("The reviewer is waiting for your reply to 1 question"));
    QVERIFY(page.primaryButton() != nullptr);
    QCOMPARE(page.primaryButton()->objectName(), QStringLiteral("answer-iq-1"));
}

void TestTrackAppeal::answerGoesOutOnce()
{
    TrackPage page;
    put(page, AppealState::NeedInfo);
    QSignalSpy answered(&page, &TrackPage::answered);
    page.primaryButton()->click();
    type(page, QStringLiteral("  Booking a courier.  "));
    page.primaryButton()->click();
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(0).toString(), QStringLiteral("appeal-1"));
    QCOMPARE(answered.first().at(1).toString(), QStringLiteral("iq-1"));
    QCOMPARE(answered.first().at(2).toString(), QStringLiteral("Booking a courier."));
    QVERIFY(named(page, "form-send") == nullptr);
}

void TestTrackAppeal::emptyAnswerStays()
{
    TrackPage page;
    put(page, AppealState::NeedInfo);
    QSignalSpy answered(&page, &TrackPage::answered);
    page.openForm(AppealAct::Answer, QStringLiteral("iq-1"));
    page.primaryButton()->click();
    QCOMPARE(answered.size(), 0);
    QVERIFY(says(page, QStringLiteral("Write what you want to say")));
    named(page, "form-cancel")->click();
    QVERIFY(named(page, "form-send") == nullptr);
}

void TestTrackAppeal::halfWrittenAnswerOutlivesNews()
{
    TrackPage page;
    put(page, AppealState::NeedInfo);
    page.openForm(AppealAct::Answer, QStringLiteral("iq-1"));
    auto *edit = page.findChild<QPlainTextEdit *>(QStringLiteral("form-text"));
    type(page, QStringLiteral("Half an"));
    put(page, AppealState::NeedInfo); // the same news again: not even the cursor moves
    QCOMPARE(page.findChild<QPlainTextEdit *>(QStringLiteral("form-text")), edit);
    auto more = scenes::trackedAppeal(AppealState::NeedInfo);
    more.appeal.requests << scenes::question(QStringLiteral("iq-2"), QStringLiteral("And who called?"));
    put(page, more);
    QCOMPARE(page.findChild<QPlainTextEdit *>(QStringLiteral("form-text"))->toPlainText(),
             QStringLiteral("Half an"));
}

void TestTrackAppeal::answeredElsewhereClosesTheForm()
{
    TrackPage page;
    put(page, AppealState::NeedInfo);
    page.openForm(AppealAct::Answer, QStringLiteral("iq-1"));
    put(page, AppealState::UnderReview);
    QVERIFY(named(page, "form-send") == nullptr);
}

void TestTrackAppeal::itemIsReplaced()
{
    TrackPage page;
    auto of = scenes::trackedAppeal(AppealState::NeedInfo);
    of.appeal.requests = {
        scenes::askedItem(QStringLiteral("iq-2"), QStringLiteral("idBack"), domain::RejectCode::Glare)};
    put(page, of);
    QVERIFY(says(page, QStringLiteral("Light hides part of it")));
    QVERIFY(says(page, QStringLiteral("What you sent besides stays as it is")));
    QSignalSpy replaced(&page, &TrackPage::itemReplaceRequested);
    page.primaryButton()->click();
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced.first().at(1).toString(), QStringLiteral("idBack"));
    put(page, AppealState::NeedInfo);
    named(page, "add-iq-1")->click();
    QCOMPARE(replaced.size(), 2);
    QVERIFY(replaced.last().at(1).toString().isEmpty());
}

void TestTrackAppeal::insteadNeedsTenCharacters()
{
    TrackPage page;
    auto of = scenes::trackedAppeal(AppealState::NeedInfo);
    of.appeal.requests = {scenes::askedItem(QStringLiteral("iq-2"), QStringLiteral("usageProof"),
                                            domain::RejectCode::NotSufficient)};
    put(page, of);
    QSignalSpy answered(&page, &TrackPage::answered);
    named(page, "cannot-iq-2")->click();
    type(page, QString::fromUtf8("丢失了𠮷"));
    page.primaryButton()->click();
    QCOMPARE(answered.size(), 0);
    type(page, QString::fromUtf8("单位已注销，无法开具证明"));
    page.primaryButton()->click();
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(1).toString(), QStringLiteral("iq-2"));
}

void TestTrackAppeal::directActs_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("act");
    QTest::addColumn<bool>("main");
    const auto row = [](const char *name, AppealState state, AppealAct act, bool main = false) {
        QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(act) << main;
    };
    row("remind", AppealState::UnderReview, AppealAct::Remind);
    row("human", AppealState::AutoCheck, AppealAct::AskHuman);
    row("case file", AppealState::UnderReview, AppealAct::SaveCaseFile);
    row("complain", AppealState::UnderReview, AppealAct::Complain);
    row("reason", AppealState::Rejected, AppealAct::RequestReason);
    row("correct", AppealState::NotAccepted, AppealAct::Reopen, true);
    row("reopen", AppealState::Lapsed, AppealAct::Reopen, true);
    row("confirm", AppealState::Restored, AppealAct::ConfirmRestored, true);
    row("still not", AppealState::Restored, AppealAct::StillNotWorking);
}

void TestTrackAppeal::directActs()
{
    QFETCH(int, state);
    QFETCH(int, act);
    QFETCH(bool, main);
    TrackPage page;
    put(page, static_cast<AppealState>(state));
    QSignalSpy acted(&page, &TrackPage::acted);
    auto *button = main ? page.primaryButton() : actLink(page, static_cast<AppealAct>(act));
    QVERIFY(button != nullptr);
    button->click();
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().at(0).toString(), QStringLiteral("appeal-1"));
    QCOMPARE(acted.first().at(1).value<AppealAct>(), static_cast<AppealAct>(act));
}

void TestTrackAppeal::withdrawIsConfirmedOnThePage()
{
    for (const auto &[state, act] : {std::pair{AppealState::UnderReview, AppealAct::Withdraw},
                                     std::pair{AppealState::RegEligible, AppealAct::GiveUp}}) {
        TrackPage page;
        put(page, state);
        QSignalSpy acted(&page, &TrackPage::acted);
        actLink(page, act)->click();
        QCOMPARE(acted.size(), 0);
        named(page, "form-cancel")->click();
        QVERIFY(named(page, "form-sure") == nullptr);
        actLink(page, act)->click();
        named(page, "form-sure")->click();
        QCOMPARE(acted.size(), 1);
        QCOMPARE(acted.first().at(1).value<AppealAct>(), act);
    }
}

void TestTrackAppeal::reconsiderNeedsAGround()
{
    TrackPage page;
    put(page, AppealState::Rejected);
    QSignalSpy acted(&page, &TrackPage::acted);
    page.primaryButton()->click();
    page.primaryButton()->click();
    QCOMPARE(acted.size(), 0);
    type(page, QStringLiteral("The call list of 18 November is new."));
    page.primaryButton()->click();
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().at(1).value<AppealAct>(), AppealAct::Reconsider);
    QVERIFY(acted.first().at(2).toString().contains(QStringLiteral("18 November")));
}

void TestTrackAppeal::filingIsChecked()
{
    TrackPage page;
    put(page, AppealState::RegEligible);
    QSignalSpy recorded(&page, &TrackPage::regulatorRecorded);
    page.primaryButton()->click();
    const auto edit = [&page](const char *name) {
        return page.findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    QCOMPARE(edit("form-date")->text(), QStringLiteral("2026-11-24"));
    edit("form-date")->setText(QStringLiteral("2026-11-25"));
    page.primaryButton()->click();
    QCOMPARE(recorded.size(), 0);
    QVERIFY(says(page, QStringLiteral("The date lies ahead. Enter the day you filed.")));
    QVERIFY(says(page, QStringLiteral("Enter the number of your filing")));
    edit("form-date")->setText(QStringLiteral("2026-02-30"));
    edit("form-number")->setText(QStringLiteral("SS20261124001"));
    page.primaryButton()->click();
    QCOMPARE(recorded.size(), 0);
    edit("form-date")->setText(QStringLiteral("2026-11-23"));
    page.primaryButton()->click();
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(recorded.first().at(1).toString(), QStringLiteral("SS20261124001"));
    QCOMPARE(recorded.first().at(2).toDate(), QDate(2026, 11, 23));
}

void TestTrackAppeal::draftIsGoneOnWith()
{
    for (const AppealState state :
         {AppealState::Draft, AppealState::AwaitConsent, AppealState::Ready, AppealState::Queued}) {
        TrackPage page;
        put(page, state);
        QSignalSpy went(&page, &TrackPage::appealContinued);
        page.primaryButton()->click();
        QCOMPARE(went.size(), 1);
        QVERIFY(!says(page, QStringLiteral("The operator has it")));
    }
    TrackPage page;
    put(page, AppealState::SubmitUnknown);
    QSignalSpy asked(&page, &TrackPage::refreshRequested);
    page.primaryButton()->click();
    QCOMPARE(asked.size(), 1);
}

void TestTrackAppeal::switchesBetweenCases()
{
    TrackPage page;
    for (const auto &[name, view] : scenes::trackAppealViews()) {
        if (name == QLatin1String("several"))
            page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    }
    QSignalSpy shown(&page, &TrackPage::appealShown);
    QVERIFY(named(page, "show-appeal-1") == nullptr); // the one on the page
    named(page, "show-appeal-2")->click();
    named(page, "show-payment")->click();
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.at(0).first().toString(), QStringLiteral("appeal-2"));
    QVERIFY(shown.at(1).first().toString().isEmpty());
    QVERIFY(says(page, QStringLiteral("TS-2026-1124-0042")));
}

void TestTrackAppeal::selfTestReportsToTheAppeal()
{
    TrackPage page;
    put(page, AppealState::Restored);
    QSignalSpy acted(&page, &TrackPage::acted);
    QSignalSpy plain(&page, &TrackPage::stillNotWorking);
    named(page, "still")->click();
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().at(1).value<AppealAct>(), AppealAct::StillNotWorking);
    QCOMPARE(plain.size(), 0);
}

void TestTrackAppeal::neverMoreThanOnePrimary()
{
    for (const auto &[name, view] : scenes::trackAppealViews()) {
        TrackPage page;
        page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
        int primaries = 0;
        for (const auto *button : page.findChildren<Button *>())
            primaries += button->kind() == Button::Kind::Primary ? 1 : 0;
        QVERIFY2(primaries <= 1, qPrintable(name));
        const bool writes = std::any_of(
            view.appeals.begin(), view.appeals.end(), [shown = view.shownAppeal](const auto &each) {
                return each.appeal.id == shown && each.acts.contains(AppealAct::Message);
            });
        if (!writes)
            continue; // no link leads to the form
        page.openForm(AppealAct::Message);
        primaries = 0;
        for (const auto *button : page.findChildren<Button *>())
            primaries += button->kind() == Button::Kind::Primary ? 1 : 0;
        QVERIFY2(primaries <= 1, qPrintable(name));
    }
}

void TestTrackAppeal::refusalShowsWhatTheLawAsksFor()
{
    TrackPage page;
    auto of = scenes::trackedAppeal(AppealState::Rejected);
    put(page, of);
    QVERIFY(says(page, of.appeal.outcome.reasonText));
    QVERIFY(says(page, of.appeal.outcome.remedy));
    QVERIFY(says(page, QStringLiteral("24 December (30 days)")));
    of.appeal.outcome.remedy.clear();
    of.appeal.outcome.reasonText.clear();
    of.appeal.outcome.reasonCode.clear();
    put(page, of);
    QVERIFY(says(page, QStringLiteral("The operator gave none. You may ask for it.")));
    QVERIFY(says(page, QStringLiteral("The operator named no remedy. You may ask for it.")));
}

void TestTrackAppeal::lostShowsNoAct()
{
    TrackPage page;
    put(page, AppealState::Lost);
    for (const AppealAct act :
         {AppealAct::Remind, AppealAct::Message, AppealAct::Withdraw, AppealAct::Complain})
        QVERIFY(actLink(page, act) == nullptr);
}

} // namespace unbar::ui

using unbar::ui::TestTrackAppeal;
UNBAR_TEST(TestTrackAppeal, test_track_appeal)
#include "test_track_appeal.moc"
