#include "tests/app/helper/hostile.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace unbar::test {

namespace hostile_pdf_detail {

QByteArray pageTree(int pages, int claimed)
{
    QByteArray kids;
    for (int i = 0; i < pages; ++i)
        kids += QByteArray::number(3 + i) + " 0 R ";
    return "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(claimed) + ">>";
}

QByteArrayList document(int pages, int claimed, const QByteArray &catalogue = {}, const QByteArray &page = {})
{
    QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R" + catalogue + ">>", pageTree(pages, claimed)};
    for (int i = 0; i < pages; ++i)
        objects << "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + page + ">>";
    return objects;
}

QByteArray withPassword(const char *user)
{
    const QByteArray plain = plainPdf(1);
    QPDF pdf;
    pdf.processMemoryFile("plain", plain.constData(), size_t(plain.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(user, "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize())};
}

/// The table of references names itself as the one before it.
QByteArray xrefLoop()
{
    const QByteArray plain = plainPdf(1);
    const QByteArray at = QByteArray::number(plain.lastIndexOf("\nxref\n") + 1);
    return pdfOf(document(1, 1), "/Prev " + at);
}

} // namespace hostile_pdf_detail

QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer)
{
    QByteArray bytes = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    const QByteArray at = QByteArray::number(bytes.size());
    return bytes + "xref\n0 " + size + "\n" + table + "trailer\n<</Root 1 0 R/Size " + size + trailer +
           ">>\nstartxref\n" + at + "\n%%EOF\n";
}

QByteArray plainPdf(int pages)
{
    return pdfOf(hostile_pdf_detail::document(pages, pages));
}

QList<HostileFile> hostilePdfs()
{
    using namespace hostile_pdf_detail;
    const QByteArray script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
    const QByteArray nested = QByteArray("[").repeated(20000) + QByteArray("]").repeated(20000);
    QByteArrayList circle = document(1, 1);
    circle[1] = "<</Type/Pages/Kids[2 0 R]/Count 1>>";
    const QByteArray launch =
        "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)>>>>]";
    const QByteArray carried = "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)>>]>>>>";
    QByteArrayList hidden = document(1, 1);
    hidden << "<</Type/Action/S/JavaScript/JS(x)>>"; // nothing points at it
    return {
        {"pdf", plainPdf(2), ""},
        {"pdf of 20 pages", plainPdf(20), ""},
        {"pdf of 21 pages", plainPdf(21), "tooManyPages"},
        {"pdf of 10000 pages", plainPdf(10000), "tooManyPages"},
        {"pdf of 10000 pages that says one", pdfOf(document(10000, 1)), "tooManyPages"},
        {"pdf without a page", plainPdf(0), "damaged"},
        {"pdf that opens a script", pdfOf(document(1, 1, "/OpenAction" + script)), "activeContent"},
        {"pdf with a script by name",
         pdfOf(document(1, 1, "/Names<</JavaScript<</Names[(a)" + script + "]>>>>")), "activeContent"},
        {"pdf with an escaped script", pdfOf(document(1, 1, "/Open#41ction" + script)), "activeContent"},
        {"pdf that launches", pdfOf(document(1, 1, {}, launch)), "activeContent"},
        {"pdf that acts when shown", pdfOf(document(1, 1, {}, "/AA<</O" + script + ">>")), "activeContent"},
        {"pdf with a file in it", pdfOf(document(1, 1, carried)), "activeContent"},
        {"pdf with a password", withPassword("secret"), "password"},
        {"pdf locked without a password", withPassword(""), "password"},
        {"pdf whose references go in a circle", xrefLoop(), "damaged"},
        {"pdf whose pages go in a circle", pdfOf(circle), "damaged"},
        {"pdf nested 20000 deep", pdfOf(document(1, 1, "/X" + nested)), "damaged"},
        {"pdf cut in half", plainPdf(5).left(300), "damaged"},
        {"pdf that is a page of the web", "<html><script>alert(1)</script>" + plainPdf(1), "wrongType"},
        {"pdf with a ZIP behind it", plainPdf(1) + "PK\x03\x04<script>alert(1)</script>", ""},
        {"pdf that is only a name", "%PDF-1.7\n", "damaged"},
        {"pdf with a script nobody calls", pdfOf(hidden), "activeContent"},
    };
}

} // namespace unbar::test
