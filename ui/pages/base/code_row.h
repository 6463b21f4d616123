#pragma once
// A code to scan beside the words about it; under one another when the card is narrow in text units.

#include <QWidget>

class QBoxLayout;

namespace unbar::ui {

class CodeRow : public QWidget
{
    Q_OBJECT
public:
    CodeRow(QWidget *code, QWidget *words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_row;
};

} // namespace unbar::ui
