#pragma once
// The appeal journey's page: what can be appealed, the person's own words, the evidence, the consent, the
// check before it goes out, and the receipt. It says "submitted" only when the operator has acknowledged it.

#include "app/workflows/appeal/appeal_view.h"
#include "ui/pages/base/journey_page.h"

#include <QRectF>

namespace unbar::ui {

class AppealPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit AppealPage(QWidget *parent = nullptr);
    void setView(const workflows::AppealView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::AppealView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("appeal"); }

Q_SIGNALS: // one per intent of AppealWorkflow
    void refreshRequested();
    void chosen(const QString &suspensionId, unbar::domain::AppealKind kind);
    void goneOn(const QString &appealId);
    void actorSet(const unbar::domain::AppealActor &actor);
    void answerTyped(const QString &question, const QString &text);
    void statementTyped(const QString &text);
    void fileAdded(const QString &itemCode, const QByteArray &bytes);
    void useAnywayRequested(const QString &itemCode);
    void cannotProvide(const QString &itemCode, const QString &statement);
    void pageRemoved(const QString &itemCode, const QString &pageId);
    void pageOpened(const QString &itemCode, const QString &pageId);
    void redactionsSet(const QList<QRectF> &boxes);
    void straightenedSet(bool straightened);
    void pageTaken();
    void retakeRequested();
    void phoneStarted(const QString &itemCode);
    void phoneLeft();
    void granted(const QString &purpose);
    void refused(const QString &purpose);
    void consentWithdrawn(const QString &purpose);
    void nextRequested();
    void stageBackRequested();
    void stageOpened(unbar::workflows::AppealStage stage);
    void submitRequested();
    void uploadsPaused();
    void uploadsResumed();
    void afterDeadlineChosen(bool send);
    void retryRequested();
    void discardRequested();
    void receiptShown();
    void leaveRequested();
    // for the shell
    void copyRequested(const QString &text);

protected:
    void build() override;

private:
    // choosing
    void buildNothing();
    void buildChoose();
    void addChoice(const workflows::AppealChoice &choice);
    void addDuties();
    void buildActor();
    void addAuthority(domain::ActorKind kind);
    void buildOwnerOnly();
    // the draft
    void buildStatement();
    void addQuestions();
    void buildEvidence();
    void addItem(Card *card, const workflows::ItemView &item);
    void addItemState(QVBoxLayout *into, const workflows::ItemView &item);
    void addCannotProvide(QVBoxLayout *into, const workflows::ItemView &item);
    void addSources();
    void buildPrepare();
    void buildPhone();
    void addPhoneCode(Card *card);
    void buildConsent();
    void addNotice(const workflows::ConsentView &consent);
    void buildNoConsent();
    void buildCheck();
    // going out, and after
    void buildDeadlinePassed();
    void buildSubmitting();
    void buildQueued();
    void buildUnknown();
    void buildSubmitted();
    void buildRefused();
    void buildFailed();
    void addHashes(Card *card);
    void addDraftActions(std::initializer_list<QWidget *> first);
    void addSaved();
    void pickFile();
    void takeFile(const QByteArray &bytes);
    [[nodiscard]] QString kicker() const;
    [[nodiscard]] const workflows::ItemView *itemForNextFile() const;
    [[nodiscard]] QString usualWords() const;
    [[nodiscard]] bool needsActor() const;

    workflows::AppealView m_view;
    QString m_item;        ///< the item that a chosen, dropped or pasted file is for
    QString m_withoutItem; ///< the item whose "I cannot provide this" is open
    QString m_withoutText;
    QString m_actorName, m_authority, m_actorProblem;
    bool m_confirmDiscard = false;
};

} // namespace unbar::ui
