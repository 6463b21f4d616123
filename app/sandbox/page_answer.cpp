#include "app/sandbox/page_answer.h"

#include <QUrlQuery>

namespace unbar::sandbox {

Tongue tongueOf(const Call &call)
{
    return {call.language() == QLatin1String("zh_CN")};
}

Answer pageAnswer(const Page &page, int status)
{
    const PageReply reply = renderPage(page);
    Answer answer = Answer::text(reply.html, "text/html; charset=utf-8", status);
    answer.with("Content-Security-Policy", reply.contentSecurityPolicy)
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "same-origin")
        .with("X-Content-Type-Options", "nosniff")
        .with("X-Frame-Options", "DENY")
        .with("Content-Language", page.tongue.code().toLatin1());
    return answer;
}

Answer noticePage(const Tongue &say, const QString &title, const QString &text, int status,
                  const QString &otherLanguage)
{
    Page page;
    page.tongue = say;
    page.title = title;
    page.otherLanguage = otherLanguage;
    page.main = fill(QStringLiteral("<h1>%1</h1><p class=\"lead\">%2</p>"), {title, text});
    return pageAnswer(page, status);
}

QString otherLanguageAddress(const Call &call, const Tongue &now)
{
    QUrlQuery query;
    for (auto it = call.query.cbegin(); it != call.query.cend(); ++it) {
        if (it.key() != QLatin1String("lang"))
            query.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
    }
    query.addQueryItem(QStringLiteral("lang"), now.chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    return call.path + QLatin1Char('?') + query.query(QUrl::FullyEncoded);
}

} // namespace unbar::sandbox
