// Appeal and check of identity: one place of the rail, two journeys.

#include "ui/frame/app_frame.h"
#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/track/track_page.h"
#include "ui/pages/verify/verify_page.h"

namespace unbar::ui {

void AppFrame::wireAppeal()
{
    using workflows::AppealWorkflow;
    auto *flow = m_journeys.appeal;
    connect(flow, &AppealWorkflow::changed, this, [this] {
        renderAppeal();
        Q_EMIT shown();
    });
    connect(m_appeal, &AppealPage::refreshRequested, flow, &AppealWorkflow::refresh);
    connect(m_appeal, &AppealPage::chosen, flow, &AppealWorkflow::choose);
    connect(m_appeal, &AppealPage::goneOn, flow, &AppealWorkflow::goOn);
    connect(m_appeal, &AppealPage::actorSet, flow, &AppealWorkflow::setActor);
    connect(m_appeal, &AppealPage::answerTyped, flow, &AppealWorkflow::setAnswer);
    connect(m_appeal, &AppealPage::statementTyped, flow, &AppealWorkflow::setStatement);
    connect(m_appeal, &AppealPage::fileAdded, flow, &AppealWorkflow::addFile);
    connect(m_appeal, &AppealPage::useAnywayRequested, flow, &AppealWorkflow::useAnyway);
    connect(m_appeal, &AppealPage::cannotProvide, flow, &AppealWorkflow::cannotProvide);
    connect(m_appeal, &AppealPage::pageRemoved, flow, &AppealWorkflow::removePage);
    connect(m_appeal, &AppealPage::pageOpened, flow, &AppealWorkflow::openPage);
    connect(m_appeal, &AppealPage::redactionsSet, flow, &AppealWorkflow::setRedactions);
    connect(m_appeal, &AppealPage::straightenedSet, flow, &AppealWorkflow::setStraightened);
    connect(m_appeal, &AppealPage::pageTaken, flow, &AppealWorkflow::takePage);
    connect(m_appeal, &AppealPage::retakeRequested, flow, &AppealWorkflow::retake);
    connect(m_appeal, &AppealPage::phoneStarted, flow, &AppealWorkflow::startPhone);
    connect(m_appeal, &AppealPage::phoneLeft, flow, &AppealWorkflow::leavePhone);
    connect(m_appeal, &AppealPage::granted, flow, &AppealWorkflow::grant);
    connect(m_appeal, &AppealPage::refused, flow, &AppealWorkflow::refuse);
    connect(m_appeal, &AppealPage::consentWithdrawn, flow, &AppealWorkflow::withdrawConsent);
    connect(m_appeal, &AppealPage::nextRequested, flow, &AppealWorkflow::next);
    connect(m_appeal, &AppealPage::stageBackRequested, flow, &AppealWorkflow::back);
    connect(m_appeal, &AppealPage::stageOpened, flow, &AppealWorkflow::openStage);
    connect(m_appeal, &AppealPage::submitRequested, flow, &AppealWorkflow::submit);
    connect(m_appeal, &AppealPage::uploadsPaused, flow, &AppealWorkflow::pauseUploads);
    connect(m_appeal, &AppealPage::uploadsResumed, flow, &AppealWorkflow::resumeUploads);
    connect(m_appeal, &AppealPage::afterDeadlineChosen, flow, &AppealWorkflow::sendAfterDeadline);
    connect(m_appeal, &AppealPage::retryRequested, flow, &AppealWorkflow::retry);
    connect(m_appeal, &AppealPage::discardRequested, flow, &AppealWorkflow::discard);
    connect(m_appeal, &AppealPage::receiptShown, flow, &AppealWorkflow::receiptShown);
    connect(m_appeal, &AppealPage::leaveRequested, this, [this] {
        m_journeys.appeal->leave();
        openPlace(Place::Number);
    });
    connect(m_appeal, &AppealPage::copyRequested, this, &AppFrame::copy);
}

void AppFrame::wireVerify()
{
    using workflows::VerifyWorkflow;
    auto *flow = m_journeys.verify;
    connect(flow, &VerifyWorkflow::changed, this, [this] {
        renderVerify();
        Q_EMIT shown();
    });
    connect(flow, &VerifyWorkflow::appealWanted, this, [this](const QString &suspensionId) {
        m_journeys.appeal->choose(suspensionId, domain::AppealKind::Suspension);
        openPlace(Place::Appeal);
    });
    connect(m_verify, &VerifyPage::refreshRequested, flow, &VerifyWorkflow::refresh);
    connect(m_verify, &VerifyPage::lockChosen, flow, &VerifyWorkflow::chooseLock);
    connect(m_verify, &VerifyPage::methodChosen, flow, &VerifyWorkflow::chooseMethod);
    connect(m_verify, &VerifyPage::readAndSigned, flow, &VerifyWorkflow::readAndSigned);
    connect(m_verify, &VerifyPage::openPageRequested, flow, &VerifyWorkflow::openPage);
    connect(m_verify, &VerifyPage::checkNowRequested, flow, &VerifyWorkflow::checkNow);
    connect(m_verify, &VerifyPage::cancelRequested, flow, &VerifyWorkflow::cancel);
    connect(m_verify, &VerifyPage::slotChosen, flow, &VerifyWorkflow::chooseSlot);
    connect(m_verify, &VerifyPage::stepBackRequested, flow, &VerifyWorkflow::back);
    connect(m_verify, &VerifyPage::bookRequested, flow, &VerifyWorkflow::book);
    connect(m_verify, &VerifyPage::appealRequested, flow, &VerifyWorkflow::toAppeal);
    connect(m_verify, &VerifyPage::copyRequested, this, &AppFrame::copy);
}

/// What Track offers about an appeal; an item that is asked for is added in the appeal's own journey.
void AppFrame::wireTrackedAppeal()
{
    using workflows::TrackWorkflow;
    auto *flow = m_journeys.track;
    connect(m_track, &TrackPage::appealShown, flow, &TrackWorkflow::showAppeal);
    connect(m_track, &TrackPage::acted, flow, &TrackWorkflow::act);
    connect(m_track, &TrackPage::answered, flow, &TrackWorkflow::answer);
    connect(m_track, &TrackPage::regulatorRecorded, flow, &TrackWorkflow::recordRegulator);
    connect(m_track, &TrackPage::itemReplaceRequested, this,
            [this](const QString &appealId, const QString &itemCode) {
                m_journeys.appeal->replace(appealId, itemCode);
                openPlace(Place::Appeal);
            });
    connect(m_track, &TrackPage::appealContinued, this, [this](const QString &appealId) {
        m_journeys.appeal->goOn(appealId);
        openPlace(Place::Appeal);
    });
}

void AppFrame::openVerify(const QString &suspensionId)
{
    if (!suspensionId.isEmpty())
        m_journeys.verify->chooseLock(suspensionId);
    m_under = nullptr;
    m_window.showInPlace(Place::Appeal, m_verify);
    Q_EMIT shown();
}

void AppFrame::renderAppeal()
{
    m_appeal->setConnection(m_session.connection);
    m_appeal->setView(m_journeys.appeal->view(), document(), m_reasons);
}

void AppFrame::renderVerify()
{
    m_verify->setConnection(m_session.connection);
    m_verify->setView(m_journeys.verify->view(), document(), m_reasons);
}

} // namespace unbar::ui
