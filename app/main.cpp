// unbar's composition root: the one file that sees both app/ and ui/. Core does the work, the frame shows it.

#include "app/platform/hardening.h"
#include "app/platform/settings.h"
#include "app/platform/single_instance.h"
#include "app/programs/core/core.h"
#include "app/programs/core/demo_people.h"
#include "app/programs/core/scripted_browser.h"
#include "app/programs/core/scripted_reviewer.h"
#include "ui/frame/app_frame.h"
#include "ui/frame/tour.h"
#include "ui/pages/common/languages.h"
#include "ui/scenes/scenes.h"
#include "ui/style/app_style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

namespace {

using namespace unbar;
using platform::ThemeChoice;

enum ExitCode { Done = 0, WentWrong = 1, WrongUse = 2, AlreadyRunning = 3 };

constexpr std::pair<const char *, ThemeChoice> themeNames[] = {{"system", ThemeChoice::System},
                                                               {"light", ThemeChoice::Light},
                                                               {"dark", ThemeChoice::Dark},
                                                               {"high-contrast", ThemeChoice::HighContrast}};

ui::Theme themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return ui::Theme::Light;
    case ThemeChoice::Dark:
        return ui::Theme::Dark;
    case ThemeChoice::HighContrast:
        return ui::Theme::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return ui::Theme::System;
}

ThemeChoice choiceOf(ui::Theme theme)
{
    switch (theme) {
    case ui::Theme::Light:
        return ThemeChoice::Light;
    case ui::Theme::Dark:
        return ThemeChoice::Dark;
    case ui::Theme::HighContrast:
        return ThemeChoice::HighContrast;
    case ui::Theme::System:
        break;
    }
    return ThemeChoice::System;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Finds out why a mobile number is locked and gets it back."));
    parser.addHelpOption();
    parser.addVersionOption();
    programs::addCoreOptions(parser);
    const auto option = [&parser](const char *name, const char *text, const char *value = "") {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value)});
    };
    option("lang", "zh_CN or en.", "CODE");
    option("theme", "system, light, dark or high-contrast.", "NAME");
    option("scale", "Text size in per cent, 100 to 200.", "N");
    option("scenes", "Render every page in every state into DIR and end.", "DIR");
    option("only", "With --scenes: only those whose name contains TEXT.", "TEXT");
    option("tour", "With --demo: walk the window from sign-in to the end, pictures into DIR.", "DIR");
    option("scenario", "With --tour: whose number, as `unbar-sandbox --list` names it.", "NAME");
    option("sandbox-arg", "With --demo: one more argument for unbar-sandbox.", "ARG");
}

/// What the command line says about the look and the language; it wins over what was kept.
struct Wishes
{
    platform::SettingsValues values;
    bool good = true;
};

Wishes wishes(const QCommandLineParser &parser, platform::SettingsValues values)
{
    Wishes all{std::move(values), true};
    if (parser.isSet(QStringLiteral("lang")))
        all.values.language = ui::knownLanguage(parser.value(QStringLiteral("lang")));
    if (all.values.language.isEmpty())
        all.values.language = ui::systemLanguage();
    if (parser.isSet(QStringLiteral("scale"))) {
        all.values.textScale = parser.value(QStringLiteral("scale")).toInt(&all.good);
        all.good = all.good && all.values.textScale >= 100 && all.values.textScale <= 200;
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        const QString name = parser.value(QStringLiteral("theme"));
        const auto *found = std::find_if(std::begin(themeNames), std::end(themeNames),
                                         [&](const auto &each) { return name == QLatin1String(each.first); });
        all.good = all.good && found != std::end(themeNames);
        if (found != std::end(themeNames))
            all.values.theme = found->second;
    }
    return all;
}

/// The window, its core and what ties them together, for one run of the program.
class Program : public QObject
{
public:
    Program(QApplication &app, programs::CoreOptions options, platform::Browser &browser,
            platform::SettingsValues values, bool keepsSettings)
        : m_app(app)
        , m_browser(browser)
        , m_core(std::move(options), browser)
        , m_values(std::move(values))
        , m_keepsSettings(keepsSettings)
        , m_frame(m_window, m_core.reasons(), m_core.signInWorkflow())
    {
        ui::applyLanguage(m_app, m_values.language);
        applyLook();
        m_window.setLanguage(m_values.language);
        if (!m_values.windowGeometry.isEmpty())
            m_window.restoreGeometry(m_values.windowGeometry);
        wireCore();
        wireFrame();
        wireSettings();
    }

    /// The window first; key, store and operator only after it has been painted.
    void start()
    {
        m_frame.setSession(m_core.view());
        m_frame.showStart(ui::StartStage::Starting);
        m_window.installEventFilter(this);
        m_window.show();
    }

