#pragma once
// Made-up people, lines, bills and payments for scenes: all numbers 138 0013 8xxx, the clock stands at
// 24 November 2026, 14:02 in Asia/Shanghai.

#include "app/domain/operator_document.h"
#include "app/workflows/diagnose/diagnose_view.h"
#include "app/workflows/pay/pay_view.h"
#include "app/workflows/session/session_view.h"
#include "app/workflows/sign_in/sign_in_view.h"
#include "app/workflows/track/track_view.h"

namespace unbar::ui::scenes {

QDateTime now();                                              ///< UTC
QDateTime shanghai(int month, int day, int hour, int minute); ///< 2026, as UTC
domain::OperatorDocument operatorDocument();
/// The shipped catalogue, or a small one with UNKNOWN alone when the resource is not linked in.
const domain::ReasonCatalogue &reasonCatalogue();

domain::Suspension arrearsLock();
domain::Suspension reverifyLock();
domain::Suspension lockOf(domain::Reason reason);
QList<domain::FacilityStatus> facilities(domain::LineState state);
domain::Line line(domain::LineState state, const QList<domain::Suspension> &locks);
domain::Bill septemberBill(); ///< ¥86.40 = 73.40 + 5.00 + 8.00
domain::Payment payment(domain::PaymentState state);
QList<domain::TimelineEntry> timeline(bool restored);

workflows::DiagnoseView diagnose(const domain::Line &of, const QList<domain::Bill> &bills);
workflows::PayView pay(workflows::PayStage stage);
workflows::TrackView track(workflows::TrackStage stage);
workflows::SignInView signIn(workflows::SignInStep step);
workflows::SessionView session();

} // namespace unbar::ui::scenes
