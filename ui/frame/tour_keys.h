#pragma once
// The stages' names in the tour's pictures and its report.

#include "app/domain/line.h"
#include "app/workflows/diagnose/diagnose_view.h"
#include "app/workflows/pay/pay_view.h"
#include "app/workflows/sign_in/sign_in_view.h"
#include "app/workflows/track/track_view.h"
#include "ui/frame/start_page.h"

namespace unbar::ui {

QString tourWord(StartStage stage);
QString tourWord(workflows::SignInStep step);
QString tourWord(workflows::DiagnoseStage stage);
QString tourWord(workflows::PayStage stage);
QString tourWord(workflows::TrackStage stage);
QString tourWord(workflows::AppealStage stage);
QString tourWord(workflows::VerifyStage stage);
QString tourWord(domain::LineState state);
/// States that pass in a moment and are no page to keep a picture of.
bool tourIsTransient(const QString &key);

} // namespace unbar::ui
