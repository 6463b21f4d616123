#pragma once
// Staying safe while locked: the first fifteen minutes, and what to leave alone until the number is back.

#include "ui/pages/base/journey_page.h"

#include <QSet>

namespace unbar::ui {

class ProtectPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    /// `done` are keys of ticked items, kept by the caller.
    void setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons,
                 const QSet<QString> &done = {});
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("protect"); }

Q_SIGNALS:
    void itemTicked(const QString &key, bool done);
    void noticeRequested();

protected:
    void build() override;

private:
    struct Item
    {
        const char *key;
        QString words;
    };
    void addChecklist(const QString &heading, const QList<Item> &items);
    QSet<QString> m_done;
};

} // namespace unbar::ui
