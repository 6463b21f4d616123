// Every state, reject code, clock, kind and act has words of its own in both languages; those of the states
// are the domain's.
#include "tests/support/test_main.h"
#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/common/reject_words.h"
#include "ui/pages/track/track_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/scenes/fixtures_appeal.h"

#include <QSet>

namespace unbar::ui {

using domain::AppealState;
using domain::RejectCode;

class TestAppealWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void states_data();
    void states();
    void statesCarryNumberAndDate();
    void rejectCodes_data();
    void rejectCodes();
    void usualTime();
    void actsAndRefusals();
    void everyTransitionHasADeedAndAScene();
    void stateStandsOnItsPage_data();
    void stateStandsOnItsPage();
};

namespace {

const char *const languages[] = {"zh_CN", "en"};

QString wordsOf(const QWidget &page)
{
    QStringList words;
    for (const auto *label : page.findChildren<QLabel *>())
        words << label->text();
    for (const auto *button : page.findChildren<QAbstractButton *>())
        words << button->text();
    return words.join(QLatin1Char('\n'));
}

bool speaks(const char *language)
{
    return applyLanguage(*QCoreApplication::instance(), QString::fromLatin1(language));
}

} // namespace

void TestAppealWords::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    const auto row = [](AppealState state, const char *zh, const char *en) {
        QTest::newRow(qPrintable(domain::appealStateName(state)))
            << static_cast<int>(state) << QString::fromUtf8(zh) << QString::fromUtf8(en);
    };
    using S = AppealState;
    row(S::Draft, "草稿，尚未提交", "Draft, not submitted");
    row(S::AwaitConsent, "请确认个人信息使用方式", "Confirm how your data is used");
    row(S::Ready, "材料齐全，可提交", "Ready to submit");
    row(S::Queued, "已保存，联网后提交（尚未提交）", "Saved, will submit when online (not submitted)");
    row(S::Submitting, "正在提交…", "Submitting…");
    row(S::SubmitUnknown, "提交结果待确认，请勿重复提交", "Result pending, do not resubmit");
    row(S::Submitted, "已提交，等待受理", "Submitted, awaiting acceptance");
    row(S::NotAccepted, "未受理（附原因）", "Not accepted (reason shown)");
    row(S::Accepted, "已受理", "Accepted");
    row(S::AutoCheck, "系统核验中", "Automatic check");
    row(S::UnderReview, "人工审核中", "Under manual review");
    row(S::NeedInfo, "需补充材料", "More documents needed");
    row(S::External, "等待公安/第三方核查", "Waiting for police/third party");
    row(S::Approved, "审核通过，即将恢复", "Approved, restoring");
    row(S::Restoring, "正在恢复服务", "Restoring service");
    row(S::RestoreFailed, "恢复未完成，已转人工", "Restore not completed, escalated");
    row(S::Restored, "服务已恢复", "Service restored");
    row(S::Partial, "部分功能已恢复", "Partly restored");
    row(S::Rejected, "未通过（附原因和下一步）", "Not approved (reason and next steps)");
    row(S::Recon, "复核中", "Under reconsideration");
    row(S::RegEligible, "可向工信部门申诉", "You may appeal to the regulator");
    row(S::RegFiled, "已向监管部门申诉（自报）", "Filed with regulator (self-reported)");
    row(S::Lapsed, "超过期限未补充", "Lapsed: deadline missed");
    row(S::Withdrawn, "已撤回", "Withdrawn");
    row(S::Lost, "号码已无法恢复", "Number cannot be recovered");
    row(S::ClosedOk, "已办结：已恢复", "Closed: restored");
    row(S::ClosedNo, "已办结：未恢复", "Closed: not restored");
}

void TestAppealWords::states()
{
    QFETCH(int, state);
    QFETCH(QString, zh);
    QFETCH(QString, en);
    QVERIFY(speaks("zh_CN"));
    QCOMPARE(appealStateText(static_cast<AppealState>(state)), zh);
    QVERIFY(speaks("en"));
    QCOMPARE(appealStateText(static_cast<AppealState>(state)), en);
}

void TestAppealWords::statesCarryNumberAndDate()
{
    QVERIFY(speaks("zh_CN"));
    const auto accepted = scenes::trackedAppeal(AppealState::Accepted).appeal;
    QCOMPARE(appealStateText(accepted, scenes::now()), QString::fromUtf8("已受理，编号 FJ-2026-1124-0381"));
    auto asked = scenes::trackedAppeal(AppealState::NeedInfo).appeal;
    auto sooner = scenes::question(QStringLiteral("iq-9"), QStringLiteral("?"));
    sooner.deadline = scenes::shanghai(11, 28, 23, 59);
    auto done = sooner;
    done.deadline = scenes::shanghai(11, 25, 23, 59);
    done.answered = true;
    asked.requests << sooner << done;
    QCOMPARE(appealStateText(asked, scenes::now()), QString::fromUtf8("需补充材料（截止 11月28日）"));
}

