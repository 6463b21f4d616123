#pragma once
// "There is a problem": first thing on the page when answers need correcting; takes the focus, links to each
// field.

#include "ui/widgets/card.h"

#include <QList>
#include <QPointer>

namespace unbar::ui {

struct Problem
{
    QString words;           ///< the same words as under the field
    QPointer<QWidget> field; ///< where its link goes; may be null
};

class ErrorSummary : public Card
{
    Q_OBJECT
public:
    explicit ErrorSummary(QWidget *parent = nullptr);
    /// Shows the problems and takes the focus; an empty list hides the summary.
    void setProblems(const QList<Problem> &problems);
    [[nodiscard]] int count() const { return int(m_links.size()); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    Text *m_heading;
    QList<QWidget *> m_links;
};

} // namespace unbar::ui
