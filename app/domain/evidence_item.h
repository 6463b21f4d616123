#pragma once
// One item of evidence and its pages: what is kept of each on this computer and at the operator.

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace unbar::domain {

/// MISSING → CAPTURED → CHECKED → SEALED → SENT → {ACCEPTED, REJECTED → CAPTURED′} → PURGED.
enum class EvidenceState { Missing, Captured, Checked, Sealed, Sent, Accepted, Rejected, Purged };
QString evidenceStateName(EvidenceState state);
std::optional<EvidenceState> evidenceStateFromName(const QString &name);

/// What this computer saw; advice, never acceptance.
enum class LocalCheck { Unchecked, Clear, Blurred, Glare, CutOff, TooSmall, TooDark, Tilted };
QString localCheckName(LocalCheck check);
std::optional<LocalCheck> localCheckFromName(const QString &name);

/// Why the operator did not take an item; bilingual words on the screen.
enum class RejectCode {
    Blur,
    Glare,
    Cropped,
    Covered,
    WrongSide,
    Expired,
    NameDiff,
    NumberDiff,
    NotOwner,
    AuthMissing,
    AuthExpired,
    SealUnclear,
    NotSufficient,
    SuspectAltered,
    FaceFail,
    Duplicate,
    WrongType,
    PoliceHold,
    OverLimit,
    Other ///< and every code that is not known: the operator's text says it
};
QString rejectCodeName(RejectCode code); ///< "NAME_DIFF"
RejectCode rejectCodeFromName(const QString &name);

struct EvidencePage
{
    QString id;            ///< local id
    QString file;          ///< sealed file of the store, empty once the operator has it and it was forgotten
    QString contentType;   ///< "image/jpeg" or "application/pdf" of what is inside
    qint64 size = 0;       ///< bytes of what is inside
    qint64 sealedSize = 0; ///< bytes that are sent
    QString sha256Plain, sha256Sealed; ///< hex
    QString sealKeyId;
    LocalCheck check = LocalCheck::Unchecked;
    bool approved = false; ///< the person has seen it with its watermark and takes it
    QString uploadPath;    ///< below the tus root, empty when none is open
    qint64 offset = 0;     ///< acknowledged bytes
    QString documentId;    ///< TMF667
    QString supersedes;    ///< TMF667 id of the version this one replaces (invariant I5)
    QString receipt;       ///< JWS, verified
    friend bool operator==(const EvidencePage &, const EvidencePage &) = default;
};

struct EvidenceItem
{
    QString code; ///< of the operator's list: "idFront", "usageProof", …
    EvidenceState state = EvidenceState::Missing;
    QList<EvidencePage> pages;
    int tries = 0;           ///< refused by the local check so far
    bool overridden = false; ///< sent although the local check advised against it; the reviewer is told
    QString cannotProvide;   ///< statement instead of the item
    RejectCode rejectCode = RejectCode::Other;
    QString rejectText;
    friend bool operator==(const EvidenceItem &, const EvidenceItem &) = default;
};

} // namespace unbar::domain
