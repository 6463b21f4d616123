#pragma once
// A signed-in session: owns every object that runs coroutines for one subscriber at one operator. close()
// wakes all of them with Cancelled, waits until nothing is in flight, and only then may it be destroyed.

#include "app/operator/api.h"
#include "app/operator/event_feed.h"
#include "app/operator/sign_in.h"
#include "app/platform/browser.h"
#include "app/programs/core/page_courier.h"
#include "app/programs/core/sealed_evidence.h"
#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/appeal/appeal_workflow.h"
#include "app/workflows/contact/contact_workflow.h"
#include "app/workflows/diagnose/diagnose_workflow.h"
#include "app/workflows/pay/pay_workflow.h"
#include "app/workflows/protect/protect_workflow.h"
#include "app/workflows/records/records_workflow.h"
#include "app/workflows/track/track_workflow.h"
#include "app/workflows/verify/verify_workflow.h"

#include <QObject>

namespace unbar::programs {

class Session : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Store &store;
        op::HttpClient &client;
        op::SignIn &signIn;
        const platform::Clock &clock;
        const domain::ReasonCatalogue &reasons;
        domain::OperatorDocument document;
        domain::PhoneNumber number;
        platform::Browser &browser;
        bool loopback = false; ///< the operator lives on this machine (demo, tests)
    };
    explicit Session(Parts parts, QObject *parent = nullptr);
    ~Session() override;

    void start();
    QCoro::Task<void> close();

    sync::Engine &engine() { return *m_engine; }
    workflows::DiagnoseWorkflow &diagnose() { return *m_diagnose; }
    workflows::PayWorkflow &pay() { return *m_pay; }
    workflows::TrackWorkflow &track() { return *m_track; }
    workflows::VerifyWorkflow &verify() { return *m_verify; }
    workflows::RecordsWorkflow &records() { return *m_records; }
    workflows::ContactWorkflow &contact() { return *m_contact; }
    workflows::ProtectWorkflow &protect() { return *m_protect; }
    workflows::AppealWorkflow &appeal() { return *m_appeal; }

private:
    std::unique_ptr<op::Api> m_api;
    std::unique_ptr<op::EventFeed> m_feed;
    std::unique_ptr<sync::Engine> m_engine;
    std::unique_ptr<workflows::DiagnoseWorkflow> m_diagnose;
    std::unique_ptr<workflows::PayWorkflow> m_pay;
    std::unique_ptr<workflows::TrackWorkflow> m_track;
    std::unique_ptr<workflows::VerifyWorkflow> m_verify;
    std::unique_ptr<workflows::RecordsWorkflow> m_records;
    std::unique_ptr<workflows::ContactWorkflow> m_contact;
    std::unique_ptr<workflows::ProtectWorkflow> m_protect;
    std::unique_ptr<store::EvidenceFiles> m_files;
    std::unique_ptr<op::TusQueue> m_uploads;
    std::unique_ptr<PageCourier> m_courier;
    std::unique_ptr<SealedEvidence> m_kit;
    std::unique_ptr<workflows::AppealWorkflow> m_appeal;
};

} // namespace unbar::programs
