#include "ui/pages/pay/pay_page.h"
#include "ui/scenes/scene_lists.h"

#include <QAbstractButton>

namespace unbar::ui::scenes {

using workflows::PayStage;
using workflows::PayView;

namespace {

Scene payScene(const QString &name, const PayView &view, const workflows::SessionView &frame = session(),
               const std::function<void(PayPage &)> &then = {},
               const domain::OperatorDocument &document = operatorDocument())
{
    Scene scene;
    scene.name = QStringLiteral("pay-") + name;
    scene.place = Place::Pay;
    scene.session = frame;
    scene.make = [view, frame, then, document](QWidget *parent) -> Page * {
        auto *page = new PayPage(parent);
        page->setConnection(frame.connection);
        page->setView(view, document, reasonCatalogue());
        if (then)
            then(*page);
        return page;
    };
    return scene;
}

std::function<void(PayPage &)> press(const char *id)
{
    return [name = QString::fromLatin1(id)](PayPage &page) {
        if (auto *button = page.findChild<QAbstractButton *>(name))
            button->click();
    };
}

} // namespace

std::vector<Scene> payScenes()
{
    std::vector<Scene> all;
    const auto add = [&all](const char *name, const PayView &view) {
        all.push_back(payScene(QString::fromLatin1(name), view));
    };
    add("loading", pay(PayStage::Loading));
    add("nothing-owed", pay(PayStage::NothingOwed));
    add("summary", pay(PayStage::Summary));
    auto minimum = pay(PayStage::Summary);
    minimum.minimum = {5000, "CNY"};
    minimum.disputed = {500, "CNY"};
    minimum.stillOtherLocks = true;
    minimum.items[1].disputed = true;
    add("summary-minimum", minimum);
    auto other = pay(PayStage::Summary);
    other.otherNumber = true;
    other.quote.lineMasked = QStringLiteral("138 **** 8123");
    add("summary-other", other);
    auto waiting = pay(PayStage::Summary);
    waiting.canPayNow = false;
    add("summary-waiting", waiting);
    all.push_back(payScene(QStringLiteral("summary-offline"), pay(PayStage::Summary), offline()));
    all.push_back(payScene(QStringLiteral("other-number"), pay(PayStage::Summary), session(),
                           [](PayPage &page) { page.askOtherNumber(true); }));
    add("top-up", pay(PayStage::TopUp));
    add("creating", pay(PayStage::Creating));
    add("code", pay(PayStage::ShowCode));
    add("asking", pay(PayStage::AskingOperator));
    add("unknown", pay(PayStage::ResultUnknown));
    add("quote-changed", pay(PayStage::QuoteChanged));
    add("declined", pay(PayStage::Declined));
    add("expired", pay(PayStage::Expired));
    add("code-refused", pay(PayStage::CodeRefused));
    add("paid", pay(PayStage::Paid));
    add("receipt", pay(PayStage::Receipt));
    add("paid-late", pay(PayStage::PaidLate));
    add("duplicate", pay(PayStage::Duplicate));
    add("counter", pay(PayStage::Counter));
    add("dispute", pay(PayStage::Dispute));
    all.push_back(payScene(QStringLiteral("dispute-trace"), pay(PayStage::Dispute), session(),
                           press("dispute-posted")));
    all.push_back(
        payScene(QStringLiteral("dispute-items"), pay(PayStage::Dispute), session(), press("dispute-items")));
    all.push_back(
        payScene(QStringLiteral("dispute-missing"), pay(PayStage::Dispute), session(), [](PayPage &page) {
            press("dispute-posted")(page);
            press("dispute-send")(page);
        }));
    auto queued = pay(PayStage::Dispute);
    queued.disputeQueued = true;
    all.push_back(payScene(QStringLiteral("dispute-sent"), queued, session(), press("dispute-posted")));
    auto failed = pay(PayStage::Failed);
    failed.failure = Failure{FailureCode::OperatorBusy, 503, {}, 30000, QStringLiteral("7f3a-91c0")};
    add("failed", failed);
    auto longView = pay(PayStage::ShowCode);
    longView.payment.quote.payee = longDocument().legalName;
    all.push_back(payScene(QStringLiteral("code-long"), longView, session(), {}, longDocument()));
    return all;
}

} // namespace unbar::ui::scenes
