#pragma once
// The appeal journey against the fake operator, with a fake helper and a fake road for pages.

#include "app/workflows/appeal/appeal_workflow.h"
#include "tests/fakes/appeal_act.h"
#include "tests/fakes/evidence_fakes.h"

#include <QTest>

namespace unbar::test {

class AppealRig
{
public:
    explicit AppealRig(bool onFile = false)
        : rig(onFile)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("VIOLATION")});
    }
    ~AppealRig() { stop(); }

    /// One required item with consent, one that may be left out, an agent may act.
    [[nodiscard]] domain::OperatorDocument document() const
    {
        domain::OperatorDocument made = rig.document();
        domain::EvidenceSpec front;
        front.code = QStringLiteral("idFront");
        front.sensitive = front.card = true;
        front.types = {QStringLiteral("image/jpeg")};
        domain::EvidenceSpec work;
        work.code = QStringLiteral("workProof");
        work.alternative = {{QStringLiteral("en"), QStringLiteral("say why")}};
        domain::AppealPolicy policy;
        policy.actors = actors;
        policy.statementMin = 10;
        policy.questions = {QStringLiteral("usage")};
        policy.evidence = {front, work};
        made.appeals.insert(QStringLiteral("VIOLATION"), policy);
        domain::ConsentText text;
        text.purpose = QStringLiteral("appealEvidence");
        text.version = QStringLiteral("2026-06-01");
        text.sensitive = true;
        domain::Words words;
        words.insert(QStringLiteral("zh_CN"), QStringLiteral("用途：处理申诉"));
        text.items.append(words);
        made.consents = {text};
        return made;
    }

    bool start()
    {
        rig.start();
        rig.engine->setPageSender(&sender);
        appeal = std::make_unique<workflows::AppealWorkflow>(
            workflows::AppealWorkflow::Parts{*rig.store, *rig.engine, document(), rig.number(), &kit});
        return SyncRig::until([this] { return appeal->view().stage == workflows::AppealStage::Choose; });
    }
    void stop()
    {
        appeal.reset();
        rig.stop();
    }
    void begin() { appeal->choose(QStringLiteral("lock-VIOLATION"), domain::AppealKind::Suspension); }
    /// A file that is looked at and taken.
    bool give(const QString &item, const QByteArray &bytes = "front")
    {
        appeal->addFile(item, bytes);
        const bool made = SyncRig::until([this] { return !appeal->view().prepare.working; });
        appeal->takePage();
        return made && appeal->view().stage == workflows::AppealStage::Evidence;
    }
    /// Everything a VIOLATION asks for, up to the last look.
    bool fill()
    {
        begin();
        appeal->setAnswer(QStringLiteral("usage"), QStringLiteral("与家人通话"));
        appeal->setStatement(QStringLiteral("号码一直由本人使用，没有转借他人。"));
        appeal->openStage(workflows::AppealStage::Evidence);
        const bool given = give(QStringLiteral("idFront"));
        appeal->cannotProvide(QStringLiteral("workProof"), QStringLiteral("已经离职，无法开具证明。"));
        appeal->next();
        appeal->grant(QStringLiteral("appealEvidence"));
        appeal->next();
        return given && appeal->view().stage == workflows::AppealStage::Check &&
               appeal->view().missing.isEmpty();
    }
    [[nodiscard]] domain::AppealState state() const { return appeal->view().appeal.state; }
    [[nodiscard]] bool comesTo(domain::AppealState wanted) const
    {
        return SyncRig::until([&] { return state() == wanted && rig.store->outbox().isEmpty(); });
    }

    SyncRig rig;
    FakeKit kit;
    FakeSender sender;
    QList<domain::ActorKind> actors{domain::ActorKind::Owner};
    std::unique_ptr<workflows::AppealWorkflow> appeal;
};

} // namespace unbar::test
