// Uploads to npm's tus server with equal chunks, against curl and tus-js-client in the same run; and how the
// memory of this process grows while 1 GB goes. Prints numbers, asserts none. Needs node_modules in
// tests/interop/tus_server.

#include "app/operator/tus_upload.h"
#include "app/support/sha256.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace unbar;

namespace {

constexpr qint64 mib = 1024 * 1024;
constexpr qint64 chunkBytes = 8 * mib;

class FileSource final : public op::UploadSource
{
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {
        bench::must(m_file.open(QIODevice::ReadOnly), "opening the source");
    }
    [[nodiscard]] qint64 size() const override { return m_file.size(); }
    Result<QByteArray> read(qint64 offset, qint64 count) override
    {
        bench::must(m_file.seek(offset), "reading the source");
        return m_file.read(count);
    }

private:
    QFile m_file;
};

class NoTokens final : public op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override
    {
        co_return Result<QByteArray>(QByteArray("none"));
    }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray) override
    {
        co_return Result<QByteArray>(QByteArray("none"));
    }
};

QString writeSource(const QString &path, qint64 size)
{
    QFile file(path);
    bench::must(file.open(QIODevice::WriteOnly), "making the source");
    QByteArray block(mib, Qt::Uninitialized);
    Sha256 hash;
    for (qint64 at = 0; at < size; at += mib) {
        block.fill(static_cast<char>(at / mib));
        bench::must(file.write(block) == mib, "writing the source");
        hash.add(block);
    }
    return QString::fromLatin1(hash.result().toHex());
}

qint64 residentKib(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    bench::must(status.open(QIODevice::ReadOnly), "reading the memory");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    bench::must(process.waitForFinished(600'000) && process.exitCode() == 0, qPrintable(program));
    return process.readAllStandardOutput();
}

/// Seconds of one upload by our client.
double ours(const QUrl &root, const QString &path, const QString &sha256, qint64 size)
{
    const platform::SystemClock clock;
    op::HttpClient client(op::OperatorProfile{}, clock);
    NoTokens tokens;
    op::TusQueue queue(client, tokens, root, clock, [] { return 0.5; });
    op::UploadJob job;
    job.localId = QStringLiteral("bench");
    job.item = QStringLiteral("other");
    job.source = std::make_shared<FileSource>(path);
    job.length = size;
    job.sha256 = sha256;
    job.kept.chunk = chunkBytes;
    QEventLoop loop;
    bool done = false;
    QObject::connect(&queue, &op::TusQueue::done, &loop, [&] {
        done = true;
        loop.quit();
    });
    QObject::connect(&queue, &op::TusQueue::failed, &loop, &QEventLoop::quit);
    const bench::Spent took = bench::spent([&] {
        queue.add(job);
        loop.exec();
    });
    bench::must(done, "our upload");
    return took.wall;
}

/// Seconds of the same by curl, one PATCH a chunk on one connection.
double curls(const QUrl &root, const QString &path, qint64 size)
{
    const QByteArray head =
        output(QStringLiteral("curl"), {QStringLiteral("-sS"), QStringLiteral("-D-"), QStringLiteral("-o"),
                                        QStringLiteral("/dev/null"), QStringLiteral("-XPOST"),
                                        QStringLiteral("-HTus-Resumable: 1.0.0"),
                                        QStringLiteral("-HUpload-Length: %1").arg(size), root.toString()});
    QString address;
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("location:"))
            address = QString::fromLatin1(line.mid(9).trimmed());
    }
    bench::must(!address.isEmpty(), "curl's upload");
    QTemporaryDir parts;
    QStringList arguments{QStringLiteral("-sS"), QStringLiteral("--fail")};
    QFile whole(path);
    bench::must(whole.open(QIODevice::ReadOnly), "opening the source");
    for (qint64 at = 0; at < size; at += chunkBytes) {
        const QString part = parts.filePath(QString::number(at));
        QFile file(part);
        bench::must(file.open(QIODevice::WriteOnly) && file.write(whole.read(chunkBytes)) > 0,
                    "cutting the source");
        if (at > 0)
            arguments << QStringLiteral("--next") << QStringLiteral("-sS") << QStringLiteral("--fail");
        arguments << QStringLiteral("-XPATCH") << QStringLiteral("-HTus-Resumable: 1.0.0")
                  << QStringLiteral("-HExpect:")
                  << QStringLiteral("-HContent-Type: application/offset+octet-stream")
                  << QStringLiteral("-HUpload-Offset: %1").arg(at) << QStringLiteral("--data-binary")
                  << QLatin1Char('@') + part << address;
    }
    return bench::spent([&] { output(QStringLiteral("curl"), arguments); }).wall;
}

double tusJs(const QString &folder, const QUrl &root, const QString &path)
{
    const QByteArray said =
        output(QStringLiteral("node"),
               {folder + QStringLiteral("/client.mjs"), root.toString(), path, QString::number(chunkBytes)});
    return QJsonDocument::fromJson(said).object().value(QStringLiteral("seconds")).toDouble(1e9);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString folder = QStringLiteral(UNBAR_SOURCE_DIR "/tests/interop/tus_server");
    QTemporaryDir dir;
    QProcess server;
    server.start(QStringLiteral("node"), {folder + QStringLiteral("/server.mjs"), dir.path()});
    bench::must(server.waitForReadyRead(60'000), "starting the tus server");
    const QUrl root(
        QJsonDocument::fromJson(server.readLine()).object().value(QStringLiteral("root")).toString());
    const qint64 size = 256 * mib;
    const QString path = dir.filePath(QStringLiteral("source"));
    const QString sha256 = writeSource(path, size);
    double best[3] = {1e9, 1e9, 1e9};
    for (int round = 0; round < 3; ++round) {
        best[0] = std::min(best[0], ours(root, path, sha256, size));
        best[1] = std::min(best[1], curls(root, path, size));
        best[2] = std::min(best[2], tusJs(folder, root, path));
    }
    const double megabytes = static_cast<double>(size) / 1e6;
    std::printf("256 MiB to @tus/server in chunks of 8 MiB\n");
    std::printf("%-50s %9.0f MB/s\n", "ours", megabytes / best[0]);
    std::printf("%-50s %9.0f MB/s   ours is %.2f x\n", "curl", megabytes / best[1], best[1] / best[0]);
    std::printf("%-50s %9.0f MB/s   ours is %.2f x\n", "tus-js-client", megabytes / best[2],
                best[2] / best[0]);
    const QString large = dir.filePath(QStringLiteral("large"));
    const QString hash = writeSource(large, 1024 * mib);
    const qint64 before = residentKib("VmRSS");
    bench::must(QFile(QStringLiteral("/proc/self/clear_refs")).exists(), "resetting the peak");
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    bench::must(reset.open(QIODevice::WriteOnly) && reset.write("5") == 1, "resetting the peak");
    reset.close();
    ours(root, large, hash, 1024 * mib);
    std::printf("%-50s %9.1f MB\n", "memory at its highest above before, 1 GiB",
                static_cast<double>(residentKib("VmHWM") - before) / 1e3);
    server.closeWriteChannel();
    return server.waitForFinished(10'000) ? 0 : 1;
}
