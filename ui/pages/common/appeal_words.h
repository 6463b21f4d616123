#pragma once
// An appeal in words: its state, its kind, its clocks, its items. One wording for all pages.

#include "app/domain/appeal_policy.h"

#include <QDateTime>
#include <QString>

namespace unbar::ui {

/// The state by itself: "Under manual review"; total.
QString appealStateText(domain::AppealState state);
/// The same with what it carries: "Accepted, No. FJ-…", "More documents needed (by 30 November)".
QString appealStateText(const domain::Appeal &appeal, const QDateTime &now);
QString appealKindText(domain::AppealKind kind);        ///< "Appeal", "Complaint", …
QString appealNumberText(const domain::Appeal &appeal); ///< "Appeal number FJ-…", empty without one
QString clockText(const QString &name);                 ///< "C-REPLY" → "Reply by"; unknown names as sent
QString evidenceWord(const QString &code); ///< an item by its code; empty for "other" and unknown ones
QString evidenceName(const QString &code, const domain::AppealPolicy &policy); ///< in the operator's words
/// "Most people hear within 1 day, almost all within 3 working days."; empty when the operator tells none.
QString usualTimeText(const domain::AppealPolicy &policy);

} // namespace unbar::ui
