#pragma once
// The appeal journey: what can be appealed, the draft with its evidence, the submission. What is typed is
// kept every two seconds; every other intent is one transaction.

#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/appeal/appeal_view.h"
#include "app/workflows/appeal/evidence_kit.h"
#include "app/workflows/appeal/flow.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace unbar::workflows {

class AppealWorkflow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Store &store;
        sync::Engine &engine;
        domain::OperatorDocument document;
        domain::PhoneNumber number;
        EvidenceKit *kit = nullptr; ///< null: this installation cannot prepare files (AppealNoEvidenceKit)
    };
    explicit AppealWorkflow(Parts parts, QObject *parent = nullptr);
    ~AppealWorkflow() override;
    [[nodiscard]] const AppealView &view() const { return m_view; }
    void setLanguage(const QString &language) { m_language = language; } ///< of the notices as they are shown

    // intents
    void refresh();
    void choose(const QString &suspensionId, domain::AppealKind kind); ///< an open one is gone on with (I4)
    void goOn(const QString &appealId);
    void replace(const QString &appealId, const QString &itemCode); ///< an item the reviewer asked for
    void setActor(const domain::AppealActor &actor);
    void setAnswer(const QString &question,
                   const QString &text); ///< "traceNumber" is the payer's trace number
    void setStatement(const QString &text);
    void addFile(const QString &itemCode, const QByteArray &bytes);
    void
    useAnyway(const QString &itemCode); ///< after three tries: the page on the desk is taken all the same
    void cannotProvide(const QString &itemCode, const QString &statement);
    void removePage(QString itemCode,
                    QString pageId); ///< by value: the view they may come from is built anew
    void openPage(QString itemCode, QString pageId);
    void setRedactions(const QList<QRectF> &boxes);
    void setStraightened(bool straightened);
    void takePage();
    void retake();
    void startPhone(const QString &itemCode);
    void leavePhone();
    void grant(const QString &purpose);
    void refuse(const QString &purpose);
    void withdrawConsent(const QString &purpose);
    void next();
    void back();
    void openStage(AppealStage stage);
    void submit();
    void pauseUploads();
    void resumeUploads();
    void sendAfterDeadline(bool send); ///< false: back to the draft, to ask for something else
    void retry();
    void discard();
    void receiptShown();
    void leave();

Q_SIGNALS:
    void changed();

private:
    using Edit = std::function<void(domain::Appeal &)>;
    struct Desk; // the page being prepared (appeal_desk.h)

    // what is kept
    [[nodiscard]] std::optional<domain::Appeal> current() const; ///< with what is typed and not kept yet
    [[nodiscard]] bool mayEdit(const domain::Appeal &appeal) const;
    bool change(const Edit &edit); ///< keeps what is typed along with it
    void keepTyped();
    Result<void> unqueue(domain::Appeal &appeal);
    void typed();
    void failedWith(const Failure &failure);

    // places
    [[nodiscard]] domain::AppealPolicy policy(const domain::Appeal &appeal) const;
    [[nodiscard]] QStringList purposes(const domain::Appeal &appeal) const;
    [[nodiscard]] QList<AppealPlace> places(const domain::Appeal &appeal) const;
    [[nodiscard]] AppealPlace place(const domain::Appeal &appeal) const;
    void goTo(AppealPlace place);
    void askConsent();

    // evidence
    void makePage();
    void pageMade(const QString &pageId, const MadePage &made);
    void pageFailed(const QString &pageId, const Failure &failure);
    void take(bool anyway);
    void clearDesk();
    [[nodiscard]] QString watermark() const;
    [[nodiscard]] domain::EvidenceSpec spec(const QString &itemCode) const;

    // sending
    Result<void> enqueueAll(const domain::Appeal &appeal);
    void submitDraft();
    void submitAnswers();
    void decide(const QString &purpose, domain::ConsentState state);

    // the view
    void rebuild();
    void fillChoices(AppealView &view) const;
    void fillItems(AppealView &view) const;
    void fillConsents(AppealView &view) const;
    void fillPhone(AppealView &view) const;
    [[nodiscard]] AppealFacts facts(const AppealView &view) const;
    [[nodiscard]] UploadState uploadState(const domain::EvidenceItem &item) const;

    store::Store &m_store;
    sync::Engine &m_engine;
    domain::OperatorDocument m_document;
    domain::PhoneNumber m_number;
    EvidenceKit *m_kit;
    QString m_language = QStringLiteral("zh_CN");
    AppealView m_view;
    QString m_id; ///< of the appeal on the pages, or empty
    std::optional<QString> m_statement;
    QHash<QString, QString> m_answers;
    std::unique_ptr<Desk> m_desk;
    QHash<QString, Failure> m_problems;      ///< by item: why the last file was not taken
    QHash<QString, QByteArray> m_thumbnails; ///< by page
    QHash<QString, QByteArray> m_originals;  ///< by page, as captured: only while the journey is open
    QString m_replacing;                     ///< item asked for by the reviewer, while it is being replaced
    std::optional<Failure> m_failure;
    bool m_uploadsPaused = false;
    QTimer m_autosave;
    QTimer m_tick; ///< one second, only while a phone is waited for
};

} // namespace unbar::workflows
