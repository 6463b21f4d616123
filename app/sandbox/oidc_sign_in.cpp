// Signing in: three ways, none of which sends anything to the locked number.
#include "app/sandbox/oidc_sign_in_pages.h"

#include <QRegularExpression>

namespace unbar::sandbox {

namespace sign_in_detail {

const QLatin1String password("service_password");
const QLatin1String contact("backup_contact");
const QLatin1String caseWay("case_number");
constexpr int codesPerVisit = 5;
constexpr int codeMinutes = 5;

bool sixDigits(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{6}\\z"));
    return shape.match(text).hasMatch();
}

QString newCode(World &world)
{
    quint32 number = 0;
    const QByteArray bytes = world.random(4);
    for (const char byte : bytes)
        number = (number << 8) | static_cast<unsigned char>(byte);
    return QStringLiteral("%1").arg(number % 1000000, 6, 10, QLatin1Char('0'));
}

Answer pageOf(const QString &way, const SignInView &view)
{
    if (way == password)
        return passwordPage(view);
    if (way == contact)
        return contactPage(view);
    if (way == QLatin1String("backup_code"))
        return view.visit.codesSent > 0 ? contactCodePage(view) : contactPage(view);
    if (way == caseWay)
        return casePage(view);
    if (way == QLatin1String("forgot"))
        return forgotPage(view);
    return chooseWayPage(view);
}

QString hostOf(const Server &server)
{
    return QUrl(server.root(QStringLiteral("signin"))).authority();
}

FieldError numberMissing(const Tongue &say)
{
    return {QStringLiteral("number"),
            say(u"Enter the 11 digits of the mobile number", u"填写 11 位手机号码")};
}

QString wrongText(const Tongue &say, const QString &way, int left)
{
    const QString what =
        way == password  ? say(u"The number and the password do not match.", u"号码和密码不匹配。")
        : way == contact ? say(u"That is not the code we sent.", u"验证码不对。")
                         : say(u"The number, the case number and the query code do not match.",
                               u"号码、受理编号和查询码不匹配。");
    const QString tries = say.chinese ? QStringLiteral("还可以试 %1 次。").arg(left)
                          : left == 1 ? QStringLiteral(" You have 1 try left.")
                                      : QStringLiteral(" You have %1 tries left.").arg(left);
    return what + tries;
}

} // namespace sign_in_detail

Answer OidcProvider::signInPage(const Call &call)
{
    SignInVisit *visit = visitOf(call, call.queryValue("visit"));
    if (!visit)
        return outOfDatePage(tongueOf(call));
    if (call.query.contains(QStringLiteral("lang")))
        visit->chinese = tongueOf(call).chinese;
    const QString way = call.queryValue("way");
    SignInView view{
        *visit, otherLanguageAddress(call, visit->tongue()), sign_in_detail::hostOf(m_server), {}, {}, -1};
    if (way == sign_in_detail::password && !visit->number.isEmpty())
        view.triesLeft = m_tries.state(way, visit->number).left;
    return sign_in_detail::pageOf(way, view);
}

Answer OidcProvider::signInPost(const Call &call)
{
    const Form form = call.form();
    SignInVisit *visit = visitOf(call, form.value(QStringLiteral("visit")));
    if (!visit || form.value(QStringLiteral("csrf")) != visit->csrf)
        return outOfDatePage(tongueOf(call));
    const QString step = form.value(QStringLiteral("step"));
    if (step == QLatin1String("password"))
        return tryPassword(*visit, form);
    if (step == QLatin1String("send"))
        return sendCode(*visit, form);
    if (step == QLatin1String("code"))
        return tryCode(*visit, form);
    if (step == QLatin1String("case"))
        return tryCase(*visit, form);
    if (step == QLatin1String("cancel"))
        return cancel(*visit);
    return outOfDatePage(visit->tongue());
}

Answer OidcProvider::refuse(SignInVisit &visit, const QString &way, const QString &number,
                            const QString &field, bool wrong)
{
    const Tongue say = visit.tongue();
    const OidcTries::State state = wrong ? m_tries.failed(way, number) : m_tries.state(way, number);
    QString text = sign_in_detail::wrongText(say, way, state.left);
    if (state.closedUntil.isValid()) {
        text = say(u"This way is closed until %1 after 5 wrong tries. Use another way, or wait.",
                   u"连续输错 5 次，这种方式暂停到 %1。您可以换一种方式，或到时再试。")
                   .arg(momentText(say, state.closedUntil));
    }
    const QString other =
        QStringLiteral("/signin?visit=%1&way=%2&lang=%3")
            .arg(visit.id, way, visit.chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    const SignInView view{visit,           other, sign_in_detail::hostOf(m_server), groupedNumber(number),
                          {{field, text}}, -1};
    return sign_in_detail::pageOf(way == sign_in_detail::contact ? QStringLiteral("backup_code") : way, view);
}

Answer OidcProvider::tryPassword(SignInVisit &visit, const Form &form)
{
    using namespace sign_in_detail;
    const Tongue say = visit.tongue();
    const QString typed = form.value(QStringLiteral("number"));
    const QString number = typedNumber(typed);
    const QString secret = form.value(QStringLiteral("password")).trimmed();
    QList<FieldError> errors;
    if (number.isEmpty())
        errors.append(numberMissing(say));
    if (!sixDigits(secret))
        errors.append({QStringLiteral("password"),
                       say(u"Enter the 6 digits of the service password", u"填写 6 位数字的服务密码")});
    if (!errors.isEmpty())
        return passwordPage({visit, {}, hostOf(m_server), typed, errors, -1});
    visit.number = number;
    if (m_tries.state(password, number).closedUntil.isValid())
        return refuse(visit, password, number, QStringLiteral("password"), false);
    const auto subscriber = m_world.subscriberByNumber(number);
    if (!subscriber || subscriber->servicePassword != secret)
        return refuse(visit, password, number, QStringLiteral("password"), true);
    m_tries.succeeded(password, number);
    return finish(visit, *subscriber);
}

Answer OidcProvider::sendCode(SignInVisit &visit, const Form &form)
{
    using namespace sign_in_detail;
    const QString typed = form.value(QStringLiteral("number"));
    const QString number = typedNumber(typed);
    if (number.isEmpty())
        return contactPage({visit, {}, hostOf(m_server), typed, {numberMissing(visit.tongue())}, -1});
    if (visit.codesSent >= codesPerVisit)
        return outOfDatePage(visit.tongue());
    visit.number = visit.codeNumber = number;
    visit.codesSent += 1;
    visit.codeExpires = m_world.now().addSecs(codeMinutes * 60);
    visit.codeDigits.clear();
    if (auto subscriber = m_world.subscriberByNumber(number);
        subscriber && !subscriber->backupContact.isEmpty()) {
        // A subscriber of a scenario has one fixed code, as --list shows it, so that a person can try this
        // way too.
        if (subscriber->backupCode.isEmpty()) {
            subscriber->backupCode = newCode(m_world);
            m_world.save(*subscriber);
        }
        visit.codeDigits = subscriber->backupCode;
    }
    return startVisit(visit, QStringLiteral("backup_code"));
}

Answer OidcProvider::tryCode(SignInVisit &visit, const Form &form)
{
    using namespace sign_in_detail;
    const Tongue say = visit.tongue();
    const QString typed = form.value(QStringLiteral("code")).trimmed();
    const auto again = [&](const QString &text) {
        return contactCodePage({visit, {}, hostOf(m_server), {}, {{QStringLiteral("code"), text}}, -1});
    };
    if (!sixDigits(typed))
        return again(say(u"Enter the 6 digits of the code", u"填写 6 位数字的验证码"));
    if (visit.codesSent == 0)
        return outOfDatePage(say);
    if (m_tries.state(contact, visit.codeNumber).closedUntil.isValid())
        return refuse(visit, contact, visit.codeNumber, QStringLiteral("code"), false);
    if (m_world.now() >= visit.codeExpires)
        return again(
            say(u"This code is older than 5 minutes. Send a new one.", u"验证码已超过 5 分钟，请重新发送。"));
    const auto subscriber = m_world.subscriberByNumber(visit.codeNumber);
    if (!subscriber || visit.codeDigits.isEmpty() || visit.codeDigits != typed)
        return refuse(visit, contact, visit.codeNumber, QStringLiteral("code"), true);
    m_tries.succeeded(contact, visit.codeNumber);
    return finish(visit, *subscriber);
}

Answer OidcProvider::tryCase(SignInVisit &visit, const Form &form)
{
    using namespace sign_in_detail;
    const Tongue say = visit.tongue();
    const QString typed = form.value(QStringLiteral("number"));
    const QString number = typedNumber(typed);
    const QString caseNumber = form.value(QStringLiteral("case")).trimmed().toUpper();
    const QString query = form.value(QStringLiteral("query")).trimmed().toUpper();
    QList<FieldError> errors;
    if (number.isEmpty())
        errors.append(numberMissing(say));
    if (caseNumber.isEmpty())
        errors.append({QStringLiteral("case"), say(u"Enter the case number", u"填写受理编号")});
    if (query.isEmpty())
        errors.append({QStringLiteral("query"), say(u"Enter the query code", u"填写查询码")});
    if (!errors.isEmpty())
        return casePage({visit, {}, hostOf(m_server), typed, errors, -1});
    visit.number = number;
    if (m_tries.state(caseWay, number).closedUntil.isValid())
        return refuse(visit, caseWay, number, QStringLiteral("case"), false);
    const auto subscriber = m_world.subscriberByNumber(number);
    const bool right = subscriber && !subscriber->caseNumber.isEmpty() && !subscriber->queryCode.isEmpty() &&
                       subscriber->caseNumber.toUpper() == caseNumber &&
                       subscriber->queryCode.toUpper() == query;
    if (!right)
        return refuse(visit, caseWay, number, QStringLiteral("case"), true);
    m_tries.succeeded(caseWay, number);
    return finish(visit, *subscriber);
}

Answer OidcProvider::finish(SignInVisit &visit, const Subscriber &subscriber)
{
    const SignInVisit done = m_visits.take(visit.id); // `visit` is gone from here on
    const QDateTime now = m_world.now();
    const OidcClient *client = oidcClient(done.clientId);
    const Grant grant{subscriber.id,
                      done.clientId,
                      client ? QString(client->role) : QString(),
                      subscriber.number,
                      done.nonce,
                      done.scope,
                      now};
    const Tongue say = done.tongue();
    if (!done.userCode.isEmpty()) {
        const bool answered = m_ledger.answerDevice(done.userCode, grant, now);
        keepLedger();
        return answered ? noticePage(say, say(u"The device is signed in", u"设备已登录"),
                                     say(u"You can close this page and go on there.",
                                         u"您可以关闭本页，在设备上继续。"),
                                     200)
                        : outOfDatePage(say);
    }
    const QString code = m_ledger.issueCode(grant, {done.redirectUri, done.challenge}, now);
    keepLedger();
    return redirectBack(done, {{QStringLiteral("code"), code}});
}

Answer OidcProvider::cancel(SignInVisit &visit)
{
    const SignInVisit done = m_visits.take(visit.id);
    const Tongue say = done.tongue();
    if (!done.userCode.isEmpty()) {
        m_ledger.answerDevice(done.userCode, std::nullopt, m_world.now());
        keepLedger();
        return noticePage(say, say(u"The device was not signed in", u"设备没有登录"),
                          say(u"You can close this page.", u"您可以关闭本页。"), 200);
    }
    return redirectBack(done, {{QStringLiteral("error"), QStringLiteral("access_denied")}});
}

} // namespace unbar::sandbox
