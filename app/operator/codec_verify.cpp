#include "app/operator/codec_verify.h"

#include "app/operator/codec_fields.h"

#include <QJsonDocument>

namespace unbar::op {

namespace verify_bodies {

constexpr std::pair<const char *, domain::CheckState> states[] = {
    {"waiting", domain::CheckState::Waiting},     {"passed", domain::CheckState::Passed},
    {"moreProof", domain::CheckState::MoreProof}, {"failed", domain::CheckState::Failed},
    {"limit", domain::CheckState::Limit},         {"expired", domain::CheckState::Expired}};

domain::CheckState stateOf(const QString &code)
{
    for (const auto &[name, state] : states)
        if (code == QLatin1String(name))
            return state;
    return domain::CheckState::Unknown;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject period(const QDateTime &from, const QDateTime &to)
{
    return {{QStringLiteral("startDateTime"), from.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("endDateTime"), to.toUTC().toString(Qt::ISODate)}};
}

QJsonArray about(const QString &id, const QString &type)
{
    return {QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("role"), QStringLiteral("subject")},
                        {QStringLiteral("@referredType"), type}}};
}

/// A slot without an end or a start is no time to come.
domain::TimeSlot readSlot(Fields &owner, const QString &id)
{
    domain::TimeSlot slot;
    slot.id = id;
    Fields validFor = owner.inner("validFor");
    slot.from = validFor.time("startDateTime");
    slot.to = validFor.time("endDateTime");
    owner.take(validFor);
    if (!slot.from.isValid() || !slot.to.isValid() || slot.to <= slot.from)
        owner.refuse(QStringLiteral("validFor"));
    return slot;
}

} // namespace verify_bodies

Result<domain::IdentityCheck> identityCheckFromJson(const QJsonObject &json)
{
    Fields check(json, QStringLiteral("verify"));
    domain::IdentityCheck out;
    out.id = check.needText("id");
    if (check.has("page")) {
        out.page = QUrl(check.text("page"), QUrl::StrictMode);
        if (!out.page.isValid() || out.page.isRelative() || out.page.host().isEmpty())
            check.refuse(QStringLiteral("page"));
    }
    out.expires = check.time("expires");
    out.lineId = check.text("serviceId");
    out.method = check.text("method");
    if (check.has("state"))
        out.state = verify_bodies::stateOf(check.text("state"));
    out.nextDate = check.time("nextDate");
    out.attemptsLeft = int(check.count("attemptsLeft", -1));
    return finished(check, out);
}

Result<QList<domain::TimeSlot>> timeSlotsFromJson(const QJsonObject &json)
{
    Fields search(json, QStringLiteral("searchTimeSlot"));
    QList<domain::TimeSlot> found;
    for (Fields &each : search.list("availableTimeSlot")) {
        found << verify_bodies::readSlot(each, each.needText("id"));
        search.take(each);
    }
    return finished(search, found);
}

Result<domain::Appointment> appointmentFromJson(const QJsonObject &json)
{
    Fields appointment(json, QStringLiteral("appointment"));
    domain::Appointment out;
    out.id = appointment.needText("id");
    out.externalId = appointment.text("externalId");
    out.category = appointment.text("category");
    out.status = appointment.needText("status");
    out.slot = verify_bodies::readSlot(appointment, out.id);
    for (Fields &entity : appointment.list("relatedEntity")) {
        if (out.entityId.isEmpty())
            out.entityId = entity.text("id");
        appointment.take(entity);
    }
    return finished(appointment, out);
}

QByteArray identityCheckBody(const QString &lineId, const QString &method, const QString &signedSha256,
                             const QString &language, const QDateTime &signedAt)
{
    QJsonObject body{{QStringLiteral("serviceId"), lineId}, {QStringLiteral("method"), method}};
    if (!signedSha256.isEmpty())
        body.insert(QStringLiteral("readAndSigned"),
                    QJsonObject{{QStringLiteral("textSha256"), signedSha256},
                                {QStringLiteral("language"), language},
                                {QStringLiteral("at"), signedAt.toUTC().toString(Qt::ISODate)}});
    return verify_bodies::compact(body);
}

QByteArray timeSlotBody(const QString &entityId, const QString &entityType, const QDateTime &from,
                        const QDateTime &to)
{
    const QJsonObject wanted{{QStringLiteral("validFor"), verify_bodies::period(from, to)}};
    return verify_bodies::compact(
        {{QStringLiteral("@type"), QStringLiteral("SearchTimeSlot")},
         {QStringLiteral("requestedTimeSlot"), QJsonArray{wanted}},
         {QStringLiteral("relatedEntity"), verify_bodies::about(entityId, entityType)}});
}

QByteArray appointmentBody(const domain::Appointment &wanted, const QString &entityType, const QString &phone,
                           const QString &key)
{
    QJsonObject body{{QStringLiteral("@type"), QStringLiteral("Appointment")},
                     {QStringLiteral("externalId"), key},
                     {QStringLiteral("category"), wanted.category},
                     {QStringLiteral("validFor"), verify_bodies::period(wanted.slot.from, wanted.slot.to)},
                     {QStringLiteral("relatedEntity"), verify_bodies::about(wanted.entityId, entityType)}};
    if (!phone.isEmpty())
        body.insert(QStringLiteral("contactMedium"),
                    QJsonArray{QJsonObject{{QStringLiteral("mediumType"), QStringLiteral("mobile phone")},
                                           {QStringLiteral("preferred"), true},
                                           {QStringLiteral("characteristic"),
                                            QJsonObject{{QStringLiteral("phoneNumber"), phone}}}}});
    return verify_bodies::compact(body);
}

QByteArray appointmentCancelBody(const domain::Appointment &appointment)
{
    return verify_bodies::compact(
        {{QStringLiteral("status"), QStringLiteral("cancelled")},
         {QStringLiteral("validFor"), verify_bodies::period(appointment.slot.from, appointment.slot.to)}});
}

} // namespace unbar::op
