#include "app/workflows/appeal/appeal_workflow.h"

#include "app/support/log_categories.h"
#include "app/support/random.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/appeal_answer.h"
#include "app/sync/handoff.h"
#include "app/workflows/appeal/appeal_desk.h"
#include "app/workflows/appeal/appeal_places.h"

#include <algorithm>

namespace unbar::workflows {

namespace appealing {

constexpr int kAutosaveMs = 2000;

} // namespace appealing

AppealWorkflow::AppealWorkflow(Parts parts, QObject *parent)
    : QObject(parent)
    , m_store(parts.store)
    , m_engine(parts.engine)
    , m_document(std::move(parts.document))
    , m_number(std::move(parts.number))
    , m_kit(parts.kit)
{
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(appealing::kAutosaveMs);
    m_tick.setInterval(1000);
    connect(&m_autosave, &QTimer::timeout, this, &AppealWorkflow::keepTyped);
    connect(&m_tick, &QTimer::timeout, this, &AppealWorkflow::rebuild);
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        using store::Topic;
        if (topic == Topic::Appeals || topic == Topic::Lines || topic == Topic::Outbox ||
            topic == Topic::Drafts)
            rebuild();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &AppealWorkflow::rebuild);
    connect(&m_engine, &sync::Engine::appealHeldBack, this, &AppealWorkflow::rebuild);
    connect(&m_engine.handoff(), &sync::Handoffs::changed, this, &AppealWorkflow::rebuild);
    connect(&m_engine.handoff(), &sync::Handoffs::fileCame, this, &AppealWorkflow::addFile);
    if (m_kit) {
        connect(m_kit, &EvidenceKit::made, this, &AppealWorkflow::pageMade);
        connect(m_kit, &EvidenceKit::failed, this, &AppealWorkflow::pageFailed);
    }
    rebuild();
}

AppealWorkflow::~AppealWorkflow() = default;

void AppealWorkflow::refresh()
{
    m_engine.refresh();
    rebuild();
}

// -- what is kept

std::optional<domain::Appeal> AppealWorkflow::current() const
{
    auto appeal = m_id.isEmpty() ? std::nullopt : m_store.appeal(m_id);
    if (!appeal)
        return std::nullopt;
    if (m_statement)
        appeal->statement = *m_statement;
    for (auto answer = m_answers.cbegin(); answer != m_answers.cend(); ++answer) {
        if (answer.key() == QLatin1String("traceNumber")) {
            appeal->traceNumber = answer.value();
            continue;
        }
        appeal->answers.removeIf(
            [&](const domain::AppealAnswer &old) { return old.question == answer.key(); });
        if (!answer.value().isEmpty())
            appeal->answers.append({answer.key(), answer.value()});
    }
    return appeal;
}

/// A draft until it is on its way; afterwards only the items the reviewer asked for.
bool AppealWorkflow::mayEdit(const domain::Appeal &appeal) const
{
    using domain::AppealState;
    switch (appeal.state) {
    case AppealState::Draft:
    case AppealState::AwaitConsent:
    case AppealState::Ready:
    case AppealState::Queued:
        return true;
    default:
        return !m_replacing.isEmpty();
    }
}

bool AppealWorkflow::change(const Edit &edit)
{
    auto appeal = current();
    if (!appeal || !mayEdit(*appeal))
        return false;
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto out = unqueue(*appeal); !out)
            return out;
        edit(*appeal);
        appeal->savedAt = m_engine.operatorNow();
        return m_store.updateAppeal(*appeal);
    });
    if (!written) {
        failedWith(written.error());
        return false;
    }
    m_statement.reset();
    m_answers.clear();
    m_autosave.stop();
    return true;
}

/// A change to what waits to be sent takes it out of the queue: the person confirms again.
Result<void> AppealWorkflow::unqueue(domain::Appeal &appeal)
{
    const bool complete =
        appeal.state == domain::AppealState::Ready || appeal.state == domain::AppealState::Queued;
    if (!complete)
        return {};
    for (store::OutboxItem row : m_store.outbox()) {
        const bool ofSubmission =
            sync::isKind(row, sync::act::evidenceSend) || sync::isKind(row, sync::act::appealCreate);
        if (row.caseId != appeal.id || !ofSubmission)
            continue;
        row.state = store::OutboxState::Done;
        if (auto gone = m_store.updateOutbox(row); !gone)
            return gone;
    }
    return sync::moveAppealIn(m_store, appeal, domain::AppealEvent::ItemsIncomplete,
                              QStringLiteral("person"));
}

void AppealWorkflow::typed()
{
    if (!m_autosave.isActive())
        m_autosave.start();
    rebuild();
}

void AppealWorkflow::keepTyped()
{
    if (m_statement || !m_answers.isEmpty())
        change([](domain::Appeal &) {});
}

void AppealWorkflow::failedWith(const Failure &failure)
{
    qCWarning(logStore) << "the appeal was not kept:" << failureText(failure.code);
    m_failure = failure;
    rebuild();
}

