#include "app/domain/operator_document_parts.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace unbar::domain::document_detail {

namespace part_detail {

constexpr std::pair<const char *, ClockKind> clockKinds[] = {
    {"hours", ClockKind::Hours}, {"calendar", ClockKind::Calendar}, {"working", ClockKind::Working}};

constexpr std::pair<const char *, LegalBasis> bases[] = {{"consent", LegalBasis::Consent},
                                                         {"legalDuty", LegalBasis::LegalDuty},
                                                         {"contract", LegalBasis::Contract}};

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::pair<const char *, Value> (&table)[N], const QString &name)
{
    for (const auto &[text, value] : table)
        if (name == QLatin1String(text))
            return value;
    return std::nullopt;
}

template <typename Value, std::size_t N>
QString nameOf(const std::pair<const char *, Value> (&table)[N], Value value)
{
    const auto *found = std::ranges::find(table, value, [](const auto &row) { return row.second; });
    return QString::fromLatin1(found->first);
}

/// An object of the document that knows its path; the first wrong member is kept in `wrong`.
class Part
{
public:
    Part(QJsonObject object, QString path, QString &wrong)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_wrong(&wrong)
    {}

    void refuse(const char *name) const
    {
        if (m_wrong->isEmpty())
            *m_wrong = path(QString::fromLatin1(name));
    }

    [[nodiscard]] QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }

    [[nodiscard]] bool has(const char *name) const
    {
        return !value(name).isUndefined() && !value(name).isNull();
    }

    [[nodiscard]] QString text(const char *name) const
    {
        if (has(name) && !value(name).isString())
            refuse(name);
        return value(name).toString();
    }

    [[nodiscard]] QString needText(const char *name) const
    {
        const QString found = text(name);
        if (found.isEmpty())
            refuse(name);
        return found;
    }

    [[nodiscard]] bool flag(const char *name, bool otherwise = false) const
    {
        if (has(name) && !value(name).isBool())
            refuse(name);
        return value(name).toBool(otherwise);
    }

    [[nodiscard]] qint64 whole(const char *name, qint64 least, qint64 most, qint64 otherwise) const
    {
        if (!has(name))
            return otherwise;
        const double found = value(name).toDouble(std::nan(""));
        if (!(found >= double(least) && found <= double(most)) || std::floor(found) != found) {
            refuse(name);
            return otherwise;
        }
        return qint64(found);
    }

    [[nodiscard]] Words words(const char *name) const
    {
        return has(name) ? wordsOf(value(name), name) : Words();
    }

    [[nodiscard]] Words needWords(const char *name) const
    {
        const Words found = wordsOf(value(name), name);
        if (found.isEmpty())
            refuse(name);
        return found;
    }

    [[nodiscard]] QStringList texts(const char *name) const
    {
        QStringList found;
        for (const QJsonValue &each : array(name)) {
            if (!each.isString())
                refuse(name);
            found << each.toString();
        }
        return found;
    }

    [[nodiscard]] QList<Words> wordsList(const char *name) const
    {
        QList<Words> found;
        for (const QJsonValue &each : array(name))
            found << wordsOf(each, name);
        return found;
    }

    [[nodiscard]] Part inner(const char *name) const { return inner(QString::fromLatin1(name)); }

    /// For members whose names are the operator's own.
    [[nodiscard]] Part inner(const QString &name) const
    {
        const QJsonValue found = m_object.value(name);
        if (!found.isUndefined() && !found.isNull() && !found.isObject() && m_wrong->isEmpty())
            *m_wrong = path(name);
        return Part(found.toObject(), path(name), *m_wrong);
    }

    [[nodiscard]] QList<Part> list(const char *name) const
    {
        QList<Part> found;
        for (const QJsonValue &each : array(name)) {
            if (!each.isObject())
                refuse(name);
            found << Part(each.toObject(),
                          path(QStringLiteral("%1[%2]").arg(QLatin1String(name)).arg(found.size())),
                          *m_wrong);
        }
        return found;
    }

    [[nodiscard]] QStringList members() const { return m_object.keys(); }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
    }

    [[nodiscard]] QJsonArray array(const char *name) const
    {
        if (has(name) && !value(name).isArray())
            refuse(name);
        return value(name).toArray();
    }

    [[nodiscard]] Words wordsOf(const QJsonValue &texts, const char *name) const
    {
        Words found;
        const QJsonObject object = texts.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!it.value().isString())
                refuse(name);
            found.insert(it.key(), it.value().toString());
        }
        if (!texts.isUndefined() && !texts.isObject())
            refuse(name);
        return found;
    }

    QJsonObject m_object;
    QString m_path;
    QString *m_wrong;
};

