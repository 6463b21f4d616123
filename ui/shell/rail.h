#pragma once
// The seven places at the left, the number they are about, and how fresh the facts are.

#include "app/workflows/session/session_view.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QMap>

class QMenu;

namespace unbar::ui {

class Text;

/// One place: icon, words, and a count that has words for screen readers.
class RailItem : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailItem(const QString &iconName, QWidget *parent = nullptr);
    void setWords(const QString &words, int count, const QString &countWords);
    void setCurrent(bool current);
    [[nodiscard]] bool isCurrent() const { return m_current; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void resizeEvent(QResizeEvent *event) override;
    QString m_icon;
    int m_count = 0;
    bool m_current = false;
    Text *m_words;
};

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    ~Rail() override;

    void present(const workflows::SessionView &session);
    void setCurrent(Place place);
    [[nodiscard]] RailItem *item(Place place) const { return m_items.value(place); }
    /// The same places as a menu, for a narrow window; filled when it opens.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// What a place is called.
    static QString placeName(Place place);
    QSize sizeHint() const override;

Q_SIGNALS:
    void placeRequested(unbar::ui::Place place);
    void switchNumberRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void fillMenu();
    workflows::SessionView m_session;
    Place m_current = Place::Number;
    QMap<Place, RailItem *> m_items;
    QAbstractButton *m_number;
    QMenu *m_numberMenu;
    Text *m_updated;
    QMenu *m_menu;
};

} // namespace unbar::ui
