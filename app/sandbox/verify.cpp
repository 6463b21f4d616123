// The live check of identity: the app asks for one, the person does it on this operator's own page, the app
// reads how it ended. No face data is kept; the stand-in page asks whoever sits there how it is to end.

#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/page_forms.h"
#include "app/sandbox/sandbox.h"
#include "app/support/random.h"

namespace unbar::sandbox {

namespace verify_detail {

const QString kCheck = QStringLiteral("identityCheck");
constexpr qint64 pageSeconds = 1800;
constexpr int limitDays = 30; ///< "P30D" of the signed document

QString word(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QJsonObject methodOf(const QString &reason, const QString &code)
{
    const QJsonArray methods = verifyPolicy(reason).value(QLatin1String("methods")).toArray();
    for (const QJsonValue &method : methods)
        if (word(method.toObject(), "code") == code)
            return method.toObject();
    return {};
}

/// Only these run on a page of ours; a video call is booked and a store is visited.
bool runsHere(const QString &method)
{
    return method == QLatin1String("online") || method == QLatin1String("networkIdentity");
}

/// Lock and its reason that this line's owner can be checked for by this method.
std::pair<QString, QString> lockFor(const Record &line, const QString &method)
{
    for (const QJsonObject &lock : enabledLocks(line.body))
        if (runsHere(method) && !methodOf(lockReason(lock), method).isEmpty())
            return {lockId(lock), lockReason(lock)};
    return {};
}

QString stateAt(const World &world, const Record &check)
{
    const QString state = word(check.body, "state");
    const QDateTime end = QDateTime::fromString(word(check.body, "expires"), Qt::ISODateWithMs);
    return state == QLatin1String("waiting") && end <= world.now() ? QStringLiteral("expired") : state;
}

Answer shownCheck(const World &world, const Record &check, int status)
{
    QJsonObject body = check.body;
    body.insert(QStringLiteral("id"), check.id);
    body.insert(QStringLiteral("state"), stateAt(world, check));
    body.remove(QStringLiteral("lock"));
    body.remove(QStringLiteral("reason"));
    return Answer::json(body, status);
}

/// Tries of this method in its period: how many, and when the first of them falls out of it.
std::pair<int, QDateTime> used(const World &world, const QString &owner, const QString &method, int days)
{
    int count = 0;
    QDateTime oldest;
    for (const Record &check : world.list(kCheck, owner)) {
        const QDateTime at = QDateTime::fromString(word(check.body, "ended"), Qt::ISODateWithMs);
        if (word(check.body, "method") != method || !at.isValid() || at.addDays(days) <= world.now())
            continue;
        ++count;
        if (!oldest.isValid() || at < oldest)
            oldest = at;
    }
    return {count, oldest.isValid() ? oldest.addDays(days) : QDateTime()};
}

Answer begin(Server &server, const Call &call)
{
    World &world = server.world();
    const auto body = call.json();
    const QString method = body ? word(*body, "method") : QString();
    const auto line = world.find(QStringLiteral("service"), body ? word(*body, "serviceId") : QString());
    if (!line || line->owner != call.who.subject)
        return Answer::problem(404, "60", QStringLiteral("Not found"));
    const auto [lock, reason] = lockFor(*line, method);
    if (lock.isEmpty())
        return Answer::problem(409, "notOffered",
                               QStringLiteral("No lock of this line is lifted by such a check"));
    const QJsonObject limit = methodOf(reason, method).value(QLatin1String("limit")).toObject();
    const int most = limit.value(QLatin1String("max")).toInt();
    const auto [count, again] = used(world, line->owner, method, limitDays);
    const bool over = most > 0 && count >= most;
    const QString token = randomToken();
    QJsonObject check{{QStringLiteral("serviceId"), line->id},
                      {QStringLiteral("method"), method},
                      {QStringLiteral("lock"), lock},
                      {QStringLiteral("reason"), reason},
                      {QStringLiteral("state"), over ? QStringLiteral("limit") : QStringLiteral("waiting")},
                      {QStringLiteral("attemptsLeft"), most > 0 ? qMax(0, most - count) : -1},
                      {QStringLiteral("expires"), World::stamp(world.now().addSecs(pageSeconds))}};
    if (most == 0)
        check.remove(QStringLiteral("attemptsLeft"));
    if (over)
        check.insert(QStringLiteral("nextDate"), World::stamp(again));
    else
        check.insert(QStringLiteral("page"),
                     server.root(QStringLiteral("verify")) + QStringLiteral("/page/") + token);
    const Record kept = world.put(kCheck, world.nextId(QStringLiteral("vc")), line->owner, check);
    world.setSetting(QStringLiteral("check.") + token, kept.id.toUtf8());
    return shownCheck(world, kept, 201);
}

std::optional<Record> checkOfPage(const World &world, const Call &call)
{
    return world.find(kCheck,
                      QString::fromUtf8(world.setting(QStringLiteral("check.") + call.param("token"))));
}

QString checkButton(const QString &label, const char *state, bool primary)
{
    return submitButton(label, QStringLiteral("result"), QString::fromLatin1(state), primary);
}

Answer page(World &world, const Call &call)
{
    const Tongue say = tongueOf(call);
    const auto check = checkOfPage(world, call);
    if (!check)
        return noticePage(say, say(u"This page is not valid", u"本页无效"),
                          say(u"Start the check again in the app.", u"请在应用里重新开始核验。"), 404);
    Page page;
    page.tongue = say;
    page.otherLanguage = otherLanguageAddress(call, say);
    if (stateAt(world, *check) != QLatin1String("waiting")) {
        page.title = say(u"The check has ended", u"核验已结束");
        page.main = fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"),
                         {page.title, say(u"You can close this page and go back to the app.",
                                          u"您可以关闭本页，回到应用查看结果。")});
        return pageAnswer(page);
    }
    page.title = say(u"Check of identity", u"身份核验");
    const QString purpose = QStringLiteral("verify:") + check->id;
    page.main =
        fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"),
             {page.title, say(u"The live check runs here, at the operator. Nothing of it goes to the app.",
                              u"实人核验在运营商页面进行，应用不会收到任何人脸信息。")}) +
        QStringLiteral("<form method=\"post\" action=\"/verify/page/%1?lang=%2\"><div class=\"row\">")
            .arg(esc(call.param("token")), say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")) +
        hiddenField(QStringLiteral("csrf"), formToken(world, purpose)) +
        checkButton(say(u"Pass", u"通过核验"), "passed", true) +
        checkButton(say(u"Needs more proof", u"需要补充材料"), "moreProof", false) +
        checkButton(say(u"Not passed", u"核验未通过"), "failed", false) +
        (check->body.contains(QLatin1String("attemptsLeft"))
             ? checkButton(say(u"Limit reached", u"次数已用完"), "limit", false)
             : QString()) +
        QStringLiteral("</div></form>") +
        fill(QStringLiteral("<div class=\"tools\"><p class=\"hint\">%1</p></div>"),
             {say(u"Stand-in operator: you choose how the check ends.", u"模拟运营商：由您选择核验结果。")});
    return pageAnswer(page);
}

Answer decide(World &world, Rules &rules, const Call &call)
{
    const Tongue say = tongueOf(call);
    auto check = checkOfPage(world, call);
    const auto form = call.form();
    const QString result = form.value(QStringLiteral("result"));
    static const QStringList results{QStringLiteral("passed"), QStringLiteral("moreProof"),
                                     QStringLiteral("failed"), QStringLiteral("limit")};
    if (!check || !results.contains(result) || stateAt(world, *check) != QLatin1String("waiting") ||
        !formTokenFits(world, QStringLiteral("verify:") + check->id, form.value(QStringLiteral("csrf"))))
        return noticePage(say, say(u"This page is out of date", u"本页已经过期"),
                          say(u"Start the check again in the app.", u"请在应用里重新开始核验。"), 403);
    const QJsonObject limit = methodOf(word(check->body, "reason"), word(check->body, "method"))
                                  .value(QLatin1String("limit"))
                                  .toObject();
    check->body.insert(QStringLiteral("state"), result);
    check->body.insert(QStringLiteral("ended"), World::stamp(world.now()));
    if (limit.value(QLatin1String("max")).toInt() > 0) {
        const int left = check->body.value(QLatin1String("attemptsLeft")).toInt() - 1;
        check->body.insert(QStringLiteral("attemptsLeft"),
                           result == QLatin1String("limit") ? 0 : qMax(0, left));
    }
    world.put(kCheck, check->id, check->owner, check->body);
    if (result != QLatin1String("passed") && limit.value(QLatin1String("max")).toInt() > 0) {
        const QDateTime again = used(world, check->owner, word(check->body, "method"), limitDays).second;
        check->body.insert(QStringLiteral("nextDate"), World::stamp(again));
        world.put(kCheck, check->id, check->owner, check->body);
    }
    if (result == QLatin1String("passed"))
        rules.openRestore(word(check->body, "serviceId"), word(check->body, "lock"), {},
                          {{QStringLiteral("description"), QStringLiteral("身份核验通过后复机")}});
    return Answer::redirect(call.path.toLatin1() + (say.chinese ? "?lang=zh_CN" : "?lang=en"));
}

} // namespace verify_detail

void installVerify(Server &server, Rules &rules)
{
    using namespace verify_detail;
    World &world = server.world();
    server.setPagePrefix(QStringLiteral("/verify/page"));
    server.route("POST", QStringLiteral("/verify"), {Access::Signed, true},
                 [&server](const Call &call) { return begin(server, call); });
    server.route("GET", QStringLiteral("/verify/{id}"), {Access::Signed}, [&world](const Call &call) {
        const auto check = world.find(kCheck, call.param("id"));
        return check && check->owner == call.who.subject
                   ? shownCheck(world, *check, 200)
                   : Answer::problem(404, "60", QStringLiteral("Not found"));
    });
    server.route("GET", QStringLiteral("/verify/page/{token}"), {},
                 [&world](const Call &call) { return page(world, call); });
    server.route("POST", QStringLiteral("/verify/page/{token}"), {},
                 [&world, &rules](const Call &call) { return decide(world, rules, call); });
}

} // namespace unbar::sandbox
