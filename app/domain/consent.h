#pragma once
// Whether a consent holds, and whether it may be asked for. PIPL art. 13 to 16, 29: only where consent is the
// basis, one by one, remembered when refused.

#include "app/domain/appeal_policy.h"

namespace unbar::domain {

/// The notice as it is shown: title, items, effect of a withdrawal, one per line.
QString noticeText(const ConsentText &text, const QString &language);
QString noticeSha256(const ConsentText &text, const QString &language); ///< hex
/// Granted for this purpose, this version and the very words that were shown.
bool holds(const Consent &consent, const ConsentText &text);
bool holdsFor(const QList<Consent> &consents, const ConsentText &text);
/// No once it was answered: neither a refusal nor a withdrawal is asked about again until the text is a new
/// one. A legal duty or a contract is told, never asked.
bool mayAsk(const QList<Consent> &consents, const ConsentText &text);
const ConsentText *consentText(const QList<ConsentText> &texts, const QString &purpose); ///< null when none

} // namespace unbar::domain
