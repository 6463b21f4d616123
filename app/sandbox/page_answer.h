#pragma once
// A page as an HTTP answer, with the headers that keep it out of frames, caches and other people's scripts.

#include "app/sandbox/page_html.h"
#include "app/sandbox/server.h"

namespace unbar::sandbox {

Tongue tongueOf(const Call &call);
Answer pageAnswer(const Page &page, int status = 200);
/// A short page with one headline, one sentence and nothing to fill in.
Answer noticePage(const Tongue &say, const QString &title, const QString &text, int status,
                  const QString &otherLanguage = {});
/// This page's address with `lang` set to the other language.
QString otherLanguageAddress(const Call &call, const Tongue &now);

} // namespace unbar::sandbox
