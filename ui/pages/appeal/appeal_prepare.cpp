// One page before it is taken (as it would be sent, with covers), and the phone as a camera.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/base/code_row.h"
#include "ui/pages/common/words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/spoken.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::PhoneState;

void AppealPage::buildPrepare()
{
    const auto &seen = m_view.prepare;
    auto *head = addHead(tr("This is what will be sent"), tr("Look at it. Cover what they need not see."));
    head->setKicker(dotted({kicker(), AppealWords::item(m_view, seen.itemCode)}));
    auto *card = addCard();
    if (seen.working && seen.picture.isEmpty() && !seen.isPdf) {
        addBelow(card, 0, busyRow(tr("A closed-off helper looks at the file.")));
        card->addNote(tr("It has no network and keeps nothing. This takes a few seconds."));
        addActions({link(tr("Cancel"), "retake", [this] { Q_EMIT retakeRequested(); })});
        return addEvidenceAside();
    }
    if (seen.isPdf) {
        addBelow(card, 0,
                 noteRow(QStringLiteral("doc"), Ink::Primary,
                         tr("PDF, %n page(s). It is sent as it is, sealed.", nullptr, seen.pdfPages)));
    } else {
        addPicture(card);
    }
    addPrepareActions();
    auto *mark = addAsideCard(tr("Burned in"));
    mark->addNote(seen.watermark.isEmpty() ? tr("A watermark with purpose and date.") : seen.watermark);
    if (!seen.isPdf)
        mark->addNote(tr("Covers become part of the picture: nobody can take them off."));
    auto *kept = addAsideCard(tr("What is left out"));
    kept->addNote(seen.isPdf ? tr("The file's name is not sent.")
                             : tr("The file's name, and where and when the picture was taken."));
}

void AppealPage::addPicture(Card *card)
{
    const auto &seen = m_view.prepare;
    if (AppealWords::isBad(seen.check)) {
        addBelow(card, 0, noteRow(QStringLiteral("alert"), Ink::Warn, AppealWords::advice(seen.check)));
    } else if (seen.check == domain::LocalCheck::Clear) {
        card->column()->addWidget(new Badge(Tone::Ok, {}, AppealWords::check(seen.check)), 0, Qt::AlignLeft);
    }
    auto *picture = new PictureView;
    m_picture = picture;
    picture->setObjectName(QStringLiteral("picture"));
    picture->setEditable(true);
    picture->setPicture(seen.picture, seen.width, seen.height);
    picture->setBoxes(m_settle.isActive() ? m_drawn : seen.boxes);
    connect(picture, &PictureView::boxesChanged, this, &AppealPage::boxesDrawn);
    addBelow(card, 12, picture);
    auto *cover = link(tr("Cover a part"), "cover", [picture] {
        picture->addBox();
        picture->setFocus();
    });
    auto *uncover = link(tr("Remove a cover"), "uncover", [picture] { picture->removeBox(); });
    Button *straighten = nullptr;
    if (!seen.corners.isEmpty())
        straighten = link(seen.straightened ? tr("Leave it as it was") : tr("Straighten it"), "straighten",
                          [this, on = !seen.straightened] {
                              m_settle.stop(); // what was drawn belongs to the picture before
                              Q_EMIT straightenedSet(on);
                          });
    card->column()->addSpacing(4);
    addActionsTo(card->column(), {cover, uncover, straighten});
    card->addNote(tr("Draw with the mouse, or press \"Cover a part\" and move it with the arrow keys. With "
                     "Shift they change its size."));
}

/// A picture the local check cannot read is taken again first; after three tries it may be used all the same.
void AppealPage::addPrepareActions()
{
    const auto &seen = m_view.prepare;
    if (!AppealWords::isBad(seen.check)) {
        m_take = primary(tr("Use this one"), "take", [this] { take(false); });
        m_take->setBusy(seen.working || m_settle.isActive(), tr("Preparing"));
        return addActions(
            {m_take, link(tr("Choose another"), "retake", [this] { Q_EMIT retakeRequested(); })});
    }
    auto *again = primary(tr("Take it again"), "retake", [this] { Q_EMIT retakeRequested(); });
    bool may = false;
    for (const auto &item : m_view.items)
        may = may || (item.spec.code == seen.itemCode && item.mayUseAnyway);
    if (may) {
        addActions({again, link(tr("Use it all the same"), "anyway", [this] { take(true); })});
        column()->addWidget(new Text(Type::Small, Ink::Muted,
                                     tr("The reviewer is told that the check here advised against it.")));
        return;
    }
    addActions({again});
    column()->addWidget(
        new Text(Type::Small, Ink::Muted, tr("After three tries it can be used all the same.")));
}