    void tour(const ui::TourPlan &plan, programs::ScriptedBrowser &payer)
    {
        auto *tour = new ui::Tour(m_frame, plan, this);
        connect(tour, &ui::Tour::payerWanted, this,
                [this, &payer](const QString &paymentId) { payer.payAt(m_core.demoBase(), paymentId); });
        connect(tour, &ui::Tour::checkWanted, this,
                [&payer](const QString &result) { payer.pressOnNextPage(result); });
        auto *reviewer = new programs::ScriptedReviewer(this);
        connect(tour, &ui::Tour::reviewerWanted, this,
                [this, reviewer](const QString &ticket, const QJsonObject &move) {
                    reviewer->decide(m_core.demoBase(), ticket, move);
                });
        connect(reviewer, &programs::ScriptedReviewer::stuck, this,
                [](const QString &what) { std::fprintf(stderr, "reviewer: %s\n", qPrintable(what)); });
        connect(&payer, &programs::ScriptedBrowser::stuck, this,
                [](const QString &what) { std::fprintf(stderr, "browser: %s\n", qPrintable(what)); });
        connect(tour, &ui::Tour::finished, this, [this](const QJsonObject &report, bool ok) {
            std::printf("%s\n", QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
            m_exitCode = ok ? Done : WentWrong;
            close();
        });
        tour->start();
    }

    void raise()
    {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.raise();
        m_window.activateWindow();
    }

    [[nodiscard]] int exitCode() const { return m_exitCode; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_booted) {
            m_booted = true;
            m_window.removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { m_core.boot(); });
        }
        return false;
    }

private:
    void wireCore()
    {
        using programs::Core;
        connect(&m_core, &Core::stateChanged, this, [this] { showState(); });
        connect(&m_core, &Core::viewChanged, this, [this] { m_frame.setSession(m_core.view()); });
        connect(&m_core, &Core::sessionOpened, this, [this] {
            programs::Session &session = *m_core.session();
            m_frame.setSession(m_core.view());
            m_frame.openSession({&session.diagnose(), &session.pay(), &session.track(), &session.records(),
                                 &session.contact(), &session.protect(), &session.appeal(),
                                 &session.verify()});
        });
        connect(&m_core, &Core::sessionEnding, this, [this] { m_frame.closeSession(); });
    }

    void showState()
    {
        using programs::CoreState;
        switch (m_core.state()) {
        case CoreState::Starting:
            return m_frame.showStart(ui::StartStage::Starting);
        case CoreState::NeedsPassphrase:
            return m_frame.showStart(ui::StartStage::AskPassphrase, m_core.failure());
        case CoreState::KeychainLocked:
            return m_frame.showStart(ui::StartStage::KeychainLocked);
        case CoreState::SignedOut:
            m_frame.setSession(m_core.view());
            return m_frame.showSignIn();
        case CoreState::SignedIn:
            return;
        case CoreState::Stopped:
            return m_frame.showStart(ui::StartStage::Stopped, m_core.failure());
        case CoreState::Closed:
            return m_app.exit(m_exitCode);
        }
    }

    void wireFrame()
    {
        connect(&m_frame, &ui::AppFrame::passphraseGiven, this, [this](const QByteArray &passphrase) {
            m_core.givePassphrase(SecretBytes::take(QByteArray(passphrase)));
        });
        connect(&m_frame, &ui::AppFrame::startAgainRequested, this, [this] { m_core.boot(); });
        connect(&m_frame, &ui::AppFrame::closeRequested, this, [this] { close(); });
        connect(&m_frame, &ui::AppFrame::signOutConfirmed, this,
                [this](bool forget) { m_core.signOut(forget); });
        connect(&m_frame, &ui::AppFrame::browserWanted, this, [this](const QUrl &url) {
            if (!m_browser.open(url))
                m_frame.sayBrowserDidNotOpen();
        });
        connect(&m_window, &ui::MainWindow::closing, this, [this] { close(); });
    }

    void wireSettings()
    {
        using ui::MainWindow;
        connect(&m_window, &MainWindow::languageRequested, this, [this](const QString &code) {
            m_values.language = ui::knownLanguage(code);
            ui::applyLanguage(m_app, m_values.language);
            m_window.setLanguage(m_values.language);
            keep();
        });
        connect(&m_window, &MainWindow::themeRequested, this, [this](ui::Theme theme) {
            m_values.theme = choiceOf(theme);
            applyLook();
            keep();
        });
        connect(&m_window, &MainWindow::scaleRequested, this, [this](qreal scale) {
            m_values.textScale = qRound(scale * 100);
            applyLook();
            keep();
        });
        connect(&m_window, &MainWindow::elderRequested, this, [this](bool elder) {
            m_values.elderMode = elder;
            applyLook();
            keep();
        });
    }

    void applyLook()
    {
        ui::applyLook(m_app, themeOf(m_values.theme), m_values.textScale / 100.0, m_values.elderMode);
    }

    /// The operator part belongs to Core, so only what the window knows is put over it.
    void keep()
    {
        if (!m_keepsSettings)
            return;
        platform::SettingsValues values = m_core.settings().values();
        values.language = m_values.language;
        values.theme = m_values.theme;
        values.textScale = m_values.textScale;
        values.elderMode = m_values.elderMode;
        values.windowGeometry = m_window.saveGeometry();
        if (const auto saved = m_core.settings().save(values); !saved)
            m_frame.sayChoiceNotSaved();
    }

    void close()
    {
        if (m_closing)
            return;
        m_closing = true;
        keep();
        m_frame.showStart(ui::StartStage::Closing);
        if (m_booted)
            m_core.close();
        else // the event loop may not even run yet
            QTimer::singleShot(0, this, [this] { m_app.exit(m_exitCode); });
    }

    QApplication &m_app;
    platform::Browser &m_browser;
    programs::Core m_core;
    platform::SettingsValues m_values;
    bool m_keepsSettings;
    ui::MainWindow m_window;
    ui::AppFrame m_frame;
    bool m_booted = false;
    bool m_closing = false;
    int m_exitCode = Done;
};

