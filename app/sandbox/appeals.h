#pragma once
// What the operator does with an appeal: takes it or says why not, checks it by machine and by people, keeps
// its clocks, restores what was upheld. Called with the world's guard held.

#include "app/sandbox/evidence.h"
#include "app/sandbox/rules.h"

namespace unbar::sandbox {

/// What comes with a move; which of them a move needs stands at Appeals::move.
struct AppealFacts
{
    QString to;   ///< for T33 and T36, where a move has two ends
    QString text; ///< reason, question or remark, shown to the person
    QString reasonCode;
    QString remedy;
    QDateTime nextDate;
    QString who, reference; ///< EXTERNAL
    QString by;             ///< who acted, where it is not the one the table names
    QStringList documents;  ///< T32: evidence that is new
    QString reviewer;       ///< who decides, as the console knows them
    bool supervisor = false;
    bool fixable = false;
    QJsonArray items; ///< T17: [{"itemCode", "code", "question"}]
    int days = 0;     ///< T17: until when, 0 for the policy's
    QStringList restored;
    QString date, number; ///< T35
};

class Appeals
{
public:
    Appeals(World &world, Rules &rules)
        : m_world(world)
        , m_rules(rules)
    {}
    /// Names the work that comes due by the clock; called once.
    void registerJobs();

    /// Why a create cannot be taken, as an error code with details in `extra`; empty when it can.
    QString refusal(const QJsonObject &body, const QString &owner, QJsonObject *extra) const;
    /// Takes it: SUBMITTED, with case number, clocks and signed receipt. The body passed refusal().
    Record open(const QJsonObject &sent, const QString &owner);
    /// Opened by hotline or store on the person's behalf; the id, of the one that is open already when there
    /// is one, empty when the line has no such lock.
    QString openByStaff(const QString &lineId, const QString &suspensionId, const QString &channel,
                        const QString &statement);
    /// One transition. Empty when done; "secondReviewer" when a first of two approvals was noted; else why
    /// not: "unknown", "transitionUnknown", "reasonMissing" (T11, T24, T33 to REJECTED: code and text; the
    /// latter two also remedy and next date), "itemsMissing" (T17), "tooManyRounds" (T17, more than three
    /// without a supervisor), "whoMissing" (T21), "reviewerMissing" (also T14 at high risk), "sameReviewer"
    /// (approvals at high risk, T33), "dateOver", "answersMissing" (T18), "notFixable" (T12), "windowOver"
    /// (T20, T31, T32), "groundMissing" (T32), "notEligible" (T34).
    QString move(const QString &id, const QString &transition, const AppealFacts &facts);
    /// A customer's act by PATCH; the same answers, and "actionUnknown", "alreadyUsed", "answersMissing".
    QString act(const QString &id, const QJsonObject &action);
    /// When the regulator's road opens for it; null when it is open.
    [[nodiscard]] QDateTime eligibleFrom(const QJsonObject &ticket) const;
    /// The ticket of an appeal; nothing for other tickets.
    [[nodiscard]] std::optional<Record> ticket(const QString &id) const;

private:
    void progress(const QString &id);
    void remind(const QString &target);
    void lapse(const QString &target);
    void closeQuietly(const QString &id);
    void restoreLate(const QString &id);
    void onLifted(const QString &lineId, const QString &suspensionId);
    void onOrderFailed(const QString &orderId);
    void autoCheck(Record &ticket);
    [[nodiscard]] QString guard(const Record &ticket, const QString &transition, const QString &to,
                                const AppealFacts &facts) const;
    [[nodiscard]] QString reviewerGuard(const QJsonObject &body, const QString &transition, const QString &to,
                                        const AppealFacts &facts) const;
    [[nodiscard]] QString personGuard(const QJsonObject &body, const QString &transition,
                                      const AppealFacts &facts) const;
    QString reconsider(Record &ticket, const AppealFacts &facts);
    QString attach(Record &ticket, const QStringList &documents);
    QString actByName(const QString &id, const QString &name, const QString &state, const AppealFacts &facts);
    QString answerRequests(Record &ticket, const QJsonObject &action);
    void enter(Record &ticket, const QString &transition, const QString &to, const AppealFacts &facts,
               const QString &actor);
    void effects(Record &ticket, const QString &to);
    void restore(const Record &ticket);
    void askInfo(QJsonObject &body, const AppealFacts &facts);
    void clocks(QJsonObject &body, const QString &from, const QString &to);
    void tell(const Record &ticket, const QString &to);
    void addNote(QJsonObject &body, const QString &author, const QString &text) const;
    World &m_world;
    Rules &m_rules;
};

/// A member's text, empty when there is none.
QString memberText(const QJsonObject &object, const char *name);
/// "UNDER_REVIEW"
QString appealState(const QJsonObject &ticket);
/// Line and lock an appeal is about.
std::pair<QString, QString> appealTarget(const QJsonObject &ticket);
QStringList appealDocuments(const QJsonObject &ticket);
/// What can be wrong with an item; OTHER says it in words.
QStringList evidenceRejectCodes();

} // namespace unbar::sandbox
