#pragma once
// One step of the plan: number or tick, title, state badge, one paragraph, actions (sheet 02).

#include "ui/widgets/card.h"

class QAbstractButton;
class QSpacerItem;

namespace unbar::ui {

class Badge;
class Flow;
class StepDot;
class Text;

class StepCard : public Card
{
    Q_OBJECT
public:
    enum class Mark { Current, Waiting, Done };

    explicit StepCard(QWidget *parent = nullptr);

    void setStep(int number, Mark mark);
    void setTitle(const QString &title);
    void setBadge(Tone tone, const QString &iconName, const QString &word); ///< an empty word hides it
    void setBody(const QString &body);
    /// Buttons under the body, left to right, wrapping; the card takes ownership.
    void addAction(QAbstractButton *button);
    /// Removes and deletes (later) all actions.
    void clearActions();
    /// Free room between body and actions.
    [[nodiscard]] QVBoxLayout *extra() const { return m_extra; }

private:
    void setGap(int gap);
    StepDot *m_dot;
    Text *m_title;
    Badge *m_badge;
    Text *m_body;
    QVBoxLayout *m_extra;
    Flow *m_actions;
    QSpacerItem *m_gap;
};

/// The round mark: filled number, outlined number, or a tick.
class StepDot : public QWidget
{
    Q_OBJECT
public:
    explicit StepDot(int size = metric::dot, QWidget *parent = nullptr);
    void set(int number, StepCard::Mark mark); ///< number 0 shows none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    int m_number = 0;
    StepCard::Mark m_mark = StepCard::Mark::Current;
};

} // namespace unbar::ui
