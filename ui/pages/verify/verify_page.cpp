#include "ui/pages/verify/verify_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"

#include <QVBoxLayout>

namespace unbar::ui {

using workflows::VerifyStage;

VerifyPage::VerifyPage(QWidget *parent)
    : JourneyPage(parent)
{}

void VerifyPage::setView(const workflows::VerifyView &view, const domain::OperatorDocument &document,
                         const domain::ReasonCatalogue &reasons)
{
    if (view.stage != m_view.stage) {
        m_slot.clear();
        m_agreed = false;
    }
    m_view = view;
    setContext(document, reasons);
    refresh();
}

void VerifyPage::build()
{
    switch (m_view.stage) {
    case VerifyStage::Loading:
        return buildLoading();
    case VerifyStage::Nothing:
        return buildNothing();
    case VerifyStage::Cards:
        return buildCards();
    case VerifyStage::External:
        return buildExternal();
    case VerifyStage::OwnerOnly:
        return buildOwnerOnly();
    case VerifyStage::Guardian:
        return buildGuardian();
    case VerifyStage::ReadAndSign:
        return buildReadAndSign();
    case VerifyStage::Opening:
        return buildOpening();
    case VerifyStage::Waiting:
        return buildWaiting();
    case VerifyStage::Passed:
        return buildPassed();
    case VerifyStage::MoreProof:
        return buildMoreProof();
    case VerifyStage::NotPassed:
        return buildNotPassed();
    case VerifyStage::Limit:
        return buildLimit();
    case VerifyStage::Slots:
        return buildSlots();
    case VerifyStage::Booked:
        return buildBooked();
    case VerifyStage::Store:
        return buildStore();
    case VerifyStage::Failed:
        return buildFailed();
    }
}

QString VerifyPage::kicker() const
{
    const QString lock =
        m_view.lock.disclosable ? reasons().words(m_view.lock.reason, textLanguage()).name : QString();
    return dotted({tr("Check of identity"), lock});
}

void VerifyPage::buildLoading()
{
    addHead(tr("Looking up how to check your identity"), tr("This takes a moment."));
    column()->addWidget(busyRow(tr("Asking the operator")));
}

void VerifyPage::buildNothing()
{
    addHead(tr("No check of identity is asked for"), tr("No lock on this number waits for one."));
    addActions({primary(tr("See my number"), "number", [this] { Q_EMIT placeRequested(Place::Number); })});
}

void VerifyPage::buildFailed()
{
    const FailureWords words = m_view.failure ? failureWords(*m_view.failure) : FailureWords();
    auto *head = addHead(words.headline.isEmpty() ? tr("This did not work") : words.headline, words.sentence);
    head->setKicker(kicker());
    addActions(
        {primary(
             tr("Try again"), "retry", [this] { Q_EMIT refreshRequested(); }, true),
         link(tr("Go to a store instead"), "store", [this] { Q_EMIT methodChosen(QStringLiteral("store")); }),
         appealLink()});
    fillHelp(addAsideCard(tr("By phone")), document());
}

QString methodText(const QString &code)
{
    if (code == QLatin1String("online"))
        return VerifyPage::tr("Online check");
    if (code == QLatin1String("video"))
        return VerifyPage::tr("Video call with an agent");
    if (code == QLatin1String("store"))
        return VerifyPage::tr("At a store");
    if (code == QLatin1String("networkIdentity"))
        return VerifyPage::tr("National network identity");
    return code;
}

} // namespace unbar::ui
