// The seven places of a signed-in session: made, filled from their workflows, and taken away again.

#include "ui/frame/app_frame.h"
#include "ui/frame/receipt_actions.h"
#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/contact/contact_page.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/protect/protect_page.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/track/track_page.h"
#include "ui/pages/verify/verify_page.h"

namespace unbar::ui {

void AppFrame::makePlaces()
{
    m_overview = new OverviewPage;
    m_pay = new PayPage;
    m_appeal = new AppealPage;
    m_track = new TrackPage;
    m_protect = new ProtectPage;
    m_records = new RecordsPage;
    m_contact = new ContactPage;
    m_verify = new VerifyPage;
    m_window.addPlace(Place::Number, m_overview);
    m_window.addPlace(Place::Pay, m_pay);
    m_window.addPlace(Place::Appeal, m_appeal);
    m_window.addPlace(Place::Progress, m_track);
    m_window.addPlace(Place::Safe, m_protect);
    m_window.addPlace(Place::Records, m_records);
    m_window.addPlace(Place::Contact, m_contact);
}

void AppFrame::openSession(const Journeys &journeys)
{
    m_journeys = journeys;
    makePlaces();
    wireDiagnose();
    wirePay();
    wireTrack();
    wireRecords();
    wireProtect();
    wireAppeal();
    wireVerify();
    wireTrackedAppeal();
    renderAll();
    openPlace(Place::Number);
}

void AppFrame::closeSession()
{
    if (!hasSession())
        return;
    m_journeys = {};
    m_under = nullptr;
    m_window.showFullPage(m_start);
    for (QWidget *page :
         QList<QWidget *>{m_overview, m_pay, m_appeal, m_track, m_protect, m_records, m_contact, m_verify})
        page->deleteLater(); // one of them may hold the button that is being handled
    m_overview = nullptr;
    m_pay = nullptr;
    m_appeal = nullptr;
    m_track = nullptr;
    m_protect = nullptr;
    m_records = nullptr;
    m_contact = nullptr;
    m_verify = nullptr;
}

void AppFrame::wireDiagnose()
{
    auto *flow = m_journeys.diagnose;
    connect(flow, &workflows::DiagnoseWorkflow::changed, this, [this] {
        renderDiagnose();
        renderRest();
        Q_EMIT shown();
    });
    connect(m_overview, &OverviewPage::refreshRequested, flow, &workflows::DiagnoseWorkflow::refresh);
    connect(m_overview, &OverviewPage::billRequested, this, [this] { openPlace(Place::Pay); });
    connect(m_overview, &OverviewPage::payRequested, this, [this] { openPlace(Place::Pay); });
    connect(m_overview, &OverviewPage::paymentContinued, this, [this] { openPlace(Place::Pay); });
    connect(m_overview, &OverviewPage::topUpRequested, this, [this] {
        openPlace(Place::Pay);
        m_journeys.pay->openTopUp();
    });
    connect(m_overview, &OverviewPage::remedyRequested, this,
            [this](domain::Remedy remedy, const QString &lock) { openRemedy(remedy, lock); });
    connect(m_overview, &OverviewPage::copyRequested, this, &AppFrame::copy);
    connect(m_contact, &ContactPage::copyRequested, this, &AppFrame::copy);
}

template <typename P>
void AppFrame::wireReceipts(P *page)
{
    connect(page, &P::receiptPdfRequested, this,
            [this](const domain::Payment &payment) { m_receipts->savePdf(payment, document()); });
    if constexpr (requires { &P::receiptPrintRequested; }) {
        connect(page, &P::receiptTextRequested, this,
                [this](const domain::Payment &payment) { m_receipts->saveText(payment, document()); });
        connect(page, &P::receiptPrintRequested, this,
                [this](const domain::Payment &payment) { m_receipts->print(payment, document()); });
    }
}

void AppFrame::wirePay()
{
    using workflows::PayWorkflow;
    auto *flow = m_journeys.pay;
    connect(flow, &PayWorkflow::changed, this, [this] {
        renderPay();
        Q_EMIT shown();
    });
    connect(flow, &PayWorkflow::openInBrowser, this, &AppFrame::browserWanted);
    connect(m_pay, &PayPage::openRequested, flow, &PayWorkflow::open);
    connect(m_pay, &PayPage::topUpRequested, flow, &PayWorkflow::openTopUp);
    connect(m_pay, &PayPage::disputeOpened, flow, &PayWorkflow::openDispute);
    connect(m_pay, &PayPage::amountChosen, flow, &PayWorkflow::chooseAmount);
    connect(m_pay, &PayPage::topUpChosen, flow, &PayWorkflow::chooseTopUp);
    connect(m_pay, &PayPage::payForOtherRequested, flow, &PayWorkflow::payForOther);
    connect(m_pay, &PayPage::payRequested, flow, &PayWorkflow::pay);
    connect(m_pay, &PayPage::wayChanged, flow, &PayWorkflow::changeWay);
    connect(m_pay, &PayPage::iHavePaid, flow, &PayWorkflow::iHavePaid);
    connect(m_pay, &PayPage::newCodeRequested, flow, &PayWorkflow::newCode);
    connect(m_pay, &PayPage::leaveRequested, flow, &PayWorkflow::leave);
    connect(m_pay, &PayPage::newAmountAccepted, flow, &PayWorkflow::acceptNewAmount);
    connect(m_pay, &PayPage::summaryRequested, flow, &PayWorkflow::backToSummary);
    connect(m_pay, &PayPage::receiptSeen, flow, &PayWorkflow::receiptSeen);
    connect(m_pay, &PayPage::refundRequested, flow, &PayWorkflow::requestRefund);
    connect(m_pay, &PayPage::disputed, flow, &PayWorkflow::dispute);
    connect(m_pay, &PayPage::copyRequested, this, &AppFrame::copy);
    wireReceipts(m_pay);
}

void AppFrame::wireTrack()
{
    using workflows::TrackWorkflow;
    auto *flow = m_journeys.track;
    connect(flow, &TrackWorkflow::changed, this, [this] {
        renderTrack();
        Q_EMIT shown();
    });
    connect(m_track, &TrackPage::refreshRequested, flow, &TrackWorkflow::refresh);
    connect(m_track, &TrackPage::selfTestTicked, flow, &TrackWorkflow::tickSelfTest);
    connect(m_track, &TrackPage::stillNotWorking, flow, &TrackWorkflow::stillNotWorking);
    connect(m_track, &TrackPage::messageRead, flow, &TrackWorkflow::markRead);
    connect(m_track, &TrackPage::copyRequested, this, &AppFrame::copy);
    wireReceipts(m_track);
}

void AppFrame::wireRecords()
{
    connect(m_journeys.records, &workflows::RecordsWorkflow::changed, this, [this] {
        renderRecords();
        Q_EMIT shown();
    });
    connect(m_journeys.contact, &workflows::ContactWorkflow::changed, this, &AppFrame::renderRest);
    connect(m_records, &RecordsPage::refundRequested, m_journeys.pay, &workflows::PayWorkflow::requestRefund);
    connect(m_records, &RecordsPage::paymentContinued, this, [this] { openPlace(Place::Pay); });
    wireReceipts(m_records);
}

void AppFrame::wireProtect()
{
    connect(m_protect, &ProtectPage::itemTicked, m_journeys.protect, &workflows::ProtectWorkflow::tick);
    connect(m_protect, &ProtectPage::noticeRequested, this, &AppFrame::openNotice);
}

void AppFrame::renderDiagnose()
{
    m_overview->setConnection(m_session.connection);
    m_overview->setView(m_journeys.diagnose->view(), document(), m_reasons);
}

void AppFrame::renderPay()
{
    m_pay->setConnection(m_session.connection);
    m_pay->setView(m_journeys.pay->view(), document(), m_reasons);
}

void AppFrame::renderTrack()
{
    m_track->setConnection(m_session.connection);
    m_track->setView(m_journeys.track->view(), document(), m_reasons);
}

void AppFrame::renderRecords()
{
    m_records->setConnection(m_session.connection);
    m_records->setView(m_journeys.records->view(), document(), m_reasons, m_session.operatorNow);
}

void AppFrame::renderRest()
{
    for (JourneyPage *page : QList<JourneyPage *>{m_contact, m_protect})
        page->setConnection(m_session.connection);
    m_contact->setView(m_journeys.contact->view(), document(), m_reasons);
    m_protect->setView(document(), m_reasons, m_journeys.protect->view().done);
}

void AppFrame::renderAll()
{
    renderSignIn();
    if (!hasSession())
        return;
    renderDiagnose();
    renderPay();
    renderTrack();
    renderRecords();
    renderRest();
    renderAppeal();
    renderVerify();
}

} // namespace unbar::ui
