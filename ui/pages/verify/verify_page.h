#pragma once
// The verify journey's page: reason, remedy and documents (反电信网络诈骗法 art. 32 ¶3) beside a choice of
// ways. The check itself runs on the operator's own page; a way without the face stands on the same screen
// (F16).

#include "app/workflows/verify/verify_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class VerifyPage : public JourneyPage
{
    Q_OBJECT
public:
    explicit VerifyPage(QWidget *parent = nullptr);
    void setView(const workflows::VerifyView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const workflows::VerifyView &view() const { return m_view; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("verify"); }

Q_SIGNALS: // one per intent of VerifyWorkflow
    void refreshRequested();
    void lockChosen(const QString &suspensionId);
    void methodChosen(const QString &code);
    void readAndSigned(bool agreed);
    void openPageRequested();
    void checkNowRequested();
    void cancelRequested();
    void slotChosen(const QString &slotId);
    void bookRequested();
    void stepBackRequested(); ///< VerifyWorkflow::back; Esc is Page::backRequested
    void appealRequested();   ///< VerifyWorkflow::toAppeal
    // for the shell
    void copyRequested(const QString &text);

protected:
    void build() override;

private:
    void buildLoading();
    void buildNothing();
    void buildCards();
    void buildExternal();
    void buildOwnerOnly();
    void buildGuardian();
    void buildReadAndSign();
    void buildOpening();
    void buildWaiting();
    void buildPassed();
    void buildMoreProof();
    void buildNotPassed();
    void buildLimit();
    void buildSlots();
    void buildBooked();
    void buildStore();
    void buildFailed();
    /// Reason, remedy, documents: never empty.
    void addLawCards();
    void addReasonCard();
    void addRemedyCard();
    void addDocumentsCard();
    void addMethods(bool withoutChosen);
    void addMethod(const workflows::MethodView &of);
    void addFaceWord();
    void addOtherLocks();
    void addStores();
    void addBeware();
    [[nodiscard]] QWidget *appealLink();
    [[nodiscard]] QStringList documentNames() const;
    [[nodiscard]] QString kicker() const;

    workflows::VerifyView m_view;
    QString m_slot;        ///< the time chosen on this page
    bool m_agreed = false; ///< the read-and-sign box
};

QString methodText(const QString &code);               ///< "online" → "Online check"; unknown codes as sent
QString limitText(const domain::VerifyMethod &method); ///< "1 time every 30 days"; empty when none is told
QString slotText(const workflows::Slot &slot);         ///< "10:00–10:15"

} // namespace unbar::ui
