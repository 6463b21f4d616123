#include "app/sandbox/oidc_sign_in_pages.h"

#include <QLocale>
#include <QTimeZone>

namespace unbar::sandbox {

namespace sign_in_html {

QString address(const SignInVisit &visit, const QString &way)
{
    QString to = QStringLiteral("/signin?visit=%1&lang=%2")
                     .arg(visit.id, visit.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    return way.isEmpty() ? to : to + QStringLiteral("&way=") + way;
}

QString formOpen(const SignInVisit &visit, const QString &way, const QString &step)
{
    return QStringLiteral("<form method=\"post\" action=\"%1\" novalidate>\n").arg(esc(address(visit, way))) +
           hiddenField(QStringLiteral("visit"), visit.id) + hiddenField(QStringLiteral("csrf"), visit.csrf) +
           hiddenField(QStringLiteral("step"), step);
}

QString cancelForm(const SignInVisit &visit)
{
    const Tongue say = visit.tongue();
    return formOpen(visit, {}, QStringLiteral("cancel")) +
           submitButton(visit.userCode.isEmpty() ? say(u"Cancel and go back to the app", u"取消并回到应用")
                                                 : say(u"Do not sign the device in", u"不让这台设备登录"),
                        {}, {}, false) +
           QStringLiteral("</form>\n");
}

QString guardNote(const SignInView &view)
{
    const Tongue say = view.visit.tongue();
    return fill(QStringLiteral("<p class=\"hint after\">%1</p>"),
                {say(u"You are on %1. We never ask for your password or a code by phone.",
                     u"您正在 %1 登录。我们不会打电话索要密码或验证码。")
                     .arg(view.host)});
}

QString otherWays(const SignInView &view)
{
    const Tongue say = view.visit.tongue();
    return QStringLiteral("<p class=\"after\"><a href=\"%1\">%2</a></p>")
        .arg(esc(address(view.visit, {})), say(u"Use another way", u"换一种方式"));
}

Field numberField(const SignInView &view)
{
    const Tongue say = view.visit.tongue();
    Field f;
    f.name = QStringLiteral("number");
    f.label = say(u"Mobile number", u"手机号码");
    f.value = view.number.isEmpty() ? groupedNumber(view.visit.number) : view.number;
    f.type = QStringLiteral("tel");
    f.autocomplete = QStringLiteral("tel-national");
    f.inputMode = QStringLiteral("tel");
    return f;
}

Field digitsField(const QString &name, const QString &label, const QString &hint)
{
    Field f;
    f.name = name;
    f.label = label;
    f.hint = hint;
    f.inputMode = QStringLiteral("numeric");
    f.narrow = true;
    return f;
}

void putErrors(QList<Field *> fields, const QList<FieldError> &errors)
{
    for (Field *field : fields) {
        for (const FieldError &error : errors) {
            if (error.field == field->name)
                field->error = error.text;
        }
    }
}

Answer show(const SignInView &view, const QString &title, const QString &lead, const QString &body)
{
    Page page;
    page.tongue = view.visit.tongue();
    page.title = title;
    page.hasErrors = !view.errors.isEmpty();
    page.otherLanguage = view.otherLanguage;
    page.main = errorSummary(page.tongue, view.errors) + fill(QStringLiteral("<h1>%1</h1>"), {title}) +
                (lead.isEmpty() ? QString() : fill(QStringLiteral("<p class=\"lead\">%1</p>\n"), {lead})) +
                body;
    return pageAnswer(page, page.hasErrors ? 422 : 200);
}

QString choice(const SignInVisit &visit, const QString &way, QLatin1String drawing, const QString &name,
               const QString &what, bool recommended)
{
    const Tongue say = visit.tongue();
    return QStringLiteral("<li><a class=\"card choice%1\" href=\"%2\"><span class=\"tile\">%3</span>"
                          "<span><b>%4</b><small>%5</small></span>%6%7</a></li>\n")
        .arg(recommended ? QStringLiteral(" first") : QString(), esc(address(visit, way)), icon(drawing),
             esc(name), esc(what),
             recommended ? badge(QLatin1String("info"), say(u"Recommended", u"推荐")) : QString(),
             icon(QLatin1String("chevron")));
}

QString contactChoice(const SignInVisit &visit)
{
    const Tongue say = visit.tongue();
    return choice(visit, QStringLiteral("backup_contact"), QLatin1String("message"),
                  say(u"Code to the contact on file", u"发到备用联系方式"),
                  say(u"We send a code to the contact you left with us", u"验证码发到预留的备用联系方式"),
                  false);
}

QString caseChoice(const SignInVisit &visit)
{
    const Tongue say = visit.tongue();
    return choice(visit, QStringLiteral("case_number"), QLatin1String("file"),
                  say(u"Case number and query code", u"受理编号 + 查询码"),
                  say(u"Both are on your receipt or in the message we sent", u"回执或短信上的编号"), false);
}

} // namespace sign_in_html

QString momentText(const Tongue &say, const QDateTime &moment)
{
    const QDateTime local = moment.toTimeZone(QTimeZone("Asia/Shanghai"));
    if (say.chinese)
        return local.toString(QStringLiteral("yyyy年M月d日 HH:mm"));
    return QLocale(QLocale::English).toString(local, QStringLiteral("d MMMM yyyy, HH:mm"));
}

Answer chooseWayPage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    const QString body =
        QStringLiteral("<ul class=\"plain stack\">\n") +
        choice(view.visit, QStringLiteral("service_password"), QLatin1String("key"),
               say(u"Service password", u"服务密码"),
               say(u"The 6 digits you set when you got the number", u"办号时设置的 6 位密码"), true) +
        contactChoice(view.visit) + caseChoice(view.visit) + QStringLiteral("</ul>\n") +
        QStringLiteral("<p class=\"after\"><a href=\"%1\">%2</a></p>\n")
            .arg(esc(address(view.visit, QStringLiteral("forgot"))),
                 say(u"None of these suits me", u"都不合适")) +
        QStringLiteral("<div class=\"after\">") + cancelForm(view.visit) + QStringLiteral("</div>") +
        guardNote(view);
    return show(
        view, say(u"How do you want to confirm it is you?", u"怎样确认是您本人？"),
        say(u"You can sign in even if this number gets no messages.", u"如果号码收不到短信，也能这样登录。"),
        body);
}

Answer passwordPage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    Field number = numberField(view);
    Field password =
        digitsField(QStringLiteral("password"), say(u"Service password", u"服务密码"),
                    say(u"6 digits, set when you got the number", u"6 位数字，办号时设置的密码"));
    password.type = QStringLiteral("password");
    password.autocomplete = QStringLiteral("current-password");
    putErrors({&number, &password}, view.errors);
    QString body = formOpen(view.visit, QStringLiteral("service_password"), QStringLiteral("password")) +
                   fieldHtml(number) + fieldHtml(password);
    if (view.triesLeft > 0 && view.triesLeft < OidcTries::allowed)
        body += fill(QStringLiteral("<p class=\"hint\" id=\"tries\">%1</p>"),
                     {say(u"Tries left: %1", u"还可以试 %1 次").arg(view.triesLeft)});
    body += QStringLiteral("<div class=\"row\">") + submitButton(say(u"Sign in", u"登录")) +
            QStringLiteral("<a href=\"%1\">%2</a></div></form>\n")
                .arg(esc(address(view.visit, QStringLiteral("forgot"))),
                     say(u"Forgot the password?", u"忘记密码了？")) +
            otherWays(view) + QStringLiteral("<div class=\"after\">") + cancelForm(view.visit) +
            QStringLiteral("</div>") + guardNote(view);
    return show(view, say(u"Sign in with your service password", u"用服务密码登录"), {}, body);
}

