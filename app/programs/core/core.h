#pragma once
// The whole app without a screen: opens key and store, finds the operator, keeps the session. `unbar` puts a
// window on it, `unbarctl` prints from it.

#include "app/domain/reason.h"
#include "app/platform/browser.h"
#include "app/platform/clock.h"
#include "app/programs/core/operator_stack.h"
#include "app/programs/core/options.h"
#include "app/programs/core/session.h"
#include "app/workflows/session/session_workflow.h"
#include "app/workflows/sign_in/sign_in_workflow.h"

#include <QCoroTask>
#include <QObject>
#include <map>

namespace unbar::platform {
class ChildProcess;
class Keychain;
class MasterKeySource;
struct MasterKey;
class Settings;
} // namespace unbar::platform

namespace unbar::programs {

enum class CoreState {
    Starting,
    NeedsPassphrase, ///< no keychain service here: the store's key is wrapped by a passphrase
    KeychainLocked,  ///< waits for the person to unlock it; nothing is made anew
    SignedOut,
    SignedIn,
    Stopped, ///< cannot go on: see failure()
    Closed
};

class Core : public QObject, public workflows::OperatorAccess
{
    Q_OBJECT
public:
    Core(CoreOptions options, platform::Browser &browser, QObject *parent = nullptr);
    ~Core() override;

    /// Call after the first paint: key, store, sandbox child (demo), kept session.
    QCoro::Task<void> boot();
    QCoro::Task<void> givePassphrase(SecretBytes passphrase);
    /// With `forget`: store, keys, settings and every other file of the profile go too, and the program
    /// begins anew as on its first day. ProgramsNotForgotten (state Stopped) when a file would not go.
    QCoro::Task<void> signOut(bool forget);
    QCoro::Task<void> close();

    [[nodiscard]] CoreState state() const { return m_state; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const CoreOptions &options() const { return m_options; }
    [[nodiscard]] const domain::ReasonCatalogue &reasons() const { return m_reasons; }
    /// What the frame of every page shows; a bare one until the store is open.
    [[nodiscard]] const workflows::SessionView &view() const;
    [[nodiscard]] Session *session() { return m_session.get(); }
    [[nodiscard]] store::Store *store() { return m_store.get(); }
    [[nodiscard]] platform::Settings &settings() { return *m_settings; }
    /// A sign-in that came by another road than the journey (device flow of unbarctl).
    void adoptSession(const QString &operatorId, const QString &number) { onSignedIn(operatorId, number); }
    workflows::SignInWorkflow &signInWorkflow() { return *m_signInWorkflow; }
    OperatorStack *currentStack();
    /// The demo's own operator's base URL; empty when no child was started.
    [[nodiscard]] QUrl demoBase() const { return m_demoBase; }
    /// Base URL of the operator in use; empty when none is.
    [[nodiscard]] QUrl operatorBase();

    // workflows::OperatorAccess
    QList<workflows::OperatorChoice> choices() const override;
    bool isKnown(const QString &operatorId) const override;
    void remember(const QString &operatorId) override;
    workflows::GenuineFacts facts(const QString &operatorId) const override;
    QCoro::Task<Result<domain::OperatorDocument>> document(QString operatorId) override;
    op::SignIn &signIn(const QString &operatorId) override;

Q_SIGNALS:
    void stateChanged();
    void viewChanged();
    void sessionOpened();
    void sessionEnding();

private:
    QCoro::Task<Result<platform::MasterKey>> masterKey(std::optional<SecretBytes> passphrase);
    QCoro::Task<bool> openStore(std::optional<SecretBytes> passphrase);
    QCoro::Task<void> afterStore();
    Result<void> openStoreWith(const SecretBytes &key);
    QCoro::Task<Result<void>> findOperators();
    QCoro::Task<Result<void>> startDemoOperator();
    Result<void> addProfile(const QByteArray &json);
    void resumeOrAsk();
    void beginSession(const QString &operatorId, const QString &number);
    void onSignedIn(const QString &operatorId, const QString &number);
    QCoro::Task<void> endSession();
    QCoro::Task<void> forgetAll();
    void set(CoreState state);
    void stop(const Failure &failure);

    CoreOptions m_options;
    platform::Browser &m_browser;
    platform::SystemClock m_clock;
    domain::ReasonCatalogue m_reasons;
    CoreState m_state = CoreState::Starting;
    std::optional<Failure> m_failure;
    workflows::SessionView m_bootView;
    std::unique_ptr<workflows::SessionWorkflow> m_sessionWorkflow;
    QUrl m_demoBase;
    QString m_operatorId;
    std::unique_ptr<platform::Keychain> m_osKeychain;
    std::unique_ptr<platform::MasterKeySource> m_keySource;
    std::unique_ptr<platform::Settings> m_settings;
    std::unique_ptr<platform::Keychain> m_tokens;
    std::unique_ptr<platform::ChildProcess> m_child;
    std::unique_ptr<store::Store> m_store;
    std::map<QString, std::unique_ptr<OperatorStack>> m_operators;
    std::unique_ptr<workflows::SignInWorkflow> m_signInWorkflow;
    std::unique_ptr<Session> m_session;
};

} // namespace unbar::programs
