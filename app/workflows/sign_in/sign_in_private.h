#pragma once
// State of the sign_in journey that no page sees.

#include "app/workflows/sign_in/sign_in_workflow.h"

namespace unbar::workflows {

struct SignInWorkflow::Private
{
    Private(OperatorAccess &theAccess, platform::Browser &theBrowser)
        : access(theAccess)
        , browser(theBrowser)
    {}
    OperatorAccess &access;
    platform::Browser &browser;
    domain::OperatorDocument document;
    op::SignIn *flow = nullptr; ///< listening; abandoned when the person goes back
    quint64 attempt = 0;        ///< raised by every step back: a coroutine of an older attempt says nothing
    int running = 0;
    bool closing = false;
};

/// Counts a coroutine of the journey while its frame lives.
class SignInRunning
{
public:
    SignInRunning(SignInWorkflow &owner, int &count)
        : m_owner(owner)
        , m_count(count)
    {
        ++m_count;
    }
    ~SignInRunning()
    {
        if (--m_count == 0)
            QMetaObject::invokeMethod(&m_owner, &SignInWorkflow::idle, Qt::QueuedConnection);
    }
    SignInRunning(const SignInRunning &) = delete;
    SignInRunning &operator=(const SignInRunning &) = delete;

private:
    SignInWorkflow &m_owner;
    int &m_count;
};

} // namespace unbar::workflows
