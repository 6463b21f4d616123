#include "app/operator/tus_answers.h"

#include <algorithm>

namespace unbar::op {

namespace tus_answers {

QString withoutEnd(QString path)
{
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

TusMeaning meaningOfStatus(int status)
{
    switch (status) {
    case 403:
    case 404:
    case 410:
        return TusMeaning::Gone;
    case 409:
        return TusMeaning::Elsewhere;
    case 413:
        return TusMeaning::TooLarge;
    case 423:
        return TusMeaning::Locked;
    case 460:
        return TusMeaning::Checksum;
    case 405:
    case 501:
        return TusMeaning::NoMethod;
    case 408:
    case 425:
    case 429:
        return TusMeaning::Later;
    default:
        return status >= 500 ? TusMeaning::Later : TusMeaning::Fault;
    }
}

} // namespace tus_answers

TusOffer offerOf(const Reply &reply)
{
    const auto listed = [&reply](const QByteArray &header, const QByteArray &word) {
        const QList<QByteArray> words = reply.headers.value(header).split(',');
        return std::any_of(words.begin(), words.end(),
                           [&word](const QByteArray &one) { return one.trimmed().toLower() == word; });
    };
    TusOffer offer;
    offer.known = true;
    offer.creationWithUpload = listed("tus-extension", "creation-with-upload");
    offer.termination = listed("tus-extension", "termination");
    offer.sha256 = listed("tus-extension", "checksum") && listed("tus-checksum-algorithm", "sha256");
    offer.maxSize = std::max<qint64>(0, byteCount(reply, "tus-max-size"));
    return offer;
}

TusMeaning meaningOf(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::OperatorCircuitOpen:
    case FailureCode::OperatorSilent:
    case FailureCode::OperatorTooSlow:
    case FailureCode::OperatorConnectTimeout:
    case FailureCode::OperatorUnreachable:
    case FailureCode::OperatorHostNotFound:
    case FailureCode::OperatorReplyCut:
    case FailureCode::OperatorCaptivePortal:
    case FailureCode::OperatorClockWrong:
    case FailureCode::OperatorProxyAuthNeeded:
    case FailureCode::SignInKeychainLocked:
        return TusMeaning::Later;
    default:
        break;
    }
    const bool answered = failure.httpStatus >= 400 && failure.httpStatus != 401;
    return answered ? tus_answers::meaningOfStatus(failure.httpStatus) : TusMeaning::Final;
}

qint64 byteCount(const Reply &reply, const QByteArray &header)
{
    const QByteArray text = reply.headers.value(header).trimmed();
    const bool digits = !text.isEmpty() && text.size() <= 18 &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? text.toLongLong() : -1;
}

QDateTime expiryOf(const Reply &reply)
{
    return parseHttpDate(reply.headers.value("upload-expires"));
}

QString pathBelow(const QUrl &root, const QUrl &asked, const QString &location)
{
    if (location.isEmpty())
        return {};
    const QUrl target = asked.resolved(QUrl(location, QUrl::StrictMode));
    const QString base = tus_answers::withoutEnd(root.path(QUrl::FullyEncoded)) + QLatin1Char('/');
    const QString path = target.path(QUrl::FullyEncoded);
    // Only the path is kept: behind a proxy a server may name itself by another scheme or port, and our token
    // goes nowhere but to the root the signed document names.
    const bool ours = target.isValid() && target.host() == root.host() && path.startsWith(base) &&
                      path.size() > base.size() && !path.contains(QLatin1String("/../"));
    return ours ? path.mid(base.size()) : QString();
}

QUrl uploadUrl(const QUrl &root, const QString &path)
{
    if (path.isEmpty())
        return root;
    return QUrl(tus_answers::withoutEnd(root.toString(QUrl::FullyEncoded)) + QLatin1Char('/') + path,
                QUrl::StrictMode);
}

QByteArray uploadMetadata(const UploadJob &job)
{
    return "item " + job.item.toUtf8().toBase64() + ",sealed " + job.sha256.toLatin1().toBase64();
}

Failure uploadTooLarge(int status)
{
    return raise(FailureCode::UploadTooLarge, {}, status).value();
}

Failure uploadFault(const Failure &failure)
{
    Failure fault = raise(FailureCode::UploadProtocol, failure.where, failure.httpStatus).value();
    fault.screenReference = failure.screenReference;
    return fault;
}

Failure uploadOdd(const QString &where)
{
    return raise(FailureCode::UploadServerOdd, where).value();
}

Failure uploadGone(int status)
{
    return raise(FailureCode::UploadGone, {}, status).value();
}

Failure uploadCorrupt()
{
    return raise(FailureCode::UploadCorrupt).value();
}

Failure uploadSourceChanged()
{
    return raise(FailureCode::UploadSourceChanged).value();
}

Failure uploadTimeSpent(const Failure &last)
{
    return raise(FailureCode::UploadTimeSpent, last.where, last.httpStatus).value();
}

} // namespace unbar::op
