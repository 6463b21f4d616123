// The draft in the person's own words: guided questions, one card each, and room for the rest.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/text_area.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unbar::ui {

void AppealPage::buildStatement()
{
    auto *head = addHead(tr("Tell them what happened"),
                         tr("Short answers in your own words. Facts and dates help most."));
    head->setKicker(kicker());
    QList<Problem> problems;
    QList<TextArea *> areas;
    for (const QString &code : m_view.policy.questions)
        areas << question(code);
    areas << ownWords();
    for (TextArea *area : std::as_const(areas))
        if (!area->error().isEmpty())
            problems << Problem{area->error(), area->edit()};
    addProblems(problems);
    for (TextArea *area : std::as_const(areas))
        addBelow(addCard(), 0, area);
    setFirstFocus(areas.constFirst()->edit());
    auto *help = addAsideCard(tr("What helps"));
    addTicks(help,
             {tr("When it began, day and time"), tr("What you use the number for"), tr("Who can confirm it")},
             QStringLiteral("check"), Ink::Ok);
    help->addNote(tr("Leave out passwords, codes and card numbers. Nobody here needs them."));
    addDraftActions({primary(Words::tr("Continue"), "next", [this] { statementDone(); }),
                     link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
}

TextArea *AppealPage::question(const QString &code)
{
    const bool trace = code == QLatin1String("traceNumber");
    auto *area = new TextArea(AppealWords::question(code), AppealWords::questionHint(code));
    area->edit()->setObjectName(QStringLiteral("answer-") + code);
    area->setLines(trace ? 1 : 2);
    if (trace)
        area->setText(m_view.appeal.traceNumber);
    for (const auto &answer : m_view.appeal.answers)
        if (answer.question == code)
            area->setText(answer.text);
    if (m_told && m_view.missing.contains(code))
        area->setError(trace ? AppealWords::missing(m_view, code) : tr("Answer in a few words"));
    connect(area, &TextArea::textEdited, this,
            [this, code](const QString &text) { Q_EMIT answerTyped(code, text); });
    return area;
}

TextArea *AppealPage::ownWords()
{
    const auto &policy = m_view.policy;
    const bool whole = policy.statementMin > 0;
    auto *own =
        new TextArea(whole ? tr("What should they know?") : tr("Anything else? (optional)"),
                     whole ? tr("At least %n character(s).", nullptr, policy.statementMin) : QString(),
                     policy.statementMax);
    own->edit()->setObjectName(QStringLiteral("statement"));
    own->setLines(5);
    own->setText(m_view.appeal.statement);
    if (m_told && m_view.missing.contains(QStringLiteral("statement")))
        own->setError(
            m_view.statementLength > policy.statementMax
                ? tr("Write less: at most %n character(s).", nullptr, policy.statementMax)
                : tr("Write a little more: at least %n character(s).", nullptr, policy.statementMin));
    connect(own, &TextArea::textEdited, this, &AppealPage::statementTyped);
    return own;
}

/// What is missing on this page is said when the person means to go on, not while typing.
void AppealPage::statementDone()
{
    bool missing = m_view.missing.contains(QStringLiteral("statement"));
    for (const QString &code : m_view.policy.questions)
        missing = missing || m_view.missing.contains(code);
    m_told = missing;
    if (missing)
        return refresh();
    Q_EMIT nextRequested();
}

} // namespace unbar::ui
