#pragma once
// Whether a PDF may be passed on: opened by qpdf in the helper, never drawn.

#include <QByteArray>

namespace unbar::helper {

enum class PdfVerdict { Good, Damaged, Encrypted, ActiveContent, TooManyPages };
struct PdfLooked
{
    PdfVerdict verdict = PdfVerdict::Damaged;
    int pages = 0;
    QByteArray bytes; ///< written anew when it is good: no metadata, nothing that is not referred to, nothing
                      ///< behind it
};

/// Refused: a password, more than `mostPages`, JavaScript, Launch, OpenAction, additional actions, embedded
/// files, rich media, XFA forms.
PdfLooked lookAtPdf(const QByteArray &bytes, int mostPages);

} // namespace unbar::helper
