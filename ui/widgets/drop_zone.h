#pragma once
// Where a file is dropped (sheet 04), with the buttons of the other ways beside the words. What is dropped
// goes to a FilePicker.

#include <QWidget>

class QBoxLayout;

namespace unbar::ui {

class FilePicker;
class Flow;

class DropZone : public QWidget
{
    Q_OBJECT
public:
    explicit DropZone(const QString &title, const QString &note, FilePicker &picker,
                      QWidget *parent = nullptr);
    /// Buttons on the right of the words, in their order.
    void addButton(QWidget *button);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FilePicker &m_picker;
    QBoxLayout *m_row;
    Flow *m_buttons;
    bool m_over = false;
};

} // namespace unbar::ui
