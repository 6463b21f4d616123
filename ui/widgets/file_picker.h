#pragma once
// Takes one file by dialog, drop or clipboard and hands on its bytes alone: no name, no path, and nothing is
// decoded here. Files are read off the GUI thread. It outlives the page's rebuilding, so that an open dialog
// or a file being read is not lost with a widget.

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

class QFileDialog;
class QMimeData;
class QWidget;

namespace unbar::ui {

enum class FileTrouble {
    None,
    TooBig,
    Unreadable,
    Several ///< more than one was dropped: the first is taken
};

struct PickedFile
{
    QByteArray bytes;
    FileTrouble trouble = FileTrouble::None;
    qint64 size = 0;
};

class FilePicker : public QObject
{
    Q_OBJECT
public:
    explicit FilePicker(QObject *parent = nullptr);

    /// Nothing larger is read; the size is told instead.
    void setMaxSize(qint64 bytes) { m_maxSize = bytes; }
    /// Opens the system's file dialog for pictures and PDF over `over`.
    void choose(QWidget *over);
    /// What the clipboard holds, if it is a file or a picture; false when it is neither.
    bool paste();
    bool take(const QMimeData &data);
    /// One at a time: while a file is read, another is not begun.
    void open(const QString &path);
    [[nodiscard]] static bool canTake(const QMimeData &data);

Q_SIGNALS:
    void arrived(const QByteArray &bytes);
    void trouble(unbar::ui::FileTrouble what, qint64 size);
    void cancelled(); ///< the dialog was closed without a choice

private:
    void hand(const PickedFile &file);
    qint64 m_maxSize = 10 * 1024 * 1024;
    QFutureWatcher<PickedFile> m_reading;
    QPointer<QFileDialog> m_dialog;
};

} // namespace unbar::ui
