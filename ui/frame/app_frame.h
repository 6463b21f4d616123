#pragma once
// Pages and workflows meet here: each page shows its workflow's view and each button is one intent. The frame
// knows which page is open and the way back; it decides nothing about a journey.

#include "app/workflows/appeal/appeal_workflow.h"
#include "app/workflows/contact/contact_workflow.h"
#include "app/workflows/diagnose/diagnose_workflow.h"
#include "app/workflows/pay/pay_workflow.h"
#include "app/workflows/protect/protect_workflow.h"
#include "app/workflows/records/records_workflow.h"
#include "app/workflows/sign_in/sign_in_workflow.h"
#include "app/workflows/track/track_workflow.h"
#include "app/workflows/verify/verify_workflow.h"
#include "ui/frame/start_page.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QPointer>
#include <functional>

namespace unbar::ui {

class AboutPage;
class AppealPage;
class ContactPage;
class GenuinePage;
class HelpPage;
class NoticePage;
class OverviewPage;
class PayPage;
class ProtectPage;
class ReceiptActions;
class RecordsPage;
class SignInPage;
class SignOutPage;
class TrackPage;
class VerifyPage;

/// The workflows of one signed-in session; they outlive openSession() … closeSession().
struct Journeys
{
    workflows::DiagnoseWorkflow *diagnose = nullptr;
    workflows::PayWorkflow *pay = nullptr;
    workflows::TrackWorkflow *track = nullptr;
    workflows::RecordsWorkflow *records = nullptr;
    workflows::ContactWorkflow *contact = nullptr;
    workflows::ProtectWorkflow *protect = nullptr;
    workflows::AppealWorkflow *appeal = nullptr;
    workflows::VerifyWorkflow *verify = nullptr;
};

class AppFrame : public QObject
{
    Q_OBJECT
public:
    AppFrame(MainWindow &window, const domain::ReasonCatalogue &reasons, workflows::SignInWorkflow &signIn,
             QObject *parent = nullptr);
    ~AppFrame() override;

    [[nodiscard]] MainWindow &window() const { return m_window; }
    [[nodiscard]] workflows::SignInWorkflow &signIn() const { return m_signIn; }
    [[nodiscard]] const Journeys &journeys() const { return m_journeys; }
    [[nodiscard]] StartPage &startPage() const { return *m_start; }
    [[nodiscard]] bool hasSession() const { return m_journeys.diagnose != nullptr; }

    void setSession(const workflows::SessionView &session);
    void showStart(StartStage stage, const std::optional<Failure> &failure = std::nullopt);
    void showSignIn();
    void openSession(const Journeys &journeys);
    void closeSession();
    void openPlace(Place place);
    void openHelp(const QString &topic);
    /// Says one sentence on the open page, for screen readers too.
    void say(const QString &words);
    void sayBrowserDidNotOpen();
    void sayChoiceNotSaved(); ///< language, colours, text size: in force, yet not kept

Q_SIGNALS:
    void passphraseGiven(const QByteArray &passphrase);
    void startAgainRequested();
    void closeRequested();
    void signOutConfirmed(bool forget);
    void browserWanted(const QUrl &url); ///< a payer page or a Wi-Fi's own sign-in page
    void shown();                        ///< a page was opened or filled anew

private:
    void wireWindow();
    void wireSignIn();
    void makePlaces();
    void wireDiagnose();
    void wirePay();
    void wireTrack();
    void wireRecords();
    void wireProtect();
    void wireAppeal();
    void wireVerify();
    void wireTrackedAppeal();
    void renderSignIn();
    void renderDiagnose();
    void renderPay();
    void renderTrack();
    void renderRecords();
    void renderRest();
    void renderAppeal();
    void renderVerify();
    void renderAll();
    void openRemedy(domain::Remedy remedy, const QString &suspensionId);
    void openVerify(const QString &suspensionId);
    void openOver(Page *page);
    void openNotice();
    void openSignOut(bool another);
    void goBack();
    void copy(const QString &text);
    template <typename P>
    void wireReceipts(P *page);
    void bannerAction();
    [[nodiscard]] const domain::OperatorDocument &document() const { return m_session.operatorDocument; }

    MainWindow &m_window;
    const domain::ReasonCatalogue &m_reasons;
    workflows::SignInWorkflow &m_signIn;
    workflows::SessionView m_session;
    Journeys m_journeys;
    ReceiptActions *m_receipts;
    StartPage *m_start;
    SignInPage *m_signInPage;
    GenuinePage *m_genuine;
    NoticePage *m_notice;
    HelpPage *m_help;
    AboutPage *m_about;
    SignOutPage *m_signOut;
    QPointer<Page> m_under; ///< what Back returns to from help and the like
    OverviewPage *m_overview = nullptr;
    PayPage *m_pay = nullptr;
    TrackPage *m_track = nullptr;
    RecordsPage *m_records = nullptr;
    ContactPage *m_contact = nullptr;
    AppealPage *m_appeal = nullptr;
    VerifyPage *m_verify = nullptr;
    ProtectPage *m_protect = nullptr;
};

} // namespace unbar::ui