constexpr int mostDays = 3660;
constexpr int mostCharacters = 20000;

EvidenceSpec readEvidence(const Part &part)
{
    EvidenceSpec spec;
    spec.code = part.needText("code");
    spec.names = part.needWords("names");
    spec.why = part.words("why");
    spec.required = part.flag("required", true);
    spec.sensitive = part.flag("sensitive");
    spec.card = part.flag("card");
    spec.maxPages = int(part.whole("maxPages", 1, 99, 1));
    spec.types = part.texts("types");
    spec.alternative = part.words("alternative");
    return spec;
}

/// A clock of a kind that is not known is none: no deadline is better than a wrong one.
QMap<QString, ClockPolicy> readClocks(const Part &part)
{
    QMap<QString, ClockPolicy> clocks;
    for (const QString &name : part.members()) {
        const Part clock = part.inner(name);
        const int days = int(clock.whole("days", 1, mostDays, 0));
        const auto kind = valueOf(clockKinds, clock.needText("kind"));
        if (days == 0)
            clock.refuse("days");
        if (kind)
            clocks.insert(name, {days, *kind});
    }
    return clocks;
}

AppealPolicy readAppeal(const Part &part)
{
    AppealPolicy policy;
    for (const QString &code : part.texts("actors"))
        if (const auto actor = actorFromCode(code))
            policy.actors << *actor;
    policy.autoCheck = part.flag("autoCheck");
    const QString risk = part.text("risk");
    policy.highRisk = !risk.isEmpty() && risk != u"normal";
    const Part statement = part.inner("statement");
    policy.statementMin = int(statement.whole("min", 0, mostCharacters, policy.statementMin));
    policy.statementMax = int(statement.whole("max", std::max(1, policy.statementMin), mostCharacters,
                                              std::max(policy.statementMax, policy.statementMin)));
    policy.questions = statement.texts("questions");
    for (const Part &each : part.list("evidence"))
        policy.evidence << readEvidence(each);
    policy.clocks = readClocks(part.inner("clocks"));
    policy.usualP50 = part.inner("usual").text("p50");
    policy.usualP90 = part.inner("usual").text("p90");
    policy.reconsiderations = int(part.whole("reconsiderations", 0, 99, policy.reconsiderations));
    return policy;
}

VerifyPolicy readVerify(const Part &part)
{
    VerifyPolicy policy;
    for (const Part &each : part.list("methods")) {
        VerifyMethod method;
        method.code = each.needText("code");
        method.usual = each.text("usual");
        const Part limit = each.inner("limit");
        method.limitMax = int(limit.whole("max", 0, 1000, 0));
        method.limitPer = limit.text("per");
        method.usesFace = each.flag("usesFace");
        method.needsAppointment = each.flag("needsAppointment");
        method.asksDocument = each.flag("asksDocument");
        policy.methods << method;
    }
    policy.faceOnly = part.flag("faceOnly");
    const Part reading = part.inner("readAndSign");
    policy.readTitle = reading.words("title");
    policy.readText = reading.words("text");
    return policy;
}

ConsentText readConsent(const Part &part)
{
    ConsentText consent;
    consent.purpose = part.needText("purpose");
    consent.version = part.needText("version");
    // What rests on no basis that is known here must not be taken for consent, nor for a duty.
    const auto basis = valueOf(bases, part.needText("basis"));
    if (!basis)
        part.refuse("basis");
    consent.basis = basis.value_or(LegalBasis::Consent);
    consent.sensitive = part.flag("sensitive");
    consent.title = part.needWords("title");
    consent.items = part.wordsList("items");
    if (consent.items.isEmpty())
        part.refuse("items");
    consent.withdrawal = part.words("withdrawal");
    consent.retention = part.text("retention");
    return consent;
}

