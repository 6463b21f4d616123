#pragma once
// Where a file is dropped, pasted or chosen (sheet 04). It hands on the bytes alone: no name, no path, and
// nothing is decoded here. Files are read off the GUI thread.

#include <QFutureWatcher>
#include <QWidget>

class QMimeData;

namespace unbar::ui {

class Flow;

enum class FileTrouble { None, TooBig, Unreadable };

struct PickedFile
{
    QByteArray bytes;
    FileTrouble trouble = FileTrouble::None;
    qint64 size = 0;
};

class DropZone : public QWidget
{
    Q_OBJECT
public:
    explicit DropZone(const QString &title, const QString &note, QWidget *parent = nullptr);
    /// Nothing larger is read; the size is told instead.
    void setMaxSize(qint64 bytes) { m_maxSize = bytes; }
    /// Buttons on the right of the words, in their order.
    void addButton(QWidget *button);
    /// Opens the system's file dialog for pictures and PDF.
    void choose();
    /// What the clipboard holds, if it is a file or a picture; false when it is neither.
    bool paste();
    void openFile(const QString &path);

Q_SIGNALS:
    void arrived(const QByteArray &bytes);
    void trouble(unbar::ui::FileTrouble what, qint64 size);

protected:
    void dragEnterEvent(QDragEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool take(const QMimeData &data);
    void hand(const PickedFile &file);
    Flow *m_buttons;
    qint64 m_maxSize = 10 * 1024 * 1024;
    bool m_over = false;
    QFutureWatcher<PickedFile> m_reading;
};

} // namespace unbar::ui
