// One job over stdin and stdout, then the end. The job is taken over, what it needs is loaded, then the
// process shuts itself in, and only then it looks at a byte that came from outside.

#include "app/helper/confine.h"
#include "app/helper/heic.h"
#include "app/helper/job.h"
#include "app/helper/paint.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr qint64 mostRequest = 64LL * 1024 * 1024;

enum ExitCode { Done = 0, BadRequest = 2, NotConfined = 3, NotWritten = 4 };

/// Plugins, and the fonts of all the words that will be written: neither can be fetched once the process is
/// shut in.
void loadAll(const QString &words)
{
    QImageReader::supportedImageFormats();
    QImageWriter::supportedImageFormats();
    unbar::helper::loadHeic();
    QImage canvas(600, 400, QImage::Format_RGB32);
    unbar::helper::burnWatermark(canvas, words);
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
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return BadRequest;
    const auto request = unbar::frameFrom(readRequest(in), mostRequest);
    if (!request)
        return BadRequest;
    loadAll(request->head.value(QLatin1String("watermark")).toString());
    if (!unbar::helper::isConfinedEnough(unbar::helper::confine()))
        return NotConfined;
    const unbar::Frame answer = unbar::helper::doJob(*request);
    const QByteArray bytes = unbar::frameBytes(answer.head, answer.parts);
    if (out.write(bytes) != bytes.size() || !out.flush())
        return NotWritten;
    std::_Exit(Done); // nothing a file may have left in memory is walked again by destructors
}
