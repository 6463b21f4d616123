#pragma once
// The effects behind the evidence cards: the helper that looks at a file, and the sealing of what it made.

#include "app/domain/evidence_item.h"
#include "app/support/failure.h"
#include "app/support/result.h"

#include <QObject>
#include <QPointF>
#include <QRectF>

namespace unbar::workflows {

/// A captured file, and what to make of it. Coordinates in pixels of the picture that was made last.
struct PageWish
{
    QString pageId;
    QByteArray bytes;
    bool card = false; ///< ID-1 format: the quality gate of cards applies
    QStringList types; ///< MIME types the item takes
    qint64 maxSize = 0;
    qint64 maxPixels = 0;
    QString watermark;
    bool straightened = false;
    QList<QRectF> boxes;
};

/// What the helper made: the very bytes that would be sent, and how they look.
struct MadePage
{
    QByteArray bytes;
    QString contentType;
    QByteArray picture; ///< PNG, empty for a PDF
    QByteArray thumbnail;
    int width = 0, height = 0;
    domain::LocalCheck check = domain::LocalCheck::Unchecked;
    QList<QPointF> corners;
    int pdfPages = 0;
};

class EvidenceKit : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Answered by made() or failed(); a newer wish for the same page takes the place of the older.
    virtual void make(const PageWish &wish) = 0;
    virtual void stop(const QString &pageId) = 0;
    /// Seals the bytes for the operator and keeps them in a sealed file; fills sizes, hashes, key and file.
    virtual Result<domain::EvidencePage> keep(domain::EvidencePage page, const MadePage &made) = 0;
    virtual void forget(const domain::EvidencePage &page) = 0;

Q_SIGNALS:
    void made(const QString &pageId, const unbar::workflows::MadePage &page);
    void failed(const QString &pageId, const unbar::Failure &failure);
};

} // namespace unbar::workflows
