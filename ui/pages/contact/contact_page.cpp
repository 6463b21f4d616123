#include "ui/pages/contact/contact_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

void ContactPage::setView(const workflows::ContactView &view, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons)
{
    m_view = view;
    setContext(document, reasons);
    refresh();
}

QString ContactPage::hoursLine(const workflows::ContactChannel &channel) const
{
    QStringList parts;
    if (!channel.channel.hours.isEmpty())
        parts << hoursText(channel.channel.hours);
    if (channel.hoursKnown)
        parts << (channel.openNow ? tr("open now") : tr("closed now"));
    if (channel.channel.lastVerified.isValid())
        //: %1 a date: when the operator last confirmed number and hours
        parts << tr("checked %1")
                     .arg(textLocale().toString(channel.channel.lastVerified, Words::tr("d MMMM yyyy")));
    return dotted(parts);
}

QString ContactPage::scriptText() const
{
    const auto &script = m_view.script;
    QStringList lines;
    lines << tr("My number is %1.").arg(script.numberMasked);
    if (script.lockedSince.isValid())
        lines << tr("It has been suspended since %1.").arg(dateText(script.lockedSince));
    if (!script.reasonCodes.isEmpty())
        lines << tr("The reason code shown is: %1.").arg(script.reasonCodes.join(QStringLiteral(", ")));
    for (const QString &text : script.reasonTexts)
        lines << tr("Your text says: “%1”").arg(text);
    if (script.paidAt.isValid())
        lines << tr("I paid on %1, trace number %2.").arg(dateTimeText(script.paidAt), script.paymentTrace);
    if (!script.ticketNumber.isEmpty())
        lines << tr("The ticket number is %1.").arg(script.ticketNumber);
    lines << tr("Tell me the reason, how to lift it, and which documents to bring.");
    if (script.lossDateUnknown)
        lines << tr("Tell me the date on which the number would be lost.");
    return lines.join(QLatin1Char('\n'));
}

void ContactPage::addHotline(const workflows::ContactChannel &channel)
{
    auto *card = addCard(tr("Hotline"));
    addBelow(card, 6, new CopyText(Type::Title, Ink::Text, channel.channel.value));
    addBelow(card, 6, paragraph(hoursLine(channel)));
    addBelow(card, 6,
             noteRow(QStringLiteral("phone"), Ink::Text, tr("Call from another phone. Ask for a person.")));
}

void ContactPage::addScript()
{
    if (m_view.script.numberMasked.isEmpty())
        return;
    auto *card = addCard(tr("What to say on the phone"));
    const QString text = scriptText();
    for (const QString &line : text.split(QLatin1Char('\n')))
        addBelow(card, 6, paragraph(line));
    addBelow(card, 12, actions({primary(tr("Copy these words"), "copy-script", [this, text] {
                 Q_EMIT copyRequested(text);
             })}));
}

void ContactPage::addPlaces()
{
    bool any = false;
    Card *card = nullptr;
    for (const auto &place : m_view.channels) {
        if (place.channel.kind != QLatin1String("store"))
            continue;
        if (!any)
            card = addAsideCard(tr("Stores"));
        any = true;
        addBelow(card, 10, strongParagraph(place.channel.name));
        addBelow(card, 2, paragraph(place.channel.value));
        card->addNote(hoursLine(place));
    }
    if (any)
        card->addNote(tr("Bring your ID card, the original."));
    for (const auto &web : m_view.channels) {
        if (web.channel.kind != QLatin1String("web") && web.channel.kind != QLatin1String("app"))
            continue;
        auto *online = addAsideCard(web.channel.name.isEmpty() ? tr("Online") : web.channel.name);
        addBelow(online, 6, new CopyText(Type::Body, Ink::Text, web.channel.value));
    }
}

void ContactPage::build()
{
    addHead(tr("Talk to a person"), tr("A hotline or a store always helps, also when nothing works here."));
    bool hotline = false;
    for (const auto &channel : m_view.channels) {
        if (channel.channel.kind == QLatin1String("hotline")) {
            addHotline(channel);
            hotline = true;
        }
    }
    if (!hotline)
        addCard(tr("No hotline given"))->addNote(tr("Go to a store of the operator with your ID card."));
    addScript();
    addPlaces();
    if (!m_view.emergencyNumbers.isEmpty())
        addAsideCard(tr("Emergency calls"))
            ->addNote(tr("%1 are free and work on a suspended number.")
                          .arg(m_view.emergencyNumbers.join(QLatin1Char(' '))));
}

} // namespace unbar::ui
