#pragma once
// Main column (≤ 600) with a side column (272) that folds under it when the window is narrow in text units.

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace unbar::ui {

class PageColumns : public QWidget
{
    Q_OBJECT
public:
    explicit PageColumns(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *main() const { return m_main; } ///< gap 20
    [[nodiscard]] QVBoxLayout *side() const { return m_side; } ///< gap 16
    /// The column around main(): what is added here stands under the content (the status line).
    [[nodiscard]] QVBoxLayout *mainBox() const { return m_mainOuter; }
    /// No side column: the main one alone, in the middle (sign in).
    void setCentred(bool centred);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Below this many em of the body the side column goes under the main one.
    static constexpr qreal foldBelowEm = 58;

Q_SIGNALS:
    void folded(bool under);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void setMargins(bool under);
    QBoxLayout *m_row;
    QWidget *m_mainBox;
    QWidget *m_sideBox;
    QVBoxLayout *m_mainOuter;
    QVBoxLayout *m_main;
    QVBoxLayout *m_side;
    bool m_centred = false;
    bool m_folded = false;
};

} // namespace unbar::ui
