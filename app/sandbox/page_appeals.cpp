#include "app/sandbox/page_appeals.h"

#include "app/sandbox/appeal_moves.h"

#include <QTimeZone>

namespace unbar::sandbox {

namespace appeal_page {

QString languageQuery(const Tongue &say)
{
    return say.chinese ? QStringLiteral("?lang=zh_CN") : QStringLiteral("?lang=en");
}

/// A moment of the ticket where the operator is: "2026-11-24 14:02".
QString localTime(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid()
               ? moment.toTimeZone(QTimeZone("Asia/Shanghai")).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
               : text;
}

QLatin1String badgeKind(const QString &state)
{
    const QString status = ticketStatusOf(state);
    if (state == QLatin1String("RESTORED") || state == QLatin1String("CLOSED_OK"))
        return QLatin1String("ok");
    if (state == QLatin1String("REJECTED") || state == QLatin1String("RESTORE_FAILED"))
        return QLatin1String("danger");
    return status == QLatin1String("closed") || status == QLatin1String("cancelled") ? QLatin1String("plain")
                                                                                     : QLatin1String("warn");
}

QString numberOf(const World &world, const Record &ticket)
{
    const auto owner = world.subscriber(ticket.owner);
    return owner ? groupedNumber(owner->number) : QString();
}

QString fact(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : fill(QStringLiteral("<dt>%1</dt><dd>%2</dd>"), {name, value});
}

QString facts(const World &world, const Tongue &say, const Record &ticket)
{
    const QJsonObject &body = ticket.body;
    const QJsonObject actor = body.value(QLatin1String("actor")).toObject();
    QString html =
        QStringLiteral("<dl>") + fact(say(u"Number", u"号码"), numberOf(world, ticket)) +
        fact(say(u"Reason of the lock", u"停机原因"), memberText(body, "suspensionReason")) +
        fact(say(u"Kind", u"类型"), memberText(body, "ticketType")) +
        fact(say(u"Came by", u"来源"), memberText(body.value(QLatin1String("channel")).toObject(), "id")) +
        fact(say(u"Sent by", u"提交人"),
             (memberText(actor, "kind") + QLatin1Char(' ') + memberText(actor, "name")).trimmed()) +
        fact(say(u"Sent", u"提交时间"), localTime(memberText(body, "creationDate")));
    for (const QJsonValue &value : body.value(QLatin1String("clocks")).toArray()) {
        const QJsonObject clock = value.toObject();
        const QString due = localTime(memberText(clock, "due"));
        html += fact(memberText(clock, "name"), clock.contains(QLatin1String("pausedSince"))
                                                    ? say(u"%1, paused", u"%1，已暂停").arg(due)
                                                    : due);
    }
    return html + QStringLiteral("</dl>\n");
}

QString section(const QString &title, const QString &html)
{
    return html.isEmpty() ? QString()
                          : fill(QStringLiteral("<section><h2>%1</h2>"), {title}) + html +
                                QStringLiteral("</section>\n");
}

QString statement(const Tongue &say, const QJsonObject &body)
{
    QString html = fill(QStringLiteral("<div class=\"card\"><p class=\"words\">%1</p>"),
                        {memberText(body, "description")});
    for (const QJsonValue &value : body.value(QLatin1String("answers")).toArray())
        html += fill(QStringLiteral("<h3>%1</h3><p class=\"words\">%2</p>"),
                     {memberText(value.toObject(), "question"), memberText(value.toObject(), "text")});
    for (const QJsonValue &value : body.value(QLatin1String("cannotProvide")).toArray())
        html += fill(QStringLiteral("<h3>%1</h3><p class=\"words\">%2</p>"),
                     {say(u"Cannot provide: %1", u"无法提供：%1")
                          .arg(itemName(say, memberText(body, "suspensionReason"),
                                        memberText(value.toObject(), "itemCode"))),
                      memberText(value.toObject(), "statement")});
    return html + QStringLiteral("</div>");
}

QString checkText(const Tongue &say, const QString &check)
{
    if (check == QLatin1String("ok"))
        return say(u"Looked fine to the app", u"应用检查：清晰");
    if (check == QLatin1String("warn"))
        return say(u"The app warned of it", u"应用检查：有提示");
    if (check == QLatin1String("override"))
        return say(u"Sent against the app's warning", u"应用检查：用户坚持提交");
    return say(u"Not looked at by the app", u"应用未检查");
}

QString paper(const Tongue &say, const Record &ticket, const Evidence &one)
{
    const QString name = itemName(say, memberText(ticket.body, "suspensionReason"), one.item);
    const QString address = QStringLiteral("/console/appeals/%1/documents/%2").arg(ticket.id, one.id);
    QString html = fill(QStringLiteral("<li class=\"card\"><h3>%1</h3><p class=\"muted\">%2</p>"),
                        {one.page > 1 ? say(u"%1, page %2", u"%1 第 %2 页").arg(name).arg(one.page) : name,
                         checkText(say, one.localCheck)});
    if (one.review == QLatin1String("rejected"))
        html += badge(QLatin1String("danger"), rejectCodeText(say, one.rejectCode));
    else if (one.review == QLatin1String("accepted"))
        html += badge(QLatin1String("ok"), say(u"Accepted", u"已通过"));
    if (one.purged)
        html += fill(QStringLiteral("<p>%1</p>"), {say(u"Deleted", u"已删除")});
    else if (one.contentType.startsWith(QLatin1String("image/")))
        html += fill(QStringLiteral("<p><img class=\"proof\" src=\"%1\" alt=\"%2\"></p>"), {address, name});
    else
        html += fill(QStringLiteral("<p><a href=\"%1\">%2</a></p>"),
                     {address, say(u"Open the file", u"打开文件")});
    return html + QStringLiteral("</li>");
}

QString papers(World &world, const Tongue &say, const Record &ticket)
{
    QString rows;
    for (const Evidence &one : evidenceOfTicket(world, ticket.id))
        rows += paper(say, ticket, one);
    return rows.isEmpty() ? fill(QStringLiteral("<p class=\"muted\">%1</p>"), {say(u"None.", u"没有材料。")})
                          : QStringLiteral("<ul class=\"plain stack\">") + rows + QStringLiteral("</ul>");
}

QString requests(const Tongue &say, const QJsonObject &body)
{
    QString rows;
    for (const QJsonValue &value : body.value(QLatin1String("informationRequired")).toArray()) {
        const QJsonObject one = value.toObject();
        const QString item = itemName(say, memberText(body, "suspensionReason"), memberText(one, "itemCode"));
        const QStringList said{item, rejectCodeText(say, memberText(one, "code")),
                               memberText(one, "question")};
        QString text;
        for (const QString &piece : said)
            text += piece.isEmpty() ? QString() : (text.isEmpty() ? piece : QStringLiteral(" · ") + piece);
        const bool done = one.value(QLatin1String("answered")).toBool();
        rows += fill(QStringLiteral("<li>%1 "), {text}) +
                badge(done ? QLatin1String("ok") : QLatin1String("warn"),
                      done ? say(u"Answered", u"已答复")
                           : say(u"Until %1", u"截止 %1").arg(localTime(memberText(one, "deadline")))) +
                QStringLiteral("</li>");
    }
    return rows.isEmpty() ? rows
                          : QStringLiteral("<ul class=\"plain stack\">") + rows + QStringLiteral("</ul>");
}

QString notes(const QJsonObject &body)
{
    QString rows;
    for (const QJsonValue &value : body.value(QLatin1String("note")).toArray())
        rows += fill(
            QStringLiteral("<li><span class=\"muted\">%1 %2</span> <span class=\"words\">%3</span></li>"),
            {localTime(memberText(value.toObject(), "date")), memberText(value.toObject(), "author"),
             memberText(value.toObject(), "text")});
    return rows.isEmpty() ? rows
                          : QStringLiteral("<ul class=\"plain stack\">") + rows + QStringLiteral("</ul>");
}

QString history(const Tongue &say, const QJsonObject &body)
{
    QString rows;
    for (const QJsonValue &value : body.value(QLatin1String("history")).toArray()) {
        const QJsonObject step = value.toObject();
        rows +=
            fill(QStringLiteral(
                     "<li><span class=\"num muted\">%1</span> %2 <span class=\"muted\">%3 %4</span></li>"),
                 {localTime(memberText(step, "at")), appealStateText(say, memberText(step, "to")),
                  memberText(step, "transition"), memberText(step, "text")});
    }
    return rows.isEmpty() ? rows
                          : QStringLiteral("<ol class=\"plain stack\">") + rows + QStringLiteral("</ol>");
}

} // namespace appeal_page

using namespace appeal_page;

Answer appealsPage(World &world, const ConsoleView &view)
{
    const Tongue &say = view.tongue;
    QString rows;
    QList<Record> all = world.list(QStringLiteral("troubleTicket"));
    std::reverse(all.begin(), all.end());
    for (const Record &ticket : all) {
        if (!ticket.body.contains(QLatin1String("appealState")))
            continue;
        const QString state = appealState(ticket.body);
        rows += QStringLiteral("<tr><th scope=\"row\"><a href=\"/console/appeals/%1%2\">%3</a></th>")
                    .arg(esc(ticket.id), languageQuery(say), esc(memberText(ticket.body, "caseNumber"))) +
                fill(QStringLiteral("<td class=\"num\">%1</td><td>%2</td><td>"),
                     {numberOf(world, ticket), memberText(ticket.body, "suspensionReason")}) +
                badge(badgeKind(state), appealStateText(say, state)) +
                fill(QStringLiteral("</td><td class=\"num\">%1</td></tr>"),
                     {localTime(memberText(ticket.body, "expectedResolutionDate"))});
    }
    Page page;
    page.tongue = say;
    page.title = say(u"Appeals", u"申诉");
    page.otherLanguage = view.otherLanguage;
    page.wide = true;
    page.main = fill(QStringLiteral("<h1>%1</h1>"), {page.title}) +
                QStringLiteral("<p class=\"after\"><a href=\"/console%1\">%2</a></p>")
                    .arg(languageQuery(say), esc(say(u"Back office", u"后台")));
    if (rows.isEmpty()) {
        page.main +=
            fill(QStringLiteral("<p class=\"muted\">%1</p>"), {say(u"No appeals yet.", u"还没有申诉。")});
        return pageAnswer(page);
    }
    page.main +=
        fill(QStringLiteral("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%1\">"
                            "<table><thead><tr><th scope=\"col\">%2</th><th scope=\"col\">%3</th>"
                            "<th scope=\"col\">%4</th><th scope=\"col\">%5</th><th scope=\"col\">%6</th>"
                            "</tr></thead><tbody>"),
             {page.title, say(u"Case", u"编号"), say(u"Number", u"号码"), say(u"Lock", u"停机原因"),
              say(u"State", u"状态"), say(u"Answer due", u"答复期限")}) +
        rows + QStringLiteral("</tbody></table></div>");
    return pageAnswer(page);
}

Answer appealPage(World &world, const ConsoleView &view, const Record &ticket, const AppealForm &typed,
                  const QString &refused)
{
    const Tongue &say = view.tongue;
    const QString state = appealState(ticket.body);
    Page page;
    page.tongue = say;
    page.title = say(u"Appeal %1", u"申诉 %1").arg(memberText(ticket.body, "caseNumber"));
    page.otherLanguage = view.otherLanguage;
    page.hasErrors = !refused.isEmpty();
    page.images = true;
    page.main =
        errorSummary(say, refused.isEmpty() ? QList<FieldError>{}
                                            : QList<FieldError>{{QString(), moveRefusalText(say, refused)}}) +
        fill(QStringLiteral("<h1>%1</h1><p class=\"row\">"), {page.title}) +
        badge(badgeKind(state), appealStateText(say, state)) +
        (ticket.body.value(QLatin1String("highRisk")).toBool()
             ? badge(QLatin1String("danger"), say(u"High risk", u"高风险"))
             : QString()) +
        QStringLiteral("<a href=\"/console/appeals%1\">%2</a></p>")
            .arg(languageQuery(say), esc(say(u"All appeals", u"全部申诉")));
    if (!view.notice.isEmpty())
        page.main += QStringLiteral("<p class=\"note %1\" role=\"status\">%2</p>")
                         .arg(view.refused ? QStringLiteral("warn") : QStringLiteral("ok"), esc(view.notice));
    const QJsonObject &body = ticket.body;
    page.main += facts(world, say, ticket) + section(say(u"Statement", u"申诉说明"), statement(say, body)) +
                 section(say(u"Evidence", u"材料"), papers(world, say, ticket)) +
                 section(say(u"Questions", u"补充要求"), requests(say, body)) +
                 section(say(u"Notes", u"留言"), notes(body)) +
                 section(say(u"Decide", u"办理"), appealForms(view, ticket, typed)) +
                 section(say(u"History", u"办理记录"), history(say, body));
    return pageAnswer(page, refused.isEmpty() ? 200 : 422);
}

std::optional<Answer> evidencePicture(World &world, const QString &ticket, const QString &document)
{
    const auto known = evidence(world, document);
    if (!known || known->purged || ticket.isEmpty() || known->ticket != ticket)
        return std::nullopt;
    const auto bytes = evidenceBytes(world, document);
    if (!bytes)
        return std::nullopt;
    // What a stranger sent is shown as the kind it was told to be, and may run nothing.
    Answer answer = Answer::text(*bytes, known->contentType.toLatin1());
    answer.with("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .with("X-Content-Type-Options", "nosniff")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Cache-Control", "no-store");
    return answer;
}

} // namespace unbar::sandbox
