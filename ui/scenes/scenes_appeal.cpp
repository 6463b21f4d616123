// The appeal in every stage: choosing, the draft, the evidence, the consent, the check, and what came of it.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/scenes/scene_lists.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace unbar::ui::scenes {

using domain::LocalCheck;
using workflows::AppealStage;
using workflows::AppealView;
using workflows::UploadState;

namespace appeal_scenes {

domain::Words words(const char *chinese, const char *english)
{
    return {{QStringLiteral("zh_CN"), QString::fromUtf8(chinese)},
            {QStringLiteral("en"), QString::fromUtf8(english)}};
}

domain::EvidenceSpec spec(const char *code, const domain::Words &names, const domain::Words &why,
                          bool required, int pages)
{
    domain::EvidenceSpec out;
    out.code = QString::fromLatin1(code);
    out.names = names;
    out.why = why;
    out.required = required;
    out.maxPages = pages;
    out.card = out.code.startsWith(QLatin1String("id"));
    out.sensitive = out.card;
    out.alternative =
        words("可写明证件去向，并改用临时身份证。", "Say where the card is; a temporary card also works.");
    return out;
}

domain::AppealPolicy policy()
{
    domain::AppealPolicy out;
    out.actors = {domain::ActorKind::Owner, domain::ActorKind::Agent, domain::ActorKind::Enterprise};
    out.statementMin = 20;
    out.questions = {QStringLiteral("what"), QStringLiteral("usage"), QStringLiteral("thirdParty")};
    out.evidence = {spec("idFront", words("身份证人像面", "ID card, photo side"),
                         words("核对是不是机主本人", "Shows that you are the registered owner"), true, 1),
                    spec("idBack", words("身份证国徽面", "ID card, emblem side"),
                         words("核对证件是否在有效期内", "Shows that the card is still valid"), true, 1),
                    spec("usageProof", words("使用说明或工作证明", "Proof of use or of work"),
                         words("说明通话的用途", "Explains the calls"), true, 5)};
    out.usualP50 = QStringLiteral("P1D");
    out.usualP90 = QStringLiteral("P3D");
    return out;
}

QByteArray picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::lightGray);
    QPainter painter(&image);
    painter.setBrush(Qt::white);
    painter.setPen(Qt::gray);
    painter.drawRoundedRect(QRectF(width * 0.08, height * 0.1, width * 0.84, height * 0.8), 6, 6);
    painter.setBrush(Qt::gray);
    painter.drawRect(QRectF(width * 0.64, height * 0.25, width * 0.2, height * 0.4));
    for (int line = 0; line < 4; ++line)
        painter.drawRect(QRectF(width * 0.16, height * (0.26 + line * 0.13), width * 0.36, height * 0.04));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

domain::EvidencePage page(const char *id, LocalCheck check)
{
    domain::EvidencePage out;
    out.id = QString::fromLatin1(id);
    out.contentType = QStringLiteral("image/jpeg");
    out.size = 812'000;
    out.check = check;
    out.approved = true;
    out.sha256Plain = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    return out;
}

domain::ConsentText consentText()
{
    domain::ConsentText out;
    out.purpose = QStringLiteral("appealEvidence");
    out.version = QStringLiteral("2026-06-01");
    out.sensitive = true;
    out.title = words("用您提交的材料审核本次申诉", "Use what you send to decide this appeal");
    out.items = {
        words("处理什么：证件照片、证明和说明。", "What: pictures of documents, proofs and your words."),
        words("为什么：核对身份，审核本次申诉。", "Why: to check who you are and decide this appeal."),
        words("谁会看到：示例运营商的审核人员。", "Who: the reviewers of Example Mobile."),
        words("保存多久：办结后 180 天。", "How long: 180 days after the end.")};
    out.withdrawal = words("提交后撤回同意，申诉将终止，材料会删除。",
                           "If you withdraw after sending, the appeal ends and what you sent is deleted.");
    return out;
}

