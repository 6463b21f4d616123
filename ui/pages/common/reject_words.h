#pragma once
// Why the operator did not take an item of evidence, and what to do about it: calm, without blame.

#include "app/domain/evidence_item.h"

#include <QString>

namespace unbar::ui {

QString rejectText(domain::RejectCode code);   ///< "The picture is blurred"; total
QString rejectAdvice(domain::RejectCode code); ///< one sentence: what to hand in instead; total

} // namespace unbar::ui
