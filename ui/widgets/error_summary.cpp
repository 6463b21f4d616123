#include "ui/widgets/error_summary.h"

#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace unbar::ui {

ErrorSummary::ErrorSummary(QWidget *parent)
    : Card(Tone::Danger, parent)
    , m_heading(addHeading(tr("There is a problem")))
{
    m_heading->setInk(Ink::Danger);
    column()->addSpacing(2);
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void ErrorSummary::setProblems(const QList<Problem> &problems)
{
    for (QWidget *link : std::as_const(m_links)) {
        column()->removeWidget(link);
        link->hide();
        link->deleteLater();
    }
    m_links.clear();
    QWidget *before = this;
    for (const Problem &problem : problems) {
        auto *link = new LinkButton(problem.words);
        link->setWrapping(true);
        link->setEnabled(problem.field);
        connect(link, &QAbstractButton::clicked, this, [field = problem.field] {
            if (field)
                field->setFocus(Qt::OtherFocusReason);
        });
        column()->addWidget(link);
        setTabOrder(before, link); // the links come right after the summary, before the fields they lead to
        before = link;
        m_links.append(link);
    }
    setVisible(!problems.isEmpty());
    describe();
    if (!problems.isEmpty())
        setFocus(Qt::OtherFocusReason);
}

void ErrorSummary::describe()
{
    m_heading->setText(tr("There is a problem"));
    QStringList words;
    for (QWidget *link : std::as_const(m_links))
        words << static_cast<Button *>(link)->text();
    setAccessibleName(m_heading->text());
    setAccessibleDescription(words.join(QLatin1Char(' ')));
}

void ErrorSummary::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace unbar::ui
