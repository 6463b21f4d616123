#include "ui/pages/appeal/appeal_page.h"

#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/widgets/file_picker.h"
#include "ui/widgets/flow.h"

#include <QHideEvent>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <utility>

namespace unbar::ui {

using workflows::AppealStage;

AppealPage::AppealPage(QWidget *parent)
    : JourneyPage(parent)
    , m_picker(new FilePicker(this))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(250);
    connect(&m_settle, &QTimer::timeout, this, &AppealPage::boxesSettled);
    connect(m_picker, &FilePicker::arrived, this, &AppealPage::takeFile);
    connect(m_picker, &FilePicker::trouble, this, &AppealPage::fileTrouble);
    connect(m_picker, &FilePicker::cancelled, this, [this] { m_item.clear(); });
}

void AppealPage::setView(const workflows::AppealView &view, const domain::OperatorDocument &document,
                         const domain::ReasonCatalogue &reasons)
{
    const workflows::AppealView old = std::exchange(m_view, view);
    const bool sameStage = old.stage == view.stage && old.appeal.id == view.appeal.id;
    if (m_view.prepare.pageId == old.prepare.pageId && m_view.prepare.picture.isEmpty()) {
        m_view.prepare.picture = old.prepare.picture; // shown until the new one is there
        m_view.prepare.width = old.prepare.width;
        m_view.prepare.height = old.prepare.height;
    }
    if (!sameStage) {
        m_confirmDiscard = m_told = false;
        m_fileProblem.clear();
        m_settle.stop();
    }
    if (view.stage != AppealStage::Prepare)
        m_openedPage.clear();
    m_picker->setMaxSize(view.upload.maxSize);
    setContext(document, reasons);
    if (sameStage && onlyDetails(old))
        showDetails();
    else
        refresh();
}

void AppealPage::hideEvent(QHideEvent *event)
{
    JourneyPage::hideEvent(event);
    if (m_view.stage == AppealStage::Submitted && !event->spontaneous())
        Q_EMIT receiptShown();
}

/// A picture or a file on the clipboard goes where the next file would go, from anywhere on the page.
void AppealPage::keyPressEvent(QKeyEvent *event)
{
    if (m_view.stage == AppealStage::Evidence && event->matches(QKeySequence::Paste) &&
        itemForNextFile() != nullptr && m_picker->paste())
        return;
    JourneyPage::keyPressEvent(event);
}

QString AppealPage::kicker() const
{
    QString steps;
    if (m_view.step > 0)
        steps = tr("Step %1 of %2").arg(m_view.step).arg(m_view.steps);
    const auto &words = reasons().words(m_view.appeal.reason, textLanguage());
    return dotted({tr("Appeal"), m_view.appeal.id.isEmpty() ? QString() : words.name, steps});
}

bool AppealPage::needsActor() const
{
    return m_view.policy.actors.size() > 1;
}

void AppealPage::build()
{
    m_sending.clear();
    m_saved.clear();
    m_countdown.clear();
    m_picture.clear();
    m_take.clear();
    switch (m_view.stage) {
    case AppealStage::Loading:
        addHead(tr("Looking at what can be appealed"), {});
        return addBelow(addCard(), 0, busyRow(tr("Asking the operator.")));
    case AppealStage::Nothing:
        return buildNothing();
    case AppealStage::Choose:
        return buildChoose();
    case AppealStage::Actor:
        return buildActor();
    case AppealStage::OwnerOnly:
        return buildOwnerOnly();
    case AppealStage::Statement:
        return buildStatement();
    case AppealStage::Evidence:
        return buildEvidence();
    case AppealStage::Prepare:
        return buildPrepare();
    case AppealStage::Phone:
        return buildPhone();
    case AppealStage::Consent:
        return buildConsent();
    case AppealStage::NoConsent:
        return buildNoConsent();
    case AppealStage::Check:
        return buildCheck();
    case AppealStage::DeadlinePassed:
        return buildDeadlinePassed();
    case AppealStage::Submitting:
        return buildSubmitting();
    case AppealStage::Queued:
        return buildQueued();
    case AppealStage::Unknown:
        return buildUnknown();
    case AppealStage::Submitted:
        return buildSubmitted();
    case AppealStage::Refused:
        return buildRefused();
    case AppealStage::Failed:
        return buildFailed();
    }
}

void AppealPage::addDraftActions(std::initializer_list<QWidget *> first)
{
    auto *flow = new Flow(16, 4);
    for (QWidget *each : first)
        flow->addWidget(each);
    flow->addWidget(link(tr("Save and leave"), "leave", [this] { Q_EMIT leaveRequested(); }));
    column()->addLayout(flow);
    const auto *go = qobject_cast<Button *>(primaryButton());
    if (go != nullptr && !go->isEnabled())
        column()->addWidget(new Text(Type::Body, Ink::Warn, go->accessibleDescription()));
    addDraftAside();
}

QString AppealPage::savedWords() const
{
    return m_view.savedAt.isValid()
               ? tr("Saved on this computer at %1, sealed. Not submitted yet.").arg(timeText(m_view.savedAt))
               : tr("Everything you enter is saved on this computer, sealed. Not submitted yet.");
}

/// How the draft is kept; it can be thrown away here, asked once.
void AppealPage::addDraftAside()
{
    auto *card = addAsideCard(m_confirmDiscard ? tr("Throw this draft away?") : tr("Your draft"));
    if (m_confirmDiscard) {
        card->addNote(tr("Your words and the files added here are deleted. Nothing was submitted."));
        auto *yes = button(Button::Kind::Danger, tr("Throw it away"), "discard-yes",
                           [this] { Q_EMIT discardRequested(); });
        auto *no = link(tr("Keep it"), "discard-no", [this] {
            m_confirmDiscard = false;
            refresh();
        });
        card->column()->addSpacing(12);
        addActionsTo(card->column(), {yes, no});
        takeFocus(no);
        return;
    }
    m_saved = card->addNote(savedWords());
    if (m_view.deadline.isValid())
        card->addNote(tr("Last day to act: %1").arg(deadlineText(m_view.deadline, m_view.operatorNow)));
    addBelow(card, 4, link(tr("Throw this draft away"), "discard", [this] {
                 m_confirmDiscard = true;
                 refresh();
             }));
}

} // namespace unbar::ui
