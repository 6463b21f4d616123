#pragma once
// A window with small pages in all seven places, for the tests of the shell.

#include "ui/shell/main_window.h"

#include <memory>

namespace unbar::test {

class PlainPage : public ui::Page
{
    Q_OBJECT
public:
    explicit PlainPage(const QString &title);
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString helpTopic() const override { return topic; }
    void render() override { ++rendered; }
    QString topic;
    int rendered = 0;
    QAbstractButton *button;

private:
    QString m_title;
};

workflows::SessionView signedInSession();

struct Shell
{
    Shell();
    ui::MainWindow window;
    QList<PlainPage *> pages;
};

/// Delivers posted layout work until there is none.
void layOut();

} // namespace unbar::test
