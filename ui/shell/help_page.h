#pragma once
// Help (F1): what this page is for, what people ask, and how to reach a person. Plain words, no links out.

#include "ui/widgets/page.h"

namespace unbar::ui {

class Card;
class LinkButton;
class PageHead;
class Text;

class HelpPage : public Page
{
    Q_OBJECT
public:
    explicit HelpPage(QWidget *parent = nullptr);

    /// "sign_in", "diagnose", "pay", "track", "protect" or empty for the general one.
    void setTopic(const QString &topic);
    /// The operator's hotline and hours, shown at the side; empty hides them.
    void setHotline(const QString &number, const QString &hours);

    [[nodiscard]] QString title() const override;
    void render() override;
    [[nodiscard]] QString helpTopic() const override { return m_topic; }
    [[nodiscard]] QWidget *firstFocus() const override;

Q_SIGNALS:
    void aboutRequested();

private:
    QString m_topic;
    QString m_number;
    QString m_hours;
    LinkButton *m_back;
    PageHead *m_head;
    QWidget *m_list;
    Card *m_keys;
    Text *m_keysHeading;
    Text *m_keysWords;
    Card *m_person;
    Text *m_personHeading;
    Text *m_personWords;
    LinkButton *m_about;
};

} // namespace unbar::ui
