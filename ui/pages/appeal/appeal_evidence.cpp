// The evidence (sheet 04): a card of items, and a place to drop files.

#include "app/domain/characters.h"
#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/reject_words.h"
#include "ui/pages/common/words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/file_picker.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/upload_bar.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace unbar::ui {

using domain::EvidenceState;
using domain::LocalCheck;
using workflows::ItemView;
using workflows::UploadState;

namespace evidence_detail {

constexpr int leastWords = 10; ///< of the sentence that stands for an item
constexpr int ruleGap = 8;     ///< the links of a row have room of their own

bool hasRoom(const ItemView &item)
{
    return item.spec.maxPages > item.item.pages.size();
}

bool isEmpty(const ItemView &item)
{
    return item.item.pages.isEmpty() && item.item.cannotProvide.isEmpty();
}

Text *small(const QString &words, Ink ink = Ink::Muted)
{
    return new Text(Type::Small, ink, words);
}

} // namespace evidence_detail

/// The item that was asked for, else the first that lacks something, else one that takes another page.
const ItemView *AppealPage::itemForNextFile() const
{
    using namespace evidence_detail;
    const ItemView *open = nullptr, *roomy = nullptr;
    for (const auto &item : m_view.items) {
        if (item.spec.code == m_item)
            return &item;
        if (!AppealWords::isAsked(m_view, item))
            continue;
        if (open == nullptr && (isEmpty(item) || item.item.state == EvidenceState::Rejected))
            open = &item;
        if (roomy == nullptr && hasRoom(item) && item.item.cannotProvide.isEmpty())
            roomy = &item;
    }
    return open != nullptr ? open : roomy;
}

void AppealPage::buildEvidence()
{
    const bool again = domain::isSubmitted(m_view.appeal.state);
    auto *head =
        again ? addHead(tr("Send what they asked for"),
                        tr("Only what is listed here is needed. The rest of your appeal stays as it is."))
              : addHead(tr("Add what proves it"),
                        tr("%n item(s). Every picture gets a watermark, and where it was taken is removed.",
                           nullptr, int(m_view.items.size())));
    head->setKicker(kicker());
    auto *choose = secondary(tr("Choose a file"), "choose", [this] { pickFor({}); });
    if (!m_fileProblem.isEmpty())
        addProblems({Problem{m_fileProblem, choose}});
    auto *card = addCard();
    bool first = true;
    for (const auto &item : m_view.items) {
        if (!AppealWords::isAsked(m_view, item))
            continue;
        if (!first)
            card->column()->addWidget(new Rule(evidence_detail::ruleGap));
        first = false;
        addItem(card, item);
    }
    addSources(choose);
    addEvidenceAside();
    auto *back = link(Words::tr("Back"), "back", [this] { Q_EMIT stageBackRequested(); });
    if (again)
        addDraftActions({primary(tr("Send these"), "submit", [this] { Q_EMIT submitRequested(); }), back});
    else
        addDraftActions({primary(Words::tr("Continue"), "next", [this] { Q_EMIT nextRequested(); }), back});
}

void AppealPage::addEvidenceAside()
{
    auto *how = addAsideCard(tr("How to take a clear picture"));
    addTicks(
        how,
        {tr("All four corners in the picture"), tr("Away from direct light"), tr("Arms resting on a table")},
        QStringLiteral("check"), Ink::Ok);
    auto *who = addAsideCard(tr("Who will see it"));
    who->addNote(
        tr("Only the reviewers of %1. How long it is kept stands in the notice, apart from what the law "
           "asks to keep. If you withdraw after sending, the appeal ends.")
            .arg(document().name(textLanguage())));
}

