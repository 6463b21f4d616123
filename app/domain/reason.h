#pragma once
// Why a number is locked: the open code list of the operator API and the catalogue that explains each in
// plain words.

#include "app/support/result.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace unbar::domain {

/// Known codes of the open list (upper snake case on the wire); anything else is Unknown and keeps its raw
/// text.
enum class Reason {
    Unknown,
    Arrears,
    CreditLimit,
    PrepaidExpired,
    SharedAcct,
    Lost,
    Voluntary,
    Violation,
    FraudReverify,
    FraudPolice,
    FraudPunish,
    Realname,
    Dormant,
    RoamRisk,
    SvcPwd,
    AppAcct,
    SimPin,
    Port,
    Maint,
    Fault,
    Iot,
    Corp,
    Estate,
    Imei
};

Reason reasonFromCode(const QString &code); ///< "ARREARS" → Arrears; unknown text → Unknown
QString reasonCode(Reason reason);          ///< Arrears → "ARREARS"

/// What lifts a lock, in the order a person would do it.
enum class Remedy {
    Pay,
    TopUp,
    Verify,
    Appeal,
    Resume,
    Wait,
    ResetPassword,
    VisitStore,
    Contact,
    Unlock,
    Unknown
};
Remedy remedyFromCode(
    const QString &code); ///< "payBill", "topUp", "verifyIdentity", "appeal", "resume", "wait", ...
QString remedyCode(Remedy remedy);

/// Texts of one reason in one language. All plain text.
struct ReasonWords
{
    QString name;     ///< "欠费停机"
    QString task;     ///< what the person does about it, as a card's title: "缴清欠费"
    QString plain;    ///< one sentence why
    QString liftedBy; ///< who lifts it and how
    QString inaction; ///< what happens if nothing is done
    QString duration; ///< how long it usually takes after the action
};

struct ReasonEntry
{
    Reason reason = Reason::Unknown;
    QList<Remedy> remedies;   ///< never empty
    bool liftsItself = false; ///< waiting is enough (maintenance, cool-down)
    bool appealable = false;
    bool needsBill = false;
    QMap<QString, ReasonWords> words; ///< by language: "zh_CN", "en"
};

/// The reason catalogue: a JSON file shipped in resources/reasons, later replaced by a signed pack.
class ReasonCatalogue
{
public:
    static Result<ReasonCatalogue> fromJson(const QByteArray &json);
    /// Always answers: an unlisted reason gets the entry of UNKNOWN, so that no lock is ever shown without a
    /// road.
    [[nodiscard]] const ReasonEntry &entry(Reason reason) const;
    /// Words in the language, falling back to English, then to any.
    [[nodiscard]] const ReasonWords &words(Reason reason, const QString &language) const;
    [[nodiscard]] QList<Reason> reasons() const;

private:
    QHash<int, ReasonEntry> m_entries;
};

} // namespace unbar::domain
