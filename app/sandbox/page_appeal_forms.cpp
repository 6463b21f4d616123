// What a reviewer can do next: one form a move, with the fields that the move needs.

#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/page_appeals.h"

#include <QTimeZone>

namespace unbar::sandbox {

namespace appeal_forms {

class Forms
{
public:
    Forms(const ConsoleView &view, const Record &ticket, const AppealForm &typed)
        : m_view(view)
        , m_ticket(ticket)
        , m_typed(typed)
        , say(view.tongue)
    {}
    QString all();

private:
    [[nodiscard]] bool allowed(const char *transition, const char *to = "") const
    {
        return appealMove(QLatin1String(transition), appealState(m_ticket.body), QLatin1String(to)) !=
               nullptr;
    }
    [[nodiscard]] QString value(const QString &form, const QString &name) const;
    [[nodiscard]] QString id(const QString &form, const QString &name) const
    {
        return form + QLatin1Char('-') + name;
    }
    QString input(const QString &form, const char *name, const QString &label, const char *type = "text",
                  const QString &hint = {}) const;
    QString words(const QString &form, const char *name, const QString &label) const;
    QString choice(const QString &form, const QString &name, const QString &label,
                   const QList<std::pair<QString, QString>> &options) const;
    QString codes(const QString &form, const QString &name, const QString &label) const;
    QString form(const char *transition, const char *to, const QString &title, const QString &fields,
                 const QString &button) const;
    QString plain() const;
    QString questions() const;
    QString yes(const char *transition) const;
    QString no(const char *transition, const char *to, const QString &title) const;
    QString outside() const;
    QString regulator() const;