Answer contactPage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    Field number = numberField(view);
    putErrors({&number}, view.errors);
    const QString body = formOpen(view.visit, QStringLiteral("backup_contact"), QStringLiteral("send")) +
                         fieldHtml(number) + submitButton(say(u"Send the code", u"发送验证码")) +
                         QStringLiteral("</form>\n") + otherWays(view) +
                         QStringLiteral("<div class=\"after\">") + cancelForm(view.visit) +
                         QStringLiteral("</div>") + guardNote(view);
    return show(
        view, say(u"We send a code to the contact on file", u"验证码会发到备用联系方式"),
        say(u"This is the other phone or e-mail you left with us. Nothing is sent to the number itself.",
            u"就是您预留的另一个电话或邮箱，不会发到这个号码上。"),
        body);
}

Answer contactCodePage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    Field code = digitsField(QStringLiteral("code"), say(u"Code", u"验证码"),
                             say(u"6 digits, good for 5 minutes", u"6 位数字，5 分钟内有效"));
    code.autocomplete = QStringLiteral("one-time-code");
    putErrors({&code}, view.errors);
    const QString body =
        formOpen(view.visit, QStringLiteral("backup_code"), QStringLiteral("code")) + fieldHtml(code) +
        submitButton(say(u"Sign in", u"登录")) + QStringLiteral("</form>\n<div class=\"after\">") +
        formOpen(view.visit, QStringLiteral("backup_contact"), QStringLiteral("send")) +
        hiddenField(QStringLiteral("number"), view.visit.codeNumber) +
        submitButton(say(u"Send a new code", u"重新发送"), {}, {}, false) +
        QStringLiteral("</form></div>\n") + otherWays(view) + QStringLiteral("<div class=\"after\">") +
        cancelForm(view.visit) + QStringLiteral("</div>") + guardNote(view);
    return show(view, say(u"Enter the code", u"填写验证码"),
                say(u"If this number has a contact on file, a code is on its way there.",
                    u"如果这个号码留有备用联系方式，验证码已经发出。"),
                body);
}

