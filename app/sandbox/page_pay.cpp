// The payer's page behind a payment code: anyone who was handed the code may pay, so it names nobody in full.
#include "app/sandbox/page_forms.h"

namespace unbar::sandbox {

namespace pay_page {

QString purpose(const QString &id)
{
    return QStringLiteral("pay:") + id;
}

QString leftText(const Tongue &say, const World &world, const PaymentView &view)
{
    if (!view.expires.isValid())
        return {};
    const qint64 seconds = qMax<qint64>(0, world.now().secsTo(view.expires));
    const qint64 minutes = (seconds + 59) / 60;
    if (say.chinese)
        return QStringLiteral("约 %1 分钟").arg(minutes);
    return minutes == 1 ? QStringLiteral("about 1 minute") : QStringLiteral("about %1 minutes").arg(minutes);
}

QString facts(const Tongue &say, const World &world, const PaymentView &view)
{
    const auto row = [](const QString &name, const QString &value) {
        return fill(QStringLiteral("<dt>%1</dt><dd>%2</dd>"), {name, value});
    };
    QString what = view.bills.isEmpty()
                       ? say(u"Top-up", u"话费充值")
                       : say(u"Phone bill %1", u"话费账单 %1").arg(view.bills.join(QStringLiteral(", ")));
    QString html = QStringLiteral("<dl>");
    html += row(say(u"Payee", u"收款方"),
                say(u"Example Mobile Co., Ltd. (示例运营商有限公司)", u"示例运营商有限公司"));
    if (!view.number.isEmpty())
        html += row(say(u"For the number", u"付给号码"), maskedNumber(view.number));
    html += row(say(u"What for", u"用途"), what);
    if (view.state == PaymentView::State::Open)
        html += row(say(u"Time left", u"剩余时间"), leftText(say, world, view));
    return html + row(say(u"Payment number", u"付款编号"), view.id) + QStringLiteral("</dl>");
}

QString form(World &world, const Tongue &say, const PaymentView &view, const QString &buttons)
{
    return QStringLiteral("<form method=\"post\" action=\"/pay/%1?lang=%2\"><div class=\"row\">")
               .arg(esc(view.id), say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")) +
           hiddenField(QStringLiteral("csrf"), formToken(world, purpose(view.id))) + buttons +
           QStringLiteral("</div></form>");
}

QString act(const QString &label, const char *action, bool primary)
{
    return submitButton(label, QStringLiteral("action"), QString::fromLatin1(action), primary);
}

/// What the person reads first, and what follows from it.
std::pair<QString, QString> headline(const Tongue &say, const PaymentView &view)
{
    switch (view.state) {
    case PaymentView::State::Open:
        return {say(u"Check, then approve", u"核对后付款"),
                say(u"Compare the payee and the amount with what you were told.",
                    u"请核对收款方和金额，一致再付。")};
    case PaymentView::State::Paid:
        return {say(u"Paid", u"付款成功"),
                view.duplicate ? say(u"This debt was already settled. The amount goes back the way it came.",
                                     u"这笔欠费之前已经结清，这次的钱会原路退回。")
                               : say(u"You can close this page. The operator has been told.",
                                     u"您可以关闭本页，运营商已收到付款结果。")};
    case PaymentView::State::Declined:
        return {say(u"You declined", u"您没有付款"),
                say(u"Nothing was taken. A new code can be made in the app.",
                    u"没有扣款。可以在应用里重新生成付款码。")};
    case PaymentView::State::Expired:
        return {say(u"This code has expired", u"付款码已过期"),
                say(u"Nothing was taken. Ask for a new code in the app.",
                    u"没有扣款。请在应用里重新生成付款码。")};
    case PaymentView::State::Closed:
        return {say(u"This code was closed", u"付款码已关闭"),
                say(u"Nothing was taken. The person who made it closed it.",
                    u"没有扣款。生成它的人已把它关闭。")};
    case PaymentView::State::Unknown:
        break;
    }
    return {say(u"We do not know this state", u"暂时无法确认付款状态"),
            say(u"Do not pay again. Ask in the app.", u"请不要重复付款，可以在应用里查询。")};
}

Answer show(World &world, const Call &call, const Record &payment)
{
    const Tongue say = tongueOf(call);
    const PaymentView view = paymentView(world, payment);
    const auto [title, lead] = headline(say, view);
    Page page;
    page.tongue = say;
    page.title = title;
    page.otherLanguage = otherLanguageAddress(call, say);
    page.main = fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"), {title, lead}) +
                QStringLiteral("<div class=\"card\"><div class=\"row head\"><p class=\"amount\">") +
                esc(view.amount) + QStringLiteral("</p>") +
                badge(paymentStateBadge(view.state), paymentStateText(say, view.state)) +
                QStringLiteral("</div>") + facts(say, world, view) + QStringLiteral("</div>");
    const bool open = view.state == PaymentView::State::Open;
    if (open)
        page.main += QStringLiteral("<div class=\"after\">") +
                     form(world, say, view,
                          act(say(u"Approve %1", u"确认付款 %1").arg(view.amount), "approve", true) +
                              act(say(u"Decline", u"不付款"), "decline", false)) +
                     QStringLiteral("</div>");
    if (open || view.state == PaymentView::State::Expired || view.state == PaymentView::State::Closed) {
        page.main += fill(QStringLiteral("<div class=\"tools\"><h2>%1</h2><p class=\"hint\">%2</p>"),
                          {say(u"Stand-in operator: test tool", u"模拟运营商：测试工具"),
                           open ? say(u"Lets the code run out at once.", u"让付款码立即过期。")
                                : say(u"Sends a payment that arrives after the code was closed.",
                                      u"模拟在付款码失效之后才到的付款。")}) +
                     form(world, say, view,
                          open ? act(say(u"Let it expire", u"让它过期"), "expire", false)
                               : act(say(u"Pay late", u"补一笔晚到的付款"), "approve", false)) +
                     QStringLiteral("</div>");
    }
    return pageAnswer(page);
}

Answer unknownPayment(const Call &call)
{
    const Tongue say = tongueOf(call);
    return noticePage(say, say(u"There is no such payment", u"没有这笔付款"),
                      say(u"Compare the address with the code, or ask for a new code in the app.",
                          u"请和付款码核对地址，或在应用里重新生成。"),
                      404, otherLanguageAddress(call, say));
}

} // namespace pay_page

void installPayPage(Server &server, World &world, Rules &rules)
{
    const QString path = QStringLiteral("/pay/{id}");
    server.route("GET", path, {}, [&world](const Call &call) {
        const auto payment = world.find(QStringLiteral("payment"), call.param("id"));
        return payment ? pay_page::show(world, call, *payment) : pay_page::unknownPayment(call);
    });
    server.route("POST", path, {}, [&world, &rules](const Call &call) {
        const QString id = call.param("id");
        const auto payment = world.find(QStringLiteral("payment"), id);
        if (!payment)
            return pay_page::unknownPayment(call);
        const Tongue say = tongueOf(call);
        const QMap<QString, QString> form = call.form();
        if (!formTokenFits(world, pay_page::purpose(id), form.value(QStringLiteral("csrf"))))
            return noticePage(
                say, say(u"This page is out of date", u"本页已经过期"),
                say(u"Open the payment page again. Nothing was taken.", u"请重新打开付款页，没有扣款。"),
                403);
        const QString action = form.value(QStringLiteral("action"));
        if (action == QLatin1String("approve"))
            rules.approve(id);
        else if (action == QLatin1String("decline"))
            rules.decline(id);
        else if (action == QLatin1String("expire"))
            rules.expire(id);
        const QString address = QStringLiteral("/pay/%1?lang=%2")
                                    .arg(id, say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        return Answer::redirect(address.toLatin1());
    });
}

} // namespace unbar::sandbox
