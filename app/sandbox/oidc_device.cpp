// The page where a person lets a device in that has no browser of its own (RFC 8628 §3.3).
#include "app/sandbox/oidc_sign_in_pages.h"

namespace unbar::sandbox {

namespace device_detail {

Answer codePage(const Tongue &say, const QString &other, const QString &code, const QString &error)
{
    Field field;
    field.name = QStringLiteral("user_code");
    field.label = say(u"Code on the device", u"设备上的代码");
    field.hint = say(u"8 letters, such as BCDF-GHJK", u"8 个字母，例如 BCDF-GHJK");
    field.value = code;
    field.error = error;
    field.narrow = true;
    Page page;
    page.tongue = say;
    page.title = say(u"Sign a device in", u"让设备登录");
    page.otherLanguage = other;
    page.hasErrors = !error.isEmpty();
    page.main =
        errorSummary(say, error.isEmpty() ? QList<FieldError>{} : QList<FieldError>{{field.name, error}}) +
        fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"),
             {page.title, say(u"Go on only if you started this yourself, on a device in front of you.",
                              u"只有您自己在面前的设备上发起登录时，才继续。")}) +
        QStringLiteral("<form method=\"post\" action=\"/device?lang=%1\" novalidate>")
            .arg(say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")) +
        fieldHtml(field) + submitButton(say(u"Continue", u"继续")) + QStringLiteral("</form>");
    return pageAnswer(page, error.isEmpty() ? 200 : 422);
}

} // namespace device_detail

Answer OidcProvider::devicePage(const Call &call)
{
    const Tongue say = tongueOf(call);
    return device_detail::codePage(say, otherLanguageAddress(call, say), call.queryValue("user_code"), {});
}

Answer OidcProvider::devicePost(const Call &call)
{
    const Tongue say = tongueOf(call);
    const QString typed = call.form().value(QStringLiteral("user_code")).trimmed();
    const auto client = m_ledger.waitingDevice(typed, m_world.now());
    if (!client)
        return device_detail::codePage(
            say, {}, typed,
            say(u"No device is waiting with this code. Compare it with the device.",
                u"没有设备在等这个代码，请和设备上的代码核对。"));
    SignInVisit &visit = beginVisit(call);
    visit.clientId = *client;
    visit.userCode = typed;
    return startVisit(visit, {});
}

} // namespace unbar::sandbox