AppealView base(AppealStage stage)
{
    AppealView view;
    view.stage = stage;
    view.line = line(domain::LineState::OneWay, {lockOf(domain::Reason::Violation)});
    view.policy = policy();
    view.operatorNow = now();
    view.savedAt = now();
    view.steps = 4;
    view.appeal.id = QStringLiteral("a-1");
    view.appeal.reason = domain::Reason::Violation;
    view.appeal.statement = QString::fromUtf8("11 月 18 日的外呼是回访客户，对方均已同意接听，没有推销。");
    view.appeal.answers = {{QStringLiteral("what"), QString::fromUtf8("11 月 21 日起不能打电话。")},
                           {QStringLiteral("usage"), QString::fromUtf8("售后回访。")},
                           {QStringLiteral("thirdParty"), QString::fromUtf8("没有。")}};
    for (const auto &each : view.policy.evidence) {
        workflows::ItemView item;
        item.spec = each;
        item.item.code = each.code;
        view.items << item;
    }
    return view;
}

AppealView evidence()
{
    AppealView view = base(AppealStage::Evidence);
    view.step = 2;
    view.items[0].item.pages = {page("p1", LocalCheck::Clear)};
    view.items[0].item.state = domain::EvidenceState::Checked;
    view.items[0].thumbnail = picture(320, 202);
    view.items[1].item.pages = {page("p2", LocalCheck::Glare)};
    view.items[1].item.state = domain::EvidenceState::Checked;
    view.items[1].mayUseAnyway = true;
    view.items[1].thumbnail = picture(320, 202);
    view.items[2].item.pages = {page("p3", LocalCheck::Clear)};
    view.items[2].thumbnail = picture(320, 202);
    view.items[2].upload = UploadState::Sending;
    view.items[2].sentBytes = 3'040'870;
    view.items[2].totalBytes = 4'928'307;
    return view;
}

/// What one meets on the way: not added, on its way in pieces, paused, without a connection, asked for again.
AppealView evidenceSome()
{
    AppealView view = base(AppealStage::Evidence);
    view.step = 2;
    view.items[0].item.pages = {page("p1", LocalCheck::Clear)};
    view.items[0].thumbnail = picture(320, 202);
    view.items[0].upload = UploadState::Sent;
    view.items[1].item.tries = 1;
    view.items[2].item.pages = {page("p3", LocalCheck::Clear), page("p4", LocalCheck::Clear)};
    view.items[2].thumbnail = picture(202, 320);
    view.cameraAvailable = true;
    return view;
}

AppealView evidencePaused(UploadState state)
{
    AppealView view = evidence();
    view.items[2].upload = state;
    view.uploadsPaused = state == UploadState::Paused;
    view.online = state != UploadState::WaitingForNetwork;
    return view;
}

/// The reviewer asked for one item again; the rest stays with the operator.
AppealView evidenceAgain()
{
    AppealView view = base(AppealStage::Evidence);
    view.appeal.state = domain::AppealState::NeedInfo;
    view.appeal.caseNumber = QStringLiteral("FJ-2026-1124-0381");
    domain::InfoRequest asked;
    asked.id = QStringLiteral("iq-1");
    asked.itemCode = QStringLiteral("idBack");
    asked.code = QStringLiteral("GLARE");
    view.appeal.requests = {asked};
    view.items[1].item.pages = {page("p2", LocalCheck::Clear)};
    view.items[1].item.state = domain::EvidenceState::Rejected;
    view.items[1].item.rejectCode = domain::RejectCode::Glare;
    view.items[1].thumbnail = picture(320, 202);
    view.deadline = shanghai(12, 1, 23, 59);
    return view;
}

AppealView prepareBad(bool mayUseAnyway)
{
    AppealView view = base(AppealStage::Prepare);
    view.step = 2;
    view.prepare.itemCode = QStringLiteral("idFront");
    view.prepare.pageId = QStringLiteral("p1");
    view.prepare.picture = picture(1200, 757);
    view.prepare.width = 3000;
    view.prepare.height = 1892;
    view.prepare.check = LocalCheck::Blurred;
    view.prepare.watermark = QString::fromUtf8("仅供示例运营商停机申诉使用 2026-11-24");
    view.items[0].item.tries = mayUseAnyway ? 3 : 1;
    view.items[0].mayUseAnyway = mayUseAnyway;
    return view;
}

