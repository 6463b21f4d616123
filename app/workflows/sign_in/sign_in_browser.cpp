// The part of sign_in that happens in the browser: out, and back over the loopback redirect.
#include "app/workflows/sign_in/sign_in_workflow.h"

#include "app/support/log_categories.h"
#include "app/workflows/sign_in/sign_in_private.h"

namespace unbar::workflows {

void SignInWorkflow::openBrowser()
{
    const bool again = m_view.step == SignInStep::NotFinished;
    if (m_view.step != SignInStep::BeforeBrowser && !again)
        return;
    if (again && d->flow && d->flow->listening()) {
        // The same page is shown again: a second request would make the first one's answer look forged.
        m_view.browserDidNotOpen = !d->browser.open(m_view.browserUrl);
        set(SignInStep::InBrowser);
        return;
    }
    set(SignInStep::InBrowser);
    goThroughBrowser();
}

QCoro::Task<void> SignInWorkflow::goThroughBrowser()
{
    const SignInRunning running(*this, d->running);
    const quint64 attempt = ++d->attempt;
    op::SignIn &flow = d->access.signIn(m_view.operatorId);
    const auto begun = co_await flow.begin(m_view.number, m_view.way);
    if (attempt != d->attempt || d->closing) {
        if (d->closing || !d->flow)
            flow.abandon();
        co_return;
    }
    if (!begun) {
        fail(begun.error());
        co_return;
    }
    d->flow = &flow;
    opened(*begun);
    const auto tokens = co_await flow.finish();
    if (attempt != d->attempt || d->closing)
        co_return;
    d->flow = nullptr;
    ended(tokens);
}

void SignInWorkflow::opened(const op::BrowserFlow &flow)
{
    m_view.browserUrl = flow.authorizeUrl;
    m_view.browserHost = flow.authorizeUrl.host();
    m_view.caseReference = flow.state.right(6);
    m_view.browserDidNotOpen = !d->browser.open(flow.authorizeUrl);
    Q_EMIT changed();
}

void SignInWorkflow::ended(const Result<op::Tokens> &tokens)
{
    if (!tokens) {
        qCInfo(logSignIn) << "not signed in:" << failureText(tokens.error().code);
        if (tokens.error().code == FailureCode::SignInTimedOut) {
            m_view.browserUrl.clear();
            set(SignInStep::NotFinished);
            return;
        }
        fail(tokens.error());
        return;
    }
    set(SignInStep::Done);
    const QString number = tokens->lineNumber.isEmpty() ? m_view.number.e164() : tokens->lineNumber;
    Q_EMIT signedIn(m_view.operatorId, number);
}

void SignInWorkflow::comeBack()
{
    if (m_view.step == SignInStep::InBrowser)
        set(SignInStep::NotFinished);
}

void SignInWorkflow::copyAddress()
{
    // The clipboard belongs to the screen; the journey only notes that the person goes on by hand.
    m_view.browserDidNotOpen = false;
    Q_EMIT changed();
}

void SignInWorkflow::abandon()
{
    ++d->attempt;
    if (d->flow)
        d->flow->abandon();
    d->flow = nullptr;
}

} // namespace unbar::workflows
