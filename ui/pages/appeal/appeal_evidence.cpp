// The evidence (sheet 04): a card of items, a place to drop files, and what is seen before a page is sent.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"
#include "ui/style/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/upload_bar.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::LocalCheck;
using workflows::ItemView;
using workflows::UploadState;

namespace evidence_words {

QString megabytes(qint64 bytes)
{
    return textLocale().toString(double(bytes) / (1024 * 1024), 'f', 1);
}

bool isBad(LocalCheck check)
{
    return check != LocalCheck::Clear && check != LocalCheck::Unchecked;
}

LocalCheck worst(const domain::EvidenceItem &item)
{
    LocalCheck found = LocalCheck::Unchecked;
    for (const auto &page : item.pages) {
        if (isBad(page.check))
            return page.check;
        if (page.check == LocalCheck::Clear)
            found = LocalCheck::Clear;
    }
    return found;
}

} // namespace evidence_words

const ItemView *AppealPage::itemForNextFile() const
{
    const ItemView *open = nullptr;
    for (const auto &item : m_view.items) {
        if (item.spec.code == m_item)
            return &item;
        const bool empty = item.item.pages.isEmpty() && item.item.cannotProvide.isEmpty();
        if (open == nullptr && (empty || item.item.state == domain::EvidenceState::Rejected))
            open = &item;
    }
    return open;
}

void AppealPage::buildEvidence()
{
    auto *head = addHead(tr("Add what proves it"),
                         tr("%n item(s). Every picture gets a watermark, and where it was taken is removed.",
                            nullptr, int(m_view.items.size())));
    head->setKicker(kicker());
    auto *card = addCard();
    bool first = true;
    for (const auto &item : m_view.items) {
        if (!first)
            card->column()->addWidget(new Rule);
        first = false;
        addItem(card, item);
    }
    addSources();
    auto *go = primary(Words::tr("Continue"), "next", [this] { Q_EMIT nextRequested(); });
    addDraftActions({go, link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); })});
    auto *how = addAsideCard(tr("How to take a clear picture"));
    addTicks(
        how,
        {tr("All four corners in the picture"), tr("Away from direct light"), tr("Arms resting on a table")},
        QStringLiteral("check"), Ink::Ok);
    auto *who = addAsideCard(tr("Who will see it"));
    who->addNote(tr("Only the reviewers of %1. How long it is kept stands in the notice. If you withdraw "
                    "after sending, the "
                    "appeal ends.")
                     .arg(document().name(textLanguage())));
    addSaved();
}

