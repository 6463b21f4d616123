#pragma once
// One job of the helper: the bytes of a file in, what may be sent of it and how it looks out.

#include "app/support/frames.h"

namespace unbar::helper {

/// Head of the request: {"card", "types": [mime], "maxSize", "maxPixels", "maxPages", "watermark",
/// "straighten", "boxes": [[x, y, w, h]]}, one part: the file. Boxes are pixels of the picture the job makes.
/// Head of the answer: {"refusal": "" or a word of docs/decisions/0015, "contentType", "width", "height",
/// "check", "corners": [[x, y]], "straightened", "pages", "measures": {…}}, parts: what would be sent, a
/// picture of it (PNG), a thumbnail (PNG). Parts are empty for a refusal; the picture is empty for a PDF.
Frame doJob(const Frame &request);

} // namespace unbar::helper