Badge *AppealPage::itemBadge(const ItemView &item) const
{
    const auto badge = [](Tone tone, const QString &word) { return new Badge(tone, {}, word); };
    const LocalCheck check = AppealWords::worstCheck(item.item);
    if (item.working)
        return badge(Tone::Primary, tr("Being checked"));
    if (item.item.state == EvidenceState::Rejected)
        return badge(Tone::Warn, tr("Asked for again"));
    if (item.item.state == EvidenceState::Accepted)
        return badge(Tone::Ok, tr("Taken by the reviewer"));
    switch (item.upload) {
    case UploadState::Waiting:
        return badge(Tone::Neutral, tr("Waiting to be sent"));
    case UploadState::Sending:
        return badge(Tone::Primary, AppealWords::sending(item));
    case UploadState::Paused:
        return badge(Tone::Neutral, tr("Paused"));
    case UploadState::WaitingForNetwork:
        return badge(Tone::Warn, tr("Waiting for a connection"));
    case UploadState::Sent:
        return badge(Tone::Ok, tr("With the operator"));
    case UploadState::Failed:
        return badge(Tone::Warn, tr("Not sent yet"));
    case UploadState::None:
        break;
    }
    if (!item.item.cannotProvide.isEmpty())
        return badge(Tone::Neutral, tr("Explained in words"));
    if (item.item.pages.isEmpty())
        return item.spec.required ? badge(Tone::Neutral, tr("Not added yet")) : nullptr;
    if (item.item.overridden && AppealWords::isBad(check))
        return badge(Tone::Neutral, tr("Used all the same"));
    return badge(AppealWords::isBad(check)    ? Tone::Warn
                 : check == LocalCheck::Clear ? Tone::Ok
                                              : Tone::Neutral,
                 AppealWords::check(check));
}

void AppealPage::addItem(Card *card, const ItemView &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::gapSide);
    auto *thumb = new PictureView;
    thumb->setThumbnail();
    thumb->setPlaceholder(item.spec.card ? QStringLiteral("id") : QStringLiteral("doc"));
    thumb->setPicture(item.thumbnail, 0, 0);
    auto *side = new QVBoxLayout;
    side->addSpacing(4);
    side->addWidget(thumb);
    side->addStretch();
    row->addLayout(side);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString name = domain::wordsIn(item.spec.names, textLanguage());
    auto *heading =
        new Text(Type::Body, Ink::Text, item.spec.required ? name : tr("%1 (optional)").arg(name));
    heading->setStrong(true);
    auto *headRow = new QHBoxLayout;
    headRow->setSpacing(12);
    headRow->addWidget(heading, 1);
    Badge *state = itemBadge(item);
    if (state != nullptr)
        headRow->addWidget(state, 0, Qt::AlignTop);
    words->addLayout(headRow);
    if (item.upload == UploadState::Sending)
        m_sending[item.spec.code].badge = state;
    addItemState(words, item);
    words->addStretch();
    row->addLayout(words, 1);
    card->column()->addLayout(row);
}

void AppealPage::addItemState(QVBoxLayout *into, const ItemView &item)
{
    using namespace evidence_detail;
    const QString code = item.spec.code;
    if (item.problem)
        into->addWidget(new Text(Type::Body, Ink::Danger, AppealWords::problem(m_view, *item.problem)));
    if (item.upload == UploadState::Sending || item.upload == UploadState::Paused ||
        item.upload == UploadState::WaitingForNetwork)
        return addUpload(into, item);
    // on its way or there: nothing is changed any more, only followed by another version when asked for
    const bool gone = m_view.stage == workflows::AppealStage::Submitting ||
                      (item.upload == UploadState::Sent && item.item.state != EvidenceState::Rejected);
    if (gone && !item.item.pages.isEmpty())
        return into->addWidget(small(AppealWords::pages(item)));
    if (item.item.state == EvidenceState::Rejected) {
        const bool plain = item.item.rejectText.isEmpty();
        into->addWidget(small(plain ? rejectAdvice(item.item.rejectCode) : item.item.rejectText, Ink::Warn));
        return addActionsTo(into, {link(tr("Choose a new file"), ("choose-" + code.toLatin1()).constData(),
                                        [this, code] { pickFor(code); })});
    }
    if (!item.item.cannotProvide.isEmpty()) {
        into->addWidget(small(item.item.cannotProvide));
        return addActionsTo(into, {link(tr("Add it after all"), ("undo-" + code.toLatin1()).constData(),
                                        [this, code] { Q_EMIT cannotProvide(code, {}); })});
    }
    if (item.item.pages.isEmpty())
        addEmpty(into, item);
    else
        addPages(into, item);
}

