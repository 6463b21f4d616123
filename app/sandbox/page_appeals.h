#pragma once
// The reviewer's pages: all appeals, and one with its words, evidence, clocks and what can be done next.

#include "app/sandbox/appeals.h"
#include "app/sandbox/page_console.h"

namespace unbar::sandbox {

/// What a reviewer typed, by field name; empty on a fresh page.
using AppealForm = QMap<QString, QString>;

Answer appealsPage(World &world, const ConsoleView &view);
/// `refused` is why the last press changed nothing, as a code of Appeals::move; then `typed` is shown again.
Answer appealPage(World &world, const ConsoleView &view, const Record &ticket, const AppealForm &typed,
                  const QString &refused);
/// The forms of all moves that this state allows the staff.
QString appealForms(const ConsoleView &view, const Record &ticket, const AppealForm &typed);
/// A press of one of them, as a move's facts.
AppealFacts appealFactsOf(const AppealForm &form);
/// The bytes of a document of this ticket, opened anew; nothing when it is not one of its own or is gone.
std::optional<Answer> evidencePicture(World &world, const QString &ticket, const QString &document);

QString appealStateText(const Tongue &say, const QString &state);
QString rejectCodeText(const Tongue &say, const QString &code);
/// What a refusal of a move tells the reviewer.
QString moveRefusalText(const Tongue &say, const QString &code);
/// An item's name as the reason's policy gives it, else its code.
QString itemName(const Tongue &say, const QString &reason, const QString &code);

} // namespace unbar::sandbox
