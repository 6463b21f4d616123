#include "ui/pages/diagnose/overview_page.h"
#include "ui/scenes/scene_lists.h"

namespace unbar::ui::scenes {

using domain::LineState;
using domain::Reason;
using workflows::DiagnoseStage;
using workflows::DiagnoseView;

namespace {

Scene diagnoseScene(const QString &name, const DiagnoseView &view,
                    const workflows::SessionView &frame = session(),
                    const domain::OperatorDocument &document = operatorDocument())
{
    Scene scene;
    scene.name = QStringLiteral("overview-") + name;
    scene.place = Place::Number;
    scene.session = frame;
    scene.make = [view, frame, document](QWidget *parent) -> Page * {
        auto *page = new OverviewPage(parent);
        page->setConnection(frame.connection);
        page->setView(view, document, reasonCatalogue());
        return page;
    };
    return scene;
}

DiagnoseView bare(DiagnoseStage stage)
{
    DiagnoseView view;
    view.stage = stage;
    view.line = line(LineState::Active, {});
    view.updatedAt = view.operatorNow = now();
    return view;
}

DiagnoseView maintenance()
{
    auto lock = lockOf(Reason::Maint);
    lock.windowStart = shanghai(11, 24, 13, 0);
    lock.expectedEnd = shanghai(11, 24, 16, 30);
    auto view = diagnose(line(LineState::Partial, {lock}), {});
    for (auto &step : view.plan.steps)
        step.waiting = true;
    return view;
}

DiagnoseView unknown()
{
    auto lock = lockOf(Reason::Unknown);
    lock.reasonCode = QStringLiteral("X-17-LOCAL");
    lock.reasonText = QString::fromUtf8("号码状态异常，请联系客服。");
    return diagnose(line(LineState::TwoWay, {lock}), {});
}

DiagnoseView police()
{
    auto lock = lockOf(Reason::FraudPolice);
    lock.initiator = domain::Initiator::Police;
    lock.enforcementContact = QString::fromUtf8("示例市公安局网安支队 0000-12345");
    return diagnose(line(LineState::TwoWay, {lock}), {});
}

} // namespace

std::vector<Scene> diagnoseScenes()
{
    std::vector<Scene> all;
    const auto add = [&all](const char *name, const DiagnoseView &view) {
        all.push_back(diagnoseScene(QString::fromLatin1(name), view));
    };
    const auto both = diagnose(line(LineState::TwoWay, {arrearsLock(), reverifyLock()}), {septemberBill()});
    const auto arrears = diagnose(line(LineState::TwoWay, {arrearsLock()}), {septemberBill()});
    add("two-locks", both);
    add("arrears", arrears);
    add("one-way", diagnose(line(LineState::OneWay, {arrearsLock()}), {septemberBill()}));
    auto underWay = arrears;
    underWay.openPaymentId = QStringLiteral("pay-1");
    add("payment-open", underWay);
    underWay.openPaymentUnknown = true;
    add("payment-unknown", underWay);
    add("credit-limit", diagnose(line(LineState::TwoWay, {lockOf(Reason::CreditLimit)}), {septemberBill()}));
    auto prepaid = line(LineState::OneWay, {lockOf(Reason::PrepaidExpired)});
    prepaid.prepaid = true;
    add("prepaid", diagnose(prepaid, {}));
    add("maintenance", maintenance());
    add("unknown", unknown());
    add("police", police());
    auto silent = reverifyLock();
    silent.disclosable = false;
    add("not-disclosed", diagnose(line(LineState::TwoWay, {silent}), {}));
    auto loss = arrearsLock();
    loss.terminationDate = shanghai(12, 31, 23, 59);
    add("loss-date", diagnose(line(LineState::TwoWay, {loss}), {septemberBill()}));
    add("loading", bare(DiagnoseStage::Loading));
    add("healthy", bare(DiagnoseStage::Healthy));
    add("restored", bare(DiagnoseStage::Restored));
    add("number-gone", bare(DiagnoseStage::NumberGone));
    auto failed = bare(DiagnoseStage::Failed);
    failed.failure = Failure{FailureCode::OperatorUnreachable, 0, {}, 0, QStringLiteral("7f3a-91c0")};
    add("failed", failed);
    auto stale = both;
    stale.stale = true;
    stale.updatedAt = shanghai(11, 23, 20, 15);
    all.push_back(diagnoseScene(QStringLiteral("offline"), stale, offline()));
    for (const Reason reason : reasonCatalogue().reasons()) {
        add(QByteArray(
                "reason-" +
                domain::reasonCode(reason).toLower().replace(QLatin1Char('_'), QLatin1Char('-')).toLatin1())
                .constData(),
            diagnose(line(LineState::TwoWay, {lockOf(reason)}), {}));
    }
    all.push_back(diagnoseScene(QStringLiteral("long"), both, session(), longDocument()));
    return all;
}

} // namespace unbar::ui::scenes
