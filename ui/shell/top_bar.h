#pragma once
// The bar over everything: mark, operator, and the settings that are always one press away.

#include "app/workflows/session/session_view.h"
#include "ui/style/tokens.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace unbar::ui {

class Badge;
class Chip;
class Text;

class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void present(const workflows::SessionView &session, const QString &language);
    /// Shows the button that opens the places instead of the rail.
    void setMenu(QMenu *places);
    QSize sizeHint() const override;

Q_SIGNALS:
    void languageRequested(const QString &code);
    void scaleRequested(qreal scale);
    void themeRequested(unbar::ui::Theme theme);
    void elderRequested(bool elder);
    void helpRequested();
    void menuRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void fit();
    void fillLanguages(QMenu *menu);
    void fillLook(QMenu *menu);

    workflows::SessionView m_session;
    QString m_code;
    bool m_hasMenu = false;
    Chip *m_places;
    QWidget *m_mark;
    Text *m_name;
    Text *m_operator;
    Badge *m_demo;
    Chip *m_language;
    Chip *m_text;
    Chip *m_elder;
    Chip *m_all;
    Chip *m_help;
};

} // namespace unbar::ui
