// The appeal's pages: every button reports its intent, what is typed or drawn is never built anew, and
// nothing is called submitted before the operator has acknowledged it.
#include "tests/support/test_main.h"
#include "tests/ui/pages/appeal_pages.h"
#include "ui/pages/common/languages.h"
#include "ui/widgets/error_summary.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

namespace unbar::ui {

using workflows::AppealView;

class TestAppealPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"))); }
    void intents_data();
    void intents();
    void neverSubmittedBeforeTheAcknowledgement_data();
    void neverSubmittedBeforeTheAcknowledgement();
    void choosingNamesLockAndKind();
    void agentNeedsNameAndLetter();
    void typingIsNotBuiltAnew();
    void missingWordsAreSaidWhenGoingOn();
    void consentIsNeverTickedBeforehand();
    void dutyHasNoChoice();
    void checkLeadsToWhatIsMissing();
    void receiptIsShownWhenLeft();
    void hashesAreCopiedWhole();
    void discardIsAskedOnce();
};

void TestAppealPage::intents_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::addColumn<QVariantList>("arguments");
    const auto row = [](const char *scene, const char *button, const char *signal,
                        const QVariantList &arguments = {}) {
        QTest::addRow("%s/%s", scene, button)
            << QString::fromLatin1(button) << QByteArray(signal) << arguments;
    };
    const QVariant front = QStringLiteral("idFront"), back = QStringLiteral("idBack"),
                   proof = QStringLiteral("usageProof");
    row("choose-open", "choose-suspensionAppeal", SIGNAL(goneOn(QString)));
    row("actor-owner", "next", SIGNAL(nextRequested()));
    row("actor-owner", "back", SIGNAL(stageBackRequested()));
    row("owner-only", "contact", SIGNAL(placeRequested(unbar::ui::Place)));
    row("owner-only", "back", SIGNAL(stageBackRequested()));
    row("statement", "next", SIGNAL(nextRequested()));
    row("statement", "leave", SIGNAL(leaveRequested()));
    row("evidence", "next", SIGNAL(nextRequested()));
    row("evidence", "back", SIGNAL(stageBackRequested()));
    row("evidence", "leave", SIGNAL(leaveRequested()));
    row("evidence", "pause-usageProof", SIGNAL(uploadsPaused()));
    row("evidence", "anyway-idBack", SIGNAL(useAnywayRequested(QString)), {back});
    row("evidence", "look-idFront", SIGNAL(pageOpened(QString, QString)), {front, QStringLiteral("p1")});
    row("evidence", "phone", SIGNAL(phoneStarted(QString)), {proof});
    row("evidence-some", "phone", SIGNAL(phoneStarted(QString)), {back});
    row("evidence-some", "camera", SIGNAL(cameraRequested(QString)), {back});
    row("evidence-some", "remove-usageProof-2", SIGNAL(pageRemoved(QString, QString)),
        {proof, QStringLiteral("p4")});
    row("evidence-some", "look-usageProof-1", SIGNAL(pageOpened(QString, QString)),
        {proof, QStringLiteral("p3")});
    row("evidence-problems", "undo-idBack", SIGNAL(cannotProvide(QString, QString)), {back, QString()});
    row("evidence-again", "submit", SIGNAL(submitRequested()));
    row("prepare", "take", SIGNAL(pageTaken()));
    row("prepare", "retake", SIGNAL(retakeRequested()));
    row("prepare", "straighten", SIGNAL(straightenedSet(bool)), {true});
    row("prepare-pdf", "take", SIGNAL(pageTaken()));
    row("prepare-working", "retake", SIGNAL(retakeRequested()));
    row("prepare-anyway", "anyway", SIGNAL(useAnywayRequested(QString)), {front});
    row("phone", "phone-back", SIGNAL(phoneLeft()));
    row("phone-expired", "phone-again", SIGNAL(phoneStarted(QString)), {front});
    row("consent", "refuse-appealEvidence", SIGNAL(refused(QString)), {QStringLiteral("appealEvidence")});
    row("consent-given", "next", SIGNAL(nextRequested()));
    row("no-consent", "contact", SIGNAL(placeRequested(unbar::ui::Place)));
    row("no-consent", "again", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("check", "submit", SIGNAL(submitRequested()));
    row("check", "change-actor", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("check", "change-statement", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("check", "change-evidence", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("check", "change-consent", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("deadline-passed", "send-late", SIGNAL(afterDeadlineChosen(bool)), {true});
    row("deadline-passed", "do-not-send", SIGNAL(afterDeadlineChosen(bool)), {false});
    row("queued", "retry", SIGNAL(retryRequested()));
    row("queued", "change", SIGNAL(stageOpened(unbar::workflows::AppealStage)));
    row("unknown", "retry", SIGNAL(retryRequested()));
    row("unknown", "leave", SIGNAL(leaveRequested()));
    row("submitted", "track", SIGNAL(placeRequested(unbar::ui::Place)));
    row("submitted", "copy", SIGNAL(copyRequested(QString)), {QStringLiteral("FJ-2026-1124-0381")});
    row("refused", "check", SIGNAL(retryRequested()));
    row("failed", "retry", SIGNAL(retryRequested()));
    row("nothing", "number", SIGNAL(placeRequested(unbar::ui::Place)));
}

void TestAppealPage::intents()
{
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    QFETCH(QVariantList, arguments);
    const auto page =
        appeal_test::pageOf(QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char('/'), 0, 0));
    QVERIFY(page != nullptr);
    QSignalSpy spy(page.get(), signal.constData());
    QVERIFY(spy.isValid());
    // a choice is named after the lock too; the row names its beginning
    const bool choice = button.startsWith(QLatin1String("choose-suspensionAppeal"));
    auto *of = choice ? page->findChildren<QAbstractButton *>(
                                QRegularExpression(QStringLiteral("^choose-suspensionAppeal-")))
                            .value(0)
                      : page->findChild<QAbstractButton *>(button);
    QVERIFY(of != nullptr);
    QVERIFY(of->isEnabled());
    of->click();
    QCOMPARE(spy.size(), 1);
    for (qsizetype i = 0; i < arguments.size(); ++i)
        QCOMPARE(spy.first().at(i), arguments.at(i));
}

void TestAppealPage::neverSubmittedBeforeTheAcknowledgement_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh") << QStringLiteral("zh_CN");
}

/// Invariant I1: only the stage after the acknowledgement says so; and the check here never says "accepted".
void TestAppealPage::neverSubmittedBeforeTheAcknowledgement()
{
    QFETCH(QString, language);
    QVERIFY(applyLanguage(*QCoreApplication::instance(), language));
    int seen = 0;
    for (const Scene &scene : allScenes()) {
        if (!scene.name.startsWith(QLatin1String("appeal-")))
            continue;
        const std::unique_ptr<QWidget> page(scene.make(nullptr));
        const bool acknowledged = scene.name.startsWith(QLatin1String("appeal-submitted"));
        ++seen;
        bool said = false;
        for (const auto *label : page->findChildren<QLabel *>()) {
            const QString text = label->text().toLower();
            said = said || text.contains(QStringLiteral("is submitted")) ||
                   text.contains(QString::fromUtf8("申诉已提交"));
            QVERIFY2(!text.contains(QStringLiteral("accepted")), qPrintable(scene.name + text));
        }
        QVERIFY2(said == acknowledged, qPrintable(scene.name));
    }
    QVERIFY(seen >= 35);
    QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en")));
}

void TestAppealPage::choosingNamesLockAndKind()
{
    const auto page = appeal_test::pageOf(QStringLiteral("choose"));
    QSignalSpy spy(page.get(), &AppealPage::chosen);
    auto *first = qobject_cast<QAbstractButton *>(page->firstFocus());
    QVERIFY(first != nullptr);
    first->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(0).toString(), page->view().choices.first().lock.id);
    QCOMPARE(spy.first().at(1).value<domain::AppealKind>(), domain::AppealKind::Suspension);
    QVERIFY(appeal_test::says(*page, QStringLiteral("at the request of the police")));
}

void TestAppealPage::agentNeedsNameAndLetter()
{
    const auto page = appeal_test::pageOf(QStringLiteral("actor"));
    QSignalSpy next(page.get(), &AppealPage::nextRequested);
    QSignalSpy set(page.get(), &AppealPage::actorSet);
    page->primaryButton()->click();
    QCOMPARE(next.size(), 0);
    QVERIFY(page->findChild<ErrorSummary *>() != nullptr);
    QTest::keyClicks(appeal_test::child<QLineEdit>(*page, "actor-name"), QStringLiteral("Test Agent"));
    QTest::keyClicks(appeal_test::child<QLineEdit>(*page, "actor-until"), QStringLiteral("31.12.2026"));
    page->primaryButton()->click();
    QCOMPARE(next.size(), 0);
    auto *until = appeal_test::child<QLineEdit>(*page, "actor-until");
    QCOMPARE(until->text(), QStringLiteral("31.12.2026")); // the wrong answer stays
    until->clear();
    QTest::keyClicks(until, QStringLiteral("2026-12-31"));
    page->primaryButton()->click();
    QCOMPARE(next.size(), 1);
    const auto actor = set.last().first().value<domain::AppealActor>();
    QCOMPARE(actor.name, QStringLiteral("Test Agent"));
    QCOMPARE(actor.authorityUntil, QDate(2026, 12, 31));
}

void TestAppealPage::typingIsNotBuiltAnew()
{
    const auto page = appeal_test::pageOf(QStringLiteral("statement"));
    auto *edit = appeal_test::child<QPlainTextEdit>(*page, "statement");
    QVERIFY(edit != nullptr);
    QSignalSpy typed(page.get(), &AppealPage::statementTyped);
    edit->moveCursor(QTextCursor::Start);
    QTest::keyClicks(edit, QStringLiteral("ab"));
    QCOMPARE(typed.size(), 2);
    AppealView view = page->view();
    view.appeal.statement = edit->toPlainText();
    view.savedAt = scenes::shanghai(11, 24, 15, 7);
    view.missing = {QStringLiteral("usage")};
    appeal_test::put(*page, view);
    QCOMPARE(appeal_test::child<QPlainTextEdit>(*page, "statement"), edit);
    QCOMPARE(edit->textCursor().position(), 2);
    QVERIFY(appeal_test::says(*page, QStringLiteral("15:07")));
}

void TestAppealPage::missingWordsAreSaidWhenGoingOn()
{
    const auto page = appeal_test::pageOf(QStringLiteral("statement"));
    AppealView view = page->view();
    view.missing = {QStringLiteral("usage"), QStringLiteral("statement"), QStringLiteral("idFront")};
    appeal_test::put(*page, view);
    QVERIFY(page->findChild<ErrorSummary *>() == nullptr);
    QSignalSpy next(page.get(), &AppealPage::nextRequested);
    page->primaryButton()->click();
    QCOMPARE(next.size(), 0);
    auto *summary = page->findChild<ErrorSummary *>();
    QVERIFY(summary != nullptr);
    QCOMPARE(summary->count(), 2); // the evidence has its own page
    view.missing = {QStringLiteral("idFront")};
    appeal_test::put(*page, view);
    page->primaryButton()->click();
    QCOMPARE(next.size(), 1);
}

void TestAppealPage::consentIsNeverTickedBeforehand()
{
    const auto page = appeal_test::pageOf(QStringLiteral("consent"));
    auto *box = appeal_test::child<QCheckBox>(*page, "consent-appealEvidence");
    QVERIFY(box != nullptr);
    QVERIFY(!box->isChecked());
    QVERIFY(!page->primaryButton()->isEnabled());
    QVERIFY(appeal_test::says(
        *page, page->primaryButton()->accessibleDescription())); // the reason stands on the page
    QSignalSpy granted(page.get(), &AppealPage::granted);
    QSignalSpy withdrawn(page.get(), &AppealPage::consentWithdrawn);
    box->click();
    QCOMPARE(granted.size(), 1);
    QCOMPARE(granted.first().first().toString(), QStringLiteral("appealEvidence"));
    const auto given = appeal_test::pageOf(QStringLiteral("consent-given"));
    QSignalSpy back(given.get(), &AppealPage::consentWithdrawn);
    QVERIFY(given->primaryButton()->isEnabled());
    appeal_test::child<QCheckBox>(*given, "consent-appealEvidence")->click();
    QCOMPARE(back.size(), 1);
}

void TestAppealPage::dutyHasNoChoice()
{
    const auto page = appeal_test::pageOf(QStringLiteral("consent"));
    QCOMPARE(page->findChildren<QCheckBox *>().size(), 1);
    QVERIFY(appeal_test::child(*page, "refuse-identityCheck") == nullptr);
    QVERIFY(appeal_test::says(*page, QStringLiteral("The law asks for this")));
}

void TestAppealPage::checkLeadsToWhatIsMissing()
{
    const auto page = appeal_test::pageOf(QStringLiteral("check-missing"));
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QVERIFY(!page->primaryButton()->isEnabled());
    auto *summary = page->findChild<ErrorSummary *>();
    QVERIFY(summary != nullptr);
    const auto links = summary->findChildren<QAbstractButton *>();
    QCOMPARE(links.size(), 2);
    links.first()->click();
    QTRY_VERIFY(page->focusWidget() != nullptr);
    QCOMPARE(page->focusWidget()->objectName(), QStringLiteral("change-evidence"));
}

void TestAppealPage::receiptIsShownWhenLeft()
{
    const auto page = appeal_test::pageOf(QStringLiteral("submitted"));
    QSignalSpy shown(page.get(), &AppealPage::receiptShown);
    page->show();
    QCOMPARE(shown.size(), 0);
    page->hide();
    QCOMPARE(shown.size(), 1);
}

void TestAppealPage::hashesAreCopiedWhole()
{
    const auto page = appeal_test::pageOf(QStringLiteral("submitted"));
    QSignalSpy copied(page.get(), &AppealPage::copyRequested);
    appeal_test::child(*page, "copy-hashes")->click();
    QCOMPARE(copied.size(), 1);
    const QStringList lines = copied.first().first().toString().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    for (const QString &line : lines)
        QCOMPARE(line.section(QLatin1Char('\t'), 1).size(), 64);
}

void TestAppealPage::discardIsAskedOnce()
{
    const auto page = appeal_test::pageOf(QStringLiteral("statement"));
    QSignalSpy gone(page.get(), &AppealPage::discardRequested);
    appeal_test::child(*page, "discard")->click();
    QCOMPARE(gone.size(), 0);
    appeal_test::child(*page, "discard-no")->click();
    QVERIFY(appeal_test::child(*page, "discard-yes") == nullptr);
    appeal_test::child(*page, "discard")->click();
    appeal_test::child(*page, "discard-yes")->click();
    QCOMPARE(gone.size(), 1);
}

} // namespace unbar::ui

using unbar::ui::TestAppealPage;
UNBAR_TEST(TestAppealPage, test_appeal_page)
#include "test_appeal_page.moc"