Answer casePage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    Field number = numberField(view);
    Field caseNumber = digitsField(QStringLiteral("case"), say(u"Case number", u"受理编号"),
                                   say(u"On your receipt or in our message", u"在回执或我们发的短信上"));
    caseNumber.inputMode.clear();
    Field query = digitsField(QStringLiteral("query"), say(u"Query code", u"查询码"),
                              say(u"Printed next to the case number", u"印在受理编号旁边"));
    query.inputMode.clear();
    putErrors({&number, &caseNumber, &query}, view.errors);
    const QString body = formOpen(view.visit, QStringLiteral("case_number"), QStringLiteral("case")) +
                         fieldHtml(number) + fieldHtml(caseNumber) + fieldHtml(query) +
                         submitButton(say(u"Sign in", u"登录")) + QStringLiteral("</form>\n") +
                         otherWays(view) + QStringLiteral("<div class=\"after\">") + cancelForm(view.visit) +
                         QStringLiteral("</div>") + guardNote(view);
    return show(view, say(u"Sign in with your case number", u"用受理编号登录"), {}, body);
}

Answer forgotPage(const SignInView &view)
{
    using namespace sign_in_html;
    const Tongue say = view.visit.tongue();
    const QString body =
        QStringLiteral("<ul class=\"plain stack\">\n") + contactChoice(view.visit) + caseChoice(view.visit) +
        QStringLiteral("</ul>\n") +
        fill(QStringLiteral("<section><h2>%1</h2><p>%2</p><p>%3</p></section>\n"),
             {say(u"Or talk to us", u"也可以找我们"),
              say(u"Call 10000 from any phone, 08:00 to 22:00 every day.",
                  u"用任意电话拨打 10000，每天 08:00–22:00。"),
              say(u"Or bring your ID card to any of our stores. The staff can set a new password.",
                  u"或带身份证到任一营业厅，店员可以为您重设密码。")}) +
        otherWays(view) + QStringLiteral("<div class=\"after\">") + cancelForm(view.visit) +
        QStringLiteral("</div>") + guardNote(view);
    return show(view, say(u"Sign in without the password", u"不用密码也能登录"),
                say(u"Two other ways work now. Neither sends anything to the locked number.",
                    u"还有两种方式，都不会往停机的号码上发短信。"),
                body);
}

Answer outOfDatePage(const Tongue &say)
{
    return noticePage(say, say(u"This page is out of date", u"本页已经过期"),
                      say(u"Go back to the app and start signing in again. Nothing was lost.",
                          u"请回到应用重新登录，之前的内容都还在。"),
                      403);
}

} // namespace unbar::sandbox
