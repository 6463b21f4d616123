#pragma once
// The words and forms of /signin. No contact is shown here, masked or not: nobody has signed in yet.

#include "app/sandbox/oidc_provider.h"
#include "app/sandbox/page_answer.h"

namespace unbar::sandbox {

struct SignInView
{
    const SignInVisit &visit;
    QString otherLanguage;
    QString host;   ///< named on the page, so that a person can compare it with what the app said
    QString number; ///< as typed, shown again after an error
    QList<FieldError> errors;
    int triesLeft = -1; ///< -1: not worth saying yet
};

Answer chooseWayPage(const SignInView &view);
Answer passwordPage(const SignInView &view);
Answer contactPage(const SignInView &view);
Answer contactCodePage(const SignInView &view);
Answer casePage(const SignInView &view);
Answer forgotPage(const SignInView &view);
Answer outOfDatePage(const Tongue &say);

/// "2026年11月24日 15:02" / "24 November 2026, 15:02" in the operator's zone.
QString momentText(const Tongue &say, const QDateTime &moment);

} // namespace unbar::sandbox
