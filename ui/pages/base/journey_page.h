#pragma once
// What every journey's page shares: the operator's document, the reasons, the connection, and a column that
// is built anew from values while focus stays where it was.

#include "app/domain/operator_document.h"
#include "app/workflows/session/session_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_head.h"

#include <QPointer>
#include <functional>
#include <initializer_list>

namespace unbar::ui {

class JourneyPage : public Page
{
    Q_OBJECT
public:
    explicit JourneyPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QAbstractButton *primaryButton() const override;
    [[nodiscard]] QWidget *firstFocus() const override;
    void render() final;

    /// Actions that need the operator are shown blocked, with the reason in words, while this is not Online.
    void setConnection(workflows::Connection connection);
    [[nodiscard]] workflows::Connection connection() const { return m_connection; }

protected:
    using Act = std::function<void()>;

    /// Fills main and side columns from the page's values; the columns are empty when it is called.
    virtual void build() = 0;
    void setContext(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons);
    [[nodiscard]] const domain::OperatorDocument &document() const { return m_document; }
    [[nodiscard]] const domain::ReasonCatalogue &reasons() const { return m_reasons; }
    /// Why an action that needs the operator cannot be done now; empty when it can.
    [[nodiscard]] QString blockedReason() const;

    [[nodiscard]] QVBoxLayout *column() const { return main(); }
    [[nodiscard]] QVBoxLayout *aside() const { return side(); }

    /// Headline and one sentence at the top of the main column; the headline is the page's title.
    PageHead *addHead(const QString &headline, const QString &sentence);
    Card *addCard(const QString &heading = {});
    Card *addAsideCard(const QString &heading = {});
    /// A button named `id` (kept across renders for focus and tests).
    Button *button(Button::Kind kind, const QString &text, const char *id, Act act);
    /// The page's one primary button; with `needsOperator` it is blocked in words while offline.
    Button *primary(const QString &text, const char *id, Act act, bool needsOperator = false);
    Button *secondary(const QString &text, const char *id, Act act);
    Button *link(const QString &text, const char *id, Act act, const QString &iconName = {});
    /// Buttons side by side, wrapping.
    QLayout *actions(std::initializer_list<QWidget *> buttons);
    /// The same in the main column, with the reason in words below when the primary one is blocked.
    void addActions(std::initializer_list<QWidget *> buttons);
    void addActionsTo(QVBoxLayout *into, std::initializer_list<QWidget *> buttons);
    void addBack(const QString &text = {});
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }
    /// What takes the focus as soon as this render is done (an error summary).
    void takeFocus(QWidget *widget) { m_focusNow = widget; }
    /// The summary of problems; call it first, with fields that are made but stand further down.
    void addProblems(const QList<Problem> &problems);
    /// A page without a side column stands in the middle (sign in); others keep to the left.
    [[nodiscard]] virtual bool isCentred() const { return false; }

private:
    domain::OperatorDocument m_document;
    domain::ReasonCatalogue m_reasons;
    workflows::Connection m_connection = workflows::Connection::Online;
    QString m_title;
    QPointer<Button> m_primary;
    QPointer<QWidget> m_firstFocus;
    QPointer<QWidget> m_focusNow;
};

} // namespace unbar::ui
