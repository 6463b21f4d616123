#include "ui/frame/tour.h"

#include "ui/frame/tour_keys.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/shell/settle.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPixmap>

namespace unbar::ui {

using workflows::DiagnoseStage;
using workflows::PayStage;

Tour::Tour(AppFrame &frame, TourPlan plan, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
    , m_plan(std::move(plan))
{
    m_wake.setSingleShot(true);
    m_wake.setInterval(0);
    connect(&m_wake, &QTimer::timeout, this, &Tour::step);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("no end in time; the last page was %1").arg(m_lastKey)); });
    connect(&m_frame, &AppFrame::shown, this, &Tour::wake);
}

void Tour::start()
{
    if (!QDir(m_plan.directory).mkpath(QStringLiteral(".")))
        return fail(QStringLiteral("the folder for the pictures cannot be made"));
    m_deadline.start(m_plan.deadlineMs);
    wake();
}

void Tour::wake()
{
    if (!m_over)
        m_wake.start();
}

QString Tour::pageKey() const
{
    Page *page = m_frame.window().currentPage();
    if (page == &m_frame.startPage())
        return QStringLiteral("start-") + tourWord(m_frame.startPage().stage());
    if (qobject_cast<SignInPage *>(page)) {
        const auto &view = m_frame.signIn().view();
        return QStringLiteral("sign-in-") + tourWord(view.step) +
               (view.loadingWays ? QStringLiteral("-loading") : QString());
    }
    if (!m_frame.hasSession())
        return {};
    switch (m_frame.window().currentPlace()) {
    case Place::Number:
        return QStringLiteral("number-") + tourWord(m_frame.journeys().diagnose->view().stage);
    case Place::Pay:
        return QStringLiteral("pay-") + tourWord(m_frame.journeys().pay->view().stage);
    case Place::Progress:
        return progressKey();
    case Place::Appeal:
        return appealKey();
    case Place::Safe:
        return QStringLiteral("safe");
    case Place::Records:
        return QStringLiteral("records");
    case Place::Contact:
        return QStringLiteral("contact");
    }
    return {};
}

bool Tour::takePicture(const QString &key)
{
    settle(&m_frame.window());
    const int number = int(m_pictures.size()) + 1;
    const QString name = QStringLiteral("%1-%2.png").arg(number, 2, 10, QLatin1Char('0')).arg(key);
    if (!m_frame.window().grab().save(QDir(m_plan.directory).filePath(name)))
        return false;
    m_pictures << name;
    return true;
}

void Tour::step()
{
    const QString key = pageKey();
    if (m_over || key.isEmpty())
        return;
    if (key != m_lastKey) {
        m_lastKey = key;
        // waiting states flash by; only what a person would read is kept
        if (!tourIsTransient(key) && !takePicture(key))
            return fail(QStringLiteral("a picture could not be written"));
    }
    if (m_acted.contains(key))
        return;
    act(key);
}

void Tour::act(const QString &key)
{
    if (key.startsWith(QLatin1String("start-"))) {
        if (key == QLatin1String("start-stopped") || key == QLatin1String("start-passphrase"))
            fail(key);
        return;
    }
    m_acted.insert(key);
    if (key == QLatin1String("sign-in-number")) {
        type("number", m_plan.number);
        return pressPrimary();
    }
    if (key == QLatin1String("sign-in-ways"))
        return press(("way-" + m_plan.way.toLatin1()).constData());
    if (key == QLatin1String("sign-in-first-use") || key == QLatin1String("sign-in-before-browser"))
        return pressPrimary();
    if (key == QLatin1String("sign-in-failed") || key == QLatin1String("number-failed") ||
        key == QLatin1String("pay-failed"))
        return fail(key);
    if (m_frame.hasSession())
        actInSession(key);
}

void Tour::actInSession(const QString &key)
{
    if (actInAppeal(key) || actInVerify(key) || followAppeal(key))
        return;
    if (key == QLatin1String("number-locked"))
        return leaveNumber();
    if (key == QLatin1String("pay-summary"))
        return pressPrimary();
    if (key == QLatin1String("pay-top-up"))
        return topUp(key);
    if (key == QLatin1String("pay-code")) {
        Q_EMIT payerWanted(m_frame.journeys().pay->view().payment.operatorId);
        return;
    }
    if (key == QLatin1String("pay-receipt")) {
        m_paid = true;
        return press("track");
    }
    if (key == QLatin1String("pay-declined") || key == QLatin1String("pay-code-refused") ||
        key == QLatin1String("progress-restore-failed"))
        return fail(key);
    const bool waits = key == QLatin1String("progress-waiting") || key == QLatin1String("number-loading") ||
                       key == QLatin1String("pay-loading") || key == QLatin1String("pay-creating") ||
                       key == QLatin1String("pay-asking") || key == QLatin1String("pay-paid");
    if (waits) // the operator moves next
        return;
    if (m_toVisit.isEmpty() && m_lastKey != QLatin1String("contact"))
        m_toVisit = {Place::Records, Place::Number, Place::Safe, Place::Appeal, Place::Contact};
    visitNext();
}

