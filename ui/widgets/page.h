#pragma once
// What every page is: a scrolled pair of columns, a status line, a title, one primary button. It shows
// values; render() puts them into widgets and runs again whenever the values or the language change.

#include <QPointer>
#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace unbar::ui {

class PageColumns;
class PageScroll;
class StatusLine;

/// The seven places of the rail, in its order.
enum class Place { Number, Pay, Appeal, Progress, Safe, Records, Contact };
inline constexpr int placeCount = 7;

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    /// The calm headline that answers "what now"; also the page's accessible name.
    [[nodiscard]] virtual QString title() const = 0;
    /// Puts the present values into the widgets, in the present language. Called by the page itself on
    /// setView (see showView), by LanguageChange, and once before the first show.
    virtual void render() = 0;
    /// The page's one primary button, or nullptr.
    [[nodiscard]] virtual QAbstractButton *primaryButton() const { return nullptr; }
    /// Where the focus goes when the page is opened; the first focusable widget when null.
    [[nodiscard]] virtual QWidget *firstFocus() const { return nullptr; }
    /// Name of the page's help text ("pay"); empty for the general one.
    [[nodiscard]] virtual QString helpTopic() const { return {}; }

    [[nodiscard]] QVBoxLayout *main() const;
    [[nodiscard]] QVBoxLayout *side() const;
    [[nodiscard]] PageColumns *columns() const { return m_columns; }
    [[nodiscard]] PageScroll *scroll() const { return m_scroll; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }
    /// render() and titleChanged when the title is another.
    void refresh();

Q_SIGNALS:
    void titleChanged(const QString &title);
    void backRequested();                        ///< Esc or a Back link
    void placeRequested(unbar::ui::Place place); ///< go to another place of the rail
    void helpRequested(const QString &topic);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    PageScroll *m_scroll;
    PageColumns *m_columns;
    StatusLine *m_status;
    QString m_lastTitle;
    bool m_rendered = false;
};

} // namespace unbar::ui
