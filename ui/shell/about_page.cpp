#include "ui/shell/about_page.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace unbar::ui {

namespace about_detail {

struct Part
{
    const char *name, *licence;
};

constexpr Part parts[] = {{"Qt 6", "LGPL-3.0"},           {"QCoro", "MIT"},
                          {"tl::expected", "CC0-1.0"},    {"OpenSSL 3", "Apache-2.0"},
                          {"SQLite", "Public domain"},    {"SQLiteCpp", "MIT"},
                          {"QtKeychain", "BSD-2-Clause"}, {"QR Code generator", "MIT"},
                          {"cpp-httplib", "MIT"},         {"Inter", "OFL-1.1"},
                          {"Noto Sans CJK", "OFL-1.1"}};

} // namespace about_detail

AboutPage::AboutPage(QWidget *parent)
    : Page(parent)
    , m_back(new LinkButton(QStringLiteral("back"), QString()))
    , m_head(new PageHead)
    , m_parts(new Card)
    , m_partsHeading(m_parts->addHeading({}))
    , m_list(new FactList)
{
    main()->addWidget(m_back, 0, Qt::AlignLeft);
    main()->addWidget(m_head);
    main()->addWidget(m_parts);
    m_parts->column()->addSpacing(10);
    m_parts->column()->addWidget(m_list);
    QList<Fact> facts;
    for (const about_detail::Part &part : about_detail::parts) {
        Fact fact;
        fact.label = QString::fromLatin1(part.name);
        fact.value = QString::fromLatin1(part.licence);
        facts.append(fact);
    }
    m_list->setPlainLabels(true);
    m_list->setFacts(facts);
    connect(m_back, &QAbstractButton::clicked, this, &Page::backRequested);
}

QString AboutPage::title() const
{
    return tr("About Unbar");
}

QWidget *AboutPage::firstFocus() const
{
    return m_back;
}

void AboutPage::render()
{
    m_back->setText(tr("Back"));
    m_head->setTitle(title());
    m_head->setLede(
        tr("Version %1. Free software under the Apache License 2.0.").arg(QStringLiteral(UNBAR_VERSION)));
    m_partsHeading->setText(tr("Made with"));
}

} // namespace unbar::ui
