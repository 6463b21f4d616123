#pragma once
// Words of the appeal journey that more than one of its stages uses.

#include "app/workflows/appeal/appeal_view.h"

#include <QCoreApplication>

namespace unbar::ui {

class AppealWords
{
    Q_DECLARE_TR_FUNCTIONS(unbar::ui::AppealWords)
public:
    [[nodiscard]] static QString kindTitle(domain::AppealKind kind);
    [[nodiscard]] static QString kindSub(domain::AppealKind kind);
    /// A guided question as the person reads it, and what helps to answer it; an unknown code gets a general
    /// one.
    [[nodiscard]] static QString question(const QString &code);
    [[nodiscard]] static QString questionHint(const QString &code);
    [[nodiscard]] static QString actor(domain::ActorKind kind);
    [[nodiscard]] static QString actorSub(domain::ActorKind kind);
    /// Name of an item from the operator's list, its code where the list has no words.
    [[nodiscard]] static QString item(const workflows::AppealView &view, const QString &code);
    /// "Add: ID card, photo side" for a code in AppealView::missing.
    [[nodiscard]] static QString missing(const workflows::AppealView &view, const QString &code);
    /// Advice of the local check; "This computer's check: clear", never "accepted".
    [[nodiscard]] static QString check(domain::LocalCheck check);
    [[nodiscard]] static QString advice(domain::LocalCheck check);
};

} // namespace unbar::ui
