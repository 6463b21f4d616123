#pragma once
// The appeal journey's page: what can be appealed, the person's own words, the evidence, the consent, the
// check before it goes out, and the receipt. It says "submitted" only when the operator has acknowledged it.

#include "app/workflows/appeal/appeal_view.h"
#include "ui/pages/base/journey_page.h"

#include <QHash>
#include <QRectF>
#include <QTimer>

namespace unbar::ui {

class Badge;
class Countdown;
class Field;
class FilePicker;
class PictureView;
class TextArea;
class UploadBar;
enum class FileTrouble;

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
    void cameraRequested(const QString &itemCode);

protected:
    void build() override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What of an item changes while it is sent, without anything being built anew.
    struct Sending
    {
        QPointer<UploadBar> bar;
        QPointer<Text> words;
        QPointer<Badge> badge;
    };

    // what changes without a rebuild (appeal_live.cpp)
    [[nodiscard]] bool onlyDetails(const workflows::AppealView &old) const;
    void showDetails();
    void showSending(const workflows::ItemView &item);
    void showPrepared();
    [[nodiscard]] QString savedWords() const;
    // choosing
    void buildNothing();
    void buildChoose();
    void addChoice(const workflows::AppealChoice &choice);
    void addDuties();
    void buildActor();
    void addActor(domain::ActorKind kind);
    void fillAuthority(Field *name, Field *until);
    void actorDone();
    void buildOwnerOnly();
    // the draft
    void buildStatement();
    TextArea *question(const QString &code);
    TextArea *ownWords();
    void statementDone();
    void buildEvidence();
    void addItem(Card *card, const workflows::ItemView &item);
    [[nodiscard]] Badge *itemBadge(const workflows::ItemView &item) const;
    void addItemState(QVBoxLayout *into, const workflows::ItemView &item);
    void addUpload(QVBoxLayout *into, const workflows::ItemView &item);
    void addEmpty(QVBoxLayout *into, const workflows::ItemView &item);
    void addPages(QVBoxLayout *into, const workflows::ItemView &item);
    void addCannotProvide(QVBoxLayout *into, const workflows::ItemView &item);
    void addSources(Button *choose);
    void addEvidenceAside();
    void buildPrepare();
    void addPicture(Card *card);
    void addPrepareActions();
    void boxesDrawn(const QList<QRectF> &boxes);
    void boxesSettled();
    void take(bool anyway);
    void buildPhone();
    void addPhoneCode(Card *card);
    void buildConsent();
    void addNotice(const workflows::ConsentView &consent);
    void addDecision(Card *card, const workflows::ConsentView &consent);
    void buildNoConsent();
    void buildCheck();
    Button *changeLink(workflows::AppealStage stage, const char *id, const QString &what);
    Card *addCheckCard(const QString &heading, Button *change);
    void addCheckedWords(Card *card);
    void addCheckedItems(Card *card);
    void addCheckAside();
    [[nodiscard]] workflows::AppealStage stageOf(const QString &missing) const;
    // going out, and after
    void buildDeadlinePassed();
    void buildSubmitting();
    void buildQueued();
    void buildUnknown();
    void buildSubmitted();
    void buildRefused();
    void buildFailed();
    void addHashes(Card *card);
    /// The stage's own buttons and a quiet way to leave; a card beside them says how the draft is kept.
    void addDraftActions(std::initializer_list<QWidget *> first);
    void addDraftAside();
    void pickFor(const QString &itemCode);
    void takeFile(const QByteArray &bytes);
    void fileTrouble(FileTrouble what, qint64 size);
    [[nodiscard]] QString kicker() const;
    [[nodiscard]] const workflows::ItemView *itemForNextFile() const;
    [[nodiscard]] bool needsActor() const;

    workflows::AppealView m_view;
    QString m_item;        ///< the item that a chosen, dropped or pasted file is for
    QString m_withoutItem; ///< the item whose "I cannot provide this" is open
    QString m_withoutText;
    QString m_actorName, m_authority, m_actorProblem;
    bool m_confirmDiscard = false;
    bool m_told = false;   ///< what is missing on this page has been said
    QString m_fileProblem; ///< why a file was not read at all
    QString m_openedPage;  ///< the page that is looked at again: the workflow puts the new one in its place
    FilePicker *m_picker;
    QTimer m_settle; ///< boxes are handed on when the hand rests, not at each press of a key
    QList<QRectF> m_drawn;
    QHash<QString, Sending> m_sending;
    QPointer<Text> m_saved;
    QPointer<Countdown> m_countdown;
    QPointer<PictureView> m_picture;
    QPointer<Button> m_take;
};

} // namespace unbar::ui
