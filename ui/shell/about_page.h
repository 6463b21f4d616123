#pragma once
// Version, licence, and the licences of what the program is made with.

#include "ui/widgets/page.h"

namespace unbar::ui {

class Card;
class FactList;
class LinkButton;
class PageHead;
class Text;

class AboutPage : public Page
{
    Q_OBJECT
public:
    explicit AboutPage(QWidget *parent = nullptr);
    [[nodiscard]] QString title() const override;
    void render() override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    LinkButton *m_back;
    PageHead *m_head;
    Card *m_parts;
    Text *m_partsHeading;
    FactList *m_list;
};

} // namespace unbar::ui