void AppealPage::addUpload(QVBoxLayout *into, const ItemView &item)
{
    auto *bar = new UploadBar;
    bar->setPercent(AppealWords::percent(item));
    into->addSpacing(8);
    into->addWidget(bar);
    auto *words = evidence_detail::small(AppealWords::progress(item));
    const bool paused = item.upload == UploadState::Paused;
    Button *pause = nullptr;
    if (item.upload != UploadState::WaitingForNetwork)
        pause = link(paused ? tr("Go on") : tr("Pause"), ("pause-" + item.spec.code.toLatin1()).constData(),
                     [this, paused] {
                         if (paused)
                             Q_EMIT uploadsResumed();
                         else
                             Q_EMIT uploadsPaused();
                     });
    into->addLayout(actions({words, pause}));
    m_sending[item.spec.code].bar = bar;
    m_sending[item.spec.code].words = words;
}

/// The same words under several items: a screen reader hears whose they are.
static Button *ofItem(Button *of, const ItemView &item)
{
    nameAs(of, AppealPage::tr("%1: %2").arg(of->text(), domain::wordsIn(item.spec.names, textLanguage())));
    return of;
}

void AppealPage::addEmpty(QVBoxLayout *into, const ItemView &item)
{
    const QString code = item.spec.code;
    const QByteArray id = code.toLatin1();
    into->addWidget(evidence_detail::small(domain::wordsIn(item.spec.why, textLanguage())));
    if (item.item.tries > 0)
        into->addWidget(evidence_detail::small(
            tr("The last picture was hard to read. After three tries it can be used all the same."),
            Ink::Warn));
    auto *choose = link(tr("Choose a file"), ("choose-" + id).constData(), [this, code] { pickFor(code); });
    choose->setAccessibleDescription(domain::wordsIn(item.spec.names, textLanguage()));
    if (firstFocus() == nullptr)
        setFirstFocus(choose);
    if (item.spec.alternative.isEmpty() || m_withoutItem == code) {
        addActionsTo(into, {choose});
    } else {
        addActionsTo(into, {choose, ofItem(link(tr("I cannot provide this"), ("without-" + id).constData(),
                                                [this, code] {
                                                    m_withoutItem = code;
                                                    m_withoutText.clear();
                                                    refresh();
                                                }),
                                           item)});
    }
    if (m_withoutItem == code)
        addCannotProvide(into, item);
}

void AppealPage::addPages(QVBoxLayout *into, const ItemView &item)
{
    const QString code = item.spec.code;
    const QByteArray id = code.toLatin1();
    const LocalCheck check = AppealWords::worstCheck(item.item);
    const bool advice = AppealWords::isBad(check) && !item.item.overridden;
    auto *note = evidence_detail::small(advice ? AppealWords::advice(check) : AppealWords::pages(item),
                                        advice ? Ink::Warn : Ink::Muted);
    const bool one = item.item.pages.size() == 1;
    const bool here = !item.thumbnail.isEmpty(); // a page of an earlier run can only be taken again
    auto *flow = new Flow(metric::gapSide, 0);
    flow->addWidget(note);
    const QString first = item.item.pages.constFirst().id;
    if (item.spec.maxPages == 1)
        flow->addWidget(ofItem(link(advice ? tr("Take it again") : tr("Replace"),
                                    ("replace-" + id).constData(), [this, code] { pickFor(code); }),
                               item));
    if (one && here)
        flow->addWidget(ofItem(link(tr("Look at it"), ("look-" + id).constData(),
                                    [this, code, first] {
                                        m_openedPage = first;
                                        Q_EMIT pageOpened(code, first);
                                    }),
                               item));
    if (advice && item.mayUseAnyway)
        flow->addWidget(ofItem(link(tr("Use it all the same"), ("anyway-" + id).constData(),
                                    [this, code] { Q_EMIT useAnywayRequested(code); }),
                               item));
    if (item.spec.maxPages > 1 && one)
        flow->addWidget(ofItem(link(tr("Remove"), ("remove-" + id).constData(),
                                    [this, code, first] { Q_EMIT pageRemoved(code, first); }),
                               item));
    if (item.spec.maxPages > 1 && evidence_detail::hasRoom(item))
        flow->addWidget(ofItem(
            link(tr("Add a page"), ("more-" + id).constData(), [this, code] { pickFor(code); }), item));
    into->addLayout(flow);
    if (one)
        return;
    int n = 0;
    for (const auto &page : item.item.pages) {
        ++n;
        const QByteArray pageName = id + '-' + QByteArray::number(n);
        Button *look = nullptr;
        if (here)
            look = link(tr("Look at page %1").arg(n), ("look-" + pageName).constData(),
                        [this, code, page = page.id] {
                            m_openedPage = page;
                            Q_EMIT pageOpened(code, page);
                        });
        auto *remove = link(tr("Remove page %1").arg(n), ("remove-" + pageName).constData(),
                            [this, code, page = page.id] { Q_EMIT pageRemoved(code, page); });
        addActionsTo(into, {look, remove});
    }
}

