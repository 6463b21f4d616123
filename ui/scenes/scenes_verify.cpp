#include "ui/pages/verify/verify_page.h"
#include "ui/scenes/fixtures_appeal.h"
#include "ui/scenes/scene_lists.h"

#include <QCheckBox>

namespace unbar::ui::scenes {

using workflows::VerifyStage;
using workflows::VerifyView;

namespace verify_scene_detail {

using Open = std::function<void(VerifyPage &)>;

Scene verifyScene(const char *name, const VerifyView &view, const Open &open = {},
                  const workflows::SessionView &frame = session())
{
    Scene scene;
    scene.name = QStringLiteral("verify-") + QString::fromLatin1(name);
    scene.place = Place::Number;
    scene.session = frame;
    scene.make = [view, open, frame](QWidget *parent) -> Page * {
        auto *page = new VerifyPage(parent);
        page->setConnection(frame.connection);
        page->setView(view, operatorDocument(), reasonCatalogue());
        if (open)
            open(*page);
        return page;
    };
    return scene;
}

domain::VerifyMethod method(const char *code, const char *usual, bool face, int max)
{
    domain::VerifyMethod of;
    of.code = QString::fromLatin1(code);
    of.usual = QString::fromLatin1(usual);
    of.usesFace = face;
    of.limitMax = max;
    of.limitPer = max > 0 ? QStringLiteral("P30D") : QString();
    of.needsAppointment = of.code == QLatin1String("video");
    return of;
}

workflows::MethodView way(const domain::VerifyMethod &of, bool recommended = false)
{
    workflows::MethodView view;
    view.method = of;
    view.recommended = recommended;
    return view;
}

workflows::Slot slot(const char *id, int day, int hour)
{
    return {QString::fromLatin1(id), shanghai(11, day, hour, 0), shanghai(11, day, hour, 15)};
}

VerifyView limited()
{
    auto view = verify(VerifyStage::Limit);
    view.methods[0].available = false;
    view.methods[0].nextDate = view.nextDate;
    return view;
}

void addChoices(std::vector<Scene> &all)
{
    all.push_back(verifyScene("cards", verify(VerifyStage::Cards)));
    auto used = limited();
    used.stage = VerifyStage::Cards;
    used.otherLocks = {lockOf(domain::Reason::Realname)};
    all.push_back(verifyScene("cards-used", used));
    auto faceOnly = verify(VerifyStage::Cards);
    faceOnly.policy.faceOnly = true;
    faceOnly.methods = {faceOnly.methods.first()};
    all.push_back(verifyScene("cards-face-only", faceOnly));
    auto bare = verify(VerifyStage::Cards);
    bare.lock.documents.clear();
    bare.lock.disclosable = false;
    bare.deadline = {};
    bare.appealPossible = false;
    all.push_back(verifyScene("cards-undisclosed", bare));
}

} // namespace verify_scene_detail

VerifyView verify(VerifyStage stage)
{
    using namespace verify_scene_detail;
    VerifyView view;
    view.stage = stage;
    view.lock = reverifyLock();
    view.line = line(domain::LineState::TwoWay, {view.lock});
    view.operatorNow = now();
    view.deadline = view.lock.onlineUntil;
    view.appealPossible = true;
    view.methods = {way(method("online", "PT10M", true, 1), true), way(method("video", "PT15M", false, 0)),
                    way(method("networkIdentity", "PT5M", false, 0)),
                    way(method("store", "PT30M", false, 0))};
    for (const auto &of : view.methods)
        view.policy.methods << of.method;
    view.policy.readTitle = {{QStringLiteral("zh_CN"), QString::fromUtf8("号码使用承诺")},
                             {QStringLiteral("en"), QStringLiteral("Undertaking on the use of the number")}};
    view.policy.readText = {
        {QStringLiteral("zh_CN"),
         QString::fromUtf8(
             "本号码由本人使用，不出租、不出借、不转卖；不用于群呼和群发。号码丢失时立即挂失。")},
        {QStringLiteral("en"),
         QStringLiteral(
             "I use this number myself. I do not rent, lend or resell it, and I do not send mass calls "
             "or texts. If it is lost, I report it at once.")}};
    const bool video = stage == VerifyStage::Slots || stage == VerifyStage::Booked;
    view.method = video ? QStringLiteral("video") : QStringLiteral("online");
    view.host = QStringLiteral("id.operator.example");
    view.page = QUrl(QStringLiteral("https://id.operator.example/verify/online?token=k3f9a2"));
    view.nextDate = shanghai(12, 20, 0, 0);
    view.attemptsLeft = stage == VerifyStage::NotPassed ? 2 : -1;
    if (video)
        view.slotsOffered = {slot("s1", 25, 10), slot("s2", 25, 14), slot("s3", 25, 16), slot("s4", 26, 10),
                             slot("s5", 26, 11)};
    view.booked = slot("s4", 26, 10);
    return view;
}

std::vector<Scene> verifyScenes()
{
    using namespace verify_scene_detail;
    std::vector<Scene> all;
    addChoices(all);
    const auto add = [&all](const char *name, VerifyStage stage) {
        all.push_back(verifyScene(name, verify(stage)));
    };
    add("loading", VerifyStage::Loading);
    add("nothing", VerifyStage::Nothing);
    add("owner-only", VerifyStage::OwnerOnly);
    add("guardian", VerifyStage::Guardian);
    add("read", VerifyStage::ReadAndSign);
    all.push_back(verifyScene("read-ticked", verify(VerifyStage::ReadAndSign), [](VerifyPage &page) {
        page.findChild<QCheckBox *>(QStringLiteral("agree"))->setChecked(true);
    }));
    add("opening", VerifyStage::Opening);
    add("waiting", VerifyStage::Waiting);
    add("passed", VerifyStage::Passed);
    add("more-proof", VerifyStage::MoreProof);
    add("not-passed", VerifyStage::NotPassed);
    auto none = verify(VerifyStage::NotPassed);
    none.attemptsLeft = 0;
    none.methods[0].available = false;
    none.methods[0].nextDate = none.nextDate;
    all.push_back(verifyScene("not-passed-last", none));
    all.push_back(verifyScene("limit", limited()));
    add("slots", VerifyStage::Slots);
    all.push_back(verifyScene("slots-chosen", verify(VerifyStage::Slots), [](VerifyPage &page) {
        page.findChild<QAbstractButton *>(QStringLiteral("slot-s4"))->click();
    }));
    auto full = verify(VerifyStage::Slots);
    full.slotsOffered.clear();
    all.push_back(verifyScene("slots-none", full));
    add("booked", VerifyStage::Booked);
    add("store", VerifyStage::Store);
    auto police = verify(VerifyStage::External);
    police.lock = lockOf(domain::Reason::FraudPolice);
    police.lock.initiator = domain::Initiator::Police;
    police.lock.enforcementContact = QString::fromUtf8("示例市公安局反诈中心 0000-1234567");
    police.lock.documents = {QStringLiteral("POLICE_CLEARANCE"), QStringLiteral("ID_CARD")};
    all.push_back(verifyScene("external", police));
    auto failed = verify(VerifyStage::Failed);
    failed.failure = Failure{};
    failed.failure->code = FailureCode::OperatorBusy;
    all.push_back(verifyScene("failed", failed));
    all.push_back(verifyScene("offline", verify(VerifyStage::Opening), {}, offline()));
    return all;
}

} // namespace unbar::ui::scenes
