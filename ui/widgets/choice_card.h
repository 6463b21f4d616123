#pragma once
// A whole card to press: icon tile, title, one line under it, optional badge, chevron (sheet 01).

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace unbar::ui {

class Badge;
class Icon;
class Text;

class ChoiceCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceCard(const QString &iconName, const QString &title = {}, const QString &sub = {},
                        QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< also the button's text and accessible name
    void setSub(const QString &sub);     ///< also the accessible description
    void setBadge(Tone tone, const QString &iconName, const QString &word); ///< an empty word hides it
    void setEmphasis(bool emphasis);
    /// Disables and says why in place of the sub line; an empty reason enables again.
    void setBlocked(const QString &reason);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void describe();
    QString m_icon;
    QString m_sub;
    QString m_blocked;
    bool m_emphasis = false;
    Text *m_title;
    Text *m_subText;
    Badge *m_badge;
};

} // namespace unbar::ui