AppealView prepare(bool pdf)
{
    AppealView view = base(AppealStage::Prepare);
    view.step = 2;
    view.prepare.itemCode = pdf ? QStringLiteral("usageProof") : QStringLiteral("idFront");
    view.prepare.pageId = QStringLiteral("p1");
    view.prepare.picture = pdf ? QByteArray() : picture(1200, 757);
    view.prepare.width = 3000;
    view.prepare.height = 1892;
    view.prepare.check = pdf ? LocalCheck::Unchecked : LocalCheck::Clear;
    view.prepare.corners = {{100, 100}, {2900, 100}, {2900, 1800}, {100, 1800}};
    view.prepare.boxes = {QRectF(480, 1300, 1000, 200)};
    view.prepare.watermark = QString::fromUtf8("仅供示例运营商停机申诉使用 2026-11-24");
    view.prepare.isPdf = pdf;
    view.prepare.pdfPages = pdf ? 3 : 0;
    return view;
}

AppealView consents(domain::ConsentState state)
{
    AppealView view = base(AppealStage::Consent);
    view.step = 3;
    domain::ConsentText duty = consentText();
    duty.purpose = QStringLiteral("identityCheck");
    duty.basis = domain::LegalBasis::LegalDuty;
    duty.title = words("依法核验机主身份", "Checking the owner's identity as the law asks");
    duty.items = {words("依据：《反电信网络诈骗法》。", "Basis: the law against telecom fraud.")};
    view.consents = {{consentText(), state}, {duty, domain::ConsentState::NotAsked}};
    return view;
}

AppealView check(bool complete)
{
    AppealView view = evidence();
    view.consents = consents(domain::ConsentState::Granted).consents;
    view.stage = AppealStage::Check;
    view.step = 4;
    if (!complete)
        view.missing = {QStringLiteral("usageProof"), QStringLiteral("thirdParty")};
    return view;
}

AppealView submitted()
{
    AppealView view = base(AppealStage::Submitted);
    view.appeal.caseNumber = QStringLiteral("FJ-2026-1124-0381");
    view.appeal.submittedAt = now();
    view.appeal.items = {{QStringLiteral("idFront"),
                          domain::EvidenceState::Sent,
                          {page("p1", LocalCheck::Clear)},
                          0,
                          false,
                          {},
                          domain::RejectCode::Other,
                          {}},
                         {QStringLiteral("idBack"),
                          domain::EvidenceState::Sent,
                          {page("p2", LocalCheck::Clear)},
                          0,
                          false,
                          {},
                          domain::RejectCode::Other,
                          {}}};
    return view;
}

AppealView choose()
{
    AppealView view = base(AppealStage::Choose);
    view.appeal = {};
    view.choices = {{lockOf(domain::Reason::Violation),
                     {domain::AppealKind::Suspension, domain::AppealKind::ReasonRequest},
                     {},
                     domain::AppealState::None,
                     true}};
    auto police = lockOf(domain::Reason::FraudPolice);
    police.enforcementContact = QString::fromUtf8("反诈专线 96110");
    view.choices << workflows::AppealChoice{
        police, {domain::AppealKind::ReasonRequest}, {}, domain::AppealState::None, false};
    return view;
}

AppealView phone(workflows::PhoneState state)
{
    AppealView view = base(AppealStage::Phone);
    view.phone = {state, QStringLiteral("idFront"),
                  QUrl(QStringLiteral("https://operator.example/handoff/h-1")), QStringLiteral("4827"), 540};
    return view;
}

AppealView staged(AppealStage of, int step = 0)
{
    AppealView view = base(of);
    view.step = step;
    return view;
}

void add(std::vector<Scene> &all, const char *name, const AppealView &view,
         const domain::OperatorDocument &document = operatorDocument())
{
    Scene scene;
    scene.name = QStringLiteral("appeal-") + QString::fromLatin1(name);
    scene.place = Place::Appeal;
    scene.session = session();
    scene.make = [view, document](QWidget *parent) -> Page * {
        auto *made = new AppealPage(parent);
        made->setView(view, document, reasonCatalogue());
        return made;
    };
    all.push_back(scene);
}

