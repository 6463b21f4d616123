#include "ui/pages/appeal/appeal_page.h"

#include "ui/pages/appeal/appeal_words.h"
#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::AppealStage;

AppealPage::AppealPage(QWidget *parent)
    : JourneyPage(parent)
{}

void AppealPage::setView(const workflows::AppealView &view, const domain::OperatorDocument &document,
                         const domain::ReasonCatalogue &reasons)
{
    const bool sameStage = view.stage == m_view.stage && view.appeal.id == m_view.appeal.id;
    // What is typed is kept by the fields themselves: a page that only learned that it was saved stays as it
    // is.
    const bool onlySaved = sameStage && view.stage == AppealStage::Statement &&
                           view.missing == m_view.missing && !m_view.appeal.id.isEmpty() &&
                           view.failure == m_view.failure;
    m_view = view;
    if (!sameStage)
        m_confirmDiscard = false;
    setContext(document, reasons);
    if (!onlySaved)
        refresh();
}

QString AppealPage::kicker() const
{
    QString steps;
    if (m_view.step > 0)
        steps = tr("Step %1 of %2").arg(m_view.step).arg(m_view.steps);
    const auto &words = reasons().words(m_view.appeal.reason, textLanguage());
    return dotted({tr("Appeal"), m_view.appeal.id.isEmpty() ? QString() : words.name, steps});
}

QString AppealPage::usualWords() const
{
    const QString most = durationText(m_view.policy.usualP50);
    const QString nearlyAll = durationText(m_view.policy.usualP90);
    if (most.isEmpty() || nearlyAll.isEmpty())
        return tr("The operator does not say how long it usually takes.");
    return tr("Most people hear within %1, nearly all within %2.").arg(most, nearlyAll);
}

bool AppealPage::needsActor() const
{
    return m_view.policy.actors.size() > 1;
}

void AppealPage::build()
{
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

/// The stage's own buttons, then a quiet way to leave; a draft can be thrown away, asked once on the page.
void AppealPage::addDraftActions(std::initializer_list<QWidget *> first)
{
    addActions(first);
    if (m_confirmDiscard) {
        auto *card = addCard(tr("Throw this draft away?"));
        card->addNote(tr("Your words and the files added here are deleted. Nothing was submitted."));
        auto *yes = button(Button::Kind::Danger, tr("Throw it away"), "discard-yes",
                           [this] { Q_EMIT discardRequested(); });
        addActionsTo(card->column(), {yes, link(tr("Keep it"), "discard-no", [this] {
                                          m_confirmDiscard = false;
                                          refresh();
                                      })});
        return;
    }
    addActions({link(tr("Save and leave"), "leave", [this] { Q_EMIT leaveRequested(); }),
                link(tr("Throw this draft away"), "discard", [this] {
                    m_confirmDiscard = true;
                    refresh();
                })});
}

void AppealPage::addSaved()
{
    auto *card = addAsideCard(tr("Nothing is lost"));
    card->addNote(
        m_view.savedAt.isValid()
            ? tr("Saved on this computer at %1, sealed. Not submitted yet.").arg(timeText(m_view.savedAt))
            : tr("Everything you enter is saved on this computer, sealed. Not submitted yet."));
    if (m_view.deadline.isValid())
        card->addNote(tr("Last day to act: %1").arg(deadlineText(m_view.deadline, m_view.operatorNow)));
}

} // namespace unbar::ui
