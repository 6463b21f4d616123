#pragma once
// The top of a page: state badge or kicker, the headline, one sentence.

#include "ui/style/tokens.h"

#include <QWidget>

namespace unbar::ui {

class Badge;
class Text;

class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget *parent = nullptr);
    void setBadge(Tone tone, const QString &iconName, const QString &word); ///< an empty word hides it
    void setKicker(const QString &kicker); ///< "缴清欠费" above the headline
    void setTitle(const QString &title);
    void setLede(const QString &lede);
    void setLedeMarked(const QString &marked); ///< with <b>…</b>
    [[nodiscard]] Text *title() const { return m_title; }
    [[nodiscard]] Text *lede() const { return m_lede; }

private:
    Badge *m_badge;
    Text *m_kicker;
    Text *m_title;
    Text *m_lede;
    QWidget *m_badgeGap, *m_kickerGap, *m_ledeGap;
};

} // namespace unbar::ui
