#pragma once
// The scroll area every page lies in. Unlike QScrollArea with widgetResizable it keeps height-for-width, so
// that no text is clipped and no bar appears for nothing.

#include <QScrollArea>

namespace unbar::ui {

class PageScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageScroll(QWidget *parent = nullptr);
    /// Takes ownership.
    void setPage(QWidget *page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fit();
};

} // namespace unbar::ui
