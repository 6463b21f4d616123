// The back office's routes: a token opens a session of this browser, and every button carries its session's
// form token.
#include "app/sandbox/page_console.h"
#include "app/sandbox/page_appeals.h"

#include "app/support/random.h"
#include "app/support/secret_bytes.h"

#include <QUrlQuery>

namespace unbar::sandbox {

namespace console_page {

constexpr auto cookieName = "unbar_console";

class Console
{
public:
    Console(Server &server, World &world, Rules &rules, Appeals &appeals)
        : m_server(server)
        , m_world(world)
        , m_rules(rules)
        , m_appeals(appeals)
    {}

    Answer get(const Call &call);
    Answer post(const Call &call);
    Answer appeals(const Call &call);
    Answer appeal(const Call &call);
    Answer decide(const Call &call);
    Answer picture(const Call &call);

private:
    using Form = QMap<QString, QString>;
    [[nodiscard]] QString session(const Call &call) const;
    [[nodiscard]] ConsoleView viewOf(const Call &call, const QString &session) const;
    Answer asksForToken(const Call &call);
    Answer signIn(const Call &call, const Form &form);
    Answer signOut(const Call &call);
    bool act(const Form &form);
    bool actOnLine(const QString &action, const QString &id, const Form &form);
    bool actOnPayment(const QString &action, const QString &id);

    Server &m_server;
    World &m_world;
    Rules &m_rules;
    Appeals &m_appeals;
    QHash<QString, QDateTime> m_sessions; ///< random id → when it ends
    QHash<QString, QString> m_reviewers;  ///< session → who decided last in it
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
        return asksForToken(call);
    const QString done = call.queryValue("done");
    ConsoleView view = viewOf(call, id);
    if (done == QLatin1String("no")) {
        view.notice =
            say(u"Nothing was changed: the state does not allow it.", u"没有更改：当前状态不允许这样做。");
        view.refused = true;
    }
    return consolePage(m_world, view);
}

Answer Console::asksForToken(const Call &call)
{
    const Tongue say = tongueOf(call);
    return consoleSignIn(say, otherLanguageAddress(call, say),
                         formToken(m_world, QStringLiteral("console-sign-in")), false);
}

ConsoleView Console::viewOf(const Call &call, const QString &session) const
{
    const Tongue say = tongueOf(call);
    ConsoleView view{say,
                     formToken(m_world, QStringLiteral("console:") + session),
                     otherLanguageAddress(call, say),
                     {},
                     false,
                     m_reviewers.value(session)};
    if (call.queryValue("done") == QLatin1String("yes"))
        view.notice = say(u"Done. The change is in force.", u"已完成，更改已生效。");
    return view;
}

Answer Console::appeals(const Call &call)
{
    const QString id = session(call);
    return id.isEmpty() ? asksForToken(call) : appealsPage(m_world, viewOf(call, id));
}

Answer Console::appeal(const Call &call)
{
    const QString id = session(call);
    if (id.isEmpty())
        return asksForToken(call);
    const auto ticket = m_appeals.ticket(call.param("id"));
    const Tongue say = tongueOf(call);
    if (!ticket)
        return noticePage(say, say(u"No such appeal", u"没有这个申诉"), {}, 404);
    ConsoleView view = viewOf(call, id);
    if (call.queryValue("done") == QLatin1String("secondReviewer")) {
        view.notice = moveRefusalText(say, QStringLiteral("secondReviewer"));
        view.refused = true;
    }
    return appealPage(m_world, view, *ticket, {}, {});
}

Answer Console::decide(const Call &call)
{
    const Tongue say = tongueOf(call);
    const Form form = call.form();
    const QString id = session(call);
    const QString ticketId = call.param("id");
    const auto ticket = m_appeals.ticket(ticketId);
    if (id.isEmpty() || !ticket ||
        !formTokenFits(m_world, QStringLiteral("console:") + id, form.value(QStringLiteral("csrf"))))
        return noticePage(
            say, say(u"This page is out of date", u"本页已经过期"),
            say(u"Open the back office again. Nothing was changed.", u"请重新打开后台，没有任何更改。"), 403);
    const AppealFacts facts = appealFactsOf(form);
    if (!facts.reviewer.isEmpty())
        m_reviewers.insert(id, facts.reviewer);
    const QString refused = m_appeals.move(ticketId, form.value(QStringLiteral("transition")), facts);
    if (!refused.isEmpty() && refused != QLatin1String("secondReviewer"))
        return appealPage(m_world, viewOf(call, id), *ticket, form, refused);
    return Answer::redirect(QStringLiteral("/console/appeals/%1?lang=%2&done=%3")
                                .arg(ticketId, say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"),
                                     refused.isEmpty() ? QStringLiteral("yes") : refused)
                                .toLatin1());
}

Answer Console::picture(const Call &call)
{
    const auto answer = session(call).isEmpty()
                            ? std::nullopt
                            : evidencePicture(m_world, call.param("id"), call.param("document"));
    return answer ? *answer : Answer::problem(404, "60", QStringLiteral("Not found"));
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
    m_reviewers.remove(session(call));
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

void installConsole(Server &server, World &world, Rules &rules, Appeals &appeals)
{
    const auto console = std::make_shared<console_page::Console>(server, world, rules, appeals);
    const RouteOptions here{Access::Loopback, false, true};
    server.route("GET", QStringLiteral("/console"), here,
                 [console](const Call &call) { return console->get(call); });
    server.route("POST", QStringLiteral("/console"), here,
                 [console](const Call &call) { return console->post(call); });
    server.route("GET", QStringLiteral("/console/appeals"), here,
                 [console](const Call &call) { return console->appeals(call); });
    server.route("GET", QStringLiteral("/console/appeals/{id}"), here,
                 [console](const Call &call) { return console->appeal(call); });
    server.route("POST", QStringLiteral("/console/appeals/{id}"), here,
                 [console](const Call &call) { return console->decide(call); });
    server.route("GET", QStringLiteral("/console/appeals/{id}/documents/{document}"), here,
                 [console](const Call &call) { return console->picture(call); });
}

} // namespace unbar::sandbox
