#pragma once
// Before anything can be shown: starting, the passphrase where there is no keychain, a locked keychain, or
// why the program cannot go on.

#include "app/support/failure.h"
#include "ui/pages/base/journey_page.h"

#include <optional>

namespace unbar::ui {

enum class StartStage { Starting, AskPassphrase, KeychainLocked, Stopped, Closing };

class StartPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setStage(StartStage stage, const std::optional<Failure> &failure);
    [[nodiscard]] StartStage stage() const { return m_stage; }

Q_SIGNALS:
    /// UTF-8; the receiver wipes it.
    void passphraseGiven(const QByteArray &passphrase);
    void tryAgainRequested();
    void closeRequested();

protected:
    void build() override;
    [[nodiscard]] bool isCentred() const override { return true; }

private:
    void buildPassphrase();
    void buildLocked();
    void buildStopped();
    void buildBusy(const QString &headline, const QString &sentence);
    StartStage m_stage = StartStage::Starting;
    std::optional<Failure> m_failure;
};

} // namespace unbar::ui
