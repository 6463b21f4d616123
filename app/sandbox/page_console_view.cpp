#include "app/sandbox/page_console.h"

namespace unbar::sandbox {

namespace console_html {

class Sheet
{
public:
    Sheet(World &world, const ConsoleView &view)
        : m_world(world)
        , m_view(view)
        , say(view.tongue)
    {}
    QString switches();
    QString lines();
    QString payments();
    QString orders();

private:
    QString form(const QString &id, const QString &inner, const QString &label) const;
    QString button(const QString &action, const QString &label, const QString &what) const;
    QString reasonList(const QString &number) const;
    QString lockRows(const Record &service, const QString &number) const;
    QString table(const char *id, const QString &name, const QStringList &heads, const QString &rows,
                  const QString &none) const;

    World &m_world;
    const ConsoleView &m_view;
    const Tongue &say;
};

QString Sheet::form(const QString &id, const QString &inner, const QString &label) const
{
    return QStringLiteral("<form method=\"post\" action=\"/console?lang=%1\" aria-label=\"%2\">")
               .arg(say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"), esc(label)) +
           hiddenField(QStringLiteral("csrf"), m_view.csrf) + hiddenField(QStringLiteral("id"), id) + inner +
           QStringLiteral("</form>");
}

QString Sheet::button(const QString &action, const QString &label, const QString &what) const
{
    return QStringLiteral(
               "<button type=\"submit\" class=\"btn s\" name=\"action\" value=\"%1\" aria-label=\"%2 %3\">%2"
               "</button>")
        .arg(esc(action), esc(label), esc(what));
}

QString Sheet::reasonList(const QString &number) const
{
    QString html = QStringLiteral("<select name=\"reason\" aria-label=\"%1\">")
                       .arg(esc(say(u"Reason for %1", u"%1 的停机原因").arg(number)));
    const QStringList reasons = lockReasons();
    for (const QString &reason : reasons)
        html += fill(QStringLiteral("<option value=\"%1\">%1</option>"), {reason});
    return html + QStringLiteral("</select>");
}

QString Sheet::table(const char *id, const QString &name, const QStringList &heads, const QString &rows,
                     const QString &none) const
{
    QString html = fill(QStringLiteral("<section id=\"%2\"><h2>%1</h2>"), {name, QString::fromLatin1(id)});
    if (rows.isEmpty())
        return html + fill(QStringLiteral("<p class=\"muted\">%1</p></section>\n"), {none});
    html +=
        fill(QStringLiteral(
                 "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%1\"><table><thead><tr>"),
             {name});
    for (const QString &head : heads)
        html += fill(QStringLiteral("<th scope=\"col\">%1</th>"), {head});
    return html + QStringLiteral("</tr></thead><tbody>") + rows +
           QStringLiteral("</tbody></table></div></section>\n");
}

QString Sheet::switches()
{
    const auto one = [&](const char *flag, const QString &name, const QString &on, const QString &off) {
        const QString id = QString::fromLatin1(flag);
        const bool set = m_world.flag(id);
        const QString label = set ? on : off;
        return QStringLiteral("<div class=\"switch\">") + fill(QStringLiteral("<b>%1</b>"), {name}) +
               badge(set ? QLatin1String("warn") : QLatin1String("ok"),
                     set ? say(u"On hold", u"已暂停") : say(u"Running", u"正常")) +
               form(id, button(QStringLiteral("flag"), label, name), name) + QStringLiteral("</div>");
    };
    return QStringLiteral("<div class=\"card stack\">") +
           one("noPost", say(u"Posting of payments", u"付款入账"), say(u"Post again", u"恢复入账"),
               say(u"Do not post", u"暂不入账")) +
           one("holdRestore", say(u"Restoring of lines", u"自动复机"), say(u"Restore again", u"恢复复机"),
               say(u"Hold restores", u"暂缓复机")) +
           QStringLiteral("</div>");
}

QString Sheet::lockRows(const Record &service, const QString &number) const
{
    QString html;
    const QList<QJsonObject> locks = enabledLocks(service.body);
    for (const QJsonObject &lock : locks) {
        const QString reason = lockReason(lock);
        const QString what = reason + QLatin1Char(' ') + number;
        html += QStringLiteral("<div class=\"lock\">") + badge(QLatin1String("danger"), reason) +
                form(service.id,
                     hiddenField(QStringLiteral("lock"), lockId(lock)) +
                         button(QStringLiteral("restore"), say(u"Restore", u"复机"), what) +
                         button(QStringLiteral("lift"), say(u"Lift at once", u"立即解除"), what),
                     what) +
                QStringLiteral("</div>");
    }
    return html.isEmpty() ? badge(QLatin1String("ok"), say(u"In use", u"正常")) : html;
}

QString Sheet::lines()
{
    QString rows;
    const QList<Subscriber> all = m_world.subscribers();
    for (const Subscriber &s : all) {
        const auto service = m_world.find(QStringLiteral("service"), s.lineId);
        if (!service)
            continue;
        const QString number = groupedNumber(s.number);
        rows += QStringLiteral("<tr>") +
                fill(QStringLiteral("<th scope=\"row\" class=\"num\">%1</th><td>%2</td><td>%3</td><td>"),
                     {number, s.name,
                      service->body.value(QStringLiteral("state")).toString() == QLatin1String("active")
                          ? say(u"Active", u"使用中")
                          : say(u"Stopped", u"已停用")}) +
                lockRows(*service, number) + QStringLiteral("</td><td><div class=\"row\">") +
                form(s.lineId,
                     reasonList(number) + button(QStringLiteral("suspend"), say(u"Suspend", u"停机"), number),
                     say(u"Suspend", u"停机") + QLatin1Char(' ') + number) +
                form(s.accountId, button(QStringLiteral("settle"), say(u"Settle", u"结清"), number),
                     say(u"Settle", u"结清") + QLatin1Char(' ') + number) +
                QStringLiteral("</div></td></tr>");
    }
    return table("lines", say(u"Lines", u"号码"),
                 {say(u"Number", u"号码"), say(u"Name", u"机主"), say(u"State", u"状态"),
                  say(u"Locks", u"停机原因"), say(u"Actions", u"操作")},
                 rows, say(u"No lines. Load a scenario first.", u"没有号码，请先载入场景。"));
}

QString Sheet::payments()
{
    QString rows;
    QList<Record> all = m_world.list(QStringLiteral("payment"));
    std::reverse(all.begin(), all.end()); // the newest is looked for most
    for (const Record &payment : all) {
        const PaymentView view = paymentView(m_world, payment);
        QString actions;
        if (view.state == PaymentView::State::Open)
            actions = button(QStringLiteral("approve"), say(u"Approve", u"确认付款"), view.id) +
                      button(QStringLiteral("decline"), say(u"Decline", u"拒绝"), view.id) +
                      button(QStringLiteral("expire"), say(u"Expire", u"过期"), view.id);
        else if (view.state == PaymentView::State::Paid && !view.posted)
            actions = button(QStringLiteral("post"), say(u"Post", u"入账"), view.id);
        rows +=
            fill(QStringLiteral(
                     "<tr><th scope=\"row\">%1</th><td class=\"num\">%2</td><td class=\"num\">%3</td><td>"),
                 {view.id, groupedNumber(view.number), view.amount}) +
            badge(paymentStateBadge(view.state), paymentStateText(say, view.state)) +
            QStringLiteral("</td><td><div class=\"row\">") +
            (actions.isEmpty() ? QString() : form(view.id, actions, view.id)) +
            QStringLiteral("</div></td></tr>");
    }
    return table("payments", say(u"Payments", u"付款"),
                 {say(u"Payment", u"付款编号"), say(u"Number", u"号码"), say(u"Amount", u"金额"),
                  say(u"State", u"状态"), say(u"Actions", u"操作")},
                 rows, say(u"No payments yet.", u"还没有付款。"));
}

QString orderStateText(const Tongue &say, const QString &state)
{
    if (state == QLatin1String("acknowledged"))
        return say(u"Accepted", u"已受理");
    if (state == QLatin1String("inProgress"))
        return say(u"In progress", u"办理中");
    if (state == QLatin1String("completed"))
        return say(u"Completed", u"已完成");
    if (state == QLatin1String("failed"))
        return say(u"Failed", u"未办成");
    return state;
}

QString Sheet::orders()
{
    QString rows;
    QList<Record> all = m_world.list(QStringLiteral("serviceOrder"));
    std::reverse(all.begin(), all.end());
    for (const Record &order : all) {
        const QString state = order.body.value(QStringLiteral("state")).toString();
        const auto owner = m_world.subscriber(order.owner);
        const bool open = state == QLatin1String("acknowledged") || state == QLatin1String("inProgress") ||
                          state == QLatin1String("held") || state == QLatin1String("pending");
        const QString actions =
            open ? button(QStringLiteral("order-complete"), say(u"Complete", u"完成"), order.id) +
                       button(QStringLiteral("order-fail"), say(u"Fail", u"办理不成"), order.id)
                 : QString();
        rows += fill(QStringLiteral("<tr><th scope=\"row\">%1</th><td class=\"num\">%2</td><td>"),
                     {order.id, owner ? groupedNumber(owner->number) : QString()}) +
                badge(state == QLatin1String("completed") ? QLatin1String("ok")
                      : open                              ? QLatin1String("warn")
                                                          : QLatin1String("plain"),
                      orderStateText(say, state)) +
                QStringLiteral("</td><td><div class=\"row\">") +
                (open ? form(order.id, actions, order.id) : QString()) + QStringLiteral("</div></td></tr>");
    }
    return table(
        "orders", say(u"Orders", u"复机单"),
        {say(u"Order", u"单号"), say(u"Number", u"号码"), say(u"State", u"状态"), say(u"Actions", u"操作")},
        rows, say(u"No orders yet.", u"还没有复机单。"));
}

QString signOutForm(const Tongue &say, const QString &csrf)
{
    return QStringLiteral("<form method=\"post\" action=\"/console?lang=%1\">")
               .arg(say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")) +
           hiddenField(QStringLiteral("csrf"), csrf) +
           submitButton(say(u"Sign out", u"退出"), QStringLiteral("action"), QStringLiteral("sign-out"),
                        false) +
           QStringLiteral("</form>");
}

} // namespace console_html

Answer consolePage(World &world, const ConsoleView &view)
{
    const Tongue &say = view.tongue;
    console_html::Sheet sheet(world, view);
    Page page;
    page.tongue = say;
    page.title = say(u"Back office", u"后台");
    page.otherLanguage = view.otherLanguage;
    page.wide = true;
    page.main = fill(QStringLiteral("<div class=\"row head\"><h1>%1</h1>"), {page.title}) +
                console_html::signOutForm(say, view.csrf) +
                fill(QStringLiteral("</div><p class=\"lead\">%1</p><nav aria-label=\"%2\"><ul>"
                                    "<li><a href=\"#lines\">%3</a></li><li><a href=\"#payments\">%4</a></li>"
                                    "<li><a href=\"#orders\">%5</a></li>"
                                    "<li><a href=\"/console/appeals?lang=%6\">%7</a></li></ul></nav>"),
                     {say(u"What the stand-in operator keeps, and what its staff can do.",
                          u"模拟运营商的全部记录，以及工作人员能做的操作。"),
                      say(u"On this page", u"本页内容"), say(u"Lines", u"号码"), say(u"Payments", u"付款"),
                      say(u"Orders", u"复机单"), say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"),
                      say(u"Appeals", u"申诉")});
    if (!view.notice.isEmpty())
        page.main += QStringLiteral("<p class=\"note %1\" role=\"status\">%2</p>")
                         .arg(view.refused ? QStringLiteral("warn") : QStringLiteral("ok"), esc(view.notice));
    page.main += sheet.switches() + sheet.lines() + sheet.payments() + sheet.orders();
    return pageAnswer(page);
}

Answer consoleSignIn(const Tongue &say, const QString &otherLanguage, const QString &csrf, bool wrong)
{
    Field token;
    token.name = QStringLiteral("token");
    token.label = say(u"Back-office token", u"后台令牌");
    token.hint = say(u"Shown by unbar-sandbox when it starts", u"unbar-sandbox 启动时会显示");
    token.type = QStringLiteral("password");
    token.autocomplete = QStringLiteral("current-password");
    if (wrong)
        token.error = say(u"That is not the token of this operator", u"不是这个运营商的令牌");
    Page page;
    page.tongue = say;
    page.title = say(u"Back office", u"后台");
    page.otherLanguage = otherLanguage;
    page.hasErrors = wrong;
    page.main =
        errorSummary(say, wrong ? QList<FieldError>{{token.name, token.error}} : QList<FieldError>{}) +
        fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"),
             {page.title,
              say(u"For the people who run the stand-in operator.", u"供模拟运营商的工作人员使用。")}) +
        QStringLiteral("<form method=\"post\" action=\"/console?lang=%1\" novalidate>")
            .arg(say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")) +
        hiddenField(QStringLiteral("csrf"), csrf) + fieldHtml(token) +
        submitButton(say(u"Open the back office", u"进入后台"), QStringLiteral("action"),
                     QStringLiteral("sign-in")) +
        QStringLiteral("</form>");
    return pageAnswer(page, wrong ? 422 : 200);
}

} // namespace unbar::sandbox
