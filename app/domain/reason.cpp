#include "app/domain/reason.h"

#include "app/support/json.h"

#include <array>
#include <utility>

namespace unbar::domain {

namespace reason_detail {

constexpr auto reasonCodes = std::to_array<std::pair<const char *, Reason>>({
    {"UNKNOWN", Reason::Unknown},
    {"ARREARS", Reason::Arrears},
    {"CREDIT_LIMIT", Reason::CreditLimit},
    {"PREPAID_EXPIRED", Reason::PrepaidExpired},
    {"SHARED_ACCT", Reason::SharedAcct},
    {"LOST", Reason::Lost},
    {"VOLUNTARY", Reason::Voluntary},
    {"VIOLATION", Reason::Violation},
    {"FRAUD_REVERIFY", Reason::FraudReverify},
    {"FRAUD_POLICE", Reason::FraudPolice},
    {"FRAUD_PUNISH", Reason::FraudPunish},
    {"REALNAME", Reason::Realname},
    {"DORMANT", Reason::Dormant},
    {"ROAM_RISK", Reason::RoamRisk},
    {"SVC_PWD", Reason::SvcPwd},
    {"APP_ACCT", Reason::AppAcct},
    {"SIM_PIN", Reason::SimPin},
    {"PORT", Reason::Port},
    {"MAINT", Reason::Maint},
    {"FAULT", Reason::Fault},
    {"IOT", Reason::Iot},
    {"CORP", Reason::Corp},
    {"ESTATE", Reason::Estate},
    {"IMEI", Reason::Imei},
});

constexpr auto remedyCodes = std::to_array<std::pair<const char *, Remedy>>({
    {"payBill", Remedy::Pay},
    {"topUp", Remedy::TopUp},
    {"verifyIdentity", Remedy::Verify},
    {"appeal", Remedy::Appeal},
    {"resume", Remedy::Resume},
    {"wait", Remedy::Wait},
    {"resetPassword", Remedy::ResetPassword},
    {"visitStore", Remedy::VisitStore},
    {"contact", Remedy::Contact},
    {"unlock", Remedy::Unlock},
});

tl::unexpected<Failure> malformed(const QString &where)
{
    return raise(FailureCode::ReasonCatalogueMalformed, where);
}

Result<ReasonWords> readWords(const QJsonObject &object, const QString &where)
{
    ReasonWords words;
    const std::pair<const char *, QString *> members[] = {
        {"name", &words.name},         {"task", &words.task},         {"plain", &words.plain},
        {"liftedBy", &words.liftedBy}, {"inaction", &words.inaction}, {"duration", &words.duration}};
    for (const auto &[name, text] : members) {
        *text = object.value(QLatin1String(name)).toString();
        if (text->trimmed().isEmpty())
            return malformed(where + u'.' + QLatin1String(name));
    }
    return words;
}

Result<ReasonEntry> readEntry(const QJsonObject &object)
{
    const QString code = object.value(u"code").toString();
    ReasonEntry entry;
    entry.reason = reasonFromCode(code);
    if (reasonCode(entry.reason) != code)
        return malformed(QStringLiteral("code"));
    const QJsonArray remedies = object.value(u"remedies").toArray();
    for (const QJsonValue &value : remedies) {
        entry.remedies << remedyFromCode(value.toString());
        if (entry.remedies.last() == Remedy::Unknown)
            return malformed(code + QStringLiteral(".remedies"));
    }
    if (entry.remedies.isEmpty())
        return malformed(code + QStringLiteral(".remedies"));
    entry.liftsItself = object.value(u"liftsItself").toBool();
    entry.appealable = object.value(u"appealable").toBool();
    entry.needsBill = object.value(u"needsBill").toBool();
    const QJsonObject words = object.value(u"words").toObject();
    for (auto it = words.begin(); it != words.end(); ++it) {
        auto read = readWords(it.value().toObject(), code + u'.' + it.key());
        if (!read)
            return passOn(read.error());
        entry.words.insert(it.key(), *read);
    }
    if (!entry.words.contains(QStringLiteral("en")))
        return malformed(code + QStringLiteral(".words.en"));
    return entry;
}

/// What a catalogue without entries answers: to ask the operator is always a road.
const ReasonEntry &lastResort()
{
    static const ReasonEntry entry{Reason::Unknown, {Remedy::Contact}, false, false, false, {}};
    return entry;
}

} // namespace reason_detail

Reason reasonFromCode(const QString &code)
{
    for (const auto &[name, reason] : reason_detail::reasonCodes) {
        if (code == QLatin1String(name))
            return reason;
    }
    return Reason::Unknown;
}

QString reasonCode(Reason reason)
{
    for (const auto &[name, candidate] : reason_detail::reasonCodes) {
        if (candidate == reason)
            return QLatin1String(name);
    }
    return QStringLiteral("UNKNOWN");
}

Remedy remedyFromCode(const QString &code)
{
    for (const auto &[name, remedy] : reason_detail::remedyCodes) {
        if (code == QLatin1String(name))
            return remedy;
    }
    return Remedy::Unknown;
}

QString remedyCode(Remedy remedy)
{
    for (const auto &[name, candidate] : reason_detail::remedyCodes) {
        if (candidate == remedy)
            return QLatin1String(name);
    }
    return QStringLiteral("unknown");
}

Result<ReasonCatalogue> ReasonCatalogue::fromJson(const QByteArray &json)
{
    const auto top = parseJsonObject(json);
    if (!top)
        return passOn(top.error());
    ReasonCatalogue catalogue;
    const QJsonArray entries = top->value(u"reasons").toArray();
    for (const QJsonValue &value : entries) {
        auto entry = reason_detail::readEntry(value.toObject());
        if (!entry)
            return passOn(entry.error());
        const int key = static_cast<int>(entry->reason);
        if (catalogue.m_entries.contains(key))
            return reason_detail::malformed(reasonCode(entry->reason) + QStringLiteral(".twice"));
        catalogue.m_entries.insert(key, *std::move(entry));
    }
    if (!catalogue.m_entries.contains(static_cast<int>(Reason::Unknown)))
        return reason_detail::malformed(QStringLiteral("UNKNOWN"));
    return catalogue;
}

const ReasonEntry &ReasonCatalogue::entry(Reason reason) const
{
    auto found = m_entries.constFind(static_cast<int>(reason));
    if (found == m_entries.constEnd())
        found = m_entries.constFind(static_cast<int>(Reason::Unknown));
    return found == m_entries.constEnd() ? reason_detail::lastResort() : *found;
}

const ReasonWords &ReasonCatalogue::words(Reason reason, const QString &language) const
{
    static const ReasonWords none;
    const QMap<QString, ReasonWords> &all = entry(reason).words;
    for (const QString &wanted : {language, QStringLiteral("en")}) {
        const auto found = all.constFind(wanted);
        if (found != all.constEnd())
            return *found;
    }
    return all.isEmpty() ? none : *all.constBegin();
}

QList<Reason> ReasonCatalogue::reasons() const
{
    QList<Reason> all;
    for (const auto &[name, reason] : reason_detail::reasonCodes) {
        if (m_entries.contains(static_cast<int>(reason)))
            all << reason;
    }
    return all;
}

} // namespace unbar::domain
