#include "app/workflows/verify/verify_workflow.h"

#include "app/domain/id_validity.h"
#include "app/sync/booking_sync.h"
#include "app/sync/check_sync.h"

#include <QCryptographicHash>
#include <algorithm>

namespace unbar::workflows {

namespace verifying {

/// The operator's own codes of a refusal that lead somewhere.
constexpr QLatin1String kHomeOnly("homeProvinceOnly");

QString textSha256(const domain::VerifyPolicy &policy, const QString &language)
{
    const QString text = domain::wordsIn(policy.readTitle, language) + QLatin1Char('\n') +
                         domain::wordsIn(policy.readText, language);
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace verifying

VerifyWorkflow::VerifyWorkflow(Parts parts, QObject *parent)
    : QObject(parent)
    , m_store(parts.store)
    , m_engine(parts.engine)
    , m_document(std::move(parts.document))
    , m_number(std::move(parts.number))
    , m_browser(parts.browser)
{
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        if (topic == store::Topic::Lines)
            linesChanged();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &VerifyWorkflow::rebuild);
    connect(&m_engine.checks(), &sync::CheckSync::changed, this, [this] {
        takeTold();
        rebuild();
    });
    connect(&m_engine.bookings(), &sync::BookingSync::changed, this, [this] {
        takeTold();
        rebuild();
    });
    // A check that was under way when the program ended is gone on with.
    if (const auto &check = m_engine.checks().check()) {
        m_lockId = check->suspensionId;
        m_method = check->method;
        m_place = check->id.isEmpty() ? VerifyPlace::Opening : VerifyPlace::Waiting;
    }
    rebuild();
}

void VerifyWorkflow::refresh()
{
    m_engine.refresh();
    m_engine.checks().again();
    if (m_place == VerifyPlace::Slots)
        m_engine.bookings().findTimes(m_view.line.id);
}

void VerifyWorkflow::linesChanged()
{
    rebuild();
    // News of a lifted lock may be faster than the answer about the check that lifted it.
    if (m_place == VerifyPlace::Waiting && m_view.lock.id.isEmpty())
        m_engine.checks().askNow();
}

void VerifyWorkflow::chooseLock(const QString &suspensionId)
{
    m_lockId = suspensionId;
    m_signedSha256.clear();
    leave(VerifyPlace::Cards);
}

void VerifyWorkflow::chooseMethod(const QString &code)
{
    const auto chosen = std::find_if(m_view.methods.cbegin(), m_view.methods.cend(),
                                     [&](const MethodView &each) { return each.method.code == code; });
    if (m_coached || chosen == m_view.methods.cend() || !chosen->available)
        return;
    const domain::VerifyMethod wanted = chosen->method; // the view is built anew before it is used
    leave(VerifyPlace::Cards);
    m_method = wanted.code;
    if (wanted.code != u"store" && signingAsked()) {
        m_place = VerifyPlace::ReadAndSign;
        rebuild();
        return;
    }
    goOn();
}

void VerifyWorkflow::readAndSigned(bool agreed)
{
    if (m_view.stage != VerifyStage::ReadAndSign)
        return;
    if (!agreed) {
        m_place = VerifyPlace::OwnerOnly;
        rebuild();
        return;
    }
    m_signedSha256 = verifying::textSha256(m_view.policy, m_language);
    m_signedAt = m_engine.operatorNow();
    goOn();
}

void VerifyWorkflow::goOn()
{
    const domain::VerifyMethod *chosen = method();
    if (!chosen)
        return;
    if (chosen->code == u"store") {
        m_place = VerifyPlace::Store;
    } else if (chosen->needsAppointment) {
        const bool booked = m_engine.bookings().booked(m_view.line.id).has_value();
        m_place = booked ? VerifyPlace::Booked : VerifyPlace::Slots;
        if (!booked)
            m_engine.bookings().findTimes(m_view.line.id);
    } else {
        m_place = VerifyPlace::Opening;
        m_engine.checks().begin(m_view.line.id, m_view.lock.id, m_method,
                                {m_signedSha256, m_language, m_signedAt});
    }
    rebuild();
}

void VerifyWorkflow::checkDocument(domain::IdKind kind, const QString &number)
{
    const QTimeZone zone(m_document.timeZone.toUtf8());
    const QDateTime now = m_engine.operatorNow();
    const QDate today = (zone.isValid() ? now.toTimeZone(zone) : now).date();
    m_documentCheck = domain::checkId(kind, number, today);
    const bool readable = m_documentCheck->verdict != domain::IdVerdict::Wrong;
    m_minor = readable && domain::needsGuardian(m_documentCheck->birth, today);
    if (m_minor)
        m_engine.checks().drop();
    rebuild();
}

void VerifyWorkflow::openPage()
{
    const auto &check = m_engine.checks().check();
    const bool mayOpen = m_view.stage == VerifyStage::Opening || m_view.stage == VerifyStage::Waiting;
    if (!mayOpen || m_coached || !check)
        return;
    const bool documentDone = m_documentCheck && m_documentCheck->verdict != domain::IdVerdict::Wrong;
    if (m_view.documentAsked && !documentDone)
        return;
    if (check->state == domain::CheckState::Expired) {
        m_place = VerifyPlace::Opening;
        m_engine.checks().begin(m_view.line.id, m_view.lock.id, m_method,
                                {m_signedSha256, m_language, m_signedAt});
        return;
    }
    if (check->page.isEmpty() || m_engine.checks().failure())
        return;
    m_browserDidNotOpen = !m_browser.open(check->page);
    m_place = VerifyPlace::Waiting;
    rebuild();
}

void VerifyWorkflow::checkNow()
{
    if (m_view.stage == VerifyStage::Waiting)
        m_engine.checks().askNow();
}

void VerifyWorkflow::cancel()
{
    if (m_place == VerifyPlace::Booked) {
        m_engine.bookings().cancel();
        return;
    }
    leave(VerifyPlace::Cards);
}

void VerifyWorkflow::chooseSlot(const QString &slotId)
{
    m_slot = slotId;
    rebuild();
}

void VerifyWorkflow::book()
{
    const auto &times = m_engine.bookings().times();
    const auto found = std::find_if(times.cbegin(), times.cend(),
                                    [this](const domain::TimeSlot &each) { return each.id == m_slot; });
    if (m_place != VerifyPlace::Slots || found == times.cend())
        return;
    m_wantsBooking = true;
    m_engine.bookings().book(m_view.line.id, *found);
}

void VerifyWorkflow::back()
{
    m_coached = false;
    if (m_view.stage == VerifyStage::Waiting) {
        m_place = VerifyPlace::Opening; // the page may be opened again; nothing is repeated
        rebuild();
        return;
    }
    leave(VerifyPlace::Cards);
}

void VerifyWorkflow::beingCoached()
{
    leave(VerifyPlace::Cards);
    m_coached = true;
    rebuild();
}

void VerifyWorkflow::toAppeal()
{
    if (m_view.appealPossible)
        Q_EMIT appealWanted(m_view.lock.id);
}

void VerifyWorkflow::leave(VerifyPlace place)
{
    m_place = place;
    m_minor = false;
    m_homeOnly = false;
    m_browserDidNotOpen = false;
    m_wantsBooking = false;
    m_documentCheck.reset();
    if (m_engine.checks().check())
        m_engine.checks().drop();
    rebuild();
}

/// What the operator answered moves the person on: a refusal to the store, a booking to its confirmation.
void VerifyWorkflow::takeTold()
{
    const auto &failure = m_engine.checks().failure();
    if (failure && failure->where == verifying::kHomeOnly && m_place == VerifyPlace::Opening) {
        m_place = VerifyPlace::Store;
        m_homeOnly = true;
    }
    const auto &bookings = m_engine.bookings();
    const bool booked = bookings.booked(m_view.line.id).has_value();
    if (m_wantsBooking && !bookings.isBusy()) {
        m_wantsBooking = false;
        if (booked && m_place == VerifyPlace::Slots)
            m_place = VerifyPlace::Booked;
    }
    if (m_place == VerifyPlace::Booked && !booked)
        m_place = VerifyPlace::Cards;
}

bool VerifyWorkflow::signingAsked() const
{
    return !m_view.policy.readText.isEmpty() &&
           m_signedSha256 != verifying::textSha256(m_view.policy, m_language);
}

const domain::VerifyMethod *VerifyWorkflow::method() const
{
    for (const MethodView &each : m_view.methods)
        if (each.method.code == m_method)
            return &each.method;
    return nullptr;
}

} // namespace unbar::workflows
