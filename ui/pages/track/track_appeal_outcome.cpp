// How an appeal came out: what was decided, why, what can be done about it and from when.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/reject_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

#include <QVBoxLayout>

namespace unbar::ui {

using domain::AppealResult;
using domain::AppealState;
using domain::RejectCode;
using workflows::AppealAct;

namespace track_outcome_detail {

QString resultText(AppealResult result)
{
    switch (result) {
    case AppealResult::Upheld:
        return TrackPage::tr("Decision: upheld");
    case AppealResult::PartlyUpheld:
        return TrackPage::tr("Decision: partly upheld");
    case AppealResult::NotUpheld:
        return TrackPage::tr("Decision: not upheld");
    case AppealResult::NotAccepted:
        return TrackPage::tr("Not accepted");
    case AppealResult::None:
        break;
    }
    return {};
}

bool isRefusal(AppealResult result)
{
    return result == AppealResult::NotUpheld || result == AppealResult::NotAccepted ||
           result == AppealResult::PartlyUpheld;
}

void addPart(Card *card, const QString &label, const QString &words)
{
    addBelow(card, 12, strongParagraph(label));
    addBelow(card, 2, paragraph(words));
}

} // namespace track_outcome_detail

void TrackPage::addOutcome(const AppealView &of)
{
    using namespace track_outcome_detail;
    const auto &outcome = of.appeal.outcome;
    const bool decided = outcome.result != AppealResult::None;
    const bool open = of.appeal.state == AppealState::Recon;
    if (!decided || (outcome.result == AppealResult::Upheld && outcome.reasonText.isEmpty()))
        return;
    auto *card = addCard(open ? tr("The first decision") : resultText(outcome.result));
    const auto code = domain::rejectCodeFromName(outcome.reasonCode);
    QStringList why;
    if (code != RejectCode::Other)
        why << rejectText(code);
    if (!outcome.reasonText.isEmpty())
        why << tr("“%1”").arg(outcome.reasonText);
    // a refusal must carry reason, remedy and next date (反电信网络诈骗法 art. 32 ¶3): what lacks is said
    addPart(card, tr("Reason"),
            why.isEmpty() ? tr("The operator gave none. You may ask for it.") : dotted(why));
    if (!isRefusal(outcome.result))
        return;
    addPart(card, tr("What you can do"),
            outcome.remedy.isEmpty() ? tr("The operator named no remedy. You may ask for it.")
                                     : outcome.remedy);
    addPart(card, tr("By when"),
            outcome.nextDate.isValid() ? deadlineText(outcome.nextDate, m_view.operatorNow)
                                       : tr("not given by the operator"));
    if (outcome.final)
        addBelow(card, 12,
                 noteRow(QStringLiteral("info"), Ink::Muted,
                         tr("This is the operator's last word. The regulator's road stays open.")));
}

void TrackPage::addRestoredParts(const AppealView &of)
{
    auto *card = addCard(tr("What works again"));
    QStringList back;
    for (const QString &code : of.appeal.restored) {
        const auto facility = domain::facilityFromCode(code);
        back << (facility ? facilityText(*facility) : code);
    }
    if (back.isEmpty())
        card->addNote(tr("The operator did not list it. See your number for what still works."));
    addTicks(card, back, QStringLiteral("check"), Ink::Ok);
}

void TrackPage::addRegulatorMain(const AppealView &of)
{
    if (of.appeal.state == AppealState::RegFiled) {
        auto *card = addCard(tr("Your filing, as you noted it"));
        QList<Fact> facts;
        const auto fact = [&facts](const QString &label, const QString &value) {
            Fact row;
            row.label = label;
            row.value = value;
            row.body = row.copyable = true;
            if (!value.isEmpty())
                facts << row;
        };
        fact(tr("Number"), of.appeal.regulatorNumber);
        fact(tr("Date"), dateText(of.appeal.regulatorDate.startOfDay(displayZone())));
        addBelow(card, 10, factList(facts));
        card->addNote(tr("The regulator says within 5 working days whether it takes the case on. Then it has "
                         "30 days."));
        return;
    }
    auto *card = addCard(tr("How it goes"));
    addNumbered(card,
                {tr("Save the case file. It holds what the regulator asks for."),
                 tr("File it with the telecom regulator (MIIT) yourself. This app does not file for you."),
                 tr("Note the date and number here, so that the clocks run.")});
}

Button *TrackPage::actButton(const AppealView &of, AppealAct act, const QString &words)
{
    const QString id = of.appeal.id;
    const QByteArray name = "main-" + QByteArray::number(static_cast<int>(act));
    if (m_form || m_tookPrimary)
        return link(words, name.constData(), [this, id, act] { startAct(id, act); });
    m_tookPrimary = true;
    return primary(words, name.constData(), [this, id, act] { startAct(id, act); });
}

void TrackPage::addNextSteps(const AppealView &of)
{
    const auto may = [this, &of](AppealAct act, const QString &words) -> QWidget * {
        return of.acts.contains(act) ? actButton(of, act, words) : nullptr;
    };
    const auto go = [this](const QString &words, const char *id, Place place) {
        if (m_tookPrimary || m_form)
            return static_cast<QWidget *>(link(words, id, [this, place] { Q_EMIT placeRequested(place); }));
        m_tookPrimary = true;
        return static_cast<QWidget *>(primary(words, id, [this, place] { Q_EMIT placeRequested(place); }));
    };
    switch (of.appeal.state) {
    case AppealState::NotAccepted:
        return addActions({may(AppealAct::Reopen, tr("Correct it and submit again"))});
    case AppealState::Lapsed:
        return addActions({may(AppealAct::Reopen, tr("Reopen the appeal"))});
    case AppealState::Restored:
        return addActions({may(AppealAct::ConfirmRestored, tr("Everything works, close the case"))});
    case AppealState::Rejected:
        return addActions({may(AppealAct::Reconsider, tr("Ask for reconsideration")),
                           may(AppealAct::GiveUp, tr("Go no further"))});
    case AppealState::RegEligible:
        return addActions({may(AppealAct::RecordRegulator, tr("Note my filing"))});
    case AppealState::RestoreFailed:
        return addActions({go(tr("Contact the operator"), "contact", Place::Contact)});
    case AppealState::Partial:
        return addActions({go(tr("See my number"), "number", Place::Number)});
    case AppealState::Lost:
        return addActions({go(tr("See what to do with your accounts"), "safe", Place::Safe),
                           go(tr("Contact the operator"), "contact", Place::Contact)});
    case AppealState::Withdrawn:
    case AppealState::ClosedOk:
    case AppealState::ClosedNo:
        return addActions({go(tr("See my number"), "number", Place::Number),
                           go(tr("See my records"), "records", Place::Records)});
    default:
        return;
    }
}

} // namespace unbar::ui
