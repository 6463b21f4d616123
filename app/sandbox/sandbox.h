#pragma once
// Puts the stand-in operator together: world, rules, server and every route.

#include "app/sandbox/appeals.h"
#include "app/sandbox/hubs.h"
#include "app/sandbox/rules.h"
#include "app/sandbox/server.h"

namespace unbar::sandbox {

void installResources(Server &server, Rules &rules,
                      Appeals &appeals); ///< TMF621 637 638 641 654 666 676 678 681: lists, objects, CRUD
/// TMF621 of `@type` SuspensionAppeal: its create, the customer's acts, the control API's moves.
bool isAppealTicket(const QJsonObject &body);
Answer createAppeal(Server &server, Appeals &appeals, const Call &call, const QJsonObject &body);
void installAppeals(Server &server, Appeals &appeals); ///< before installResources: its PATCH comes first
void installCare(Server &server);                      ///< TMF644, TMF646, TMF683
void installVerify(Server &server, Rules &rules);      ///< /verify and its page
void installPayments(Server &server, Rules &rules);    ///< TMF676 with QrPayment, cancel and refunds
void installTopUps(Server &server, Rules &rules);      ///< TMF654 top-ups: vouchers, money at the counter
void installSchemas(Server &server);                   ///< the schema that @schemaLocation names
void installEvents(Server &server);                    ///< TMF688 topics, cursor, long-poll, SSE
void installControl(Server &server, Rules &rules, Appeals &appeals); ///< /sandbox/v1, loopback only

struct SandboxOptions
{
    World::Options world;
    Server::Options server;
    QString profileOut; ///< where the operator profile is written, or empty
};

class Sandbox
{
public:
    /// Opens the store, loads the scenarios into an empty one, binds the port. Nothing is served before
    /// start().
    static Result<std::unique_ptr<Sandbox>> open(SandboxOptions options);
    ~Sandbox();
    void start();
    void stop();
    [[nodiscard]] World &world() { return *m_world; }
    [[nodiscard]] Server &server() { return *m_server; }
    [[nodiscard]] Rules &rules() { return *m_rules; }
    /// The one line printed when it serves.
    [[nodiscard]] QByteArray readyLine() const;

private:
    Sandbox() = default;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Rules> m_rules;
    std::unique_ptr<Appeals> m_appeals;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<HubCourier> m_courier;
    bool m_tokenGenerated = false;
};

} // namespace unbar::sandbox
