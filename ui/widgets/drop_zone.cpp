#include "ui/widgets/drop_zone.h"

#include "ui/style/look.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QtConcurrentRun>

namespace unbar::ui {

namespace drop_detail {

PickedFile read(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, FileTrouble::Unreadable, 0};
    if (file.size() > most)
        return {{}, FileTrouble::TooBig, file.size()};
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return {{}, FileTrouble::Unreadable, 0};
    if (bytes.size() > most) // it grew while it was read
        return {{}, FileTrouble::TooBig, bytes.size()};
    const qint64 size = bytes.size();
    return {std::move(bytes), FileTrouble::None, size};
}

/// A picture of the clipboard has no file; it becomes one without loss.
PickedFile encoded(const QImage &picture, qint64 most)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return {{}, FileTrouble::Unreadable, 0};
    const qint64 size = bytes.size();
    return size > most ? PickedFile{{}, FileTrouble::TooBig, size}
                       : PickedFile{bytes, FileTrouble::None, size};
}

} // namespace drop_detail

DropZone::DropZone(const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new Flow)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::cardPadding, metric::cardPadding, metric::cardPadding,
                            metric::cardPadding);
    row->setSpacing(metric::gapSide);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *heading = new Text(Type::Body, Ink::Text, title);
    heading->setStrong(true);
    words->addWidget(heading);
    words->addWidget(new Text(Type::Small, Ink::Muted, note));
    row->addWidget(new Icon(QStringLiteral("doc"), Ink::Primary), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_buttons, 1);
    nameAs(this, title);
    describeAs(this, note);
    connect(&m_reading, &QFutureWatcher<PickedFile>::finished, this, [this] { hand(m_reading.result()); });
}

void DropZone::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void DropZone::hand(const PickedFile &file)
{
    if (file.trouble == FileTrouble::None)
        Q_EMIT arrived(file.bytes);
    else
        Q_EMIT trouble(file.trouble, file.size);
}

void DropZone::openFile(const QString &path)
{
    if (m_reading.isRunning())
        return; // one at a time: the first is still being read
    m_reading.setFuture(QtConcurrent::run(&drop_detail::read, path, m_maxSize));
}

void DropZone::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Choose a picture or PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures and PDF (%1)")
                              .arg(QStringLiteral("*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.pdf")));
    connect(dialog, &QFileDialog::fileSelected, this, &DropZone::openFile);
    dialog->open();
}

bool DropZone::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    return held != nullptr && take(*held);
}

bool DropZone::take(const QMimeData &data)
{
    if (data.hasUrls()) {
        for (const QUrl &url : data.urls()) {
            if (!url.isLocalFile())
                continue;
            openFile(url.toLocalFile());
            return true;
        }
    }
    // the file as it was copied, so that nothing foreign is decoded in this process
    for (const char *format : {"image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf"}) {
        const QByteArray bytes = data.data(QString::fromLatin1(format));
        if (bytes.isEmpty())
            continue;
        const bool tooBig = bytes.size() > m_maxSize;
        hand({tooBig ? QByteArray() : bytes, tooBig ? FileTrouble::TooBig : FileTrouble::None, bytes.size()});
        return true;
    }
    if (!data.hasImage() || m_reading.isRunning())
        return false;
    m_reading.setFuture(
        QtConcurrent::run(&drop_detail::encoded, qvariant_cast<QImage>(data.imageData()), m_maxSize));
    return true;
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    m_over = event->mimeData()->hasUrls() || event->mimeData()->hasImage();
    if (m_over)
        event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && paste())
        return;
    QWidget::keyPressEvent(event);
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_over ? t.primarySoft : t.surface);
    painter.setPen(QPen(m_over ? t.primary : t.control, metric::border, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusCard,
                            metric::radiusCard);
}

} // namespace unbar::ui
