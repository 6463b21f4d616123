#include "app/helper/pdf_check.h"

#include <exception>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

namespace unbar::helper {

namespace pdf_detail {

/// Keys whose presence anywhere makes a document act or carry other files.
bool acts(QPDFObjectHandle dictionary)
{
    static const char *const keys[] = {"/JavaScript",    "/JS", "/OpenAction", "/AA", "/EmbeddedFile",
                                       "/EmbeddedFiles", "/EF", "/RichMedia",  "/XFA"};
    for (const char *key : keys)
        if (dictionary.hasKey(key))
            return true;
    static const std::set<std::string> kinds{"/JavaScript", "/Launch",    "/ImportData",  "/SubmitForm",
                                             "/GoToR",      "/RichMedia", "/EmbeddedFile"};
    for (const char *key : {"/S", "/Type", "/Subtype"}) {
        QPDFObjectHandle name = dictionary.getKey(key);
        if (name.isName() && kinds.contains(name.getName()))
            return true;
    }
    return false;
}

/// Direct dictionaries inside an object; deeper than any honest document nests is treated as acting.
bool actsWithin(QPDFObjectHandle object, int depth)
{
    if (depth > 40)
        return true;
    if (object.isStream())
        object = object.getDict();
    if (object.isDictionary()) {
        if (acts(object))
            return true;
        for (const std::string &key : object.getKeys()) {
            QPDFObjectHandle value = object.getKey(key);
            if (!value.isIndirect() && actsWithin(value, depth + 1))
                return true;
        }
    } else if (object.isArray()) {
        for (int i = 0; i < object.getArrayNItems(); ++i) {
            QPDFObjectHandle value = object.getArrayItem(i);
            if (!value.isIndirect() && actsWithin(value, depth + 1))
                return true;
        }
    }
    return false;
}

/// Streams pass as they are: unpacking one here would unpack a bomb.
QByteArray writtenAnew(QPDF &pdf)
{
    pdf.getTrailer().removeKey("/Info");
    pdf.getRoot().removeKey("/Metadata");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize())};
}

PdfLooked opened(const QByteArray &bytes, int mostPages)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false); // a file that has to be guessed at is not taken
    pdf.processMemoryFile("evidence", bytes.constData(), size_t(bytes.size()));
    if (pdf.isEncrypted())
        return {PdfVerdict::Encrypted, 0, {}};
    QPDFObjectHandle count = pdf.getRoot().getKey("/Pages").getKey("/Count");
    if (count.isInteger() && count.getIntValue() > mostPages)
        return {PdfVerdict::TooManyPages, count.getIntValueAsInt(), {}};
    const auto pages = int(pdf.getAllPages().size());
    if (pages > mostPages)
        return {PdfVerdict::TooManyPages, pages, {}};
    for (QPDFObjectHandle object : pdf.getAllObjects())
        if (actsWithin(object, 0))
            return {PdfVerdict::ActiveContent, pages, {}};
    if (pages == 0)
        return {};
    return {PdfVerdict::Good, pages, writtenAnew(pdf)};
}

} // namespace pdf_detail

PdfLooked lookAtPdf(const QByteArray &bytes, int mostPages)
{
    try {
        return pdf_detail::opened(bytes, mostPages);
    } catch (const QPDFExc &problem) {
        return {
            problem.getErrorCode() == qpdf_e_password ? PdfVerdict::Encrypted : PdfVerdict::Damaged, 0, {}};
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace unbar::helper
