// The phone's page: it shows the match code and asks two questions before it takes one file. Whoever is being
// told what to do by a stranger is stopped here, and the link is closed.

#include "app/sandbox/evidence_record.h"
#include "app/sandbox/file_kind.h"
#include "app/sandbox/handoff.h"
#include "app/sandbox/page_forms.h"

namespace unbar::sandbox {

namespace handoff_page {

struct Choice
{
    QString value;
    QString label;
};

QString purpose(const Record &handoff)
{
    return QStringLiteral("handoff-file:") + handoff.id;
}

QString address(const Call &call, const Tongue &say)
{
    return QStringLiteral("/handoff/p/%1?lang=%2")
        .arg(call.param("token"), say.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

QString question(const QString &name, const QString &legend, const QList<Choice> &choices,
                 const QString &error)
{
    QString html = fill(QStringLiteral("<fieldset class=\"group%1\"><legend>%2</legend>"),
                        {error.isEmpty() ? QString() : QStringLiteral(" bad"), legend});
    if (!error.isEmpty())
        html += fill(QStringLiteral("<p class=\"error\" id=\"%1-error\">%2</p>"), {name, error});
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QString id = i == 0 ? name : name + QString::number(i);
        html += fill(
            QStringLiteral("<label class=\"pick\" for=\"%1\"><input type=\"radio\" id=\"%1\" name=\"%2\" "
                           "value=\"%3\"> %4</label>"),
            {id, name, choices[i].value, choices[i].label});
    }
    return html + QStringLiteral("</fieldset>\n");
}

Page page(const Call &call, const Tongue &say, const QString &title, const QString &lead,
          const QList<FieldError> &errors)
{
    Page made;
    made.tongue = say;
    made.title = title;
    made.hasErrors = !errors.isEmpty();
    made.otherLanguage = otherLanguageAddress(call, say);
    made.main = errorSummary(say, errors) +
                fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>\n"), {title, lead});
    return made;
}

Answer ended(const Call &call, const Record &handoff)
{
    const Tongue say = tongueOf(call);
    const QString state = handoff_detail::stateOf(handoff);
    if (state == QLatin1String("received") || state == QLatin1String("taken"))
        return noticePage(
            say, say(u"Sent to your computer", u"已传到电脑"),
            say(u"Go on at your computer. You can close this page; our copy is deleted once it is "
                u"there.",
                u"请在电脑上继续。本页可以关闭；电脑取走后，我们这边的副本就会删除。"),
            200, otherLanguageAddress(call, say));
    return noticePage(say, say(u"This link no longer works", u"这个链接已失效"),
                      say(u"It is for one file and ten minutes. Make a new code on your computer.",
                          u"每个链接只能传一个文件，十分钟内有效。请在电脑上重新生成。"),
                      410, otherLanguageAddress(call, say));
}

Answer unknown(const Call &call)
{
    const Tongue say = tongueOf(call);
    return noticePage(say, say(u"This link leads nowhere", u"没有这个链接"),
                      say(u"Scan the code on your computer again.", u"请重新扫描电脑上的二维码。"), 404,
                      otherLanguageAddress(call, say));
}

Answer stopped(const Call &call)
{
    const Tongue say = tongueOf(call);
    return noticePage(
        say, say(u"Stop. Send nothing", u"请停下，什么都不要传"),
        say(u"We have closed this link and nothing was sent. If somebody is telling you what to do, hang up. "
            u"The "
            u"anti-fraud line 96110 gives advice.",
            u"链接已关闭，没有传出任何内容。如果有人正在指挥您操作，请挂断。可以拨打反诈专线 96110 咨询。"),
        200);
}

Answer checkPage(const Call &call, const Record &handoff, const QList<FieldError> &errors)
{
    const Tongue say = tongueOf(call);
    const auto errorOf = [&](const QString &field) {
        for (const FieldError &error : errors) {
            if (error.field == field)
                return error.text;
        }
        return QString();
    };
    Page made =
        page(call, say, say(u"Send a photo to your computer", u"把照片传到电脑"),
             say(u"For the appeal that is open on your computer.", u"用于电脑上正在填写的申诉。"), errors);
    made.main +=
        fill(QStringLiteral("<div class=\"card\"><p>%1</p><p class=\"code\">%2</p></div>\n"),
             {say(u"Match code", u"核对码"), handoff.body.value(QLatin1String("matchCode")).toString()});
    made.main += fill(QStringLiteral("<form method=\"post\" action=\"%1\" class=\"after\" novalidate>\n"),
                      {address(call, say)}) +
                 hiddenField(QStringLiteral("step"), QStringLiteral("check"));
    made.main += question(QStringLiteral("match"),
                          say(u"Does your computer show this number?", u"电脑上显示的是这个数字吗？"),
                          {{QStringLiteral("yes"), say(u"Yes, the same", u"是，一样")},
                           {QStringLiteral("no"), say(u"No, or no number", u"不是，或没有数字")}},
                          errorOf(QStringLiteral("match")));
    made.main += question(QStringLiteral("told"),
                          say(u"Did somebody on the phone or in a chat tell you to do this?",
                              u"是有人在电话或聊天里让您这样做的吗？"),
                          {{QStringLiteral("no"), say(u"No, I want to do it myself", u"不是，是我自己要传")},
                           {QStringLiteral("yes"), say(u"Yes", u"是")}},
                          errorOf(QStringLiteral("told")));
    made.main += submitButton(say(u"Continue", u"继续")) + QStringLiteral("</form>\n");
    return pageAnswer(made, errors.isEmpty() ? 200 : 422);
}

Answer filePage(World &world, const Call &call, const Record &handoff, const QString &error)
{
    const Tongue say = tongueOf(call);
    QList<FieldError> errors;
    if (!error.isEmpty())
        errors.append({QStringLiteral("file"), error});
    Page made = page(
        call, say, say(u"Take one photo", u"拍一张照片"),
        say(u"Keep all four corners in the picture and no lamp in the gloss.", u"四个角都拍进去，避开反光。"),
        errors);
    made.main += fill(QStringLiteral("<form method=\"post\" action=\"%1\" enctype=\"multipart/form-data\" "
                                     "novalidate>\n"),
                      {address(call, say)}) +
                 hiddenField(QStringLiteral("step"), QStringLiteral("file")) +
                 hiddenField(QStringLiteral("csrf"), formToken(world, purpose(handoff)));
    made.main += fill(QStringLiteral("<div class=\"group%1\"><label for=\"file\">%2</label>"
                                     "<p class=\"hint\" id=\"file-hint\">%3</p>"),
                      {error.isEmpty() ? QString() : QStringLiteral(" bad"), say(u"Photo", u"照片"),
                       say(u"Smaller than 10 MB", u"小于 10 MB")});
    if (!error.isEmpty())
        made.main += fill(QStringLiteral("<p class=\"error\" id=\"file-error\">%1</p>"), {error});
    made.main += QStringLiteral("<input type=\"file\" id=\"file\" name=\"file\" accept=\"image/*\" "
                                "capture=\"environment\" aria-describedby=\"file-hint%1\"></div>\n")
                     .arg(error.isEmpty() ? QString() : QStringLiteral(" file-error\" aria-invalid=\"true"));
    made.main += submitButton(say(u"Send to the computer", u"传到电脑")) + QStringLiteral("</form>\n");
    return pageAnswer(made, errors.isEmpty() ? 200 : 422);
}

Answer takeCheck(World &world, const Call &call, const Record &handoff)
{
    const Tongue say = tongueOf(call);
    const QMap<QString, QString> form = call.form();
    const QString match = form.value(QStringLiteral("match")), told = form.value(QStringLiteral("told"));
    if (match == QLatin1String("no") || told == QLatin1String("yes")) {
        handoff_detail::moved(world, handoff, QStringLiteral("expired"));
        return stopped(call);
    }
    QList<FieldError> errors;
    if (match.isEmpty())
        errors.append({QStringLiteral("match"),
                       say(u"Say whether your computer shows this number", u"请选择电脑上是否显示这个数字")});
    if (told.isEmpty())
        errors.append({QStringLiteral("told"),
                       say(u"Say whether somebody told you to do this", u"请选择是否有人让您这样做")});
    return errors.isEmpty() ? filePage(world, call, handoff, {}) : checkPage(call, handoff, errors);
}

QString fileError(const Tongue &say, const QByteArray &bytes, bool isThere)
{
    if (!isThere)
        return say(u"Select a photo", u"请选择一张照片");
    if (bytes.isEmpty())
        return say(u"The selected file is empty.", u"所选文件是空的。");
    if (bytes.size() > kMaxPlain)
        return say(u"The selected file must be smaller than 10 MB. It is %1 MB.",
                   u"所选文件须小于 10 MB，现在是 %1 MB。")
            .arg((bytes.size() + 524'288) / 1'048'576);
    return contentTypeOf(bytes).isEmpty()
               ? say(u"The selected file must be a JPG, PNG or PDF.", u"所选文件须是 JPG、PNG 或 PDF。")
               : QString();
}

Answer takeFile(World &world, const Call &call, const Record &handoff)
{
    const Tongue say = tongueOf(call);
    const QString csrf = QString::fromUtf8(call.parts.value(QStringLiteral("csrf")));
    if (!formTokenFits(world, purpose(handoff), csrf)) // the questions come first
        return checkPage(call, handoff, {});
    const QByteArray bytes = call.parts.value(QStringLiteral("file"));
    const QString error = fileError(say, bytes, call.parts.contains(QStringLiteral("file")));
    if (!error.isEmpty())
        return filePage(world, call, handoff, error);
    world.appendBytes(handoff_detail::bytesName(handoff), bytes);
    handoff_detail::moved(world, handoff, QStringLiteral("received"), contentTypeOf(bytes));
    return Answer::redirect(address(call, say).toLatin1());
}

bool takesAFile(const Record &handoff)
{
    const QString state = handoff_detail::stateOf(handoff);
    return state == QLatin1String("waiting") || state == QLatin1String("opened");
}

} // namespace handoff_page

Answer handoff_detail::showPage(World &world, const Call &call)
{
    const auto handoff = byToken(world, call.param("token"));
    if (!handoff)
        return handoff_page::unknown(call);
    if (!handoff_page::takesAFile(*handoff))
        return handoff_page::ended(call, *handoff);
    return handoff_page::checkPage(call, moved(world, *handoff, QStringLiteral("opened")), {});
}

Answer handoff_detail::takePage(World &world, const Call &call)
{
    const auto handoff = byToken(world, call.param("token"));
    if (!handoff)
        return handoff_page::unknown(call);
    if (!handoff_page::takesAFile(*handoff))
        return handoff_page::ended(call, *handoff);
    return call.parts.isEmpty() ? handoff_page::takeCheck(world, call, *handoff)
                                : handoff_page::takeFile(world, call, *handoff);
}

} // namespace unbar::sandbox