void AppealPage::addCannotProvide(QVBoxLayout *into, const ItemView &item)
{
    const QString code = item.spec.code;
    auto *area = new TextArea(tr("Why can you not provide it?"),
                              domain::wordsIn(item.spec.alternative, textLanguage()));
    area->edit()->setObjectName(QStringLiteral("without-words"));
    area->setText(m_withoutText);
    area->edit()->moveCursor(QTextCursor::End);
    connect(area, &TextArea::textEdited, this, [this](const QString &text) { m_withoutText = text; });
    into->addSpacing(4);
    into->addWidget(area);
    into->addSpacing(8);
    setFirstFocus(area->edit());
    addActionsTo(into,
                 {secondary(tr("Use these words instead"), "without-send",
                            [this, code, area] {
                                if (domain::statementLength(m_withoutText) < evidence_detail::leastWords) {
                                    area->setError(tr("Write at least %n character(s).", nullptr,
                                                      evidence_detail::leastWords));
                                    area->edit()->setFocus();
                                    return;
                                }
                                m_withoutItem.clear();
                                Q_EMIT cannotProvide(code, m_withoutText.trimmed());
                            }),
                  link(tr("Cancel"), "without-back", [this] {
                      m_withoutItem.clear();
                      refresh();
                  })});
}

void AppealPage::addSources(Button *choose)
{
    const ItemView *next = itemForNextFile();
    if (next == nullptr)
        return choose->deleteLater(); // every item has all the pages it takes
    QStringList types;
    for (const QString &type : m_view.upload.types)
        types << type.section(u'/', 1).replace(QLatin1String("jpeg"), QLatin1String("jpg")).toUpper();
    const QString most = textLocale().toString(m_view.upload.maxSize / (1024 * 1024));
    auto *zone = new DropZone(tr("Drag a file here"),
                              dotted({domain::wordsIn(next->spec.names, textLanguage()),
                                      tr("%1, at most %2 MB each").arg(types.join(tr(", ")), most)}),
                              *m_picker);
    zone->setObjectName(QStringLiteral("drop"));
    zone->addButton(choose);
    const QString code = next->spec.code;
    if (m_view.cameraAvailable)
        zone->addButton(
            secondary(tr("Use the camera"), "camera", [this, code] { Q_EMIT cameraRequested(code); }));
    zone->addButton(secondary(tr("Use your phone"), "phone", [this, code] { Q_EMIT phoneStarted(code); }));
    column()->addWidget(zone);
}

/// The next file goes to this item; an empty code leaves it to the first item that lacks something.
void AppealPage::pickFor(const QString &itemCode)
{
    m_item = itemCode;
    m_picker->choose(window());
}

void AppealPage::takeFile(const QByteArray &bytes)
{
    const ItemView *next = itemForNextFile();
    if (next == nullptr || m_view.stage != workflows::AppealStage::Evidence)
        return;
    const QString code = next->spec.code;
    m_item.clear();
    m_fileProblem.clear();
    Q_EMIT fileAdded(code, bytes);
}

void AppealPage::fileTrouble(FileTrouble what, qint64 size)
{
    switch (what) {
    case FileTrouble::TooBig:
        m_fileProblem = AppealWords::tooBig(m_view, size);
        break;
    case FileTrouble::Several:
        m_fileProblem = tr("One file at a time: the first one is taken. Add the others after it.");
        break;
    case FileTrouble::Unreadable:
    case FileTrouble::None:
        m_fileProblem = tr("The selected file cannot be read. Copy it to this computer and choose it again.");
        break;
    }
    if (m_view.stage == workflows::AppealStage::Evidence)
        refresh();
}

} // namespace unbar::ui
