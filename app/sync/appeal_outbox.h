#pragma once
// Sends what a person did about an appeal: its pages, the appeal itself, acts on it. A create that got no
// answer is asked about by its key and never made a second time (T06 to T09); an act repeated under its key
// is the same act.

#include "app/domain/appeal_policy.h"
#include "app/sync/core.h"

namespace unbar::sync {

class PageSender;
struct PageJob;

class AppealOutbox : public QObject
{
    Q_OBJECT
public:
    explicit AppealOutbox(Core &core);
    static bool takes(const store::OutboxItem &item);
    void setSender(PageSender *sender); ///< lives as long as the session
    /// One row, held by its case; the caller counts as running.
    QCoro::Task<void> deliver(store::OutboxItem item);

Q_SIGNALS:
    void moved(const QString &appealId); ///< the operator answered: line and appeals are worth reading
    void heldBack(
        const QString &appealId); ///< its deadline passed while it waited: the person has to be told (F21)

private:
    enum class Known { Settled, NotThere, NoAnswer };
    QCoro::Task<void> deliverCreate(store::OutboxItem item);
    QCoro::Task<Known> askAboutCreate(store::OutboxItem item);
    QCoro::Task<void> deliverAct(store::OutboxItem item);
    QCoro::Task<void> deliverPage(store::OutboxItem item);
    QCoro::Task<void> deliverConsent(store::OutboxItem item);
    void settlePage(store::OutboxItem item, const PageJob &job, const Result<domain::EvidencePage> &sent);
    void settleConsent(store::OutboxItem item, const Result<domain::Consent> &sent);
    Result<void> keepPage(const QString &appealId, const QString &itemCode, const domain::EvidencePage &sent);
    Result<void> refuseAll(store::OutboxItem &item, const Failure &failure);
    [[nodiscard]] static bool isFinal(const Failure &failure);
    bool holdBack(store::OutboxItem &item);
    bool markCreating(store::OutboxItem &item);
    bool markActing(store::OutboxItem &item);
    void settleCreate(store::OutboxItem item, const Result<op::AppealTicket> &sent);
    Result<void> refuseCreate(store::OutboxItem &item, const QString &why);
    Result<void> postponeCreate(store::OutboxItem &item, const Failure &failure);
    void settleAct(store::OutboxItem item, const Result<op::AppealTicket> &sent);
    Result<void> endAct(store::OutboxItem &item, const QString &refusal);
    Result<void> move(const store::OutboxItem &item, domain::AppealEvent event);
    Result<void> apply(const store::OutboxItem &item, const op::AppealTicket &ticket);
    Result<void> finish(store::OutboxItem &item, store::OutboxState state);
    Result<void> postpone(store::OutboxItem &item, const Failure &failure, bool ambiguous);
    void write(const std::function<Result<void>()> &act);
    void drop(store::OutboxItem item);
    [[nodiscard]] bool stands(const store::OutboxItem &item) const;
    [[nodiscard]] bool deadlinePassed(const domain::Appeal &appeal) const;

    Core &m_core;
    PageSender *m_sender = nullptr;
};

} // namespace unbar::sync
