#pragma once
// The sign_in journey: number and operator, a way that works on a dead line, the browser, and back.

#include "app/operator/sign_in.h"
#include "app/platform/browser.h"
#include "app/workflows/sign_in/sign_in_view.h"

#include <QObject>

namespace unbar::workflows {

/// Makes what belongs to one operator once it is chosen; the composition root implements it.
class OperatorAccess
{
public:
    virtual ~OperatorAccess() = default;
    virtual QList<OperatorChoice> choices() const = 0;
    virtual bool isKnown(const QString &operatorId) const = 0; ///< confirmed by the person before
    virtual void remember(const QString &operatorId) = 0;
    virtual GenuineFacts facts(const QString &operatorId) const = 0;
    /// Client and verified document of the operator; cached for the session.
    virtual QCoro::Task<Result<domain::OperatorDocument>> document(QString operatorId) = 0;
    virtual op::SignIn &signIn(const QString &operatorId) = 0; ///< only after document() succeeded
};

class SignInWorkflow : public QObject
{
    Q_OBJECT
public:
    SignInWorkflow(OperatorAccess &access, platform::Browser &browser, QObject *parent = nullptr);
    ~SignInWorkflow() override;

    [[nodiscard]] const SignInView &view() const { return m_view; }

    // intents
    void start();
    void confirmOperator(); ///< FirstUse → EnterNumber
    void chooseOperator(const QString &operatorId);
    void typeNumber(const QString &typed); ///< keeps the text, no verdict yet
    void submitNumber();
    void chooseWay(domain::SignInWay way);
    void openBrowser(); ///< BeforeBrowser/NotFinished → InBrowser
    void copyAddress(); ///< the browser did not open: browserUrl is on the clipboard (ui)
    void comeBack();    ///< "I came back without finishing" → NotFinished
    void back();        ///< one step back; never repeats an act
    void cancel();
    QCoro::Task<void> close();

Q_SIGNALS:
    void changed();
    void signedIn(const QString &operatorId, const QString &lineNumber);
    void idle(); ///< no coroutine of the journey runs any more

private:
    void set(SignInStep step);
    void fail(const Failure &failure);
    QCoro::Task<void> loadWays();
    QCoro::Task<void> goThroughBrowser();
    void showOperator();
    void opened(const op::BrowserFlow &flow);
    void ended(const Result<op::Tokens> &tokens);
    void abandon();
    SignInView m_view;
    struct Private;
    friend class SignInRunning;
    std::unique_ptr<Private> d;
};

} // namespace unbar::workflows