// -- choosing

void AppealWorkflow::choose(const QString &suspensionId, domain::AppealKind kind)
{
    const auto line = m_store.lineByNumber(m_number);
    if (!line)
        return;
    const QList<domain::Appeal> kept = m_store.appeals();
    if (const domain::Appeal *open = openFor(kept, line->id, suspensionId, kind)) {
        goOn(open->id);
        return;
    }
    const auto lock = std::find_if(line->locks.cbegin(), line->locks.cend(),
                                   [&](const domain::Suspension &each) { return each.id == suspensionId; });
    if (lock == line->locks.cend())
        return;
    domain::Appeal appeal;
    appeal.id = newKey();
    appeal.key = newKey();
    appeal.lineId = line->id;
    appeal.suspensionId = lock->id;
    appeal.reason = lock->reason;
    appeal.reasonCode = lock->reasonCode;
    appeal.kind = kind;
    appeal.state = domain::AppealState::Draft;
    appeal.createdAt = m_engine.operatorNow();
    appeal.savedAt = appeal.createdAt;
    appeal.place = placeName(placesOf(appeal, policy(appeal), false).first());
    const auto written = m_store.write([&] { return m_store.addAppeal(appeal, QStringLiteral("person")); });
    if (!written) {
        failedWith(written.error());
        return;
    }
    goOn(appeal.id);
}

void AppealWorkflow::goOn(const QString &appealId)
{
    keepTyped();
    clearDesk();
    m_replacing.clear();
    m_failure.reset();
    m_id = m_store.appeal(appealId) ? appealId : QString();
    rebuild();
}

void AppealWorkflow::replace(const QString &appealId, const QString &itemCode)
{
    goOn(appealId);
    if (!m_id.isEmpty())
        m_replacing = itemCode;
    rebuild();
}

void AppealWorkflow::leave()
{
    keepTyped();
    clearDesk();
    m_engine.handoff().leave();
    m_id.clear();
    m_replacing.clear();
    m_originals.clear();
    m_failure.reset();
    rebuild();
}

void AppealWorkflow::discard()
{
    const auto appeal = current();
    if (!appeal || domain::isSubmitted(appeal->state) || appeal->state == domain::AppealState::Submitting ||
        appeal->state == domain::AppealState::SubmitUnknown)
        return;
    clearDesk();
    for (const domain::EvidenceItem &item : appeal->items) {
        for (const domain::EvidencePage &page : item.pages) {
            if (m_kit)
                m_kit->forget(page);
        }
    }
    m_statement.reset();
    m_answers.clear();
    const auto gone = m_store.write([&] { return m_store.removeAppeal(appeal->id); });
    if (!gone)
        failedWith(gone.error());
    m_id.clear();
    rebuild();
}

// -- words

void AppealWorkflow::setStatement(const QString &text)
{
    const auto appeal = current();
    if (!appeal || appeal->statement == text)
        return;
    m_statement = text;
    typed();
}

void AppealWorkflow::setAnswer(const QString &question, const QString &text)
{
    if (!current())
        return;
    m_answers.insert(question, text);
    typed();
}

void AppealWorkflow::setActor(const domain::AppealActor &actor)
{
    change([&](domain::Appeal &appeal) { appeal.actor = actor; });
    rebuild();
}

// -- places

domain::AppealPolicy AppealWorkflow::policy(const domain::Appeal &appeal) const
{
    return m_document.appeals.value(appeal.reasonCode);
}

QList<AppealPlace> AppealWorkflow::places(const domain::Appeal &appeal) const
{
    return placesOf(appeal, policy(appeal), !purposes(appeal).isEmpty());
}

AppealPlace AppealWorkflow::place(const domain::Appeal &appeal) const
{
    if (!m_replacing.isEmpty())
        return AppealPlace::Evidence;
    return placeFromName(appeal.place, places(appeal).first());
}

void AppealWorkflow::goTo(AppealPlace place)
{
    clearDesk();
    const bool kept = change([&](domain::Appeal &appeal) {
        appeal.place = placeName(place);
        appeal.refusal.clear();
    });
    if (kept && place == AppealPlace::Consent)
        askConsent();
    rebuild();
}

void AppealWorkflow::next()
{
    if (const auto appeal = current())
        goTo(placeAfter(places(*appeal), place(*appeal)));
}

void AppealWorkflow::back()
{
    const auto appeal = current();
    if (!appeal)
        return;
    if (m_desk) {
        retake();
        return;
    }
    const bool thinksAgain = place(*appeal) == AppealPlace::NoConsent;
    goTo(thinksAgain ? AppealPlace::Evidence : placeBefore(places(*appeal), place(*appeal)));
}

void AppealWorkflow::openStage(AppealStage stage)
{
    if (const auto wanted = placeOfStage(stage))
        goTo(*wanted);
}

} // namespace unbar::workflows
