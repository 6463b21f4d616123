// A file on its way in: a 12-megapixel photograph against libjpeg alone, and what hostile files do to the app
// that has them looked at. Prints numbers, asserts none.

#include "app/evidence/evidence_desk.h"
#include "app/helper/job.h"
#include "tests/app/helper/hostile.h"
#include "tests/app/helper/specimens.h"
#include "tests/bench/stopwatch.h"

#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <unistd.h>
#include <vector>

using namespace unbar;

namespace {

constexpr int rounds = 5;

evidence::EvidenceJob jobOf(const QByteArray &bytes)
{
    evidence::EvidenceJob job;
    job.id = QStringLiteral("bench");
    job.bytes = bytes;
    job.card = true;
    job.types = {QStringLiteral("image/jpeg"), QStringLiteral("application/pdf")};
    job.maxSize = 20'000'000;
    job.maxPixels = 24'000'000;
    job.watermark = QStringLiteral("仅供示例电信办理8020复机申诉使用 2026-11-24");
    return job;
}

/// The floor: the photograph decoded and encoded again by libjpeg, as large as it is, nothing else done to
/// it.
void decodeAndEncode(const QByteArray &bytes)
{
    jpeg_error_mgr errors{};
    jpeg_decompress_struct in{};
    in.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&in);
    jpeg_mem_src(&in, reinterpret_cast<const unsigned char *>(bytes.constData()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&in, TRUE);
    jpeg_start_decompress(&in);
    const std::size_t stride = std::size_t(in.output_width) * 3;
    std::vector<unsigned char> pixels(stride * in.output_height);
    while (in.output_scanline < in.output_height) {
        JSAMPROW row = pixels.data() + stride * in.output_scanline;
        jpeg_read_scanlines(&in, &row, 1);
    }
    jpeg_compress_struct out{};
    out.err = &errors;
    jpeg_create_compress(&out);
    unsigned char *made = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&out, &made, &size);
    out.image_width = in.output_width;
    out.image_height = in.output_height;
    out.input_components = 3;
    out.in_color_space = JCS_RGB;
    jpeg_set_defaults(&out);
    jpeg_set_quality(&out, 88, TRUE);
    jpeg_start_compress(&out, TRUE);
    while (out.next_scanline < out.image_height) {
        JSAMPROW row = pixels.data() + stride * out.next_scanline;
        jpeg_write_scanlines(&out, &row, 1);
    }
    jpeg_finish_compress(&out);
    bench::must(size > 0, "encoding by libjpeg");
    jpeg_destroy_compress(&out);
    jpeg_finish_decompress(&in);
    jpeg_destroy_decompress(&in);
    std::free(made);
}

/// MB of this process alone.
double resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    bench::must(file.open(QIODevice::ReadOnly), "reading the memory in use");
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Runs a job to its end and notes how long the event loop stood still and how much memory came on top.
struct Watched
{
    double worstMs = 0;
    double mostMb = 0;

    bool run(evidence::EvidenceDesk &desk, const QByteArray &bytes)
    {
        QEventLoop loop;
        QTimer beat;
        QElapsedTimer since;
        const double before = resident();
        bool made = false;
        QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
            worstMs = std::max(worstMs, double(since.nsecsElapsed()) / 1e6);
            mostMb = std::max(mostMb, resident() - before);
            since.restart();
        });
        QObject::connect(&desk, &evidence::EvidenceDesk::made, &loop, [&] {
            made = true;
            loop.quit();
        });
        QObject::connect(&desk, &evidence::EvidenceDesk::failed, &loop, &QEventLoop::quit);
        beat.start(1);
        since.start();
        desk.start(jobOf(bytes));
        loop.exec();
        return made;
    }
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QByteArray photo = test::cameraJpeg();
    bench::must(photo.size() > 100'000, "making the photograph");
    const bench::Spent floor = bench::best(rounds, [&] { decodeAndEncode(photo); });
    bench::printTime("12 MP by libjpeg: decoded and encoded", floor);
    const Frame request = evidence::requestOf(jobOf(photo));
    const bench::Spent job = bench::best(
        rounds, [&] { bench::must(helper::doJob(request).parts.value(0).size() > 100'000, "the job"); });
    bench::printTime("12 MP intake: the helper's whole job", job, &floor);
    evidence::EvidenceDesk desk(QCoreApplication::applicationDirPath() + QStringLiteral("/unbar-evidence"));
    Watched camera;
    const bench::Spent whole =
        bench::best(rounds, [&] { bench::must(camera.run(desk, photo), "the job in a process of its own"); });
    bench::printTime("12 MP intake: with its process and pipes", {whole.wall, floor.cpu}, &floor);
    std::printf("%-50s %9.1f ms loop held, %.1f MB more\n", "  the app meanwhile", camera.worstMs,
                camera.mostMb);
    Watched hostile;
    int files = 0;
    for (const QList<test::HostileFile> &list : {test::hostilePictures(), test::hostilePdfs()})
        for (const test::HostileFile &file : list) {
            hostile.run(desk, file.bytes);
            ++files;
        }
    std::printf("%-50s %9.1f ms loop held, %.1f MB more\n",
                qPrintable(QStringLiteral("%1 hostile files: the app meanwhile, at worst").arg(files)),
                hostile.worstMs, hostile.mostMb);
    return 0;
}
