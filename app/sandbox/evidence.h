#pragma once
// Documents of TMF667 that carry evidence: what the ticket side fixes with a submission, shows to a reviewer,
// judges and lets go. Everything here is called with the world's guard held.

#include "app/sandbox/world.h"

namespace unbar::sandbox {

class Server;

struct Evidence
{
    QString id;           ///< "doc-1007-3fa2c9…"
    QString owner;        ///< subscriber id
    QString service;      ///< TMF638 id of the suspended line, empty when none was named
    QString item;         ///< item code, "idFront"
    int page = 1;         ///< from 1, within its item
    QString contentType;  ///< of the plaintext, told by its content: image/jpeg, image/png, application/pdf
    qint64 size = 0;      ///< bytes of the plaintext
    QString sha256Plain;  ///< hex
    QString sha256Sealed; ///< hex
    QString localCheck;   ///< what the app's own check said: ok, warn, override, unchecked
    QString ticket;       ///< TMF621 id once it was submitted, else empty
    QString review;       ///< "accepted", "rejected", or empty
    QString rejectCode;   ///< BLUR, GLARE …; only with "rejected"
    QString rejectText;
    bool purged = false; ///< its bytes are gone, the record of it is kept
};

/// The document, when it is there and, where `owner` is given, belongs to that subscriber.
std::optional<Evidence> evidence(const World &world, const QString &id, const QString &owner = {});
/// What was submitted with a ticket, in order of creation.
QList<Evidence> evidenceOfTicket(const World &world, const QString &ticket);
/// The plaintext, opened anew from the sealed bytes each time; nothing when it was purged or does not open.
std::optional<QByteArray> evidenceBytes(World &world, const QString &id);

/// Ties documents to a ticket; from then on nobody changes or deletes them. False, with nothing changed, when
/// one of them is unknown, purged, or belongs to another ticket already.
bool markSubmitted(World &world, const QStringList &ids, const QString &ticket);
/// Frees what was submitted with `prior` for the appeal that follows it.
void passEvidenceOn(World &world, const QStringList &ids, const QString &prior);
/// `result` is "accepted" or "rejected", the latter with a code. False for an unknown document and for one
/// that was not submitted.
bool reviewEvidence(World &world, const QString &id, const QString &result, const QString &rejectCode = {},
                    const QString &rejectText = {});
/// Removes the bytes and leaves the record with its hashes, status "archived". False when it is unknown or
/// was purged.
bool purgeEvidence(World &world, const QString &id);

/// TMF667: documents over sealed uploads, with a signed receipt.
void installEvidence(Server &server);

} // namespace unbar::sandbox
