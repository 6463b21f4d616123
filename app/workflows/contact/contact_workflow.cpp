#include "app/workflows/contact/contact_workflow.h"

#include <QTimeZone>
#include <algorithm>

namespace unbar::workflows {

namespace contacting {

/// "08:00-22:00", also past midnight; empty when the text is not of that form.
std::optional<bool> isOpenAt(const QString &hours, const QTime &now)
{
    const QStringList ends = hours.split(QLatin1Char('-'));
    if (ends.size() != 2)
        return std::nullopt;
    const bool wholeDay = ends.last().trimmed() == QLatin1String("24:00");
    const QTime from = QTime::fromString(ends.first().trimmed(), QStringLiteral("HH:mm"));
    const QTime until =
        wholeDay ? QTime(23, 59, 59, 999) : QTime::fromString(ends.last().trimmed(), QStringLiteral("HH:mm"));
    if (!from.isValid() || !until.isValid())
        return std::nullopt;
    return from <= until ? from <= now && now <= until : now >= from || now <= until;
}

ContactChannel channel(const domain::Channel &source, const QDateTime &local)
{
    ContactChannel made;
    made.channel = source;
    const auto open = isOpenAt(source.hours, local.time());
    made.hoursKnown = open.has_value();
    made.openNow = open.value_or(false);
    if (source.lastVerified.isValid())
        made.verifiedDaysAgo = static_cast<int>(source.lastVerified.daysTo(local.date()));
    return made;
}

void addLocks(CallScript &script, const domain::Line &line)
{
    for (const domain::Suspension &lock : line.locks) {
        if (lock.since.isValid() && (!script.lockedSince.isValid() || lock.since < script.lockedSince))
            script.lockedSince = lock.since;
        if (lock.terminationDate.isValid())
            script.lossDateUnknown = false;
        if (!lock.caseRef.isEmpty())
            script.caseRefs.append(lock.caseRef);
        if (!lock.disclosable)
            continue; // the operator may not say why, so nothing is read out
        script.reasonCodes.append(lock.reasonCode);
        if (!lock.reasonText.isEmpty())
            script.reasonTexts.append(lock.reasonText);
    }
}

} // namespace contacting

ContactWorkflow::ContactWorkflow(store::Store &store, domain::OperatorDocument document,
                                 domain::PhoneNumber number, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_document(std::move(document))
    , m_number(std::move(number))
    , m_now(std::move(now))
{
    connect(&m_store, &store::Store::changed, this, &ContactWorkflow::rebuild);
    rebuild();
}

void ContactWorkflow::refresh()
{
    rebuild();
}

void ContactWorkflow::rebuild()
{
    ContactView view;
    view.operatorName = m_document.legalName;
    view.emergencyNumbers = m_document.emergencyNumbers;
    const QTimeZone zone(m_document.timeZone.toUtf8());
    const QDateTime local = zone.isValid() ? m_now().toTimeZone(zone) : m_now();
    for (const domain::Channel &channel : std::as_const(m_document.channels))
        view.channels.append(contacting::channel(channel, local));
    const auto line = m_number.isEmpty() ? std::nullopt : m_store.lineByNumber(m_number);
    if (line && line->state != domain::LineState::Recycled) {
        view.script.numberMasked = m_number.masked();
        view.script.planName = line->planName;
        contacting::addLocks(view.script, *line);
        for (const domain::Payment &payment : m_store.payments()) {
            if (payment.quote.lineId != line->id || !payment.paidAt.isValid())
                continue;
            view.script.paymentTrace = payment.traceNumber;
            view.script.paidAt = payment.paidAt;
            view.script.ticketNumber = payment.ticketNumber;
            break;
        }
    }
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
