// What the verify journey shows, from the line, the signed document and the check under way.
#include "app/workflows/verify/verify_workflow.h"

#include "app/sync/booking_sync.h"
#include "app/sync/check_sync.h"

#include <algorithm>

namespace unbar::workflows {

namespace verify_facts {

bool isByPolice(const domain::Suspension &lock)
{
    return lock.initiator == domain::Initiator::Police || lock.reason == domain::Reason::FraudPolice ||
           lock.reason == domain::Reason::FraudPunish;
}

bool asksGuardian(const domain::Suspension &lock)
{
    return lock.documents.contains(QStringLiteral("guardianConsent"));
}

bool isOnline(const domain::VerifyMethod &method)
{
    return method.code != u"store";
}

/// Face only where every way there is needs the face: said plainly then, and never otherwise.
bool isFaceOnly(const domain::VerifyPolicy &policy)
{
    return !policy.methods.isEmpty() &&
           std::all_of(policy.methods.cbegin(), policy.methods.cend(),
                       [](const domain::VerifyMethod &each) { return each.usesFace; });
}

/// A lock the signed document says nothing about is checked at a store: never a page without a way.
domain::VerifyPolicy policyOf(const domain::OperatorDocument &document, const domain::Suspension &lock)
{
    domain::VerifyPolicy policy = document.checks.value(lock.reasonCode);
    if (policy.methods.isEmpty()) {
        domain::VerifyMethod store;
        store.code = QStringLiteral("store");
        policy.methods << store;
    }
    policy.faceOnly = isFaceOnly(policy);
    return policy;
}

bool isRefusedByLimit(const std::optional<Failure> &failure)
{
    return failure && failure->where == QLatin1String("limit");
}

} // namespace verify_facts

QList<domain::Suspension> VerifyWorkflow::asking(const domain::Line &line) const
{
    QList<domain::Suspension> found;
    for (const domain::Suspension &lock : line.locks) {
        if (lock.remedies.contains(domain::Remedy::Verify) || m_document.checks.contains(lock.reasonCode))
            found << lock;
    }
    return found;
}

void VerifyWorkflow::fillLock(VerifyView &view, const QList<domain::Suspension> &asking) const
{
    if (asking.isEmpty())
        return;
    const auto wanted = std::find_if(asking.cbegin(), asking.cend(),
                                     [this](const domain::Suspension &each) { return each.id == m_lockId; });
    view.lock = wanted == asking.cend() ? asking.first() : *wanted;
    for (const domain::Suspension &each : asking)
        if (each.id != view.lock.id)
            view.otherLocks << each;
    view.reasonGiven = view.lock.disclosable && !view.lock.reasonText.isEmpty();
    if (view.lock.documents.isEmpty())
        view.lock.documents = m_document.policies.value(view.lock.reasonCode).documents;
    if (view.lock.documents.isEmpty())
        view.lock.documents << QStringLiteral("idFront"); // a check of identity asks for one in any case
    view.policy = verify_facts::policyOf(m_document, view.lock);
    view.deadline = view.lock.onlineUntil;
    view.appealPossible = m_document.appeals.contains(view.lock.reasonCode) ||
                          view.lock.remedies.contains(domain::Remedy::Appeal);
}

void VerifyWorkflow::fillMethods(VerifyView &view) const
{
    const bool windowOver = view.deadline.isValid() && view.operatorNow >= view.deadline;
    const auto &check = m_engine.checks().check();
    const bool faceFailed = check && check->state == domain::CheckState::Failed;
    for (const domain::VerifyMethod &each : view.policy.methods) {
        MethodView shown;
        shown.method = each;
        shown.nextDate = m_engine.checks().closedUntil(each.code);
        const bool limited =
            shown.nextDate.isValid() || (verify_facts::isRefusedByLimit(m_engine.checks().failure()) &&
                                         check && check->method == each.code);
        shown.available = !limited && !(windowOver && verify_facts::isOnline(each)) &&
                          !(m_homeOnly && check && check->method == each.code);
        view.methods << shown;
    }
    const auto recommend = [&view](bool withFace) {
        for (MethodView &each : view.methods) {
            if (!each.available || (each.method.usesFace && !withFace))
                continue;
            each.recommended = true;
            return true;
        }
        return false;
    };
    if (!recommend(!faceFailed))
        recommend(true);
}

void VerifyWorkflow::fillCheck(VerifyView &view) const
{
    const sync::CheckSync &checks = m_engine.checks();
    const sync::BookingSync &bookings = m_engine.bookings();
    view.method = m_method;
    view.documentCheck = m_documentCheck;
    view.browserDidNotOpen = m_browserDidNotOpen;
    view.coached = m_coached;
    view.homeOnly = m_homeOnly;
    view.busy = checks.isStarting() || bookings.isBusy();
    for (const MethodView &each : view.methods)
        view.documentAsked = view.documentAsked || (each.method.code == m_method && each.method.asksDocument);
    if (const auto &check = checks.check()) {
        view.page = check->page;
        view.host = check->page.host();
        view.attemptsLeft = check->attemptsLeft;
        view.nextDate = check->nextDate;
    }
    if (m_place == VerifyPlace::Opening || m_place == VerifyPlace::Waiting)
        view.failure = checks.failure();
    if (m_place == VerifyPlace::Slots || m_place == VerifyPlace::Booked)
        view.failure = bookings.failure();
    for (const domain::TimeSlot &slot : bookings.times())
        view.slotsOffered << Slot{slot.id, slot.from, slot.to};
    if (const auto booked = bookings.booked(view.line.id))
        view.booked = {booked->slot.id, booked->slot.from, booked->slot.to};
}

VerifyFacts VerifyWorkflow::facts(const VerifyView &view) const
{
    const sync::CheckSync &checks = m_engine.checks();
    VerifyFacts facts;
    facts.lineKnown = !view.line.id.isEmpty();
    facts.failed = m_engine.status().lastFailure.has_value() && !m_engine.status().refreshing;
    facts.lockThere = !view.lock.id.isEmpty();
    facts.police = facts.lockThere && verify_facts::isByPolice(view.lock);
    facts.minor = m_minor || verify_facts::asksGuardian(view.lock);
    facts.place = m_place;
    const bool limited = verify_facts::isRefusedByLimit(checks.failure());
    facts.startFailed = checks.failure().has_value() && !limited;
    if (limited)
        facts.check = domain::CheckState::Limit;
    else if (checks.check())
        facts.check = checks.check()->state;
    return facts;
}

void VerifyWorkflow::rebuild()
{
    VerifyView view;
    view.operatorNow = m_engine.operatorNow();
    const auto line = m_store.lineByNumber(m_number);
    if (line) {
        view.line = *line;
        if (line->state != domain::LineState::Recycled) // F13: nothing of another person's number
            fillLock(view, asking(*line));
    }
    fillMethods(view);
    fillCheck(view);
    view.stage = verifyStage(facts(view));
    if (view.stage == VerifyStage::Failed && !view.failure)
        view.failure = m_engine.status().lastFailure;
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
