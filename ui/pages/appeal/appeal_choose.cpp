// Choosing: what is appealed, what is asked for, and who acts.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::ActorKind;
using domain::Reason;

namespace appeal_choosing {

bool isAntiFraud(Reason reason)
{
    return reason == Reason::FraudReverify || reason == Reason::FraudPolice ||
           reason == Reason::FraudPunish || reason == Reason::Dormant || reason == Reason::RoamRisk;
}

const char *iconOf(domain::AppealKind kind)
{
    switch (kind) {
    case domain::AppealKind::BillDispute:
        return "pay";
    case domain::AppealKind::Complaint:
        return "alert";
    case domain::AppealKind::FollowUp:
        return "clock";
    case domain::AppealKind::ReasonRequest:
        return "info";
    case domain::AppealKind::HumanReview:
        return "user";
    case domain::AppealKind::Suspension:
        break;
    }
    return "doc";
}

} // namespace appeal_choosing

void AppealPage::buildNothing()
{
    if (m_view.line.locks.isEmpty()) {
        addHead(tr("Nothing to appeal"), tr("The operator shows no lock on this number."));
    } else {
        addHead(tr("No lock here is lifted by an appeal"),
                tr("The plan for your number says what lifts each of them."));
    }
    addActions({primary(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
    addDuties();
    fillHelp(addAsideCard(tr("By phone")), document());
}

void AppealPage::buildChoose()
{
    addHead(tr("What do you want looked at?"),
            tr("Choose one. Nothing is sent before you have checked it all."));
    for (const auto &choice : m_view.choices)
        addChoice(choice);
    addDuties();
    auto *beware = addAsideCard(tr("Beware"));
    beware->addNote(tr("An appeal is free. Whoever offers to unlock for money is a fraud."));
}

void AppealPage::addChoice(const workflows::AppealChoice &choice)
{
    const auto &words = reasons().words(choice.lock.reason, textLanguage());
    auto *card = addCard(choice.lock.disclosable ? words.name : tr("A lock without details"));
    if (choice.lock.disclosable)
        addBelow(card, 6, paragraph(words.plain));
    if (!choice.evidenceHere) {
        addBelow(
            card, 8,
            noteRow(QStringLiteral("shield"), Ink::Warn,
                    choice.lock.enforcementContact.isEmpty()
                        ? tr("Your number is locked at the request of the police. We cannot unlock it here.")
                        : tr("Your number is locked at the request of the police. We cannot unlock it here. "
                             "Ask: %1")
                              .arg(choice.lock.enforcementContact)));
    }
    for (const domain::AppealKind kind : choice.kinds) {
        const bool open = !choice.openAppealId.isEmpty() && kind == domain::AppealKind::Suspension;
        auto *of = new ChoiceCard(QString::fromLatin1(appeal_choosing::iconOf(kind)),
                                  open ? tr("Go on with your appeal") : AppealWords::kindTitle(kind),
                                  open ? tr("One is open already; a second one is not needed")
                                       : AppealWords::kindSub(kind));
        of->setObjectName(QStringLiteral("choose-%1-%2").arg(domain::appealKindCode(kind), choice.lock.id));
        if (kind == domain::AppealKind::Suspension)
            of->setEmphasis(true);
        connect(of, &QAbstractButton::clicked, this, [this, choice, kind, open] {
            if (open)
                Q_EMIT goneOn(choice.openAppealId);
            else
                Q_EMIT chosen(choice.lock.id, kind);
        });
        if (firstFocus() == nullptr)
            setFirstFocus(of);
        addBelow(card, 12, of);
    }
}

void AppealPage::addDuties()
{
    bool antiFraud = false;
    for (const auto &lock : m_view.line.locks)
        antiFraud = antiFraud || (lock.disclosable && appeal_choosing::isAntiFraud(lock.reason));
    if (!antiFraud)
        return;
    auto *card = addAsideCard(tr("What the operator must tell you"));
    addTicks(
        card,
        {tr("The reason for the suspension"), tr("How to have it lifted"), tr("Which documents to hand in")},
        QStringLiteral("check"), Ink::Ok);
    card->addNote(
        tr("It must check your appeal in time and lift the measure at once when you pass. Anti-Telecom and "
           "Online Fraud Law, article 32."));
}

void AppealPage::buildActor()
{
    const ActorKind acting = m_view.appeal.actor.kind;
    auto *head = addHead(tr("Who are you?"), tr("It decides which papers are needed."));
    head->setKicker(kicker());
    Field *name = nullptr, *until = nullptr;
    if (acting != ActorKind::Owner) {
        name = new Field(tr("Your name"), tr("As on your own document"));
        until = new Field(acting == ActorKind::Guardian ? tr("The child's authority ends on")
                                                        : tr("The letter of authority ends on"),
                          tr("Year, month, day: 2026-12-31"));
        fillAuthority(name, until);
    }
    for (const ActorKind kind : m_view.policy.actors)
        addActor(kind);
    if (name != nullptr) {
        auto *card = addCard();
        addBelow(card, 0, name);
        addBelow(card, 16, until);
    }
    addDraftActions({primary(Words::tr("Continue"), "next", [this] { actorDone(); }),
                     link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
}

void AppealPage::addActor(ActorKind kind)
{
    const bool picked = kind == m_view.appeal.actor.kind;
    auto *of =
        new ChoiceCard(kind == ActorKind::Enterprise ? QStringLiteral("store") : QStringLiteral("user"),
                       AppealWords::actor(kind), AppealWords::actorSub(kind));
    of->setObjectName(QStringLiteral("actor-") + domain::actorCode(kind));
    of->setEmphasis(picked);
    of->setBadge(Tone::Primary, QStringLiteral("check"), picked ? tr("Chosen") : QString());
    connect(of, &QAbstractButton::clicked, this, [this, kind] {
        domain::AppealActor actor = m_view.appeal.actor;
        actor.kind = kind;
        m_actorProblem.clear();
        Q_EMIT actorSet(actor);
    });
    column()->addWidget(of);
    if (firstFocus() == nullptr || picked)
        setFirstFocus(of);
}

void AppealPage::fillAuthority(Field *name, Field *until)
{
    name->edit()->setObjectName(QStringLiteral("actor-name"));
    until->edit()->setObjectName(QStringLiteral("actor-until"));
    if (m_actorName.isEmpty())
        m_actorName = m_view.appeal.actor.name;
    if (m_authority.isEmpty() && m_view.appeal.actor.authorityUntil.isValid())
        m_authority = m_view.appeal.actor.authorityUntil.toString(Qt::ISODate);
    name->setText(m_actorName);
    until->setText(m_authority);
    until->setChars(12);
    if (!m_actorProblem.isEmpty()) {
        Field *wrong = m_actorName.trimmed().isEmpty() ? name : until;
        wrong->setError(m_actorProblem);
        addProblems({Problem{m_actorProblem, wrong->edit()}});
    }
    connect(name, &Field::textEdited, this, [this](const QString &text) { m_actorName = text; });
    connect(until, &Field::textEdited, this, [this](const QString &text) { m_authority = text; });
}

void AppealPage::actorDone()
{
    const ActorKind kind = m_view.appeal.actor.kind;
    m_actorProblem.clear();
    if (kind != ActorKind::Owner) {
        const QDate until = QDate::fromString(m_authority.trimmed(), Qt::ISODate);
        if (m_actorName.trimmed().isEmpty())
            m_actorProblem = tr("Enter your name");
        else if (!until.isValid())
            m_actorProblem = tr("Enter the last day of the letter, like 2026-12-31");
        if (!m_actorProblem.isEmpty())
            return refresh();
        Q_EMIT actorSet({kind, m_actorName.trimmed(), until});
    }
    Q_EMIT nextRequested();
}

void AppealPage::buildOwnerOnly()
{
    auto *head = addHead(tr("The owner must do this"),
                         tr("Another person cannot stand in for it. Your draft is kept."));
    head->setKicker(kicker());
    auto *card = addCard(tr("What the owner can do"));
    addNumbered(card, {tr("Sign in here with the number's own service password, or go to a store."),
                       tr("Bring the ID card in the original."),
                       tr("If the owner cannot come: ask the hotline about a video appointment.")});
    addActions(
        {primary(tr("See stores and hotline"), "contact", [this] { Q_EMIT placeRequested(Place::Contact); }),
         link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
    fillHelp(addAsideCard(tr("By phone")), document());
}

} // namespace unbar::ui