/// From the plan to the remedy: pays what can be paid here, else looks at the remaining places.
void Tour::leaveNumber()
{
    if (startRemedy())
        return;
    Page *page = m_frame.window().currentPage();
    for (const char *way : {"pay", "top-up", "continue"}) {
        auto *button = page->findChild<QAbstractButton *>(QString::fromLatin1(way));
        if (button && button->isEnabled() && !m_paid)
            return button->click();
    }
    if (m_toVisit.isEmpty())
        m_toVisit = {Place::Progress, Place::Records, Place::Safe, Place::Appeal, Place::Contact};
    visitNext();
}

/// Chooses the first amount, then pays it.
void Tour::topUp(const QString &key)
{
    Page *page = m_frame.window().currentPage();
    if (page->primaryButton() && page->primaryButton()->isEnabled())
        return pressPrimary();
    const auto buttons = page->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->objectName().startsWith(QLatin1String("amount-")))
            continue;
        m_acted.remove(key); // the chosen amount is still to be paid
        return button->click();
    }
    fail(QStringLiteral("no amount to top up"));
}

void Tour::visitNext()
{
    if (m_toVisit.isEmpty())
        return end();
    m_acted.clear(); // a page seen before may be passed through once more
    const Place next = m_toVisit.takeFirst();
    const QString name = QStringLiteral("place-%1").arg(int(next) + 1);
    auto *item = m_frame.window().findChild<QAbstractButton *>(name);
    if (item == nullptr)
        return fail(QStringLiteral("no way to %1").arg(name));
    item->click();
}

void Tour::press(const char *name)
{
    auto *button = m_frame.window().currentPage()->findChild<QAbstractButton *>(QString::fromLatin1(name));
    if (button == nullptr || !button->isEnabled())
        return fail(QStringLiteral("%1 offers no %2").arg(m_lastKey, QString::fromLatin1(name)));
    button->click();
}

void Tour::pressPrimary()
{
    QAbstractButton *button = m_frame.window().currentPage()->primaryButton();
    if (button == nullptr || !button->isEnabled())
        return fail(QStringLiteral("%1 has no main button to press").arg(m_lastKey));
    button->click();
}

void Tour::type(const char *field, const QString &text)
{
    auto *edit = m_frame.window().currentPage()->findChild<QLineEdit *>(QString::fromLatin1(field));
    if (edit == nullptr)
        return fail(QStringLiteral("%1 has no field %2").arg(m_lastKey, QString::fromLatin1(field)));
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(edit, &press);
    }
}

QString Tour::lineState() const
{
    return tourWord(m_frame.journeys().diagnose->view().line.state);
}

void Tour::end()
{
    const auto &view = m_frame.journeys().diagnose->view();
    if (m_begun && view.line.isLocked())
        return fail(QStringLiteral("gone through to the end, yet the line is %1").arg(lineState()));
    if (m_paid && view.line.isLocked() == (view.stage == DiagnoseStage::Restored))
        return fail(QStringLiteral("paid, yet the line is %1").arg(lineState()));
    m_over = true;
    m_deadline.stop();
    QJsonObject report{{QStringLiteral("tour"), QStringLiteral("ok")},
                       {QStringLiteral("steps"), int(m_pictures.size())},
                       {QStringLiteral("line"), lineState()},
                       {QStringLiteral("locksLeft"), int(view.line.locks.size())},
                       {QStringLiteral("pictures"), QJsonArray::fromStringList(m_pictures)}};
    if (!m_frame.journeys().records->view().payments.isEmpty())
        report.insert(
            QStringLiteral("payment"),
            domain::paymentStateName(m_frame.journeys().records->view().payments.first().payment.state));
    Q_EMIT finished(report, true);
}

void Tour::fail(const QString &reason)
{
    if (m_over)
        return;
    m_over = true;
    m_deadline.stop();
    const QJsonObject report{{QStringLiteral("tour"), QStringLiteral("failed")},
                             {QStringLiteral("reason"), reason},
                             {QStringLiteral("steps"), int(m_pictures.size())}};
    Q_EMIT finished(report, false);
}

} // namespace unbar::ui
