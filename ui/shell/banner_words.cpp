#include "ui/shell/banner_words.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace unbar::ui {

namespace banner_words_detail {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(BannerWords)
};

QString clockText(const workflows::SessionView &session)
{
    const QTimeZone zone(session.operatorDocument.timeZone.toUtf8());
    return session.updatedAt.toTimeZone(zone).toString(QStringLiteral("HH:mm"));
}

QString skewText(qint64 ms)
{
    const int minutes = int(qAbs(ms) / 60000);
    return minutes >= 90
               ? Say::tr("This computer's clock is about %n hour(s) off, so we cannot connect safely. Set "
                         "the time "
                         "and try again.",
                         nullptr, (minutes + 30) / 60)
               : Say::tr(
                     "This computer's clock is about %n minute(s) off, so we cannot connect safely. Set the "
                     "time and try again.",
                     nullptr, qMax(1, minutes));
}

BannerWords connectionWords(const workflows::SessionView &session)
{
    using workflows::Connection;
    switch (session.connection) {
    case Connection::Untrusted:
        return {Tone::Danger, QStringLiteral("shield"),
                Say::tr("We cannot be sure this is your operator, so nothing was sent. Try another network."),
                Say::tr("Try again")};
    case Connection::ClockWrong:
        return {Tone::Warn, QStringLiteral("clock"), skewText(session.clockSkewMs), Say::tr("Try again")};
    case Connection::CaptivePortal:
        return {Tone::Warn, QStringLiteral("wifi"),
                Say::tr("This Wi-Fi wants you to sign in first. Open your browser, sign in, then come back."),
                Say::tr("Open browser")};
    case Connection::Offline:
        return {Tone::Warn,
                QStringLiteral("wifi-off"),
                session.updatedAt.isNull()
                    ? Say::tr("You are offline. We will connect when the network is back.")
                    : Say::tr("You are offline. Saved on this computer at %1. We will send what is waiting "
                              "when you are "
                              "back.")
                          .arg(clockText(session)),
                {}};
    case Connection::OperatorBusy:
        return {Tone::Warn,
                QStringLiteral("clock"),
                Say::tr("Your operator is busy. We keep trying; nothing you did is lost."),
                {}};
    case Connection::Online:
    case Connection::Connecting:
        break;
    }
    return {};
}

} // namespace banner_words_detail

BannerWords bannerWords(const workflows::SessionView &session)
{
    using banner_words_detail::Say;
    const BannerWords connection = banner_words_detail::connectionWords(session);
    if (!connection.words.isEmpty())
        return connection;
    if (session.keychainLocked)
        return {Tone::Warn, QStringLiteral("lock"),
                Say::tr("The key store of this computer is locked. Unlock it to see what is saved."),
                Say::tr("Try again")};
    if (session.storeMemoryOnly)
        return {
            Tone::Warn,
            QStringLiteral("save"),
            Say::tr(
                "This computer does not let us save. What you do here is gone when you close the window."),
            {}};
    if (session.storeSalvaged)
        return {Tone::Neutral,
                QStringLiteral("info"),
                Say::tr("The saved file was damaged. We kept what could be read and fetched the rest again."),
                {}};
    return {};
}

} // namespace unbar::ui
