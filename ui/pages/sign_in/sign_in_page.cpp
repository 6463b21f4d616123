#include "ui/pages/sign_in/sign_in_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"

namespace unbar::ui {

using workflows::SignInStep;

SignInPage::SignInPage(QWidget *parent)
    : JourneyPage(parent)
{}

void SignInPage::setView(const workflows::SignInView &view, const domain::OperatorDocument &document,
                         const domain::ReasonCatalogue &reasons)
{
    // typing comes back as a view: the field already shows it, and a render would move the cursor
    const bool onlyTyping = m_view.step == SignInStep::EnterNumber && view.step == SignInStep::EnterNumber &&
                            view.typedNumber == m_typed && !m_typed.isEmpty() &&
                            view.numberProblem == m_view.numberProblem &&
                            view.operatorId == m_view.operatorId && view.operators == m_view.operators &&
                            view.loadingWays == m_view.loadingWays && view.failure == m_view.failure;
    m_view = view;
    setContext(document, reasons);
    if (onlyTyping)
        return;
    m_typed = view.typedNumber;
    refresh();
}

void SignInPage::build()
{
    switch (m_view.step) {
    case SignInStep::FirstUse:
        return buildFirstUse();
    case SignInStep::EnterNumber:
        return buildNumber();
    case SignInStep::ChooseWay:
        return buildWays();
    case SignInStep::BeforeBrowser:
        return buildBeforeBrowser();
    case SignInStep::InBrowser:
        return buildInBrowser();
    case SignInStep::NotFinished:
        return buildNotFinished();
    case SignInStep::Finishing:
    case SignInStep::Done:
        return buildFinishing();
    case SignInStep::Failed:
        break;
    }
    buildProblem();
}

QString SignInPage::operatorName() const
{
    for (const auto &choice : m_view.operators) {
        if (choice.id == m_view.operatorId)
            return choice.names.value(textLanguage(), choice.names.value(QStringLiteral("en"), choice.id));
    }
    return document().name(textLanguage());
}

void SignInPage::addQuestions()
{
    addActions({link(
                    tr("Is this suspension notice real?"), "notice", [this] { Q_EMIT noticeRequested(); },
                    QStringLiteral("help")),
                link(
                    tr("Is this app genuine?"), "genuine", [this] { Q_EMIT genuineRequested(); },
                    QStringLiteral("shield"))});
}

void SignInPage::buildFinishing()
{
    addHead(tr("Signing you in"), tr("This takes a few seconds."));
    addBelow(addCard(), 0, busyRow(tr("Finishing sign-in with %1.").arg(operatorName())));
}

void SignInPage::buildProblem()
{
    FailureWords words{FailureShape::System, tr("Sign-in was not finished"),
                       tr("Nothing was changed. You can start again.")};
    if (m_view.failure)
        words = failureWords(*m_view.failure);
    addHead(words.headline, words.sentence);
    addActions({primary(tr("Sign in again"), "again", [this] { Q_EMIT startAgainRequested(); }),
                link(Words::tr("Back"), "back", [this] { Q_EMIT backRequested(); })});
    const QString hotline = hotlineText(document());
    if (!hotline.isEmpty())
        addCard(tr("No way works?"))->addNote(dotted({hotline, Words::tr("call from another phone")}));
    addQuestions();
}

} // namespace unbar::ui