void addDrafts(std::vector<Scene> &all)
{
    add(all, "loading", staged(AppealStage::Loading));
    AppealView nothing = staged(AppealStage::Nothing);
    nothing.line.locks = {arrearsLock()};
    add(all, "nothing", nothing);
    add(all, "choose", choose());
    AppealView open = choose();
    open.choices[0].openAppealId = QStringLiteral("a-1");
    open.choices[0].openState = domain::AppealState::UnderReview;
    add(all, "choose-open", open);
    AppealView agent = staged(AppealStage::Actor, 1);
    agent.appeal.actor.kind = domain::ActorKind::Agent;
    add(all, "actor", agent);
    add(all, "actor-owner", staged(AppealStage::Actor, 1));
    add(all, "owner-only", staged(AppealStage::OwnerOnly));
    add(all, "statement", staged(AppealStage::Statement, 1));
    add(all, "evidence", evidence());
    add(all, "evidence-empty", staged(AppealStage::Evidence, 2));
    AppealView refused = staged(AppealStage::Evidence, 2);
    Failure tooBig;
    tooBig.code = FailureCode::EvidenceTooBig;
    tooBig.where = QStringLiteral("14680064");
    refused.items[0].problem = tooBig;
    refused.items[1].item.cannotProvide = QString::fromUtf8("证件遗失，正在补办临时身份证。");
    refused.items[2].working = true;
    add(all, "evidence-problems", refused);
    add(all, "evidence-long", evidence(), longDocument());
    add(all, "evidence-some", evidenceSome());
    add(all, "evidence-paused", evidencePaused(UploadState::Paused));
    add(all, "evidence-offline", evidencePaused(UploadState::WaitingForNetwork));
    add(all, "evidence-again", evidenceAgain());
}

void addPrepared(std::vector<Scene> &all)
{
    add(all, "prepare", prepare(false));
    add(all, "prepare-pdf", prepare(true));
    AppealView working = staged(AppealStage::Prepare);
    working.prepare.itemCode = QStringLiteral("idFront");
    working.prepare.working = true;
    add(all, "prepare-working", working);
    add(all, "prepare-blurred", prepareBad(false));
    add(all, "prepare-anyway", prepareBad(true));
    add(all, "phone-asking", phone(workflows::PhoneState::Asking));
    add(all, "phone", phone(workflows::PhoneState::Waiting));
    add(all, "phone-opened", phone(workflows::PhoneState::Opened));
    add(all, "phone-received", phone(workflows::PhoneState::Received));
    add(all, "phone-expired", phone(workflows::PhoneState::Expired));
    add(all, "phone-failed", phone(workflows::PhoneState::Failed));
    add(all, "consent", consents(domain::ConsentState::NotAsked));
    add(all, "consent-given", consents(domain::ConsentState::Granted));
    add(all, "no-consent", staged(AppealStage::NoConsent));
    add(all, "check", check(true));
    add(all, "check-missing", check(false));
    AppealView offlineCheck = check(true);
    offlineCheck.online = false;
    add(all, "check-offline", offlineCheck);
}

void addSent(std::vector<Scene> &all)
{
    AppealView late = staged(AppealStage::DeadlinePassed);
    late.deadline = shanghai(11, 23, 23, 59);
    add(all, "deadline-passed", late);
    AppealView sending = evidence();
    sending.stage = AppealStage::Submitting;
    add(all, "submitting", sending);
    AppealView queued = staged(AppealStage::Queued);
    queued.deadline = shanghai(11, 30, 23, 59);
    queued.online = false;
    add(all, "queued", queued);
    add(all, "unknown", staged(AppealStage::Unknown));
    add(all, "submitted", submitted());
    add(all, "submitted-long", submitted(), longDocument());
    AppealView turnedDown = staged(AppealStage::Refused);
    turnedDown.missing = {QStringLiteral("usageProof")};
    add(all, "refused", turnedDown);
    add(all, "failed", staged(AppealStage::Failed));
}

} // namespace appeal_scenes

std::vector<Scene> appealScenes()
{
    std::vector<Scene> all;
    appeal_scenes::addDrafts(all);
    appeal_scenes::addPrepared(all);
    appeal_scenes::addSent(all);
    return all;
}

} // namespace unbar::ui::scenes
