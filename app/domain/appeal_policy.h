#pragma once
// What the operator's signed document says about appeals, checks of identity and consent
// (docs/operator-api.md).

#include "app/domain/appeal.h"

#include <QMap>

namespace unbar::domain {

/// Texts by language ("zh_CN", "en").
using Words = QMap<QString, QString>;
QString wordsIn(const Words &words, const QString &language); ///< falls back to English, then to any

struct EvidenceSpec
{
    QString code;
    Words names, why;
    bool required = true;
    bool sensitive = false;
    bool card = false; ///< ID-1 format: the quality gate of cards applies
    int maxPages = 1;
    QStringList types; ///< MIME types
    Words alternative; ///< what to do without it; empty when there is no way round
    friend bool operator==(const EvidenceSpec &, const EvidenceSpec &) = default;
};

struct ClockPolicy
{
    int days = 0;
    ClockKind kind = ClockKind::Calendar;
    friend bool operator==(const ClockPolicy &, const ClockPolicy &) = default;
};

struct AppealPolicy
{
    QList<ActorKind> actors;
    bool autoCheck = false;
    bool highRisk = false;
    int statementMin = 0, statementMax = 1000; ///< characters as a person counts them, not UTF-16 units
    QStringList questions;
    QList<EvidenceSpec> evidence;
    QMap<QString, ClockPolicy> clocks; ///< "first", "reply", "info", "review", "reopen", "reconsider"
    QString usualP50, usualP90;        ///< ISO 8601 durations, empty when not told
    int reconsiderations = 1;
    friend bool operator==(const AppealPolicy &, const AppealPolicy &) = default;
};

struct VerifyMethod
{
    QString code;     ///< "online", "video", "store", "networkIdentity"
    QString usual;    ///< ISO 8601 duration
    int limitMax = 0; ///< 0: none told
    QString limitPer;
    bool usesFace = false;
    bool needsAppointment = false;
    bool asksDocument = false; ///< a document number is looked at here first; it is not sent
    friend bool operator==(const VerifyMethod &, const VerifyMethod &) = default;
};

struct VerifyPolicy
{
    QList<VerifyMethod> methods;
    bool faceOnly = false;     ///< said plainly where it is so
    Words readTitle, readText; ///< read and sign; empty when not asked for
    friend bool operator==(const VerifyPolicy &, const VerifyPolicy &) = default;
};

/// PIPL art. 13: consent is asked only where it is the legal basis.
enum class LegalBasis { Consent, LegalDuty, Contract };
struct ConsentText
{
    QString purpose, version;
    LegalBasis basis = LegalBasis::Consent;
    bool sensitive = false;
    Words title;
    QList<Words> items; ///< list-form notice: what, why, who, how long, how to withdraw
    Words withdrawal;   ///< what a withdrawal does
    QString retention;  ///< ISO 8601 duration
    friend bool operator==(const ConsentText &, const ConsentText &) = default;
};

enum class ConsentState { NotAsked, Granted, Withdrawn, Refused };
struct Consent
{
    QString purpose, version;
    ConsentState state = ConsentState::NotAsked;
    QDateTime at;       ///< UTC
    QString textSha256; ///< of the notice as it was shown
    QString language;
    QString operatorId; ///< TMF644 id once known
    QString etag;
    friend bool operator==(const Consent &, const Consent &) = default;
};

/// The operator takes nothing larger.
struct UploadPolicy
{
    qint64 maxSize = 10 * 1024 * 1024;
    qint64 maxPixels = 24'000'000;
    QStringList types{QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                      QStringLiteral("application/pdf")};
    friend bool operator==(const UploadPolicy &, const UploadPolicy &) = default;
};

struct SealKey
{
    QString kid;
    QByteArray certificate; ///< X.509, DER
    QDateTime notAfter;
    friend bool operator==(const SealKey &, const SealKey &) = default;
};
struct ReceiptKey
{
    QString kid;
    QByteArray x; ///< raw Ed25519 public key, 32 bytes
    friend bool operator==(const ReceiptKey &, const ReceiptKey &) = default;
};

} // namespace unbar::domain
