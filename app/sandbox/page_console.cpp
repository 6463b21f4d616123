// The back office's routes: a token opens a session of this browser, and every button carries its session's
// form token.
#include "app/sandbox/page_console.h"

#include "app/support/random.h"
#include "app/support/secret_bytes.h"

#include <QUrlQuery>

namespace unbar::sandbox {

namespace console_page {

constexpr auto cookieName = "unbar_console";

class Console
{
public:
    Console(Server &server, World &world, Rules &rules)
        : m_server(server)
        , m_world(world)
        , m_rules(rules)
    {}

    Answer get(const Call &call);
    Answer post(const Call &call);

private:
    using Form = QMap<QString, QString>;
    [[nodiscard]] QString session(const Call &call) const;
    Answer signIn(const Call &call, const Form &form);
    Answer signOut(const Call &call);
    bool act(const Form &form);
    bool actOnLine(const QString &action, const QString &id, const Form &form);
    bool actOnPayment(const QString &action, const QString &id);

    Server &m_server;
    World &m_world;
    Rules &m_rules;
    QHash<QString, QDateTime> m_sessions; ///< random id → when it ends
};

QString address(const Tongue &say, const QString &done)
{
    const QString base =
        QStringLiteral("/console?lang=") + (say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    return done.isEmpty() ? base : base + QStringLiteral("&done=") + done;
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    const auto bytes = [](const QByteArray &text) {
        return SecretBytes::copyOf(reinterpret_cast<const unsigned char *>(text.constData()),
                                   static_cast<std::size_t>(text.size()));
    };
    return !a.isEmpty() && bytes(a).equals(bytes(b));
}

QString Console::session(const Call &call) const
{
    const QString id = call.cookie(cookieName);
    return m_sessions.contains(id) && m_world.now() < m_sessions.value(id) ? id : QString();
}

Answer Console::get(const Call &call)
{
    const Tongue say = tongueOf(call);
    const QString id = session(call);
    if (id.isEmpty())
        return consoleSignIn(say, otherLanguageAddress(call, say),
                             formToken(m_world, QStringLiteral("console-sign-in")), false);
    const QString done = call.queryValue("done");
    ConsoleView view{
        say, formToken(m_world, QStringLiteral("console:") + id), otherLanguageAddress(call, say), {}, false};
    if (done == QLatin1String("yes"))
        view.notice = say(u"Done. The change is in force.", u"已完成，更改已生效。");
    else if (done == QLatin1String("no")) {
        view.notice =
            say(u"Nothing was changed: the state does not allow it.", u"没有更改：当前状态不允许这样做。");
        view.refused = true;
    }
    return consolePage(m_world, view);
}

Answer Console::post(const Call &call)
{
    const Tongue say = tongueOf(call);
    const Form form = call.form();
    const QString action = form.value(QStringLiteral("action"));
    if (action == QLatin1String("sign-in"))
        return signIn(call, form);
    const QString id = session(call);
    if (id.isEmpty() ||
        !formTokenFits(m_world, QStringLiteral("console:") + id, form.value(QStringLiteral("csrf"))))
        return noticePage(
            say, say(u"This page is out of date", u"本页已经过期"),
            say(u"Open the back office again. Nothing was changed.", u"请重新打开后台，没有任何更改。"), 403);
    if (action == QLatin1String("sign-out"))
        return signOut(call);
    return Answer::redirect(
        address(say, act(form) ? QStringLiteral("yes") : QStringLiteral("no")).toLatin1());
}

Answer Console::signIn(const Call &call, const Form &form)
{
    const Tongue say = tongueOf(call);
    const bool fits =
        formTokenFits(m_world, QStringLiteral("console-sign-in"), form.value(QStringLiteral("csrf")));
    if (!fits ||
        !sameSecret(m_server.backofficeToken(), form.value(QStringLiteral("token")).trimmed().toUtf8()))
        return consoleSignIn(say, {}, formToken(m_world, QStringLiteral("console-sign-in")), true);
    const QString id = randomToken();
    m_sessions.insert(id, m_world.now().addSecs(8 * 3600));
    return Answer::redirect(address(say, {}).toLatin1())
        .with("Set-Cookie",
              QByteArray(cookieName) + '=' + id.toLatin1() + "; Path=/console; HttpOnly; SameSite=Strict");
}

Answer Console::signOut(const Call &call)
{
    m_sessions.remove(session(call));
    return Answer::redirect(address(tongueOf(call), {}).toLatin1())
        .with("Set-Cookie",
              QByteArray(cookieName) + "=; Path=/console; HttpOnly; SameSite=Strict; Max-Age=0");
}

bool Console::act(const Form &form)
{
    const QString action = form.value(QStringLiteral("action"));
    const QString id = form.value(QStringLiteral("id"));
    if (action == QLatin1String("order-complete"))
        return m_rules.completeOrder(id);
    if (action == QLatin1String("order-fail"))
        return m_rules.failOrder(id, QStringLiteral("backoffice"));
    if (action == QLatin1String("flag")) {
        if (id == QLatin1String("noPost"))
            m_rules.holdPosting(!m_world.flag(id));
        else if (id == QLatin1String("holdRestore"))
            m_rules.holdRestore(!m_world.flag(id));
        else
            return false;
        return true;
    }
    return actOnLine(action, id, form) || actOnPayment(action, id);
}

bool Console::actOnLine(const QString &action, const QString &id, const Form &form)
{
    if (action == QLatin1String("suspend")) {
        const QString reason = form.value(QStringLiteral("reason"));
        return lockReasons().contains(reason) &&
               !m_rules.suspend(id, usualLock(reason, m_world.now())).isEmpty();
    }
    if (action == QLatin1String("lift"))
        return m_rules.lift(id, form.value(QStringLiteral("lock")));
    if (action == QLatin1String("restore"))
        return !m_rules.openRestore(id, form.value(QStringLiteral("lock")), {}).isEmpty();
    if (action == QLatin1String("settle"))
        return m_rules.settle(id);
    return false;
}

bool Console::actOnPayment(const QString &action, const QString &id)
{
    if (action == QLatin1String("approve"))
        return m_rules.approve(id);
    if (action == QLatin1String("decline"))
        return m_rules.decline(id);
    if (action == QLatin1String("expire"))
        return m_rules.expire(id);
    return action == QLatin1String("post") && m_rules.post(id);
}

} // namespace console_page

void installConsole(Server &server, World &world, Rules &rules)
{
    const auto console = std::make_shared<console_page::Console>(server, world, rules);
    const RouteOptions here{Access::Loopback, false, true};
    server.route("GET", QStringLiteral("/console"), here,
                 [console](const Call &call) { return console->get(call); });
    server.route("POST", QStringLiteral("/console"), here,
                 [console](const Call &call) { return console->post(call); });
}

} // namespace unbar::sandbox
