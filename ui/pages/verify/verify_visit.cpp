// A video call at a time one chooses, and the way to a store.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/verify/verify_page.h"
#include "ui/widgets/flow.h"

#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using workflows::Slot;

namespace verify_visit_detail {

QDate dayOf(const Slot &slot)
{
    return slot.from.toTimeZone(displayZone()).date();
}

QString dayAndTime(const Slot &slot)
{
    //: A day and the span of a time slot: 26 November, 10:00–10:15
    return VerifyPage::tr("%1, %2").arg(dayText(slot.from), slotText(slot));
}

} // namespace verify_visit_detail

QString slotText(const Slot &slot)
{
    return timeText(slot.from) + QChar(0x2013) + timeText(slot.to);
}

void VerifyPage::buildSlots()
{
    using namespace verify_visit_detail;
    auto *head = addHead(tr("Choose a time for the video call"),
                         tr("An agent calls you in the browser and looks at your ID card with you."));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    auto sorted = m_view.slotsOffered;
    std::sort(sorted.begin(), sorted.end(), [](const Slot &a, const Slot &b) { return a.from < b.from; });
    if (sorted.isEmpty()) {
        addCard(tr("No free time right now"))
            ->addNote(tr("New times open every day. Look again later or choose another way."));
        addActions({primary(
                        tr("Look again"), "retry", [this] { Q_EMIT refreshRequested(); }, true),
                    link(tr("Choose another way"), "other-way", [this] { Q_EMIT stepBackRequested(); })});
        return;
    }
    Card *card = nullptr;
    Flow *row = nullptr;
    QDate day;
    const Slot *chosen = nullptr;
    for (const Slot &slot : sorted) {
        if (card == nullptr || dayOf(slot) != day) {
            card = card == nullptr ? addCard() : card;
            addBelow(card, day.isValid() ? 16 : 0, strongParagraph(dayText(slot.from)));
            row = new Flow(12, 8);
            addBelow(card, 8, row);
            day = dayOf(slot);
        }
        const bool taken = slot.id == m_slot;
        chosen = taken ? &slot : chosen;
        const QByteArray name = "slot-" + slot.id.toUtf8();
        auto *time = secondary(slotText(slot), name.constData(), [this, id = slot.id] {
            m_slot = id;
            refresh();
            Q_EMIT slotChosen(id);
        });
        time->setIconName(taken ? QStringLiteral("tick") : QString());
        time->setAccessibleName(taken ? tr("%1, chosen").arg(dayAndTime(slot)) : dayAndTime(slot));
        row->addWidget(time);
    }
    auto *book = primary(
        chosen == nullptr ? tr("Book the video call") : tr("Book %1").arg(dayAndTime(*chosen)), "book",
        [this] { Q_EMIT bookRequested(); }, true);
    if (chosen == nullptr && blockedReason().isEmpty())
        book->setBlocked(tr("Choose a time first"));
    addActions({book, link(tr("Choose another way"), "other-way", [this] { Q_EMIT stepBackRequested(); })});
    if (chosen == nullptr)
        column()->addWidget(new Text(Type::Small, Ink::Muted, tr("Choose a time to book.")));
    addDocumentsCard();
}

void VerifyPage::buildBooked()
{
    using namespace verify_visit_detail;
    const Slot &slot = m_view.booked;
    auto *head = addHead(tr("Video call on %1").arg(dayAndTime(slot)),
                         tr("Booked. The agent calls you then; the link opens the operator's own page."));
    head->setKicker(dotted({kicker(), methodText(m_view.method)}));
    head->setBadge(Tone::Ok, QStringLiteral("check"), tr("Booked"));
    auto *card = addCard(tr("Have ready"));
    QStringList ready = documentNames();
    if (ready.isEmpty())
        ready << tr("your ID card, the original");
    ready << tr("a camera and a quiet, bright room");
    addTicks(card, ready, QStringLiteral("check"), Ink::Ok);
    addActions({primary(
                    tr("Look for the result"), "check", [this] { Q_EMIT checkNowRequested(); }, true),
                link(tr("Cancel the call"), "cancel", [this] { Q_EMIT cancelRequested(); })});
    addBeware();
}

void VerifyPage::addStores()
{
    bool any = false;
    for (const auto &channel : document().channels) {
        if (channel.kind != QLatin1String("store"))
            continue;
        any = true;
        auto *card = addCard(channel.name);
        addBelow(card, 6, paragraph(channel.value));
        card->addNote(channel.hours.isEmpty() ? tr("Hours not given. Call first.")
                                              : hoursText(channel.hours));
        const QByteArray name = "copy-" + channel.name.toUtf8();
        auto *copy = link(tr("Copy the address"), name.constData(),
                          [this, value = channel.value] { Q_EMIT copyRequested(value); });
        copy->setAccessibleDescription(channel.name);
        addBelow(card, 4, actions({copy}));
    }
    if (!any)
        addCard(tr("No store is listed"))
            ->addNote(tr("Ask the hotline for the nearest store that checks identity."));
}

void VerifyPage::buildStore()
{
    auto *head = addHead(tr("Check your identity at a store"),
                         tr("The account holder comes in person. A card reader checks the ID card."));
    head->setKicker(kicker());
    addStores();
    addActions({primary(tr("See the number after the visit"), "number",
                        [this] { Q_EMIT placeRequested(Place::Number); }),
                link(tr("Choose another way"), "other-way", [this] { Q_EMIT stepBackRequested(); })});
    addDocumentsCard();
    fillHelp(addAsideCard(tr("By phone")), document());
}

} // namespace unbar::ui
