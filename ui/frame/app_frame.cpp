#include "ui/frame/app_frame.h"

#include "ui/frame/receipt_actions.h"
#include "ui/frame/sign_out_page.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/sign_in/genuine_page.h"
#include "ui/pages/sign_in/notice_page.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/shell/about_page.h"
#include "ui/shell/help_page.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace unbar::ui {

AppFrame::AppFrame(MainWindow &window, const domain::ReasonCatalogue &reasons,
                   workflows::SignInWorkflow &signIn, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_reasons(reasons)
    , m_signIn(signIn)
    , m_receipts(new ReceiptActions(window, this))
    , m_start(new StartPage(&window))
    , m_signInPage(new SignInPage(&window))
    , m_genuine(new GenuinePage(&window))
    , m_notice(new NoticePage(&window))
    , m_help(new HelpPage(&window))
    , m_about(new AboutPage(&window))
    , m_signOut(new SignOutPage(&window))
{
    for (Page *page : QList<Page *>{m_start, m_signInPage, m_genuine, m_notice, m_help, m_about, m_signOut})
        page->hide(); // until the window puts it in its place
    connect(m_receipts, &ReceiptActions::done, this, &AppFrame::say);
    wireWindow();
    wireSignIn();
}

AppFrame::~AppFrame() = default;

void AppFrame::wireWindow()
{
    connect(&m_window, &MainWindow::placeRequested, this, &AppFrame::openPlace);
    connect(&m_window, &MainWindow::helpRequested, this, &AppFrame::openHelp);
    connect(&m_window, &MainWindow::aboutRequested, this, [this] { openOver(m_about); });
    connect(&m_window, &MainWindow::signOutRequested, this, [this] { openSignOut(false); });
    connect(&m_window, &MainWindow::switchNumberRequested, this, [this] { openSignOut(true); });
    connect(&m_window, &MainWindow::bannerActionRequested, this, &AppFrame::bannerAction);
    connect(&m_window, &MainWindow::backRequested, this, &AppFrame::goBack);
    connect(m_help, &HelpPage::aboutRequested, this, [this] { openOver(m_about); });
    connect(m_start, &StartPage::passphraseGiven, this, &AppFrame::passphraseGiven);
    connect(m_start, &StartPage::tryAgainRequested, this, &AppFrame::startAgainRequested);
    connect(m_start, &StartPage::closeRequested, this, &AppFrame::closeRequested);
    connect(m_signOut, &SignOutPage::signOutConfirmed, this, [this](bool forget) {
        m_signOut->setBusy(true);
        Q_EMIT signOutConfirmed(forget);
    });
}

void AppFrame::wireSignIn()
{
    using workflows::SignInWorkflow;
    connect(&m_signIn, &SignInWorkflow::changed, this, &AppFrame::renderSignIn);
    connect(m_signInPage, &SignInPage::operatorConfirmed, &m_signIn, &SignInWorkflow::confirmOperator);
    connect(m_signInPage, &SignInPage::operatorChosen, &m_signIn, &SignInWorkflow::chooseOperator);
    connect(m_signInPage, &SignInPage::numberTyped, &m_signIn, &SignInWorkflow::typeNumber);
    connect(m_signInPage, &SignInPage::numberSubmitted, &m_signIn, &SignInWorkflow::submitNumber);
    connect(m_signInPage, &SignInPage::wayChosen, &m_signIn, &SignInWorkflow::chooseWay);
    connect(m_signInPage, &SignInPage::openBrowserRequested, &m_signIn, &SignInWorkflow::openBrowser);
    connect(m_signInPage, &SignInPage::cameBack, &m_signIn, &SignInWorkflow::comeBack);
    connect(m_signInPage, &SignInPage::cancelled, &m_signIn, &SignInWorkflow::cancel);
    connect(m_signInPage, &SignInPage::startAgainRequested, &m_signIn, &SignInWorkflow::start);
    connect(m_signInPage, &SignInPage::copyAddressRequested, this, [this] {
        m_signIn.copyAddress();
        copy(m_signIn.view().browserUrl.toString(QUrl::FullyEncoded));
    });
    connect(m_signInPage, &SignInPage::genuineRequested, this, [this] {
        m_genuine->setView(m_signIn.view().genuine, document(), m_reasons);
        openOver(m_genuine);
    });
    connect(m_signInPage, &SignInPage::noticeRequested, this, &AppFrame::openNotice);
    connect(m_notice, &NoticePage::checkHereRequested, this, [this] {
        m_under = nullptr;
        if (hasSession())
            openPlace(Place::Number);
        else
            showSignIn();
    });
}

void AppFrame::renderSignIn()
{
    m_signInPage->setDemo(m_session.demo);
    m_signInPage->setConnection(m_session.connection);
    m_signInPage->setView(m_signIn.view(), document(), m_reasons);
    Q_EMIT shown();
}

void AppFrame::setSession(const workflows::SessionView &session)
{
    const bool newDocument = session.operatorDocument.id != m_session.operatorDocument.id;
    const bool newConnection = session.connection != m_session.connection;
    m_session = session;
    m_window.setSession(session);
    if (const auto *hotline = document().hotline())
        m_help->setHotline(hotline->value, hotline->hours);
    if (newDocument || newConnection)
        renderAll();
    Q_EMIT shown();
}

void AppFrame::showStart(StartStage stage, const std::optional<Failure> &failure)
{
    m_start->setStage(stage, failure);
    m_window.showFullPage(m_start);
    m_window.focusPage();
    Q_EMIT shown();
}

void AppFrame::showSignIn()
{
    m_signOut->setBusy(false);
    renderSignIn();
    m_window.showFullPage(m_signInPage);
    Q_EMIT shown();
}

void AppFrame::openPlace(Place place)
{
    if (!hasSession())
        return;
    m_under = nullptr;
    if (place == Place::Pay)
        m_journeys.pay->open();
    m_window.showPlace(place);
    Q_EMIT shown();
}

void AppFrame::openRemedy(domain::Remedy remedy, const QString &suspensionId)
{
    using domain::Remedy;
    switch (remedy) {
    case Remedy::Pay:
    case Remedy::TopUp:
        return openPlace(Place::Pay);
    case Remedy::Verify:
        return openVerify(suspensionId);
    case Remedy::Appeal:
        return openPlace(Place::Appeal);
    case Remedy::Wait:
        return openPlace(Place::Progress);
    case Remedy::Resume:
    case Remedy::ResetPassword:
    case Remedy::VisitStore:
    case Remedy::Contact:
    case Remedy::Unlock:
    case Remedy::Unknown:
        return openPlace(Place::Contact);
    }
}

void AppFrame::openOver(Page *page)
{
    Page *current = m_window.currentPage();
    const bool overAlready = current == m_help || current == m_about || current == m_genuine ||
                             current == m_notice || current == m_signOut;
    if (!overAlready)
        m_under = current;
    if (hasSession() && current != m_start)
        m_window.showInPlace(m_window.currentPlace(), page);
    else
        m_window.showFullPage(page);
    Q_EMIT shown();
}

void AppFrame::openHelp(const QString &topic)
{
    m_help->setTopic(topic);
    openOver(m_help);
}

void AppFrame::openNotice()
{
    m_notice->setView(document(), m_reasons);
    openOver(m_notice);
}

void AppFrame::openSignOut(bool another)
{
    if (!hasSession())
        return;
    m_signOut->setView(document(), m_reasons, m_session.waitingCount, another);
    openOver(m_signOut);
}

void AppFrame::goBack()
{
    Page *current = m_window.currentPage();
    if (m_under && current != m_under) {
        Page *page = m_under;
        m_under = nullptr;
        if (hasSession())
            m_window.showInPlace(m_window.currentPlace(), page);
        else
            m_window.showFullPage(page);
    } else if (current == m_signInPage) {
        m_signIn.back();
    } else if (hasSession() && current == m_pay) {
        const auto stage = m_journeys.pay->view().stage;
        if (stage == workflows::PayStage::TopUp || stage == workflows::PayStage::Dispute)
            m_journeys.pay->backToSummary();
        else
            openPlace(Place::Number);
    } else if (hasSession() && current != m_start) {
        openPlace(Place::Number);
    }
    Q_EMIT shown();
}

void AppFrame::say(const QString &words)
{
    if (Page *page = m_window.currentPage())
        page->statusLine()->say(words);
}

void AppFrame::sayBrowserDidNotOpen()
{
    say(tr("The browser did not open. Copy the address instead."));
}

void AppFrame::sayChoiceNotSaved()
{
    say(tr("This choice holds until you close the window; it could not be saved."));
}

void AppFrame::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    say(tr("Copied."));
}

void AppFrame::bannerAction()
{
    if (m_session.keychainLocked)
        Q_EMIT startAgainRequested();
    else if (m_session.connection == workflows::Connection::CaptivePortal)
        Q_EMIT browserWanted(QUrl(QStringLiteral("https://") + m_signIn.view().genuine.operatorHost));
    else if (hasSession())
        m_journeys.diagnose->refresh();
}

} // namespace unbar::ui
