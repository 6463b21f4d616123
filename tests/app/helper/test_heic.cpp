#include "app/helper/heic.h"
#include "tests/app/helper/helper_job.h"
#include "tests/app/helper/hostile.h"
#include "tests/support/test_main.h"

#ifdef UNBAR_HEIC
#include <libheif/heif.h>
#endif

using namespace unbar;
using namespace unbar::test;

namespace heic_test {

#ifdef UNBAR_HEIC
heif_error collect(heif_context *, const void *data, size_t size, void *into)
{
    static_cast<QByteArray *>(into)->append(static_cast<const char *>(data), qsizetype(size));
    return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

/// Empty where libheif has no encoder.
QByteArray heicOf(const QImage &picture)
{
    QByteArray bytes;
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    heif_image *image = nullptr;
    heif_image_handle *handle = nullptr;
    if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code == heif_error_Ok) {
        heif_image_create(picture.width(), picture.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGB,
                          &image);
        heif_image_add_plane(image, heif_channel_interleaved, picture.width(), picture.height(), 24);
        int stride = 0;
        uint8_t *pixels = heif_image_get_plane(image, heif_channel_interleaved, &stride);
        const QImage plain = picture.convertToFormat(QImage::Format_RGB888);
        for (int y = 0; y < plain.height(); ++y)
            std::copy_n(plain.constScanLine(y), size_t(plain.width()) * 3,
                        pixels + size_t(y) * size_t(stride));
        heif_writer writer{1, &collect};
        if (heif_context_encode_image(context, image, encoder, nullptr, &handle).code == heif_error_Ok)
            heif_context_write(context, &writer, &bytes);
        heif_image_handle_release(handle);
        heif_image_release(image);
        heif_encoder_release(encoder);
    }
    heif_context_free(context);
    return bytes;
}
#else
QByteArray heicOf(const QImage &)
{
    return {};
}
#endif

} // namespace heic_test

#if defined(__SANITIZE_ADDRESS__)
/// The encoder that makes the test's pictures keeps some memory for good.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libx265";
}
#endif

class TestHeic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDecodedLikeAnyPicture()
    {
        if (!helper::canDecodeHeic())
            QSKIP("built without libheif, or it has no decoder");
        const QByteArray file = heic_test::heicOf(quarters(256, 192));
        if (file.isEmpty())
            QSKIP("libheif has no encoder here to make the picture with");
        QCOMPARE(helper::heicSize(file).value_or(QSize()), QSize(256, 192));
        const Frame answer = doneJob(file);
        QCOMPARE(refusalOf(answer), QByteArray());
        const QImage sent = sentPicture(answer);
        QCOMPARE(sent.size(), QSize(256, 192));
        QVERIFY(qRed(sent.pixel(40, 40)) > 180 && qBlue(sent.pixel(200, 150)) > 180);
        QCOMPARE(refusalOf(doneJob(file, {{QStringLiteral("maxPixels"), 1000}})),
                 QByteArray("tooManyPixels"));
        QCOMPARE(refusalOf(doneJob(file.left(file.size() / 2))), QByteArray("damaged"));
    }

    void withoutADecoderTheWordsForIt()
    {
        const QByteArray head("\0\0\0\x18"
                              "ftypheic\0\0\0\0mif1heic",
                              24);
        const Frame answer = doneJob(head + QByteArray(100, 'x'));
        QCOMPARE(refusalOf(answer), helper::canDecodeHeic() ? QByteArray("damaged") : QByteArray("heic"));
        QVERIFY(helper::canDecodeHeic() || !helper::heicSize(head));
    }
};

UNBAR_TEST(TestHeic, test_heic)
#include "test_heic.moc"
