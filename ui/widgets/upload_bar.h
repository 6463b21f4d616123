#pragma once
// How much of a file has been sent, as a quiet bar (sheet 04). The words beside it say it too; the bar alone
// is never the message.

#include <QWidget>

namespace unbar::ui {

class UploadBar : public QWidget
{
    Q_OBJECT
public:
    explicit UploadBar(QWidget *parent = nullptr);
    /// 0 to 100; announced by its accessible name.
    void setPercent(int percent);
    [[nodiscard]] int percent() const { return m_percent; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = 0;
};

} // namespace unbar::ui
