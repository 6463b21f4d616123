#include "app/sandbox/page_html.h"

#include "app/sandbox/page_css.h"
#include "app/support/random.h"

#include <QHash>

namespace unbar::sandbox {

namespace html_detail {

QString fieldIds(const Field &f)
{
    QStringList ids;
    if (!f.hint.isEmpty())
        ids << f.name + QLatin1String("-hint");
    if (!f.error.isEmpty())
        ids << f.name + QLatin1String("-error");
    return ids.join(QLatin1Char(' '));
}

QString attribute(QLatin1String name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral(" %1=\"%2\"").arg(name, esc(value));
}

const QString &shell()
{
    static const QString text = QStringLiteral(R"(<!doctype html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
%2<title>%3</title>
<style nonce="%4">%5</style>
</head>
<body>
<a class="skip" href="#main">%6</a>
<header class="top"><span class="brand"><span class="mark" aria-hidden="true"></span>%7</span>%8</header>
<main id="main" class="%9">
)");
    return text;
}

} // namespace html_detail

QString esc(const QString &text)
{
    QString safe = text.toHtmlEscaped(); // & < > "
    safe.replace(QLatin1Char('\''), QLatin1String("&#39;"));
    safe.remove(QChar(0));
    return safe;
}

QString fill(const QString &html, const QStringList &values)
{
    QString out;
    out.reserve(html.size() + 64);
    for (qsizetype i = 0; i < html.size(); ++i) {
        const bool mark = html.at(i) == QLatin1Char('%') && i + 1 < html.size() && html.at(i + 1).isDigit();
        const int n = mark ? html.at(i + 1).digitValue() : 0;
        if (n >= 1 && n <= values.size()) {
            out += esc(values.at(n - 1));
            ++i;
        } else {
            out += html.at(i);
        }
    }
    return out;
}

PageReply renderPage(const Page &page)
{
    const Tongue &say = page.tongue;
    const QString nonce = randomToken(16);
    const QString refresh =
        page.refreshSeconds > 0
            ? QStringLiteral("<meta http-equiv=\"refresh\" content=\"%1\">\n").arg(page.refreshSeconds)
            : QString();
    const QString prefix = page.hasErrors ? say(u"Error: ", u"有误：") : QString();
    const QString brand = say(u"Example Mobile", u"示例运营商");
    const QString language =
        page.otherLanguage.isEmpty()
            ? QString()
            : QStringLiteral("<a class=\"chip\" href=\"%1\" lang=\"%2\" hreflang=\"%2\">%3</a>")
                  .arg(esc(page.otherLanguage), say.chinese ? QStringLiteral("en") : QStringLiteral("zh-CN"),
                       say.chinese ? QStringLiteral("English") : QStringLiteral("简体中文"));
    QString html = html_detail::shell().arg(
        say.code(), refresh, esc(prefix + page.title + QStringLiteral(" - ") + brand), nonce, pageCss(),
        say(u"Skip to the content", u"跳到正文"), brand, language,
        page.wide ? QStringLiteral("wide") : QStringLiteral("column"));
    html += page.main;
    html += QStringLiteral("\n</main>\n<footer class=\"foot\"><p>%1</p></footer>\n</body>\n</html>\n")
                .arg(say(u"A stand-in operator for practice and tests. No real money moves.",
                         u"这是供练习和测试用的模拟运营商，不会真的扣款。"));
    const QByteArray policy =
        "default-src 'none'; style-src 'nonce-" + nonce.toLatin1() +
        (page.images ? "'; img-src 'self'" : "'") +
        "; form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";
    return {html.toUtf8(), policy};
}

QString fieldHtml(const Field &f)
{
    using html_detail::attribute;
    QString html =
        QStringLiteral("<div class=\"group%1\"><label for=\"%2\">%3</label>")
            .arg(f.error.isEmpty() ? QString() : QStringLiteral(" bad"), esc(f.name), esc(f.label));
    if (!f.hint.isEmpty())
        html += fill(QStringLiteral("<p class=\"hint\" id=\"%1-hint\">%2</p>"), {f.name, f.hint});
    if (!f.error.isEmpty())
        html += fill(QStringLiteral("<p class=\"error\" id=\"%1-error\">%2</p>"), {f.name, f.error});
    html += QStringLiteral("<input id=\"%1\" name=\"%1\"").arg(esc(f.name));
    html += attribute(QLatin1String("type"), f.type) + attribute(QLatin1String("value"), f.value);
    html += attribute(QLatin1String("autocomplete"), f.autocomplete) +
            attribute(QLatin1String("inputmode"), f.inputMode);
    html += attribute(QLatin1String("maxlength"), f.maxLength > 0 ? QString::number(f.maxLength) : QString());
    html += attribute(QLatin1String("aria-describedby"), html_detail::fieldIds(f));
    if (!f.error.isEmpty())
        html += QStringLiteral(" aria-invalid=\"true\"");
    if (f.narrow)
        html += QStringLiteral(" class=\"narrow\"");
    return html + QStringLiteral(" spellcheck=\"false\"></div>\n");
}

QString errorSummary(const Tongue &say, const QList<FieldError> &errors)
{
    if (errors.isEmpty())
        return {};
    QString html = QStringLiteral("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus "
                                  "aria-labelledby=\"summary-title\"><h2 id=\"summary-title\">%1</h2><ul>")
                       .arg(say(u"Check this and try again", u"核对一下，再试一次"));
    for (const FieldError &e : errors) {
        html += e.field.isEmpty()
                    ? fill(QStringLiteral("<li>%1</li>"), {e.text})
                    : fill(QStringLiteral("<li><a href=\"#%1\">%2</a></li>"), {e.field, e.text});
    }
    return html + QStringLiteral("</ul></div>\n");
}

QString hiddenField(const QString &name, const QString &value)
{
    return fill(QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"), {name, value});
}

QString submitButton(const QString &label, const QString &name, const QString &value, bool primary)
{
    using html_detail::attribute;
    return QStringLiteral("<button type=\"submit\" class=\"btn %1\"%2%3>%4</button>\n")
        .arg(primary ? QStringLiteral("p") : QStringLiteral("s"), attribute(QLatin1String("name"), name),
             attribute(QLatin1String("value"), value), esc(label));
}

QString icon(QLatin1String name)
{
    static const QHash<QString, QString> shapes{
        {QStringLiteral("key"),
         QStringLiteral(
             "<circle cx=\"8\" cy=\"15\" r=\"3.5\"/><path d=\"M10.5 12.5 19 4m-3.5 3.5 2.5 2.5\"/>")},
        {QStringLiteral("message"), QStringLiteral("<path d=\"M4 5h16v11H9l-5 4z\"/>")},
        {QStringLiteral("file"), QStringLiteral("<path d=\"M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6\"/>")},
        {QStringLiteral("check"), QStringLiteral("<path d=\"m5 12.5 4.5 4.5L19 7.5\"/>")},
        {QStringLiteral("cross"), QStringLiteral("<path d=\"m6 6 12 12M18 6 6 18\"/>")},
        {QStringLiteral("clock"),
         QStringLiteral("<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 7v5l3.5 2\"/>")},
        {QStringLiteral("lock"), QStringLiteral("<path d=\"M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3\"/>")},
        {QStringLiteral("question"),
         QStringLiteral("<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M9.5 9.5a2.5 2.5 0 "
                        "1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.6v.1\"/>")},
        {QStringLiteral("chevron"), QStringLiteral("<path d=\"m9 5 7 7-7 7\"/>")}};
    return QStringLiteral(
               "<svg class=\"ic\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">%1</svg>")
        .arg(shapes.value(QString(name)));
}

QString badge(QLatin1String kind, const QString &text)
{
    static const QHash<QString, QLatin1String> shape{{QStringLiteral("ok"), QLatin1String("check")},
                                                     {QStringLiteral("warn"), QLatin1String("clock")},
                                                     {QStringLiteral("danger"), QLatin1String("lock")},
                                                     {QStringLiteral("plain"), QLatin1String("cross")}};
    const QString drawing = shape.contains(QString(kind)) ? icon(shape.value(QString(kind))) : QString();
    return QStringLiteral("<span class=\"badge %1\">%2%3</span>").arg(kind, drawing, esc(text));
}

QString groupedNumber(const QString &e164)
{
    if (!e164.startsWith(QLatin1String("+86")) || e164.size() != 14)
        return e164;
    return e164.mid(3, 3) + QLatin1Char(' ') + e164.mid(6, 4) + QLatin1Char(' ') + e164.mid(10, 4);
}

QString maskedNumber(const QString &e164)
{
    if (!e164.startsWith(QLatin1String("+86")) || e164.size() != 14)
        return QStringLiteral("**** ") + e164.right(4);
    return e164.mid(3, 3) + QLatin1String(" **** ") + e164.right(4);
}

QString typedNumber(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit()) // full-width digits count as well
            digits += QLatin1Char(static_cast<char>('0' + c.digitValue()));
    }
    if (digits.startsWith(QLatin1String("0086")))
        digits.remove(0, 4);
    else if (digits.size() > 11 && digits.startsWith(QLatin1String("86")))
        digits.remove(0, 2);
    return digits.size() == 11 && digits.startsWith(QLatin1Char('1')) ? QStringLiteral("+86") + digits
                                                                      : QString();
}

} // namespace unbar::sandbox
