#pragma once
// What happened, newest on top: actor, deed, time (sheet 05).

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace unbar::ui {

struct TimelineItem
{
    enum class State { Done, Now, Next };
    State state = State::Done;
    QString title;  ///< "已受理"
    QString meta;   ///< "示例运营商 · 今天 08:40"; empty for what is to come
    QString note;   ///< one sentence, may be empty
    QString spoken; ///< the state in words for screen readers ("Done", "Under way", "Still to come")
    friend bool operator==(const TimelineItem &, const TimelineItem &) = default;
};

class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);
    /// Shows these entries; asking again with the same entries changes nothing.
    void setItems(const QList<TimelineItem> &items);
    [[nodiscard]] const QList<TimelineItem> &items() const { return m_items; }

private:
    QList<TimelineItem> m_items;
    QVBoxLayout *m_rows;
};

} // namespace unbar::ui