    const ConsoleView &m_view;
    const Record &m_ticket;
    const AppealForm &m_typed;
    const Tongue &say;
};

QString Forms::value(const QString &form, const QString &name) const
{
    if (m_typed.value(QStringLiteral("form")) == form)
        return m_typed.value(name);
    return name == QLatin1String("reviewer") ? m_view.reviewer : QString();
}

QString Forms::input(const QString &form, const char *name, const QString &label, const char *type,
                     const QString &hint) const
{
    const QString key = QString::fromLatin1(name);
    return fill(QStringLiteral("<div class=\"group\"><label for=\"%1\">%2</label>"), {id(form, key), label}) +
           (hint.isEmpty()
                ? QString()
                : fill(QStringLiteral("<p class=\"hint\" id=\"%1-hint\">%2</p>"), {id(form, key), hint})) +
           fill(QStringLiteral("<input id=\"%1\" name=\"%2\" type=\"%3\" value=\"%4\" autocomplete=\"off\""),
                {id(form, key), key, QString::fromLatin1(type), value(form, key)}) +
           (hint.isEmpty() ? QString()
                           : fill(QStringLiteral(" aria-describedby=\"%1-hint\""), {id(form, key)})) +
           QStringLiteral("></div>\n");
}

QString Forms::words(const QString &form, const char *name, const QString &label) const
{
    const QString key = QString::fromLatin1(name);
    return fill(QStringLiteral("<div class=\"group\"><label for=\"%1\">%2</label>"
                               "<textarea id=\"%1\" name=\"%3\" rows=\"3\">%4</textarea></div>\n"),
                {id(form, key), label, key, value(form, key)});
}

QString Forms::choice(const QString &form, const QString &name, const QString &label,
                      const QList<std::pair<QString, QString>> &options) const
{
    QString html = fill(QStringLiteral("<div class=\"group\"><label for=\"%1\">%2</label>"
                                       "<select id=\"%1\" name=\"%3\">"),
                        {id(form, name), label, name});
    for (const auto &[code, text] : options)
        html += QStringLiteral("<option value=\"%1\"%2>%3</option>")
                    .arg(esc(code), value(form, name) == code ? QStringLiteral(" selected") : QString(),
                         esc(text));
    return html + QStringLiteral("</select></div>\n");
}

QString Forms::codes(const QString &form, const QString &name, const QString &label) const
{
    QList<std::pair<QString, QString>> options{{QString(), QStringLiteral("—")}};
    for (const QString &code : evidenceRejectCodes())
        options.append({code, rejectCodeText(say, code)});
    return choice(form, name, label, options);
}

QString Forms::form(const char *transition, const char *to, const QString &title, const QString &fields,
                    const QString &button) const
{
    const QString name = QLatin1String(transition) + QLatin1String(to);
    return fill(QStringLiteral("<form class=\"card\" method=\"post\" action=\"/console/appeals/%1?lang=%2\" "
                               "aria-labelledby=\"%3-title\"><h3 id=\"%3-title\">%4</h3>"),
                {m_ticket.id, say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"), name, title}) +
           hiddenField(QStringLiteral("csrf"), m_view.csrf) + hiddenField(QStringLiteral("form"), name) +
           hiddenField(QStringLiteral("to"), QString::fromLatin1(to)) + fields +
           submitButton(button, QStringLiteral("transition"), QString::fromLatin1(transition),
                        qstrcmp(to, "APPROVED") == 0) +
           QStringLiteral("</form>\n");
}

/// Moves that need nothing but a press, a remark going with them.
QString Forms::plain() const
{
    struct Press
    {
        const char *transition;
        const char16_t *en, *zh;
    };
    static constexpr Press presses[] = {
        {"T10", u"Accept", u"受理"},
        {"T13", u"Start the automatic check", u"开始系统核验"},
        {"T14", u"Automatic check passed", u"系统核验通过"},
        {"T15", u"Give it to a reviewer", u"转人工审核"},
        {"T16", u"Start the review", u"开始人工审核"},
        {"T22", u"They have answered", u"已收到核查答复"},
        {"T25", u"Start restoring", u"开始恢复"},
        {"T28", u"Restoring failed", u"恢复未完成"},
        {"T29", u"Try to restore again", u"重新恢复"},
        {"T38", u"Number cannot come back", u"号码无法恢复"},
    };
    QString buttons;
    for (const Press &press : presses)
        if (allowed(press.transition))
            buttons += submitButton(say(press.en, press.zh), QStringLiteral("transition"),
                                    QString::fromLatin1(press.transition), false);
    if (buttons.isEmpty())
        return {};
    return fill(QStringLiteral("<form class=\"card\" method=\"post\" action=\"/console/appeals/%1?lang=%2\" "
                               "aria-labelledby=\"step-title\"><h3 id=\"step-title\">%3</h3>"),
                {m_ticket.id, say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"),
                 say(u"Next step", u"下一步")}) +
           hiddenField(QStringLiteral("csrf"), m_view.csrf) +
           hiddenField(QStringLiteral("form"), QStringLiteral("step")) +
           input(QStringLiteral("step"), "text", say(u"Remark for the person", u"给用户的说明")) +
           QStringLiteral("<div class=\"row\">") + buttons + QStringLiteral("</div></form>\n");
}

QString Forms::questions() const
{
    const QString name = QStringLiteral("T17");
    const QString reason = memberText(m_ticket.body, "suspensionReason");
    QString fields;
    for (const QJsonValue &spec : appealPolicy(reason).value(QLatin1String("evidence")).toArray()) {
        const QString code = memberText(spec.toObject(), "code");
        const QString item = itemName(say, reason, code);
        fields += codes(name, QStringLiteral("code-") + code, say(u"%1: problem", u"%1：问题").arg(item)) +
                  input(name, qPrintable(QStringLiteral("question-") + code),
                        say(u"%1: what to send", u"%1：要补充什么").arg(item));
    }
    fields += words(name, "question", say(u"Another question", u"其他问题")) +
              input(name, "days", say(u"Days to answer", u"答复期限（天）"), "text",
                    say(u"Empty for the usual time", u"不填则按规定期限")) +
              choice(name, QStringLiteral("supervisor"), say(u"A supervisor agrees", u"主管同意"),
                     {{QString(), say(u"No", u"否")}, {QStringLiteral("yes"), say(u"Yes", u"是")}});
    return form("T17", "", say(u"Ask for more", u"要求补充材料"), fields, say(u"Ask", u"发送要求"));
}

QString Forms::yes(const char *transition) const
{
    const QString name = QLatin1String(transition) + QLatin1String("APPROVED");
    const bool high = m_ticket.body.value(QLatin1String("highRisk")).toBool();
    const QString first = memberText(m_ticket.body, "_firstApproval");
    QString fields;
    if (high)
        fields = fill(
            QStringLiteral("<p class=\"hint\">%1</p>"),
            {first.isEmpty()
                 ? say(u"High risk: two reviewers have to agree.", u"高风险：须由两名审核人员同意。")
                 : say(u"%1 has agreed. A second reviewer is needed.", u"%1 已同意，还需要另一名审核人员。")
                       .arg(first)});
    fields += input(name, "text", say(u"Remark for the person", u"给用户的说明")) +
              input(name, "reviewer", say(u"Reviewer", u"审核人员"));
    return form(transition, "APPROVED", say(u"Approve", u"通过"), fields, say(u"Approve", u"通过"));
}

QString Forms::no(const char *transition, const char *to, const QString &title) const
{
    const QString name = QLatin1String(transition) + QLatin1String(to);
    QString fields = codes(name, QStringLiteral("reasonCode"), say(u"Reason code", u"原因代码")) +
                     words(name, "text", say(u"Reason", u"原因")) +
                     words(name, "remedy", say(u"What the person can do", u"用户可以怎样办理")) +
                     input(name, "deadline", say(u"Until", u"办理期限"), "date");
    if (qstrcmp(transition, "T11") == 0)
        fields += choice(name, QStringLiteral("fixable"),
                         say(u"Can be put right and sent again", u"可以修改后重新提交"),
                         {{QStringLiteral("yes"), say(u"Yes", u"是")}, {QString(), say(u"No", u"否")}});
    fields += input(name, "reviewer", say(u"Reviewer", u"审核人员"));
    return form(transition, to, title, fields, title);
}

QString Forms::outside() const
{
    const QString name = QStringLiteral("T21");
    return form("T21", "", say(u"Ask police or others", u"转公安或第三方核查"),
                input(name, "who", say(u"Who is asked", u"核查单位")) +
                    input(name, "reference", say(u"Reference", u"编号")),
                say(u"Send", u"转出"));
}

QString Forms::regulator() const
{
    const auto one = [&](const char *to, const QString &title) {
        const QString name = QLatin1String("T36") + QLatin1String(to);
        return form("T36", to, title,
                    input(name, "text", say(u"What the regulator decided", u"监管部门的处理结果")), title);
    };
    return one("APPROVED", say(u"Regulator: restore", u"监管部门：予以恢复")) +
           one("CLOSED_NO", say(u"Regulator: closed", u"监管部门：不予恢复"));
}

QString Forms::all()
{
    QString html = plain();
    if (allowed("T23"))
        html += yes("T23");
    if (allowed("T17"))
        html += questions();
    if (allowed("T24"))
        html += no("T24", "REJECTED", say(u"Do not approve", u"不予通过"));
    if (allowed("T11"))
        html += no("T11", "NOT_ACCEPTED", say(u"Do not accept", u"不予受理"));
    if (allowed("T21"))
        html += outside();
    if (allowed("T33"))
        html += yes("T33") + no("T33", "REJECTED", say(u"Do not approve", u"维持不通过"));
    if (allowed("T36"))
        html += regulator();
    return html;
}

} // namespace appeal_forms

QString appealForms(const ConsoleView &view, const Record &ticket, const AppealForm &typed)
{
    return appeal_forms::Forms(view, ticket, typed).all();
}

AppealFacts appealFactsOf(const AppealForm &form)
{
    AppealFacts facts;
    const auto word = [&](const char *name) { return form.value(QString::fromLatin1(name)).trimmed(); };
    facts.to = word("to");
    facts.text = word("text");
    facts.reasonCode = word("reasonCode");
    facts.remedy = word("remedy");
    facts.who = word("who");
    facts.reference = word("reference");
    facts.reviewer = word("reviewer");
    facts.supervisor = word("supervisor") == QLatin1String("yes");
    facts.fixable = word("fixable") == QLatin1String("yes");
    facts.days = word("days").toInt();
    if (const QDate last = QDate::fromString(word("deadline"), Qt::ISODate); last.isValid())
        facts.nextDate = QDateTime(last.addDays(1), QTime(0, 0), QTimeZone("Asia/Shanghai")).toUTC();
    const auto ask = [&](const QString &item, const QString &code, const QString &question) {
        if (!code.isEmpty() || !question.isEmpty())
            facts.items.append(QJsonObject{{QStringLiteral("itemCode"), item},
                                           {QStringLiteral("code"), code},
                                           {QStringLiteral("question"), question}});
    };
    for (auto it = form.begin(); it != form.end(); ++it)
        if (it.key().startsWith(QLatin1String("code-")))
            ask(it.key().mid(5), it.value().trimmed(),
                form.value(QStringLiteral("question-") + it.key().mid(5)).trimmed());
    ask({}, {}, word("question"));
    return facts;
}

} // namespace unbar::sandbox
