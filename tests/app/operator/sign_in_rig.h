#pragma once
// An identity service in this process that a test can bend at every place, and the sign-in that talks to it.

#include "app/operator/sign_in.h"
#include "app/platform/memory_keychain.h"
#include "app/support/jws.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"

#include <QUrlQuery>

namespace unbar::test {

class SignInRig
{
public:
    SignInRig();
    ~SignInRig();
    Q_DISABLE_COPY_MOVE(SignInRig)

    /// Begins a flow; false when that failed (`refused` says how).
    bool begin();
    /// The answer of a whole flow: begin, the browser's visit with the right state and issuer, finish.
    std::optional<Result<op::Tokens>> wholeFlow();
    /// What a good redirect carries; a test changes it before the visit.
    [[nodiscard]] QUrlQuery goodVisit() const;
    /// Sends one request head to the listener and gives what came back; empty when nobody listens.
    QByteArray visit(const QUrlQuery &query);
    QByteArray say(const QByteArray &head);
    [[nodiscard]] bool nothingKept();

    [[nodiscard]] QJsonObject goodClaims() const;
    [[nodiscard]] static QByteArray unsignedToken(const QByteArray &header, const QJsonObject &claims);

    HttpServer server;
    FakeClock clock;
    domain::OperatorDocument document;
    platform::MemoryKeychain keychain;
    JwsKey key = JwsKey::generateEs256();
    std::unique_ptr<op::HttpClient> client;
    std::unique_ptr<op::SignIn> signIn;
    op::BrowserFlow flow;
    Failure refused;

    // what the service says
    QJsonObject metadata;
    QJsonObject jwks;
    QJsonObject claims;                                  ///< over goodClaims(); null removes
    QJsonObject answer;                                  ///< over the good token answer; null removes
    QByteArray date;                                     ///< Date header of every answer, none when empty
    std::function<QByteArray(const QJsonObject &)> seal; ///< claims to an ID token
    QByteArray userInfo;
    QByteArray accessToken = "access-1";
    QStringList codesSpent;
    QStringList refreshSpent;

private:
    Say tokenAnswer(const Heard &request);
    [[nodiscard]] Say json(const QJsonObject &body, int status = 200) const;
};

} // namespace unbar::test
