// What a move of an appeal needs besides its place in the table.

#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/appeals.h"

namespace unbar::sandbox {

namespace appeal_guard {

constexpr int roundsWithoutSupervisor = 3;
constexpr int daysToSayItFails = 7; ///< T31

/// When it came into the state it is in.
QDateTime since(const QJsonObject &body)
{
    const QJsonObject last = body.value(QLatin1String("history")).toArray().last().toObject();
    return QDateTime::fromString(memberText(last, "at"), Qt::ISODateWithMs);
}

QDateTime windowEnd(const QJsonObject &body, const char *name)
{
    const QJsonObject clock = appealPolicy(memberText(body, "suspensionReason"))
                                  .value(QLatin1String("clocks"))
                                  .toObject()
                                  .value(QLatin1String(name))
                                  .toObject();
    const QString kind = memberText(clock, "kind");
    return appealDue(since(body), clock.value(QLatin1String("days")).toInt(30),
                     kind.isEmpty() ? QStringLiteral("calendar") : kind);
}

/// Each says what is wrong with an item or asks something in words.
bool itemsAreWhole(const QJsonArray &items)
{
    const QStringList codes = evidenceRejectCodes();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        const QString code = memberText(item, "code");
        const bool asks = !memberText(item, "question").trimmed().isEmpty();
        const bool known = code.isEmpty() || codes.contains(code);
        const bool says = code.isEmpty() || code == QLatin1String("OTHER") ? asks : true;
        if (!known || !says)
            return false;
    }
    return !items.isEmpty();
}

bool allAnswered(const QJsonObject &body)
{
    const QJsonArray requests = body.value(QLatin1String("informationRequired")).toArray();
    return std::all_of(requests.begin(), requests.end(), [](const QJsonValue &each) {
        return each.toObject().value(QLatin1String("answered")).toBool();
    });
}

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return text == QLatin1String(word); });
}

} // namespace appeal_guard

using namespace appeal_guard;

QStringList evidenceRejectCodes()
{
    static const QStringList codes =
        QStringLiteral("BLUR GLARE CROPPED COVERED WRONG_SIDE EXPIRED NAME_DIFF NUMBER_DIFF NOT_OWNER "
                       "AUTH_MISSING AUTH_EXPIRED SEAL_UNCLEAR NOT_SUFFICIENT SUSPECT_ALTERED FACE_FAIL "
                       "DUPLICATE WRONG_TYPE POLICE_HOLD OVER_LIMIT OTHER")
            .split(QLatin1Char(' '));
    return codes;
}

QDateTime Appeals::eligibleFrom(const QJsonObject &ticket) const
{
    if (isOneOf(appealState(ticket),
                {"REJECTED", "RECON", "NOT_ACCEPTED", "LAPSED", "PARTIAL", "RESTORE_FAILED"}))
        return {};
    const QJsonArray clocks = ticket.value(QLatin1String("clocks")).toArray();
    QDateTime due = clockDue(clocks, QStringLiteral("C-REPLY"));
    if (!due.isValid()) // not accepted yet: the time to answer runs from the day it was sent
        due = appealDue(QDateTime::fromString(memberText(ticket, "creationDate"), Qt::ISODateWithMs), 15,
                        QStringLiteral("calendar"));
    const QDateTime paused = clockPausedSince(clocks, QStringLiteral("C-REPLY"));
    if (paused.isValid())
        due = due.addSecs(paused.secsTo(m_world.now()));
    return due <= m_world.now() ? QDateTime() : due;
}

QString Appeals::guard(const Record &record, const QString &transition, const QString &to,
                       const AppealFacts &facts) const
{
    const QString refused = reviewerGuard(record.body, transition, to, facts);
    return refused.isEmpty() ? personGuard(record.body, transition, facts) : refused;
}

QString Appeals::reviewerGuard(const QJsonObject &body, const QString &transition, const QString &to,
                               const AppealFacts &facts) const
{
    const bool refuses = transition == QLatin1String("T24") || to == QLatin1String("REJECTED");
    if (refuses || transition == QLatin1String("T11")) {
        // Nobody is refused without a reason and, where it is final for now, a road and a date (art. 32).
        if (facts.reasonCode.isEmpty() || facts.text.isEmpty() ||
            (refuses && (facts.remedy.isEmpty() || !facts.nextDate.isValid())))
            return QStringLiteral("reasonMissing");
        if (facts.nextDate.isValid() && facts.nextDate <= m_world.now())
            return QStringLiteral("dateOver");
    }
    if (transition == QLatin1String("T17")) {
        if (!itemsAreWhole(facts.items))
            return QStringLiteral("itemsMissing");
        if (body.value(QLatin1String("_infoRounds")).toInt() >= roundsWithoutSupervisor && !facts.supervisor)
            return QStringLiteral("tooManyRounds");
    }
    if (transition == QLatin1String("T21") && (facts.who.isEmpty() || facts.reference.isEmpty()))
        return QStringLiteral("whoMissing");
    // At high risk two people agree, so a machine alone does not.
    const bool machine = transition == QLatin1String("T14") && body.value(QLatin1String("highRisk")).toBool();
    const bool decides = isOneOf(transition, {"T23", "T24", "T33"});
    if (machine || (decides && facts.reviewer.isEmpty()))
        return QStringLiteral("reviewerMissing");
    if (transition == QLatin1String("T33") && facts.reviewer == memberText(body, "_decidedBy"))
        return QStringLiteral("sameReviewer");
    return {};
}

QString Appeals::personGuard(const QJsonObject &body, const QString &transition,
                             const AppealFacts &facts) const
{
    const auto over = [&](const char *window) { return windowEnd(body, window) <= m_world.now(); };
    if (transition == QLatin1String("T12") &&
        !body.value(QLatin1String("outcome")).toObject().value(QLatin1String("fixable")).toBool())
        return QStringLiteral("notFixable");
    if (transition == QLatin1String("T18") && !allAnswered(body))
        return QStringLiteral("answersMissing");
    if (transition == QLatin1String("T20") && over("reopen"))
        return QStringLiteral("windowOver");
    if (transition == QLatin1String("T31") && since(body).addDays(daysToSayItFails) <= m_world.now())
        return QStringLiteral("windowOver");
    if (transition == QLatin1String("T32")) {
        if (over("reconsider"))
            return QStringLiteral("windowOver");
        if (facts.text.isEmpty() && facts.documents.isEmpty())
            return QStringLiteral("groundMissing");
    }
    if (transition == QLatin1String("T34") && eligibleFrom(body).isValid())
        return QStringLiteral("notEligible");
    return {};
}

} // namespace unbar::sandbox
