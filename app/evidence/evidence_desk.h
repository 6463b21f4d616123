#pragma once
// The app's side of unbar-evidence: one process a job, bytes over pipes, never a file, a name or a path.

#include "app/support/frames.h"
#include "app/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>

class QProcess;

namespace unbar::evidence {

struct EvidenceJob
{
    QString id; ///< chosen by the caller; a newer job of the same id takes the place of the older
    QByteArray bytes;
    bool card = false; ///< ID-1 format
    QStringList types; ///< MIME types the operator takes for this item
    qint64 maxSize = 0;
    qint64 maxPixels = 0;
    int maxPages = 20;
    QString watermark; ///< burned in; empty for none
    bool straighten = false;
    QList<QRectF> boxes; ///< burned in, pixels of the made picture
};

struct EvidenceMade
{
    QByteArray bytes; ///< what would be sent
    QString contentType;
    QByteArray picture, thumbnail; ///< PNG; empty for a PDF
    int width = 0, height = 0;     ///< of what would be sent, pixels
    QString check;                 ///< "clear", "blurred", … (domain::localCheckFromName)
    QList<QPointF> corners;
    bool straightened = false;
    int pages = 1;
};

class EvidenceDesk : public QObject
{
    Q_OBJECT
public:
    /// `program` is unbar-evidence's path; a job may take `withinMs` at most.
    explicit EvidenceDesk(QString program, int withinMs = 20'000, QObject *parent = nullptr);
    ~EvidenceDesk() override;

    /// Answered by made() or failed(). Failures: EvidenceEmpty, EvidenceTooBig, EvidenceWrongType,
    /// EvidenceHeic, EvidencePassword, EvidenceActiveContent, EvidenceTooManyPages, EvidenceTooManyPixels,
    /// EvidenceDamaged (`where` is a number where one helps), EvidenceHelperFailed (it could not be started,
    /// ended, was killed or took too long).
    void start(const EvidenceJob &job);
    void stop(const QString &id);
    void close(); ///< ends every helper by its own process id

Q_SIGNALS:
    void made(const QString &id, const unbar::evidence::EvidenceMade &result);
    void failed(const QString &id, const unbar::Failure &failure);

private:
    struct Running;
    void read(const QString &id);
    void ended(const QString &id);
    void drop(const QString &id);
    QString m_program;
    int m_withinMs;
    QHash<QString, std::shared_ptr<Running>> m_running;
};

/// The request of a job and the reading of its answer, apart from any process.
Frame requestOf(const EvidenceJob &job);
Result<EvidenceMade> madeFrom(const Frame &answer);

} // namespace unbar::evidence
