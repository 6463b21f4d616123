#include "app/evidence/evidence_desk.h"

#include <QProcess>
#include <QTimer>

namespace unbar::evidence {

namespace desk_detail {

constexpr qint64 mostAnswer = 64LL * 1024 * 1024;

} // namespace desk_detail

struct EvidenceDesk::Running
{
    QProcess process;
    QTimer limit;
    QByteArray answer;
};

EvidenceDesk::EvidenceDesk(QString program, int withinMs, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_withinMs(withinMs)
{}

EvidenceDesk::~EvidenceDesk()
{
    close();
}

void EvidenceDesk::start(const EvidenceJob &job)
{
    drop(job.id);
    auto running = std::make_shared<Running>();
    m_running.insert(job.id, running);
    QProcess &process = running->process;
    process.setProgram(m_program);
    process.setStandardErrorFile(QProcess::nullDevice());
    const QString id = job.id;
    const Frame request = requestOf(job);
    const QByteArray bytes = frameBytes(request.head, request.parts);
    connect(&process, &QProcess::started, this, [this, id, bytes] {
        const auto found = m_running.value(id);
        if (!found)
            return;
        found->process.write(bytes);
        found->process.closeWriteChannel();
    });
    connect(&process, &QProcess::readyReadStandardOutput, this, [this, id] { read(id); });
    connect(&process, &QProcess::finished, this, [this, id] { ended(id); });
    connect(&process, &QProcess::errorOccurred, this, [this, id](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(id);
    });
    running->limit.setSingleShot(true);
    connect(&running->limit, &QTimer::timeout, &process, &QProcess::kill);
    running->limit.start(m_withinMs);
    process.start(QIODevice::ReadWrite);
}

void EvidenceDesk::read(const QString &id)
{
    const auto running = m_running.value(id);
    if (!running)
        return;
    running->answer += running->process.readAllStandardOutput();
    const qint64 whole = frameLength(running->answer, desk_detail::mostAnswer);
    if (whole < 0 || (whole > 0 && running->answer.size() > whole))
        running->process.kill(); // it says something else than one answer
}

void EvidenceDesk::ended(const QString &id)
{
    const auto running = m_running.value(id);
    if (!running)
        return;
    read(id);
    m_running.remove(id);
    running->limit.stop();
    running->process.disconnect(this);
    const bool good =
        running->process.exitStatus() == QProcess::NormalExit && running->process.exitCode() == 0;
    const auto answer = frameFrom(running->answer, desk_detail::mostAnswer);
    // the process object is in one of its own signals: it goes with the next turn
    QTimer::singleShot(0, this, [running] {});
    if (!good || !answer) {
        Q_EMIT failed(
            id,
            raise(FailureCode::EvidenceHelperFailed, QString::number(running->process.exitCode())).value());
        return;
    }
    const auto result = madeFrom(*answer);
    if (result)
        Q_EMIT made(id, *result);
    else
        Q_EMIT failed(id, result.error());
}

void EvidenceDesk::stop(const QString &id)
{
    drop(id);
}

void EvidenceDesk::drop(const QString &id)
{
    const auto running = m_running.take(id);
    if (!running)
        return;
    running->limit.stop();
    running->process.disconnect(this);
    running->process.kill();
    running->process.waitForFinished(
        1000); // a killed process is gone at once; a zombie would outlive its pipe
}

void EvidenceDesk::close()
{
    const QStringList ids = m_running.keys();
    for (const QString &id : ids)
        drop(id);
}

} // namespace unbar::evidence