void AppealPage::addItem(Card *card, const ItemView &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::gapSide);
    if (!item.thumbnail.isEmpty() || !item.item.pages.isEmpty()) {
        auto *thumb = new PictureView;
        thumb->setEdge(92);
        thumb->setPicture(item.thumbnail, 0, 0);
        thumb->setFixedSize(thumb->sizeHint());
        row->addWidget(thumb, 0, Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *top = new QHBoxLayout;
    const QString name = domain::wordsIn(item.spec.names, textLanguage());
    auto *heading =
        new Text(Type::Body, Ink::Text, item.spec.required ? name : tr("%1 (optional)").arg(name));
    heading->setStrong(true);
    top->addWidget(heading, 1);
    const LocalCheck check = evidence_words::worst(item.item);
    if (item.working)
        top->addWidget(new Badge(Tone::Primary, QStringLiteral("clock"), tr("Being checked")), 0,
                       Qt::AlignTop);
    else if (item.upload == UploadState::Sending)
        top->addWidget(
            new Badge(
                Tone::Primary, QStringLiteral("clock"),
                tr("Sending %1 %").arg(item.totalBytes > 0 ? item.sentBytes * 100 / item.totalBytes : 0)),
            0, Qt::AlignTop);
    else if (item.upload == UploadState::Sent)
        top->addWidget(new Badge(Tone::Ok, QStringLiteral("check"), tr("With the operator")), 0,
                       Qt::AlignTop);
    else if (!item.item.pages.isEmpty() && check != LocalCheck::Unchecked)
        top->addWidget(evidence_words::isBad(check) && !item.item.overridden
                           ? new Badge(Tone::Warn, QStringLiteral("alert"), AppealWords::check(check))
                           : new Badge(Tone::Ok, QStringLiteral("check"),
                                       AppealWords::check(item.item.overridden ? LocalCheck::Clear : check)),
                       0, Qt::AlignTop);
    words->addLayout(top);
    addItemState(words, item);
    row->addLayout(words, 1);
    card->column()->addLayout(row);
}

void AppealPage::addItemState(QVBoxLayout *into, const ItemView &item)
{
    const QString code = item.spec.code;
    const QByteArray id = code.toLatin1();
    const LocalCheck check = evidence_words::worst(item.item);
    if (item.problem)
        into->addWidget(new Text(Type::Body, Ink::Danger, failureWords(*item.problem).sentence));
    if (item.upload == UploadState::Sending || item.upload == UploadState::Paused ||
        item.upload == UploadState::WaitingForNetwork) {
        auto *bar = new UploadBar;
        bar->setPercent(item.totalBytes > 0 ? int(item.sentBytes * 100 / item.totalBytes) : 0);
        into->addWidget(bar);
        const bool paused = item.upload == UploadState::Paused;
        into->addWidget(new Text(
            Type::Small, Ink::Muted,
            dotted({tr("%1 of %2 MB")
                        .arg(evidence_words::megabytes(item.sentBytes),
                             evidence_words::megabytes(item.totalBytes)),
                    item.upload == UploadState::WaitingForNetwork ? tr("goes on when there is a connection")
                                                                  : tr("goes on by itself after a cut")})));
        addActionsTo(into,
                     {link(paused ? tr("Go on") : tr("Pause"), ("pause-" + id).constData(), [this, paused] {
                         if (paused)
                             Q_EMIT uploadsResumed();
                         else
                             Q_EMIT uploadsPaused();
                     })});
        return;
    }
    if (!item.item.cannotProvide.isEmpty()) {
        into->addWidget(
            new Text(Type::Small, Ink::Muted, tr("Explained in words: %1").arg(item.item.cannotProvide)));
        addActionsTo(into, {link(tr("Add it after all"), ("undo-" + id).constData(),
                                 [this, code] { Q_EMIT cannotProvide(code, {}); })});
        return;
    }
    if (item.item.pages.isEmpty()) {
        into->addWidget(new Text(Type::Small, Ink::Muted, domain::wordsIn(item.spec.why, textLanguage())));
        auto *choose = link(tr("Choose a file"), ("choose-" + id).constData(), [this, code] {
            m_item = code;
            pickFile();
        });
        if (firstFocus() == nullptr)
            setFirstFocus(choose);
        if (item.spec.alternative.isEmpty() || m_withoutItem == code) {
            addActionsTo(into, {choose});
        } else {
            addActionsTo(
                into, {choose, link(tr("I cannot provide this"), ("without-" + id).constData(), [this, code] {
                           m_withoutItem = code;
                           m_withoutText.clear();
                           refresh();
                       })});
        }
        if (m_withoutItem == code)
            addCannotProvide(into, item);
        return;
    }
    const bool advice = evidence_words::isBad(check) && !item.item.overridden;
    into->addWidget(
        new Text(advice ? Type::Body : Type::Small, advice ? Ink::Warn : Ink::Muted,
                 advice ? AppealWords::advice(check)
                        : tr("%n page(s), as they will be sent", nullptr, int(item.item.pages.size()))));
    const QString pageId = item.item.pages.constFirst().id;
    auto *again = link(advice ? tr("Take it again") : tr("Replace"), ("replace-" + id).constData(),
                       [this, code, pageId] {
                           Q_EMIT pageRemoved(code, pageId);
                           m_item = code;
                           pickFile();
                       });
    auto *look = link(tr("Look at it"), ("look-" + id).constData(),
                      [this, code, pageId] { Q_EMIT pageOpened(code, pageId); });
    if (advice && item.mayUseAnyway) {
        addActionsTo(into, {again, look,
                            link(tr("Use it all the same"), ("anyway-" + id).constData(),
                                 [this, code] { Q_EMIT useAnywayRequested(code); })});
    } else if (item.spec.maxPages > item.item.pages.size()) {
        addActionsTo(into, {again, look, link(tr("Add a page"), ("more-" + id).constData(), [this, code] {
                                m_item = code;
                                pickFile();
                            })});
    } else {
        addActionsTo(into, {again, look});
    }
}

void AppealPage::addCannotProvide(QVBoxLayout *into, const ItemView &item)
{
    const QString code = item.spec.code;
    auto *area = new TextArea(tr("Why can you not provide it?"),
                              domain::wordsIn(item.spec.alternative, textLanguage()));
    area->edit()->setObjectName(QStringLiteral("without-words"));
    area->setText(m_withoutText);
    connect(area, &TextArea::textEdited, this, [this](const QString &text) { m_withoutText = text; });
    into->addWidget(area);
    setFirstFocus(area->edit());
    addActionsTo(into, {secondary(tr("Use these words instead"), "without-send",
                                  [this, code, area] {
                                      if (m_withoutText.trimmed().size() < 10) {
                                          area->setError(tr("Write at least %n character(s).", nullptr, 10));
                                          return;
                                      }
                                      m_withoutItem.clear();
                                      Q_EMIT cannotProvide(code, m_withoutText.trimmed());
                                  }),
                        link(Words::tr("Back"), "without-back", [this] {
                            m_withoutItem.clear();
                            refresh();
                        })});
}

void AppealPage::addSources()
{
    const ItemView *next = itemForNextFile();
    QStringList types;
    for (const QString &type : m_view.upload.types)
        types << type.section(u'/', 1).replace(QLatin1String("jpeg"), QLatin1String("jpg")).toUpper();
    auto *zone = new DropZone(
        next == nullptr
            ? tr("Drop a file here")
            : tr("Drop a file here for: %1").arg(domain::wordsIn(next->spec.names, textLanguage())),
        tr("%1, at most %2 MB each. Ctrl+V pastes.")
            .arg(joined(types), textLocale().toString(m_view.upload.maxSize / (1024 * 1024))));
    zone->setObjectName(QStringLiteral("drop"));
    zone->setMaxSize(m_view.upload.maxSize);
    connect(zone, &DropZone::arrived, this, &AppealPage::takeFile);
    connect(zone, &DropZone::trouble, this, [this](FileTrouble what, qint64 size) {
        const QString words =
            what == FileTrouble::TooBig
                ? tr("The selected file must be smaller than %1 MB. It is %2 MB.")
                      .arg(textLocale().toString(m_view.upload.maxSize / (1024 * 1024)),
                           evidence_words::megabytes(size))
                : tr("The selected file cannot be read. Copy it to this computer and choose it again.");
        refresh();
        addProblems({Problem{words, findChild<QWidget *>(QStringLiteral("choose"))}});
    });
    zone->addButton(secondary(tr("Choose a file"), "choose", [this] { pickFile(); }));
    if (next != nullptr)
        zone->addButton(secondary(tr("Use your phone"), "phone",
                                  [this, code = next->spec.code] { Q_EMIT phoneStarted(code); }));
    column()->addWidget(zone);
}

void AppealPage::pickFile()
{
    if (auto *zone = findChild<DropZone *>(QStringLiteral("drop")))
        zone->choose();
}

void AppealPage::takeFile(const QByteArray &bytes)
{
    const ItemView *next = itemForNextFile();
    if (next == nullptr)
        return;
    const QString code = next->spec.code;
    m_item.clear();
    Q_EMIT fileAdded(code, bytes);
}

void AppealPage::buildPrepare()
{
    const auto &seen = m_view.prepare;
    const QString name = AppealWords::item(m_view, seen.itemCode);
    auto *head = addHead(tr("This is what will be sent"), tr("Look at it. Cover what they need not see."));
    head->setKicker(dotted({tr("Appeal"), name}));
    auto *card = addCard();
    if (seen.working && seen.picture.isEmpty()) {
        addBelow(card, 0, busyRow(tr("Looking at the file in a closed-off helper.")));
        return addDraftActions({link(tr("Cancel"), "retake", [this] { Q_EMIT retakeRequested(); })});
    }
    if (evidence_words::isBad(seen.check))
        addBelow(card, 0, noteRow(QStringLiteral("alert"), Ink::Warn, AppealWords::advice(seen.check)));
    if (seen.isPdf) {
        addBelow(card, 0,
                 noteRow(QStringLiteral("doc"), Ink::Primary,
                         tr("PDF, %n page(s). It is sent as it is, sealed.", nullptr, seen.pdfPages)));
    } else {
        auto *picture = new PictureView;
        picture->setObjectName(QStringLiteral("picture"));
        picture->setEditable(true);
        picture->setPicture(seen.picture, seen.width, seen.height);
        picture->setBoxes(seen.boxes);
        connect(picture, &PictureView::boxesChanged, this, &AppealPage::redactionsSet);
        addBelow(card, 10, picture);
        auto *cover = link(tr("Cover a part"), "cover", [picture] {
            picture->addBox();
            picture->setFocus();
        });
        auto *uncover = link(tr("Remove the last cover"), "uncover", [picture] { picture->removeBox(); });
        if (!seen.corners.isEmpty()) {
            addActionsTo(
                card->column(),
                {cover, uncover,
                 link(seen.straightened ? tr("Leave it as it was") : tr("Straighten it"), "straighten",
                      [this, on = !seen.straightened] { Q_EMIT straightenedSet(on); })});
        } else {
            addActionsTo(card->column(), {cover, uncover});
        }
    }
    auto *take = primary(tr("Take this one"), "take", [this] { Q_EMIT pageTaken(); });
    if (seen.working)
        take->setBusy(true, tr("Preparing"));
    addActions({take, link(tr("Take it again"), "retake", [this] { Q_EMIT retakeRequested(); })});
    auto *mark = addAsideCard(tr("Burned in"));
    mark->addNote(seen.watermark.isEmpty() ? tr("A watermark with purpose and date.") : seen.watermark);
    mark->addNote(tr("Covers become part of the picture: nobody can take them off."));
    addSaved();
}

void AppealPage::addPhoneCode(Card *card)
{
    const auto &phone = m_view.phone;
    auto *code = new QrView;
    code->setPayload(phone.url.toString(QUrl::FullyEncoded));
    nameAs(code, tr("Code for your phone"));
    auto *left = new Countdown;
    left->setSecondsLeft(phone.secondsLeft);
    card->column()->addWidget(code, 0, Qt::AlignHCenter);
    card->column()->addSpacing(12);
    card->column()->addWidget(left, 0, Qt::AlignHCenter);
    auto *match = new Text(Type::Title, Ink::Text, phone.matchCode);
    match->setWrapping(false);
    addBelow(card, 12,
             paragraph(phone.state == workflows::PhoneState::Opened
                           ? tr("Your phone has opened the page. It must show this number:")
                           : tr("The page on your phone must show this number:")));
    card->column()->addWidget(match, 0, Qt::AlignLeft);
}

void AppealPage::buildPhone()
{
    using workflows::PhoneState;
    const auto &phone = m_view.phone;
    const QString name = AppealWords::item(m_view, phone.itemCode);
    auto *head =
        addHead(tr("Take it with your phone"), tr("Scan the code with any phone that has a camera."));
    head->setKicker(dotted({tr("Appeal"), name}));
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
    const bool over = phone.state == PhoneState::Expired || phone.state == PhoneState::Failed;
    if (over)
        addActions({primary(tr("New code"), "phone-again",
                            [this, code = phone.itemCode] { Q_EMIT phoneStarted(code); }),
                    link(Words::tr("Back"), "phone-back", [this] { Q_EMIT phoneLeft(); })});
    else
        addActions({link(tr("Choose a file instead"), "phone-back", [this] { Q_EMIT phoneLeft(); })});
    auto *beware = addAsideCard(tr("Beware"));
    beware->addNote(tr("Does somebody on the phone tell you to do this? Hang up and call 96110."));
}

} // namespace unbar::ui
