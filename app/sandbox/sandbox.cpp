#include "app/sandbox/sandbox.h"

#include "app/sandbox/document.h"
#include "app/sandbox/evidence.h"
#include "app/sandbox/files.h"
#include "app/sandbox/oidc_routes.h"
#include "app/sandbox/page_routes.h"
#include "app/sandbox/profile_out.h"
#include "app/sandbox/scenarios.h"

namespace unbar::sandbox {

Sandbox::~Sandbox()
{
    stop();
}

Result<std::unique_ptr<Sandbox>> Sandbox::open(SandboxOptions options)
{
    auto world = World::open(options.world);
    if (!world)
        return passOn(world.error());
    std::unique_ptr<Sandbox> sandbox(new Sandbox);
    sandbox->m_world = std::move(*world);
    sandbox->m_rules = std::make_unique<Rules>(*sandbox->m_world);
    sandbox->m_appeals = std::make_unique<Appeals>(*sandbox->m_world, *sandbox->m_rules);
    {
        const World::Guard guard(*sandbox->m_world);
        sandbox->m_rules->registerJobs();
        sandbox->m_appeals->registerJobs();
        const int keptPort = sandbox->m_world->setting(QStringLiteral("port")).toInt();
        if (options.server.port == 0)
            options.server.port = keptPort;
        const QByteArray keptToken = sandbox->m_world->setting(QStringLiteral("backofficeToken"));
        if (options.server.backofficeToken.isEmpty())
            options.server.backofficeToken =
                keptToken.isEmpty() ? sandbox->m_world->random(24).toHex() : keptToken;
        sandbox->m_tokenGenerated = keptToken != options.server.backofficeToken;
        sandbox->m_world->setSetting(QStringLiteral("backofficeToken"), options.server.backofficeToken);
        if (sandbox->m_world->subscribers().isEmpty())
            loadScenarios(*sandbox->m_world, *sandbox->m_rules, *sandbox->m_appeals);
    }
    sandbox->m_server = std::make_unique<Server>(*sandbox->m_world, options.server);
    Server &server = *sandbox->m_server;
    installOidc(server, *sandbox->m_world);
    installDocument(server, *sandbox->m_world);
    installPages(server, *sandbox->m_world, *sandbox->m_rules, *sandbox->m_appeals);
    installTus(server);
    installHandoff(server);
    installEvidence(server);
    installPayments(server, *sandbox->m_rules);
    installAppeals(server, *sandbox->m_appeals);
    installResources(server, *sandbox->m_rules, *sandbox->m_appeals);
    installCare(server);
    installVerify(server, *sandbox->m_rules);
    installTopUps(server, *sandbox->m_rules);
    installSchemas(server);
    installHubs(server);
    installEvents(server);
    installControl(server, *sandbox->m_rules, *sandbox->m_appeals);
    if (const auto bound = server.bind(); !bound)
        return passOn(bound.error());
    {
        const World::Guard guard(*sandbox->m_world);
        sandbox->m_world->setSetting(QStringLiteral("port"), QByteArray::number(server.port()));
    }
    if (!options.profileOut.isEmpty()) {
        if (const auto written = writeProfile(server, *sandbox->m_world, options.profileOut); !written)
            return passOn(written.error());
    }
    return sandbox;
}

void Sandbox::start()
{
    m_world->startScheduler();
    m_courier = std::make_unique<HubCourier>(*m_server);
    m_courier->start();
    m_server->start();
}

void Sandbox::stop()
{
    if (m_world)
        m_world->shutDown();
    m_courier.reset();
    if (m_server)
        m_server->stop();
}

QByteArray Sandbox::readyLine() const
{
    QJsonObject line{{QStringLiteral("ready"), true},
                     {QStringLiteral("base"), m_server->base()},
                     {QStringLiteral("subscribers"), static_cast<int>(m_world->subscribers().size())}};
    if (m_tokenGenerated)
        line.insert(QStringLiteral("backofficeToken"), QString::fromLatin1(m_server->backofficeToken()));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace unbar::sandbox
