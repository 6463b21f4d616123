#pragma once
// A store in a folder of its own, and one fully filled value of each kind. All people in it are synthetic.

#include "app/store/store.h"
#include "tests/fakes/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace unbar::test {

inline SecretBytes storeKey(char fill = 'k')
{
    return SecretBytes::take(QByteArray(32, fill));
}

inline QDateTime storeTime(int minutes = 0)
{
    return QDateTime(QDate(2026, 7, 1), QTime(2, 0, 0, 123), Qt::UTC).addSecs(60 * minutes);
}

class StoreFixture
{
public:
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("unbar.db")); }
    [[nodiscard]] QString dir() const { return m_dir.path(); }

    /// Closes what is open and opens again; the failure, when there is one, is in `failure`.
    bool open(store::StoreOptions options = {}, char key = 'k')
    {
        m_store.reset();
        failure.reset();
        report = {};
        if (options.path.isEmpty())
            options.path = path();
        options.clock = &clock;
        auto opened = store::Store::open(options, storeKey(key), &report);
        if (opened)
            m_store = std::move(*opened);
        else
            failure = opened.error().code;
        return m_store != nullptr;
    }
    void close() { m_store.reset(); }
    store::Store &operator*() const { return *m_store; }
    store::Store *operator->() const { return m_store.get(); }

    FakeClock clock;
    store::OpenReport report;
    std::optional<FailureCode> failure;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<store::Store> m_store;
};

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

/// The files under `dir` that contain `bytes`.
inline QStringList filesWith(const QString &dir, const QByteArray &bytes)
{
    QStringList found;
    for (const QFileInfo &file : QDir(dir).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (readAll(file.filePath()).contains(bytes))
            found << file.fileName();
    }
    return found;
}

inline domain::Line fullLine(const QString &id = QStringLiteral("svc-1"),
                             const QString &number = QStringLiteral("+8613800138001"))
{
    domain::Suspension lock;
    lock.id = QStringLiteral("lock-1");
    lock.reason = domain::Reason::Arrears;
    lock.reasonCode = QStringLiteral("ARREARS");
    lock.reasonText = QStringLiteral("欠费 86.40 元");
    lock.disclosable = false;
    lock.initiator = domain::Initiator::Operator;
    lock.since = storeTime(-1000);
    lock.blocks = {domain::Facility::CallsOut, domain::Facility::Data};
    lock.remedies = {domain::Remedy::Pay, domain::Remedy::Contact};
    lock.documents = {QStringLiteral("ID_CARD")};
    lock.dependsOn = QStringLiteral("lock-0");
    lock.onlineUntil = storeTime(500);
    lock.terminationDate = storeTime(9000);
    lock.windowStart = storeTime(1);
    lock.expectedEnd = storeTime(2);
    lock.caseRef = QStringLiteral("bill-1");
    lock.enforcementContact = QStringLiteral("派出所 110");
    domain::Suspension unknown;
    unknown.id = QStringLiteral("lock-2");
    unknown.reasonCode = QStringLiteral("SOMETHING_NEW");
    domain::Line line;
    line.id = id;
    line.productId = QStringLiteral("prod-1");
    line.accountId = QStringLiteral("acct-1");
    line.number = domain::PhoneNumber::fromE164(number);
    line.planName = QStringLiteral("畅享 59 元");
    line.prepaid = true;
    line.state = domain::LineState::OneWay;
    line.locks = {lock, unknown};
    line.facilities = {{domain::Facility::Emergency, domain::FacilityState::Works},
                       {domain::Facility::SmsOut, domain::FacilityState::Blocked}};
    line.etag = QStringLiteral("\"7\"");
    line.asOf = storeTime();
    return line;
}

/// A value of which only the id says anything.
template <typename T>
T bare(const QString &id)
{
    T value;
    value.id = id;
    return value;
}

inline domain::Message someMessage(const QString &id, const QString &content)
{
    auto message = bare<domain::Message>(id);
    message.subject = content;
    message.content = content;
    return message;
}

inline domain::TimelineEntry someEntry(int minute, const QString &detail = {})
{
    domain::TimelineEntry entry;
    entry.kind = domain::EntryKind::LockLifted;
    entry.at = storeTime(minute);
    entry.detail = detail;
    return entry;
}

inline domain::BillItem fullItem()
{
    return {QStringLiteral("item-1"), QStringLiteral("违约金"), {240, "CNY"}, true, true, true};
}

inline domain::Bill fullBill(const QString &id = QStringLiteral("bill-1"))
{
    domain::Bill bill;
    bill.id = id;
    bill.billNo = QStringLiteral("202606");
    bill.accountId = QStringLiteral("acct-1");
    bill.state = QStringLiteral("onHold");
    bill.due = storeTime(10);
    bill.periodStart = storeTime(-20);
    bill.periodEnd = storeTime(-10);
    bill.amountDue = {8640, "CNY"};
    bill.remaining = {9007199254740993, "EUR"}; // beyond what a double holds
    bill.items = {fullItem()};
    bill.etag = QStringLiteral("W/\"3\"");
    return bill;
}

