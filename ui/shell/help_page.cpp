#include "ui/shell/help_page.h"

#include "ui/shell/help_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace unbar::ui {

HelpPage::HelpPage(QWidget *parent)
    : Page(parent)
    , m_back(new LinkButton(QStringLiteral("back"), QString()))
    , m_head(new PageHead)
    , m_list(new QWidget)
    , m_keys(new Card)
    , m_keysHeading(m_keys->addHeading({}))
    , m_keysWords(m_keys->addNote({}))
    , m_person(new Card)
    , m_personHeading(m_person->addHeading({}))
    , m_personWords(m_person->addNote({}))
    , m_about(new LinkButton)
{
    main()->addWidget(m_back, 0, Qt::AlignLeft);
    main()->addWidget(m_head);
    main()->addWidget(m_list);
    side()->addWidget(m_person);
    side()->addWidget(m_keys);
    side()->addWidget(m_about, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    connect(m_back, &QAbstractButton::clicked, this, &Page::backRequested);
    connect(m_about, &QAbstractButton::clicked, this, &HelpPage::aboutRequested);
}

void HelpPage::setTopic(const QString &topic)
{
    m_topic = topic;
    refresh();
}

void HelpPage::setHotline(const QString &number, const QString &hours)
{
    if (m_number == number && m_hours == hours)
        return;
    m_number = number;
    m_hours = hours;
    refresh();
}

QString HelpPage::title() const
{
    return helpTitle(m_topic);
}

QWidget *HelpPage::firstFocus() const
{
    return m_back;
}

void HelpPage::render()
{
    m_back->setText(tr("Back"));
    m_head->setTitle(title());
    QLayout *column = m_list->layout();
    while (QLayoutItem *item = column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const HelpEntry &entry : helpEntries(m_topic)) {
        auto *box = new QWidget;
        auto *lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(4);
        lines->addWidget(new Text(Type::Heading, Ink::Text, entry.question));
        lines->addWidget(new Text(Type::Body, Ink::Muted, entry.answer));
        column->addWidget(box);
    }
    m_person->setVisible(!m_number.isEmpty());
    m_personHeading->setText(tr("Talk to a person"));
    m_personWords->setText(m_hours.isEmpty() ? m_number : m_number + QStringLiteral(" · ") + m_hours);
    m_keysHeading->setText(tr("Keyboard"));
    m_keysWords->setText(
        tr("Ctrl+1 to Ctrl+7 opens a place. F6 moves between the parts of the window. Esc goes back. Ctrl "
           "and plus or minus changes the text size."));
    m_about->setText(tr("About Unbar"));
}

} // namespace unbar::ui
