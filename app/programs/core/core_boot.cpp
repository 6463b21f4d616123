// Core's start: master key, store, and the operators this run may talk to.

#include "app/platform/child_process.h"
#include "app/platform/master_key.h"
#include "app/platform/memory_keychain.h"
#include "app/platform/qt_keychain.h"
#include "app/platform/settings.h"
#include "app/programs/core/core.h"
#include "app/programs/core/profile_folder.h"
#include "app/programs/core/store_keychain.h"
#include "app/support/log_categories.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace unbar::programs {

static const char *const storeFileName = "/history.sqlite";

QCoro::Task<void> Core::boot()
{
    if (m_options.freshProfile)
        QDir(m_options.profileDir).removeRecursively();
    if (!QDir().mkpath(m_options.profileDir))
        logWarning(logStore(), "the profile folder cannot be made; nothing will be kept");
    if (m_options.demo)
        m_osKeychain = std::make_unique<platform::MemoryKeychain>();
    else
        m_osKeychain = std::make_unique<platform::QtKeychain>();
    m_keySource = std::make_unique<platform::MasterKeySource>(
        *m_osKeychain, m_options.profileDir, m_options.profileDir + QLatin1String(storeFileName));
    std::optional<SecretBytes> none;
    const bool open = co_await openStore(std::move(none));
    if (open)
        co_await afterStore();
}

QCoro::Task<void> Core::forgetAll()
{
    for (auto &entry : m_operators)
        co_await entry.second->close();
    m_operators.clear();
    m_sessionWorkflow.reset();
    m_tokens.reset();
    const Result<void> forgotten = m_store->forgetAll();
    m_store.reset();
    m_child.reset(); // the demo's operator ends, so that its own file can go
    m_demoBase.clear();
    co_await m_keySource->forget();
    const Result<void> emptied = emptyProfile(m_options.profileDir);
    m_settings =
        std::make_unique<platform::Settings>(m_options.profileDir + QStringLiteral("/settings.json"));
    m_bootView = workflows::SessionView{};
    m_bootView.demo = m_options.demo;
    Q_EMIT viewChanged();
    if (!forgotten)
        co_return stop(forgotten.error());
    if (!emptied)
        co_return stop(emptied.error());
    m_options.freshProfile = false;
    set(CoreState::Starting);
    co_await boot();
}

QCoro::Task<void> Core::givePassphrase(SecretBytes passphrase)
{
    m_failure.reset();
    std::optional<SecretBytes> given(std::move(passphrase));
    const bool open = co_await openStore(std::move(given));
    if (open)
        co_await afterStore();
}

QCoro::Task<Result<platform::MasterKey>> Core::masterKey(std::optional<SecretBytes> passphrase)
{
    if (m_options.demo)
        co_return co_await m_keySource->forDemo();
    if (passphrase)
        co_return co_await m_keySource->withPassphrase(std::move(*passphrase));
    co_return co_await m_keySource->obtain();
}

QCoro::Task<bool> Core::openStore(std::optional<SecretBytes> passphrase)
{
    const bool wrapped = m_options.demo || passphrase.has_value();
    Result<platform::MasterKey> key = co_await masterKey(std::move(passphrase));
    if (!key) {
        m_failure = key.error();
        set(wrapped && !m_options.demo ? CoreState::NeedsPassphrase : CoreState::Stopped);
        co_return false;
    }
    if (key->outcome != platform::MasterKeyOutcome::Ready) {
        set(key->outcome == platform::MasterKeyOutcome::Locked ? CoreState::KeychainLocked
                                                               : CoreState::NeedsPassphrase);
        co_return false;
    }
    const Result<void> opened = openStoreWith(key->key);
    if (!opened) {
        stop(opened.error());
        co_return false;
    }
    if (wrapped) // no keychain here: tokens live sealed in the store
        m_tokens = std::make_unique<StoreKeychain>(*m_store);
    co_return true;
}

Result<void> Core::openStoreWith(const SecretBytes &key)
{
    store::StoreOptions options;
    options.path = m_options.profileDir + QLatin1String(storeFileName);
    options.crashPoint = m_options.crashPoint;
    store::OpenReport report;
    auto opened = store::Store::open(options, key, &report);
    if (!opened && opened.error().code == FailureCode::StoreUnwritable) {
        options.path.clear();
        opened = store::Store::open(options, key, &report);
    }
    if (!opened)
        return passOn(opened.error());
    m_store = std::move(*opened);
    m_sessionWorkflow = std::make_unique<workflows::SessionWorkflow>(*m_store, report, m_options.demo);
    connect(m_sessionWorkflow.get(), &workflows::SessionWorkflow::changed, this, &Core::viewChanged);
    return {};
}

QCoro::Task<void> Core::afterStore()
{
    const Result<void> found = co_await findOperators();
    if (!found)
        co_return stop(found.error());
    resumeOrAsk();
}

static Result<QByteArray> profileFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return raise(FailureCode::ProgramsProfileUnreadable, path.section(QLatin1Char('/'), -1));
    return file.readAll();
}

QCoro::Task<Result<void>> Core::findOperators()
{
    if (m_options.demo && m_options.operatorFile.isEmpty())
        co_return co_await startDemoOperator();
    if (!m_options.operatorFile.isEmpty()) {
        const auto json = profileFile(m_options.operatorFile);
        if (!json)
            co_return passOn(json.error());
        co_return addProfile(*json);
    }
    const QDir shipped(QStringLiteral(":/operators"));
    for (const QString &name : shipped.entryList({QStringLiteral("*.json")})) {
        const auto json = profileFile(shipped.filePath(name));
        if (!json)
            co_return passOn(json.error());
        const auto added = addProfile(*json);
        if (!added)
            co_return passOn(added.error());
    }
    if (m_operators.empty())
        co_return raise(FailureCode::ProgramsNoOperator);
    co_return Result<void>();
}

Result<void> Core::addProfile(const QByteArray &json)
{
    const auto profile = op::OperatorProfile::fromJson(json);
    if (!profile)
        return passOn(profile.error());
    m_operators[profile->id] =
        std::make_unique<OperatorStack>(*profile, *m_store, m_tokens ? *m_tokens : *m_osKeychain, m_clock);
    return {};
}

QCoro::Task<Result<void>> Core::startDemoOperator()
{
    const QString profilePath = m_options.profileDir + QStringLiteral("/operator.json");
    QStringList arguments{QStringLiteral("--profile-out"), profilePath};
    arguments << QStringLiteral("--store")
              << (m_store->isMemoryOnly() ? QStringLiteral("memory")
                                          : m_options.profileDir + QStringLiteral("/sandbox.db"));
    if (!m_options.sandboxArguments.contains(QStringLiteral("--listen")))
        arguments << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:0");
    arguments << m_options.sandboxArguments;
    m_child = std::make_unique<platform::ChildProcess>();
    const auto ready = co_await m_child->start(m_options.sandboxProgram, arguments);
    if (!ready)
        co_return passOn(ready.error());
    m_demoBase = QUrl(ready->value(QStringLiteral("base")).toString());
    const auto json = profileFile(profilePath);
    if (!json)
        co_return passOn(json.error());
    co_return addProfile(*json);
}

} // namespace unbar::programs
