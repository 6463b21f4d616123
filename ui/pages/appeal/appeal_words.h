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
    [[nodiscard]] static bool isBad(domain::LocalCheck check);
    /// Of all pages the one that needs the person most.
    [[nodiscard]] static domain::LocalCheck worstCheck(const domain::EvidenceItem &item);
    /// Everything of a draft; afterwards only what the reviewer asked for.
    [[nodiscard]] static bool isAsked(const workflows::AppealView &view, const workflows::ItemView &item);
    [[nodiscard]] static QString pages(const workflows::ItemView &item);
    /// Why the last file was not taken, with the sizes where they are known.
    [[nodiscard]] static QString problem(const workflows::AppealView &view, const Failure &failure);
    [[nodiscard]] static QString tooBig(const workflows::AppealView &view, qint64 size);
    /// What the operator refused, by the code of its answer; empty when the code is not known.
    [[nodiscard]] static QString refusal(const QString &code);
    [[nodiscard]] static QString megabytes(qint64 bytes); ///< "4.7"
    [[nodiscard]] static int percent(const workflows::ItemView &item);
    [[nodiscard]] static QString sending(const workflows::ItemView &item);  ///< "Sending 62 %"
    [[nodiscard]] static QString progress(const workflows::ItemView &item); ///< "2.9 of 4.7 MB · …"
    [[nodiscard]] static QString usual(const domain::AppealPolicy &policy);
};

} // namespace unbar::ui