/// An item of one page has its old one taken away first; a page that was looked at again is replaced by the
/// workflow itself.
void AppealPage::take(bool anyway)
{
    const QString code = m_view.prepare.itemCode;
    QString before;
    for (const auto &item : m_view.items)
        if (item.spec.code == code && item.spec.maxPages == 1 && !item.item.pages.isEmpty() &&
            item.item.state != domain::EvidenceState::Rejected && m_openedPage.isEmpty())
            before = item.item.pages.constFirst().id;
    if (!before.isEmpty())
        Q_EMIT pageRemoved(code, before);
    if (anyway)
        Q_EMIT useAnywayRequested(code);
    else
        Q_EMIT pageTaken();
}

void AppealPage::addPhoneCode(Card *card)
{
    const auto &phone = m_view.phone;
    const bool opened = phone.state == PhoneState::Opened;
    auto *code = new QrView;
    code->setObjectName(QStringLiteral("qr"));
    code->setPayload(phone.url.toString(QUrl::FullyEncoded));
    nameAs(code, tr("Code for your phone, opens %1").arg(phone.url.host()));
    auto *words = new QWidget;
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(metric::overhang, 0, metric::overhang, 0);
    layout->setSpacing(10);
    m_countdown = new Countdown;
    m_countdown->setSecondsLeft(phone.secondsLeft);
    layout->addWidget(m_countdown, 0, Qt::AlignLeft);
    layout->addWidget(paragraph(opened ? tr("Your phone has opened the page. It must show this number:")
                                       : tr("The page on your phone must show this number:")));
    auto *match = new Text(Type::Title, Ink::Text, phone.matchCode);
    match->setObjectName(QStringLiteral("match"));
    match->setWrapping(false);
    QStringList digits;
    for (const QChar digit : phone.matchCode)
        digits << digit;
    nameAs(match, tr("Number to compare: %1").arg(digits.join(QLatin1Char(' '))));
    layout->addWidget(match, 0, Qt::AlignLeft);
    layout->addWidget(
        noteRow(QStringLiteral("shield"), Ink::Text, tr("We never ask for your PIN or SMS code")));
    addBelow(card, 0, new CodeRow(code, words));
    addBelow(card, 14, new Rule);
    addBelow(card, 10, busyRow(opened ? tr("Waiting for the picture.") : tr("Waiting for your phone.")));
}

void AppealPage::buildPhone()
{
    const auto &phone = m_view.phone;
    auto *head =
        addHead(tr("Take it with your phone"),
                tr("Scan the code with any phone that has a camera. It works once, for ten minutes."));
    head->setKicker(dotted({kicker(), AppealWords::item(m_view, phone.itemCode)}));
    auto *card = addCard();
    switch (phone.state) {
    case PhoneState::Asking:
        addBelow(card, 0, busyRow(tr("Asking the operator for a code.")));
        break;
    case PhoneState::Waiting:
    case PhoneState::Opened:
        addPhoneCode(card);
        break;
    case PhoneState::Received:
        addBelow(card, 0, busyRow(tr("The picture has arrived. It is being fetched.")));
        break;
    case PhoneState::Expired:
        addBelow(card, 0,
                 noteRow(QStringLiteral("clock"), Ink::Warn, tr("The code has run out. Nothing was taken.")));
        break;
    case PhoneState::Failed:
        addBelow(
            card, 0,
            noteRow(QStringLiteral("alert"), Ink::Warn, tr("No code could be had. Choose a file instead.")));
        break;
    }
    auto *back = link(tr("Choose a file instead"), "phone-back", [this] { Q_EMIT phoneLeft(); });
    if (phone.state == PhoneState::Expired || phone.state == PhoneState::Failed)
        addActions({primary(
                        tr("Get a new code"), "phone-again",
                        [this, code = phone.itemCode] { Q_EMIT phoneStarted(code); }, true),
                    back});
    else
        addActions({back});
    auto *beware = addAsideCard(tr("Beware"));
    beware->addNote(tr("Does somebody on the phone tell you to do this? Hang up and call 96110."));
    if (!phone.url.host().isEmpty())
        beware->addNote(
            tr("The page belongs to %1. Stop when your phone shows another address.").arg(phone.url.host()));
    auto *after = addAsideCard(tr("What happens to it"));
    after->addNote(
        tr("This computer fetches the picture once; the operator's copy is deleted then. Nothing is "
           "handed in before you have seen it here."));
}

} // namespace unbar::ui
