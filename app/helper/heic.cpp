#include "app/helper/heic.h"

#ifdef UNBAR_HEIC
#include <cstring>
#include <libheif/heif.h>
#include <memory>
#endif

namespace unbar::helper {

#ifdef UNBAR_HEIC

namespace heic_detail {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Context = std::unique_ptr<heif_context, Freed<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Freed<heif_image_handle_release>>;
using Picture = std::unique_ptr<heif_image, Freed<heif_image_release>>;

struct Opened
{
    Context context;
    Handle first;
};

/// The bytes must outlive what is returned.
std::optional<Opened> opened(const QByteArray &bytes)
{
    Opened open;
    open.context.reset(heif_context_alloc());
    heif_context_set_max_decoding_threads(open.context.get(), 0);
    if (heif_context_read_from_memory_without_copy(open.context.get(), bytes.constData(),
                                                   size_t(bytes.size()), nullptr)
            .code != heif_error_Ok)
        return {};
    heif_image_handle *handle = nullptr;
    if (heif_context_get_primary_image_handle(open.context.get(), &handle).code != heif_error_Ok)
        return {};
    open.first.reset(handle);
    return open;
}

} // namespace heic_detail

void loadHeic()
{
    heif_init(nullptr);
}

bool canDecodeHeic()
{
    return heif_have_decoder_for_format(heif_compression_HEVC) != 0;
}

std::optional<QSize> heicSize(const QByteArray &bytes)
{
    const auto open = heic_detail::opened(bytes);
    if (!open)
        return {};
    const QSize size(heif_image_handle_get_width(open->first.get()),
                     heif_image_handle_get_height(open->first.get()));
    return size.isEmpty() ? std::nullopt : std::optional(size);
}

QImage heicImage(const QByteArray &bytes)
{
    const auto open = heic_detail::opened(bytes);
    heif_image *decoded = nullptr;
    if (!open || heif_decode_image(open->first.get(), &decoded, heif_colorspace_RGB,
                                   heif_chroma_interleaved_RGB, nullptr)
                         .code != heif_error_Ok)
        return {};
    const heic_detail::Picture picture(decoded);
    int stride = 0;
    const uint8_t *pixels = heif_image_get_plane_readonly(picture.get(), heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(picture.get(), heif_channel_interleaved);
    const int height = heif_image_get_height(picture.get(), heif_channel_interleaved);
    QImage image(width, height, QImage::Format_RGB888);
    if (pixels == nullptr || image.isNull())
        return {};
    for (int y = 0; y < height; ++y)
        std::memcpy(image.scanLine(y), pixels + size_t(y) * size_t(stride), size_t(width) * 3);
    return image;
}

#else

void loadHeic() {}

bool canDecodeHeic()
{
    return false;
}

std::optional<QSize> heicSize(const QByteArray &)
{
    return {};
}

QImage heicImage(const QByteArray &)
{
    return {};
}

#endif

} // namespace unbar::helper
