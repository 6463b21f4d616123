#pragma once
// The parts of the signed document that are read by themselves. Inside the document's reader only.

#include "app/domain/operator_document.h"

namespace unbar::domain::document_detail {

/// A moment that is absent stays null; one that cannot be read is an error.
bool readMoment(const QJsonValue &value, QDateTime &moment);

/// Reads appeals, checks, consents, upload limits and keys; all may be absent. The path of the first member
/// that is wrong ("policies.VIOLATION.appeal.evidence[0].code"), empty when none is.
QString readAppealParts(OperatorDocument &document, const QJsonObject &object);
/// The same members back.
void writeAppealParts(const OperatorDocument &document, QJsonObject &object);

} // namespace unbar::domain::document_detail