void TestAppealWords::rejectCodes_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : languages)
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestAppealWords::rejectCodes()
{
    QFETCH(QString, language);
    QVERIFY(speaks(qPrintable(language)));
    QSet<QString> titles;
    QSet<QString> advice;
    for (int c = 0; c <= static_cast<int>(RejectCode::Other); ++c) {
        const QString title = rejectText(static_cast<RejectCode>(c));
        const QString what = rejectAdvice(static_cast<RejectCode>(c));
        QVERIFY(!title.isEmpty() && !what.isEmpty());
        QVERIFY2(!title.contains(domain::rejectCodeName(static_cast<RejectCode>(c))), qPrintable(title));
        QVERIFY2(what.endsWith(language == QLatin1String("zh_CN") ? QChar(0x3002) : QChar(u'.')),
                 qPrintable(what));
        titles.insert(title);
        advice.insert(what);
    }
    QCOMPARE(titles.size(), 20);
    QCOMPARE(advice.size(), 20);
}

void TestAppealWords::usualTime()
{
    QVERIFY(speaks("zh_CN"));
    auto policy = scenes::violationPolicy();
    QCOMPARE(usualTimeText(policy),
             QString::fromUtf8("多数人在 1 天内、几乎所有人在 3 个工作日内收到结果。"));
    policy.clocks.clear();
    QVERIFY(speaks("en"));
    QCOMPARE(usualTimeText(policy),
             QStringLiteral("Most people hear within 1 day, almost all within 3 days."));
    policy.usualP90.clear();
    QVERIFY(usualTimeText(policy).isEmpty());
}

void TestAppealWords::actsAndRefusals()
{
    for (const char *language : languages) {
        QVERIFY(speaks(language));
        QSet<QString> words;
        for (int a = 0; a <= static_cast<int>(workflows::AppealAct::SaveCaseFile); ++a)
            words.insert(actText(static_cast<workflows::AppealAct>(a)));
        QCOMPARE(words.size(), static_cast<int>(workflows::AppealAct::SaveCaseFile) + 1);
        QVERIFY(!words.contains(QString()));
        QSet<QString> bars;
        for (const char *code :
             {"noComplaint", "waitForReply", "billTooOld", "tooOld", "settled", "inCourt", "notNow"})
            bars.insert(barredText(QString::fromLatin1(code)));
        QCOMPARE(bars.size(), 7);
        for (const char *code : {"notEligible", "transitionUnknown", "what-else"})
            QVERIFY(!refusedActText(QString::fromLatin1(code)).isEmpty());
        for (int k = 0; k <= static_cast<int>(domain::AppealKind::HumanReview); ++k)
            QVERIFY(!appealKindText(static_cast<domain::AppealKind>(k)).isEmpty());
    }
}

void TestAppealWords::everyTransitionHasADeedAndAScene()
{
    QVERIFY(speaks("en"));
    QSet<int> seen;
    QSet<AppealState> states;
    for (const auto &[name, view] : scenes::trackAppealViews()) {
        for (const auto &of : view.appeals) {
            states.insert(of.appeal.state);
            for (const auto &step : of.appeal.history) {
                seen.insert(step.transition);
                const QString deed = appealStepText(step, of.appeal);
                QVERIFY2(!deed.isEmpty() && deed != appealStateText(step.to) + QLatin1Char(' '),
                         qPrintable(name));
            }
        }
    }
    QSet<int> without;
    for (const auto &edge : domain::appealEdges()) {
        if (edge.transition == 0 || seen.contains(edge.transition))
            continue;
        // before the operator has it there is no history: the state the edge leads to has its scene
        QVERIFY2(!domain::isSubmitted(edge.to) || edge.transition == 9,
                 qPrintable(QString::number(edge.transition)));
        QVERIFY(states.contains(edge.to));
        without.insert(edge.transition);
    }
    QCOMPARE(without.size() + seen.size(), 40);
    domain::AppealStep step;
    for (int t = 1; t <= 40; ++t) {
        step.transition = t;
        step.to = AppealState::Rejected;
        QVERIFY2(appealStepText(step, {}) != appealStateText(AppealState::Rejected),
                 qPrintable(QString::number(t)));
    }
}

void TestAppealWords::stateStandsOnItsPage_data()
{
    QTest::addColumn<int>("state");
    for (int s = static_cast<int>(AppealState::Draft); s <= static_cast<int>(AppealState::ClosedNo); ++s)
        QTest::newRow(qPrintable(domain::appealStateName(static_cast<AppealState>(s)))) << s;
}

void TestAppealWords::stateStandsOnItsPage()
{
    QFETCH(int, state);
    for (const char *language : languages) {
        QVERIFY(speaks(language));
        const auto of = scenes::trackedAppeal(static_cast<AppealState>(state));
        TrackPage page;
        page.setView(scenes::trackAppeal(of), scenes::operatorDocument(), scenes::reasonCatalogue());
        const QString words = wordsOf(page);
        QVERIFY2(words.contains(appealStateText(of.appeal, scenes::now())), qPrintable(words));
        if (static_cast<AppealState>(state) != AppealState::NeedInfo)
            QCOMPARE(page.title(), appealStateText(of.appeal, scenes::now()));
        QVERIFY2(words.contains(of.appeal.caseNumber), qPrintable(words));
    }
}

} // namespace unbar::ui

using unbar::ui::TestAppealWords;
UNBAR_TEST(TestAppealWords, test_appeal_words)
#include "test_appeal_words.moc"