int wrongUse(const char *words)
{
    std::fprintf(stderr, "unbar: %s (--help explains)\n", words);
    return WrongUse;
}

int renderScenes(QApplication &app, const QCommandLineParser &parser, const platform::SettingsValues &values)
{
    const ui::SceneReport report =
        ui::renderScenes(app, parser.value(QStringLiteral("scenes")), values.language, themeOf(values.theme),
                         values.textScale / 100.0, parser.value(QStringLiteral("only")));
    for (const QString &problem : report.problems)
        std::fprintf(stderr, "scene: %s\n", qPrintable(problem));
    std::printf("%d scenes\n", report.rendered);
    return report.problems.isEmpty() && report.rendered > 0 ? Done : WentWrong;
}

/// A tour walks only its own stand-in operator, from nothing, and leaves nothing behind.
int runTour(QApplication &app, const QCommandLineParser &parser, programs::CoreOptions options,
            const platform::SettingsValues &values)
{
    if (!options.demo || !options.operatorFile.isEmpty())
        return wrongUse("--tour needs --demo and takes no other operator");
    QTemporaryDir folder;
    if (!parser.isSet(QStringLiteral("profile")))
        options.profileDir = folder.path() + QStringLiteral("/profile");
    const QString wished = parser.isSet(QStringLiteral("scenario")) ? parser.value(QStringLiteral("scenario"))
                                                                    : QStringLiteral("ARREARS");
    // "violation-appeal": the person of VIOLATION, who appeals; "fraud-reverify": the one of FRAUD_REVERIFY
    const bool appeals = wished.endsWith(QLatin1String("-appeal"));
    QString scenario = wished.toUpper().replace(u'-', u'_');
    if (appeals)
        scenario.chop(int(qstrlen("-appeal")));
    const bool verifies = scenario == QLatin1String("FRAUD_REVERIFY") && !appeals;
    const auto person = programs::demoPerson(options.sandboxProgram, scenario);
    if (!person)
        return wrongUse("no such scenario; `unbar-sandbox --list` names them");
    programs::ScriptedBrowser browser;
    browser.setAnswers({{QStringLiteral("password"), person->password}});
    Program program(app, options, browser, values, false);
    program.start();
    ui::TourPlan plan{parser.value(QStringLiteral("tour")), person->number};
    plan.appeals = appeals;
    plan.verifies = verifies;
    program.tour(plan, browser);
    QApplication::exec();
    return program.exitCode();
}

int runWindow(QApplication &app, const programs::CoreOptions &options, const platform::SettingsValues &values)
{
    platform::SingleInstance instance(options.profileDir);
    const auto role = instance.claim(QCoreApplication::arguments());
    if (!role) {
        std::fprintf(stderr, "unbar: %s\n", failureText(role.error().code));
        return AlreadyRunning;
    }
    if (*role == platform::InstanceRole::Second)
        return Done;
    platform::SystemBrowser browser;
    Program program(app, options, browser, values, true);
    QObject::connect(&instance, &platform::SingleInstance::activated, &program,
                     [&program] { program.raise(); });
    program.start();
    QApplication::exec();
    return program.exitCode();
}

} // namespace

int main(int argc, char **argv)
{
    platform::hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("unbar"));
    QApplication::setOrganizationName(QStringLiteral("unbar"));
    QApplication::setApplicationVersion(QStringLiteral(UNBAR_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    programs::CoreOptions options = programs::coreOptions(parser);
    options.sandboxArguments = parser.values(QStringLiteral("sandbox-arg"));
    // Qt's own file dialog writes down the folders it was in: into our profile, which can be removed whole
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       options.profileDir + QStringLiteral("/qt"));
    const platform::Settings kept(options.profileDir + QStringLiteral("/settings.json"));
    const Wishes wished = wishes(parser, kept.values());
    if (!wished.good)
        return wrongUse("--theme or --scale is not one of the possible values");
    if (parser.isSet(QStringLiteral("scenes")))
        return renderScenes(app, parser, wished.values);
    if (parser.isSet(QStringLiteral("tour")))
        return runTour(app, parser, options, wished.values);
    return runWindow(app, options, wished.values);
}
