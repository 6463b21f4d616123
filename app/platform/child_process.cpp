#include "app/platform/child_process.h"

#include "app/support/next_signal.h"

#include <QJsonDocument>

namespace unbar::platform {

namespace child_detail {

constexpr int lineLimit = 64 * 1024;
constexpr int stopWithinMs = 2000;
constexpr int terminateWithinMs = 1000;

} // namespace child_detail

ChildProcess::ChildProcess(std::chrono::milliseconds readyWithin, QObject *parent)
    : QObject(parent)
    , m_readyWithin(readyWithin)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::onOutput);
    connect(&m_process, &QProcess::finished, this, &ChildProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { Q_EMIT settled(); });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(child_detail::stopWithinMs))
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(child_detail::terminateWithinMs)) {
        m_process.kill();
        m_process.waitForFinished(child_detail::terminateWithinMs);
    }
}

QCoro::Task<Result<QJsonObject>> ChildProcess::start(QString program, QStringList arguments)
{
    m_line.clear();
    m_lineRead = false;
    m_ready = false;
    m_process.start(program, arguments);
    // A program that cannot be found fails inside start() already, before anybody could wait for the signal.
    if (m_process.state() != QProcess::NotRunning)
        co_await nextSignal(this, &ChildProcess::settled, m_readyWithin);
    if (m_process.error() == QProcess::FailedToStart)
        co_return raise(FailureCode::PlatformChildNoStart);
    const QJsonObject answer = QJsonDocument::fromJson(m_line).object();
    if (m_lineRead && answer[QLatin1String("ready")].toBool()) {
        m_ready = true;
        co_return answer;
    }
    if (m_process.state() == QProcess::NotRunning)
        co_return raise(FailureCode::PlatformChildEnded, {}, m_process.exitCode());
    m_process.kill();
    co_return raise(FailureCode::PlatformChildMute);
}

void ChildProcess::stop()
{
    m_process.closeWriteChannel();
}

bool ChildProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

qint64 ChildProcess::processId() const
{
    return m_process.processId();
}

void ChildProcess::onOutput()
{
    if (m_lineRead) {
        m_process.readAllStandardOutput(); // nothing else is expected, and it must not pile up
        return;
    }
    m_line += m_process.readAllStandardOutput();
    const auto end = m_line.indexOf('\n');
    if (end < 0 && m_line.size() <= child_detail::lineLimit)
        return;
    m_line.truncate(std::max<qsizetype>(end, 0));
    m_lineRead = true;
    Q_EMIT settled();
}

void ChildProcess::onFinished(int code, QProcess::ExitStatus status)
{
    Q_EMIT settled();
    if (m_ready)
        Q_EMIT ended(status == QProcess::NormalExit ? code : -1);
}

} // namespace unbar::platform
