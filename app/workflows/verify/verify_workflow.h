#pragma once
// The verify journey: why and what for, a choice of ways, the operator's own page, and what it said. No face
// comes here, and no document number leaves here.

#include "app/platform/browser.h"
#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/workflows/verify/flow.h"

#include <QObject>

namespace unbar::workflows {

class VerifyWorkflow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        store::Store &store;
        sync::Engine &engine;
        domain::OperatorDocument document;
        domain::PhoneNumber number;
        platform::Browser &browser;
    };
    explicit VerifyWorkflow(Parts parts, QObject *parent = nullptr);
    [[nodiscard]] const VerifyView &view() const { return m_view; }
    void setLanguage(const QString &language) { m_language = language; } ///< of the text that is signed

    // intents
    void refresh();
    void chooseLock(const QString &suspensionId);
    void chooseMethod(const QString &code);
    void readAndSigned(bool agreed); ///< false: the person is not the owner, or does not agree (F9)
    void checkDocument(domain::IdKind kind, const QString &number); ///< looked at here, never kept or sent
    void openPage();
    void checkNow();
    void cancel();
    void chooseSlot(const QString &slotId);
    void book();
    void back();
    void beingCoached(); ///< "somebody tells me what to do" (F22)
    void toAppeal();

Q_SIGNALS:
    void changed();
    void appealWanted(const QString &suspensionId);

private:
    void rebuild();
    void linesChanged();
    void goOn(); ///< the chosen way, with everything signed
    void leave(VerifyPlace place);
    void takeTold();
    void fillMethods(VerifyView &view) const;
    void fillCheck(VerifyView &view) const;
    void fillLock(VerifyView &view, const QList<domain::Suspension> &asking) const;
    [[nodiscard]] QList<domain::Suspension> asking(const domain::Line &line) const;
    [[nodiscard]] VerifyFacts facts(const VerifyView &view) const;
    [[nodiscard]] bool signingAsked() const;
    [[nodiscard]] const domain::VerifyMethod *method() const;

    store::Store &m_store;
    sync::Engine &m_engine;
    domain::OperatorDocument m_document;
    domain::PhoneNumber m_number;
    platform::Browser &m_browser;
    QString m_language = QStringLiteral("zh_CN");
    VerifyView m_view;
    VerifyPlace m_place = VerifyPlace::Cards;
    QString m_lockId;
    QString m_method;
    QString m_slot;
    QString m_signedSha256; ///< of the text the person agreed to, empty before
    QDateTime m_signedAt;
    std::optional<domain::IdCheck> m_documentCheck;
    bool m_minor = false;
    bool m_coached = false;
    bool m_homeOnly = false;
    bool m_browserDidNotOpen = false;
    bool m_wantsBooking = false; ///< a booking was pressed: its answer leads on
};

} // namespace unbar::workflows
