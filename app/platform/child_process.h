#pragma once
// A helper program that says it is ready with one JSON line on stdout and ends when its stdin closes, so that
// it cannot outlive us: the kernel closes the pipe when we die, however we die.

#include "app/support/result.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <chrono>

namespace unbar::platform {

class ChildProcess : public QObject
{
    Q_OBJECT
public:
    explicit ChildProcess(std::chrono::milliseconds readyWithin = std::chrono::seconds(15),
                          QObject *parent = nullptr);
    /// Ends the child: closes stdin, waits shortly, then terminates and at last kills by its own process id.
    ~ChildProcess() override;

    /// The object of the first line, which must hold `"ready":true`. PlatformChildNoStart: the program could
    /// not be started. PlatformChildEnded: it ended first, its exit code as httpStatus. PlatformChildMute: no
    /// such line in time.
    QCoro::Task<Result<QJsonObject>> start(QString program, QStringList arguments);
    /// Asks the child to end by closing its stdin; ended() follows.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;

Q_SIGNALS:
    void ended(int code); ///< after a successful start only; -1 for a crash

private:
    void onOutput();
    void onFinished(int code, QProcess::ExitStatus status);

    std::chrono::milliseconds m_readyWithin;
    QProcess m_process;
    QByteArray m_line;
    bool m_lineRead = false;
    bool m_ready = false;

Q_SIGNALS:
    void settled(); ///< internal: a first line, an end, or an error
};

} // namespace unbar::platform
