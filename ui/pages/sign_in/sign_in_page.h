#pragma once
// The sign_in journey's page: number and operator, a way that works on a dead line, the browser, and back.

#include "app/workflows/sign_in/sign_in_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class SignInPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget *parent = nullptr);
    void setView(const workflows::SignInView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::SignInView &view() const { return m_view; }
    /// In the demo the page names a number and its password to try.
    void setDemo(bool demo) { m_demo = demo; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("sign_in"); }

Q_SIGNALS: // one per intent of SignInWorkflow; back is Page::backRequested
    void operatorConfirmed();
    void operatorChosen(const QString &operatorId);
    void numberTyped(const QString &typed);
    void numberSubmitted();
    void wayChosen(unbar::domain::SignInWay way);
    void openBrowserRequested();
    void copyAddressRequested();
    void cameBack();
    void cancelled();
    void startAgainRequested();
    void genuineRequested(); ///< "is this app genuine?"
    void noticeRequested();  ///< "is this suspension notice real?"

protected:
    void build() override;
    [[nodiscard]] bool isCentred() const override { return true; }

private:
    void buildFirstUse();
    void buildNumber();
    void buildOperators();
    void buildWays();
    void buildBeforeBrowser();
    void buildInBrowser();
    void buildNotFinished();
    void buildFinishing();
    void buildProblem();
    void addQuestions();
    [[nodiscard]] QString operatorName() const;

    workflows::SignInView m_view;
    QString m_typed;
    bool m_demo = false;
};

} // namespace unbar::ui