UploadPolicy readUpload(const Part &part)
{
    UploadPolicy upload;
    upload.maxSize = part.whole("maxSize", 1, qint64(1) << 30, upload.maxSize);
    upload.maxPixels = part.whole("maxPixels", 1, qint64(1) << 30, upload.maxPixels);
    if (part.has("types"))
        upload.types = part.texts("types");
    return upload;
}

QByteArray readBytes(const Part &part, const char *name, QByteArray::Base64Options options)
{
    const auto decoded = QByteArray::fromBase64Encoding(part.needText(name).toLatin1(),
                                                        options | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        part.refuse(name);
    return decoded.decoded;
}

SealKey readSealKey(const Part &part)
{
    SealKey key;
    key.kid = part.needText("kid");
    key.certificate = readBytes(part, "certificate", QByteArray::Base64Encoding);
    if (!readMoment(part.value("notAfter"), key.notAfter) || !key.notAfter.isValid())
        part.refuse("notAfter");
    return key;
}

ReceiptKey readReceiptKey(const Part &part)
{
    ReceiptKey key;
    key.kid = part.needText("kid");
    key.x = readBytes(part, "x", QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (key.x.size() != 32)
        part.refuse("x");
    return key;
}

QJsonObject writeWords(const Words &words)
{
    QJsonObject object;
    for (auto it = words.begin(); it != words.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject writeEvidence(const EvidenceSpec &spec)
{
    QJsonObject object{{QStringLiteral("code"), spec.code},
                       {QStringLiteral("names"), writeWords(spec.names)},
                       {QStringLiteral("why"), writeWords(spec.why)},
                       {QStringLiteral("required"), spec.required},
                       {QStringLiteral("sensitive"), spec.sensitive},
                       {QStringLiteral("card"), spec.card},
                       {QStringLiteral("maxPages"), spec.maxPages},
                       {QStringLiteral("types"), QJsonArray::fromStringList(spec.types)}};
    if (!spec.alternative.isEmpty())
        object.insert(QStringLiteral("alternative"), writeWords(spec.alternative));
    return object;
}

QJsonObject writeAppeal(const AppealPolicy &policy)
{
    QJsonArray actors, evidence;
    for (const ActorKind kind : policy.actors)
        actors << actorCode(kind);
    for (const EvidenceSpec &spec : policy.evidence)
        evidence << writeEvidence(spec);
    QJsonObject clocks;
    for (auto it = policy.clocks.begin(); it != policy.clocks.end(); ++it)
        clocks.insert(it.key(), QJsonObject{{QStringLiteral("days"), it.value().days},
                                            {QStringLiteral("kind"), nameOf(clockKinds, it.value().kind)}});
    const QJsonObject statement{{QStringLiteral("min"), policy.statementMin},
                                {QStringLiteral("max"), policy.statementMax},
                                {QStringLiteral("questions"), QJsonArray::fromStringList(policy.questions)}};
    const QJsonObject usual{{QStringLiteral("p50"), policy.usualP50},
                            {QStringLiteral("p90"), policy.usualP90}};
    return {{QStringLiteral("actors"), actors},
            {QStringLiteral("autoCheck"), policy.autoCheck},
            {QStringLiteral("risk"), policy.highRisk ? QStringLiteral("high") : QStringLiteral("normal")},
            {QStringLiteral("statement"), statement},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("clocks"), clocks},
            {QStringLiteral("usual"), usual},
            {QStringLiteral("reconsiderations"), policy.reconsiderations}};
}

QJsonObject writeVerify(const VerifyPolicy &policy)
{
    QJsonArray methods;
    for (const VerifyMethod &method : policy.methods)
        methods << QJsonObject{
            {QStringLiteral("code"), method.code},
            {QStringLiteral("usual"), method.usual},
            {QStringLiteral("limit"),
             QJsonObject{{QStringLiteral("max"), method.limitMax}, {QStringLiteral("per"), method.limitPer}}},
            {QStringLiteral("usesFace"), method.usesFace},
            {QStringLiteral("needsAppointment"), method.needsAppointment},
            {QStringLiteral("asksDocument"), method.asksDocument}};
    QJsonObject object{{QStringLiteral("methods"), methods}, {QStringLiteral("faceOnly"), policy.faceOnly}};
    if (!policy.readText.isEmpty() || !policy.readTitle.isEmpty())
        object.insert(QStringLiteral("readAndSign"),
                      QJsonObject{{QStringLiteral("title"), writeWords(policy.readTitle)},
                                  {QStringLiteral("text"), writeWords(policy.readText)}});
    return object;
}

QJsonObject writeConsent(const ConsentText &consent)
{
    QJsonArray items;
    for (const Words &words : consent.items)
        items << writeWords(words);
    return {{QStringLiteral("purpose"), consent.purpose},
            {QStringLiteral("version"), consent.version},
            {QStringLiteral("basis"), nameOf(bases, consent.basis)},
            {QStringLiteral("sensitive"), consent.sensitive},
            {QStringLiteral("title"), writeWords(consent.title)},
            {QStringLiteral("items"), items},
            {QStringLiteral("withdrawal"), writeWords(consent.withdrawal)},
            {QStringLiteral("retention"), consent.retention}};
}

void writeKeys(const OperatorDocument &document, QJsonObject &object)
{
    QJsonArray sealKeys, receiptKeys;
    for (const SealKey &key : document.sealKeys)
        sealKeys << QJsonObject{
            {QStringLiteral("kid"), key.kid},
            {QStringLiteral("certificate"), QString::fromLatin1(key.certificate.toBase64())},
            {QStringLiteral("notAfter"), key.notAfter.toUTC().toString(Qt::ISODateWithMs)}};
    for (const ReceiptKey &key : document.receiptKeys)
        receiptKeys << QJsonObject{
            {QStringLiteral("kid"), key.kid},
            {QStringLiteral("x"), QString::fromLatin1(key.x.toBase64(QByteArray::Base64UrlEncoding |
                                                                     QByteArray::OmitTrailingEquals))}};
    object.insert(QStringLiteral("sealKeys"), sealKeys);
    object.insert(QStringLiteral("receiptKeys"), receiptKeys);
}

} // namespace part_detail

QString readAppealParts(OperatorDocument &document, const QJsonObject &object)
{
    using namespace part_detail;
    QString wrong;
    const Part top(object, QString(), wrong);
    const Part policies = top.inner("policies");
    for (const QString &code : policies.members()) {
        const Part policy = policies.inner(code);
        if (policy.has("appeal"))
            document.appeals.insert(code, readAppeal(policy.inner("appeal")));
        if (policy.has("verify"))
            document.checks.insert(code, readVerify(policy.inner("verify")));
    }
    for (const Part &each : top.list("consents"))
        document.consents << readConsent(each);
    document.upload = readUpload(top.inner("upload"));
    for (const Part &each : top.list("sealKeys"))
        document.sealKeys << readSealKey(each);
    for (const Part &each : top.list("receiptKeys"))
        document.receiptKeys << readReceiptKey(each);
    return wrong;
}

void writeAppealParts(const OperatorDocument &document, QJsonObject &object)
{
    using namespace part_detail;
    QJsonObject policies = object.value(u"policies").toObject();
    const auto add = [&policies](const QString &reason, const QString &member, const QJsonObject &part) {
        QJsonObject policy = policies.value(reason).toObject();
        policy.insert(member, part);
        policies.insert(reason, policy);
    };
    for (auto it = document.appeals.begin(); it != document.appeals.end(); ++it)
        add(it.key(), QStringLiteral("appeal"), writeAppeal(it.value()));
    for (auto it = document.checks.begin(); it != document.checks.end(); ++it)
        add(it.key(), QStringLiteral("verify"), writeVerify(it.value()));
    object.insert(QStringLiteral("policies"), policies);
    QJsonArray consents;
    for (const ConsentText &consent : document.consents)
        consents << writeConsent(consent);
    object.insert(QStringLiteral("consents"), consents);
    object.insert(QStringLiteral("upload"),
                  QJsonObject{{QStringLiteral("maxSize"), document.upload.maxSize},
                              {QStringLiteral("maxPixels"), document.upload.maxPixels},
                              {QStringLiteral("types"), QJsonArray::fromStringList(document.upload.types)}});
    writeKeys(document, object);
}

} // namespace unbar::domain::document_detail
