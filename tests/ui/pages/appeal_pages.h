#pragma once
// The appeal's pages as their scenes show them, to be pressed and looked at.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/scenes/scenes.h"

#include <QAbstractButton>
#include <QLabel>
#include <memory>

namespace unbar::ui::appeal_test {

inline std::unique_ptr<AppealPage> pageOf(const QString &name)
{
    for (const Scene &scene : allScenes())
        if (scene.name == QLatin1String("appeal-") + name)
            return std::unique_ptr<AppealPage>(qobject_cast<AppealPage *>(scene.make(nullptr)));
    return nullptr;
}

inline void put(AppealPage &page, const workflows::AppealView &view)
{
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
}

template <typename T = QAbstractButton>
T *child(QWidget &page, const char *name)
{
    return page.findChild<T *>(QString::fromLatin1(name));
}

inline bool says(QWidget &page, const QString &words)
{
    for (const auto *label : page.findChildren<QLabel *>())
        if (label->text().contains(words))
            return true;
    for (const auto *button : page.findChildren<QAbstractButton *>())
        if (button->text().contains(words))
            return true;
    return false;
}

} // namespace unbar::ui::appeal_test
