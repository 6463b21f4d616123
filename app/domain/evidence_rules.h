#pragma once
// How items of evidence change: one at a time, the others kept (F5); what the operator has is never changed,
// only followed by a new version (invariant I5).

#include "app/domain/evidence_item.h"
#include "app/support/result.h"

namespace unbar::domain {

/// From the pages alone: MISSING without any, then the least of them. The operator's ACCEPTED and REJECTED
/// and PURGED are told, never derived.
EvidenceState stateByPages(const QList<EvidencePage> &pages);
bool isOperatorsWord(EvidenceState state); ///< ACCEPTED, REJECTED, PURGED
/// Clear, or a kind of file that has no quality to look at (PDF).
bool passesLocalCheck(const EvidencePage &page);
/// After three refusals by the local check a page may be sent all the same; the reviewer is told.
bool mayUseAnyway(const EvidenceItem &item);

/// Adds a page. The first page after a REJECTED begins the item anew: the refused pages go, and every new
/// page names the refused version it follows. A page the local check refuses counts a try.
EvidenceItem withPage(EvidenceItem item, EvidencePage page);
/// Puts a changed page (checked, approved, sealed, sent) in the place of the one with its id.
EvidenceItem withPageChanged(EvidenceItem item, const EvidencePage &page);
/// Fails with AppealEvidenceFixed when the operator has the page.
Result<EvidenceItem> withoutPage(EvidenceItem item, const QString &pageId);
EvidenceItem accepted(EvidenceItem item);
EvidenceItem rejected(EvidenceItem item, RejectCode code, const QString &text);
EvidenceItem purged(EvidenceItem item); ///< bytes and file names go, ids, hashes and receipts stay

/// The list with one item in place of the one with its code, or behind the others.
QList<EvidenceItem> withItem(QList<EvidenceItem> items, const EvidenceItem &item);
const EvidenceItem *itemOf(const QList<EvidenceItem> &items, const QString &code); ///< null when none

} // namespace unbar::domain
