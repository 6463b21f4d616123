#pragma once
// The window: top bar, rail, banner, pages, keyboard map. It shows a SessionView and pages, and reports
// wishes; it decides nothing about the journeys.

#include "app/workflows/session/session_view.h"
#include "ui/style/tokens.h"
#include "ui/widgets/page.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace unbar::ui {

class Banner;
class Rail;
class TopBar;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void setSession(const workflows::SessionView &session);
    [[nodiscard]] const workflows::SessionView &session() const { return m_session; }
    /// The language the chip names and operator names are shown in; call when it changes.
    void setLanguage(const QString &code);

    /// Puts a page into a place; the window takes ownership.
    void addPlace(Place place, Page *page);
    /// Shows a place's page; a place without a page is left as it is and false comes back.
    bool showPlace(Place place);
    /// A page of the current place other than its first (a step of a journey): the rail stays; Esc goes back.
    void showInPlace(Place place, Page *page);
    /// A page without the rail (sign in, first run).
    void showFullPage(Page *page);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] Place currentPlace() const { return m_place; }
    [[nodiscard]] bool isRailFolded() const;
    /// Window width, in em of the body, below which the rail becomes a menu button.
    static constexpr qreal railFoldsBelowEm = 52;
    /// Saved scroll and focus are the page's own; this moves the focus to its firstFocus().
    void focusPage();

Q_SIGNALS:
    void placeRequested(unbar::ui::Place place);
    void languageRequested(const QString &code);
    void themeRequested(unbar::ui::Theme theme);
    void scaleRequested(qreal scale);
    void elderRequested(bool elder);
    void helpRequested(const QString &topic);
    void aboutRequested();
    void signOutRequested();
    void switchNumberRequested();
    void bannerActionRequested();
    void backRequested();
    void closing(); ///< the person closes the window; the app may still save

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void render();
    void dress(); ///< what follows the colours alone
    void fold();
    void present(Page *page, bool full);
    void adopt(Page *page);
    void bindKeys();
    void stepScale(int direction);
    void cycleRegion(int direction);
    void goBack();
    void requestPlace(Place place);
    QList<QWidget *> regions() const;

    workflows::SessionView m_session;
    QString m_language;
    Place m_place = Place::Number;
    bool m_full = true;
    TopBar *m_top;
    Banner *m_banner;
    Rail *m_rail;
    QStackedWidget *m_stack;
    QPointer<Page> m_places[placeCount];
};

} // namespace unbar::ui
