#include "app/programs/core/session.h"

#include <QRandomGenerator>

namespace unbar::programs {

static double sessionUniform()
{
    return QRandomGenerator::system()->generateDouble();
}

Session::Session(Parts parts, QObject *parent)
    : QObject(parent)
    , m_api(std::make_unique<op::Api>(parts.client, parts.signIn, parts.document))
    , m_feed(std::make_unique<op::EventFeed>(parts.client, parts.signIn, parts.document, sessionUniform))
    , m_engine(std::make_unique<sync::Engine>(parts.store, parts.client, *m_api, *m_feed, parts.clock,
                                              sessionUniform))
    , m_diagnose(
          std::make_unique<workflows::DiagnoseWorkflow>(parts.store, *m_engine, parts.reasons, parts.number))
    , m_pay(std::make_unique<workflows::PayWorkflow>(parts.store, *m_engine, parts.document, parts.number,
                                                     parts.loopback))
    , m_track(
          std::make_unique<workflows::TrackWorkflow>(parts.store, *m_engine, parts.document, parts.number))
    , m_verify(std::make_unique<workflows::VerifyWorkflow>(workflows::VerifyWorkflow::Parts{
          parts.store, *m_engine, parts.document, parts.number, parts.browser}))
    , m_records(std::make_unique<workflows::RecordsWorkflow>(parts.store, parts.number))
    , m_contact(std::make_unique<workflows::ContactWorkflow>(
          parts.store, parts.document, parts.number,
          [engine = m_engine.get()] { return engine->operatorNow(); }))
    , m_protect(std::make_unique<workflows::ProtectWorkflow>(parts.store))
    , m_files(std::make_unique<store::EvidenceFiles>(parts.store))
    , m_uploads(std::make_unique<op::TusQueue>(parts.client, parts.signIn,
                                               QUrl(parts.document.roots.value(QStringLiteral("tus"))),
                                               parts.clock, sessionUniform))
    , m_courier(
          std::make_unique<PageCourier>(PageCourier::Parts{*m_api, *m_uploads, *m_files, parts.document}))
    , m_kit(std::make_unique<SealedEvidence>(SealedEvidence::Parts{
          *m_files, parts.document, [engine = m_engine.get()] { return engine->operatorNow(); },
          evidenceProgram()}))
    , m_appeal(std::make_unique<workflows::AppealWorkflow>(workflows::AppealWorkflow::Parts{
          parts.store, *m_engine, parts.document, parts.number, m_kit.get()}))
{
    m_engine->setPageSender(m_courier.get());
    connect(m_track.get(), &workflows::TrackWorkflow::replaceWanted, m_appeal.get(),
            &workflows::AppealWorkflow::replace);
}

Session::~Session() = default;

void Session::start()
{
    m_engine->start();
}

QCoro::Task<void> Session::close()
{
    m_feed->stop();
    m_kit->close();
    co_await m_engine->close();
    co_await m_uploads->close();
}

} // namespace unbar::programs
