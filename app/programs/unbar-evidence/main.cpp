// One job over stdin and stdout, then the end. What can be loaded is loaded first, then the process shuts
// itself in, and only then it reads a byte that came from outside.

#include "app/helper/confine.h"
#include "app/helper/job.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <cstdio>

namespace {

constexpr qint64 mostRequest = 64LL * 1024 * 1024;

enum ExitCode { Done = 0, BadRequest = 2, NotConfined = 3, NotWritten = 4 };

/// Plugins, fonts and the glyphs of both scripts: none of them can be fetched once the process is shut in.
void loadAll()
{
    QImageReader::supportedImageFormats();
    QImage canvas(64, 64, QImage::Format_RGB32);
    QPainter painter(&canvas);
    painter.drawText(4, 32, QStringLiteral("仅供 Aa1"));
}

QByteArray readRequest(QFile &in)
{
    QByteArray bytes;
    for (;;) {
        const QByteArray more = in.read(1 << 20);
        if (more.isEmpty())
            return bytes;
        bytes += more;
        if (const qint64 length = unbar::frameLength(bytes, mostRequest);
            length < 0 || (length > 0 && bytes.size() >= length))
            return bytes;
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    loadAll();
    if (!unbar::helper::isConfinedEnough(unbar::helper::confine()))
        return NotConfined;
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return BadRequest;
    const auto request = unbar::frameFrom(readRequest(in), mostRequest);
    if (!request)
        return BadRequest;
    const unbar::Frame answer = unbar::helper::doJob(*request);
    const QByteArray bytes = unbar::frameBytes(answer.head, answer.parts);
    if (out.write(bytes) != bytes.size() || !out.flush())
        return NotWritten;
    std::fflush(stdout);
    return Done;
}