inline domain::Payment fullPayment(const QString &id = QStringLiteral("pay-1"),
                                   domain::PaymentState state = domain::PaymentState::Quoted)
{
    domain::Payment payment;
    payment.id = id;
    payment.key = QStringLiteral("key-") + id;
    payment.operatorId = QStringLiteral("op-1");
    payment.state = state;
    payment.way = domain::PaymentWay::Browser;
    payment.quote.accountId = QStringLiteral("acct-1");
    payment.quote.lineId = QStringLiteral("svc-1");
    payment.quote.payee = QStringLiteral("示例移动通信有限公司");
    payment.quote.lineMasked = QStringLiteral("138 **** 8001");
    payment.quote.amount = {8640, "CNY"};
    payment.quote.items = {fullItem()};
    payment.quote.billIds = {QStringLiteral("bill-1"), QStringLiteral("bill-2")};
    payment.quote.topUp = true;
    payment.quote.full = false;
    payment.qrPayload = QStringLiteral("https://pay.example/p/1");
    payment.checkoutPath = QStringLiteral("pay/1");
    payment.qrExpires = storeTime(5);
    payment.createdAt = storeTime();
    payment.paidAt = storeTime(1);
    payment.appliedAt = storeTime(2);
    payment.traceNumber = QStringLiteral("T-1");
    payment.ticketNumber = QStringLiteral("K-1");
    payment.lastStatus = QStringLiteral("pendingAcceptance");
    payment.receiptSeen = true;
    return payment;
}

inline domain::EvidenceItem fullEvidence(const QString &code = QStringLiteral("idFront"))
{
    domain::EvidencePage page;
    page.id = QStringLiteral("page-1");
    page.file = QStringLiteral("a1b2");
    page.contentType = QStringLiteral("image/jpeg");
    page.size = 120'000;
    page.sealedSize = 121'000;
    page.sha256Plain = QStringLiteral("aa");
    page.sha256Sealed = QStringLiteral("bb");
    page.sealKeyId = QStringLiteral("seal-1");
    page.check = domain::LocalCheck::Glare;
    page.approved = true;
    page.uploadPath = QStringLiteral("0123");
    page.offset = 4096;
    page.documentId = QStringLiteral("doc-1");
    page.supersedes = QStringLiteral("doc-0");
    page.receipt = QStringLiteral("e30.e30.c2ln");
    domain::EvidenceItem item;
    item.code = code;
    item.state = domain::EvidenceState::Sent;
    item.pages = {page};
    item.tries = 3;
    item.overridden = true;
    item.cannotProvide = QStringLiteral("证件在补办中，先提供回执。");
    item.rejectCode = domain::RejectCode::Glare;
    item.rejectText = QStringLiteral("反光");
    return item;
}

inline domain::Appeal fullAppeal(const QString &id = QStringLiteral("appeal-1"),
                                 domain::AppealState state = domain::AppealState::Draft)
{
    domain::Appeal appeal;
    appeal.id = id;
    appeal.key = QStringLiteral("key-") + id;
    appeal.operatorId = QStringLiteral("tt-1");
    appeal.caseNumber = QStringLiteral("FJ-2026-0701-0001");
    appeal.etag = QStringLiteral("\"3\"");
    appeal.revision = 7;
    appeal.lineId = QStringLiteral("svc-1");
    appeal.suspensionId = QStringLiteral("lock-1");
    appeal.reason = domain::Reason::Violation;
    appeal.reasonCode = QStringLiteral("VIOLATION");
    appeal.kind = domain::AppealKind::Complaint;
    appeal.state = state;
    appeal.actor = {domain::ActorKind::Agent, QStringLiteral("测试·李四"), QDate(2026, 12, 31)};
    appeal.statement = QStringLiteral("号码一直由本人使用。");
    appeal.answers = {{QStringLiteral("usage"), QStringLiteral("与家人通话")}};
    appeal.items = {fullEvidence(), fullEvidence(QStringLiteral("usageProof"))};
    appeal.consentIds = {QStringLiteral("consent-1")};
    appeal.traceNumber = QStringLiteral("T-1");
    appeal.priorId = QStringLiteral("appeal-0");
    appeal.place = QStringLiteral("evidence");
    appeal.createdAt = storeTime();
    appeal.savedAt = storeTime(1);
    appeal.submittedAt = storeTime(2);
    appeal.adopted = true;
    appeal.deadlineTold = true;
    appeal.receipt = QStringLiteral("e30.e30.c2ln");
    appeal.receiptSeen = true;
    appeal.history = {{10, domain::AppealState::Submitted, domain::AppealState::Accepted, storeTime(3),
                       QStringLiteral("operator"), QStringLiteral("已受理")}};
    appeal.clocks = {{QStringLiteral("C-REPLY"), storeTime(3), storeTime(9000), storeTime(4), 60,
                      domain::ClockKind::Working}};
    appeal.requests = {{QStringLiteral("iq-1"), QStringLiteral("idFront"), QStringLiteral("GLARE"),
                        QStringLiteral("请重拍"), storeTime(500), true, 2}};
    appeal.notes = {
        {QStringLiteral("n-1"), QStringLiteral("reviewer"), QStringLiteral("您好"), storeTime(5), true}};
    appeal.outcome = {domain::AppealResult::NotUpheld,
                      QStringLiteral("NOT_SUFFICIENT"),
                      QStringLiteral("材料不足"),
                      QStringLiteral("补充后复核"),
                      storeTime(1000),
                      true,
                      true};
    appeal.externalWho = QStringLiteral("公安机关");
    appeal.externalReference = QStringLiteral("R-1");
    appeal.restored = {QStringLiteral("data")};
    appeal.regulatorNumber = QStringLiteral("G-1");
    appeal.regulatorDate = QDate(2026, 7, 20);
    appeal.refusal = QStringLiteral("evidenceMissing");
    return appeal;
}

inline store::OutboxItem fullOutbox(const QString &caseId = QStringLiteral("pay-1"))
{
    store::OutboxItem item;
    item.kind = QStringLiteral("payment.create");
    item.caseId = caseId;
    item.body = "{\"amount\":{\"unit\":\"CNY\",\"value\":86.4}}";
    item.key = QStringLiteral("key-1");
    item.ifMatch = QStringLiteral("\"7\"");
    item.attempts = 2;
    item.nextAt = storeTime(1);
    return item;
}

} // namespace unbar::test
