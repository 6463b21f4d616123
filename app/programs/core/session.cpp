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
    , m_track(std::make_unique<workflows::TrackWorkflow>(parts.store, *m_engine, parts.number))
    , m_records(std::make_unique<workflows::RecordsWorkflow>(parts.store, parts.number))
    , m_contact(std::make_unique<workflows::ContactWorkflow>(
          parts.store, parts.document, parts.number,
          [engine = m_engine.get()] { return engine->operatorNow(); }))
    , m_protect(std::make_unique<workflows::ProtectWorkflow>(parts.store))
{}

Session::~Session() = default;

void Session::start()
{
    m_engine->start();
}

QCoro::Task<void> Session::close()
{
    m_feed->stop();
    co_await m_engine->close();
}

} // namespace unbar::programs
