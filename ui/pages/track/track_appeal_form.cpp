// What is written or confirmed on the page itself: replies, messages, grounds, withdrawal, one's own filing.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_area.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using workflows::AppealAct;

namespace track_form_detail {

constexpr int leastInstead = 10; ///< characters of a statement in place of an item

bool needsText(AppealAct act)
{
    return act == AppealAct::Message || act == AppealAct::Reconsider;
}

bool needsConfirm(AppealAct act)
{
    return act == AppealAct::Withdraw || act == AppealAct::GiveUp;
}

QString labelOf(const AppealForm &form)
{
    if (form.instead)
        return TrackPage::tr("Why can you not provide it?");
    if (form.act == AppealAct::Reconsider)
        return TrackPage::tr("Why should they look again?");
    return form.act == AppealAct::Message ? TrackPage::tr("Your message") : TrackPage::tr("Your reply");
}

QString hintOf(const AppealForm &form)
{
    if (form.instead)
        return TrackPage::tr("At least 10 characters. This goes to the reviewer in place of the item.");
    if (form.act == AppealAct::Reconsider)
        return TrackPage::tr("Name what is new or what was overlooked. Another reviewer decides.");
    return TrackPage::tr("Facts are enough: when, who, what for. Leave out passwords and codes.");
}

QString sendOf(const AppealForm &form)
{
    if (form.act == AppealAct::Reconsider)
        return TrackPage::tr("Ask for reconsideration");
    return form.act == AppealAct::Message ? TrackPage::tr("Send the message")
                                          : TrackPage::tr("Send the reply");
}

} // namespace track_form_detail

void TrackPage::startAct(const QString &appealId, AppealAct act)
{
    using namespace track_form_detail;
    if (needsText(act) || needsConfirm(act) || act == AppealAct::RecordRegulator)
        return openForm(act);
    Q_EMIT acted(appealId, act, {});
}

void TrackPage::openForm(AppealAct act, const QString &requestId, bool instead)
{
    AppealForm form;
    form.act = act;
    form.requestId = requestId;
    form.instead = instead;
    if (act == AppealAct::RecordRegulator)
        form.date = m_view.operatorNow.toTimeZone(displayZone()).date().toString(Qt::ISODate);
    m_form = form;
    refresh();
    if (QWidget *first = firstFocus(); first != nullptr && isVisible())
        first->setFocus(Qt::OtherFocusReason);
}

void TrackPage::closeForm()
{
    m_form.reset();
    refresh();
}

bool TrackPage::formStillFits(const AppealView &of) const
{
    if (m_form->act != AppealAct::Answer)
        return of.acts.contains(m_form->act);
    return std::any_of(
        of.appeal.requests.begin(), of.appeal.requests.end(),
        [this](const domain::InfoRequest &each) { return each.id == m_form->requestId && !each.answered; });
}

void TrackPage::addForm(const AppealView &of)
{
    if (!m_form || m_form->act == AppealAct::Answer)
        return; // an answer is written in the card of its question
    if (track_form_detail::needsConfirm(m_form->act))
        return addConfirm(of);
    if (m_form->act == AppealAct::RecordRegulator)
        return addFilingForm(of);
    auto *card = addCard(actText(m_form->act));
    card->setEmphasis(true);
    addTextForm(card, of);
}

void TrackPage::addConfirm(const AppealView &of)
{
    const bool withdraw = m_form->act == AppealAct::Withdraw;
    auto *card = addCard(withdraw ? tr("Withdraw this appeal?") : tr("Go no further?"));
    card->setEmphasis(true);
    addBelow(card, 8,
             paragraph(
                 withdraw ? tr("The review stops and the number stays suspended. You may appeal again later.")
                          : tr("The case is closed without service. What else you may do is listed then.")));
    const QString id = of.appeal.id;
    const AppealAct act = m_form->act;
    auto *sure = button(Button::Kind::Danger, withdraw ? tr("Withdraw the appeal") : tr("Close the case"),
                        "form-sure", [this, id, act] {
                            closeForm();
                            Q_EMIT acted(id, act, {});
                        });
    auto *keep = link(tr("Keep it going"), "form-cancel", [this] { closeForm(); });
    addBelow(card, 12, actions({sure, keep}));
    setFirstFocus(keep);
    m_tookPrimary = true;
}

void TrackPage::addTextForm(Card *card, const AppealView &of)
{
    using namespace track_form_detail;
    auto *answer = new TextArea(labelOf(*m_form), hintOf(*m_form));
    answer->edit()->setObjectName(QStringLiteral("form-text"));
    answer->setText(m_form->text);
    answer->setError(m_form->problem);
    connect(answer, &TextArea::textEdited, this, [this](const QString &text) {
        if (m_form)
            m_form->text = text;
    });
    setFirstFocus(answer->edit());
    if (!m_form->problem.isEmpty())
        takeFocus(answer->edit());
    addBelow(card, 12, answer);
    const QString id = of.appeal.id;
    addBelow(card, 12,
             actions({primary(sendOf(*m_form), "form-send",
                              [this, id] {
                                  if (const AppealView *now = shown(); now && now->appeal.id == id)
                                      sendForm(*now);
                              }),
                      link(tr("Cancel"), "form-cancel", [this] { closeForm(); })}));
    m_tookPrimary = true;
}

void TrackPage::sendForm(const AppealView &of)
{
    const AppealForm form = *m_form;
    const QString text = form.text.trimmed();
    if (text.isEmpty())
        m_form->problem = tr("Write what you want to say");
    else if (form.instead && text.toUcs4().size() < track_form_detail::leastInstead)
        m_form->problem = tr("Write at least 10 characters");
    else
        m_form.reset();
    const QString id = of.appeal.id;
    refresh();
    if (m_form)
        return;
    if (form.act == AppealAct::Answer)
        Q_EMIT answered(id, form.requestId, text);
    else
        Q_EMIT acted(id, form.act, text);
}

void TrackPage::addFilingForm(const AppealView &of)
{
    auto *number = new Field(tr("Number of your filing"), tr("As the regulator's site or text shows it"));
    auto *date = new Field(tr("Date of your filing"), tr("Year, month and day, such as 2026-11-24"));
    number->edit()->setObjectName(QStringLiteral("form-number"));
    date->edit()->setObjectName(QStringLiteral("form-date"));
    number->setText(m_form->number);
    date->setText(m_form->date);
    number->setError(m_form->problem);
    date->setError(m_form->dateProblem);
    date->setChars(12);
    connect(number, &Field::textEdited, this, [this](const QString &text) {
        if (m_form)
            m_form->number = text;
    });
    connect(date, &Field::textEdited, this, [this](const QString &text) {
        if (m_form)
            m_form->date = text;
    });
    QList<Problem> problems;
    if (!m_form->problem.isEmpty())
        problems << Problem{m_form->problem, number->edit()};
    if (!m_form->dateProblem.isEmpty())
        problems << Problem{m_form->dateProblem, date->edit()};
    addProblems(problems);
    auto *card = addCard(tr("Note your filing with the regulator"));
    card->setEmphasis(true);
    addBelow(card, 12, number);
    addBelow(card, 14, date);
    setFirstFocus(number->edit());
    const QString id = of.appeal.id;
    addBelow(card, 14,
             actions({primary(tr("Note it"), "form-send",
                              [this, id] {
                                  if (const AppealView *now = shown(); now && now->appeal.id == id)
                                      sendFiling(*now);
                              }),
                      link(tr("Cancel"), "form-cancel", [this] { closeForm(); })}));
    m_tookPrimary = true;
}

void TrackPage::sendFiling(const AppealView &of)
{
    const AppealForm form = *m_form;
    const QString number = form.number.trimmed();
    const QDate date = QDate::fromString(form.date.trimmed(), Qt::ISODate);
    const QDate today = m_view.operatorNow.toTimeZone(displayZone()).date();
    m_form->problem = number.isEmpty() ? tr("Enter the number of your filing") : QString();
    m_form->dateProblem = !date.isValid() ? tr("Enter the date as year-month-day")
                          : date > today  ? tr("The date lies ahead. Enter the day you filed.")
                                          : QString();
    const bool good = m_form->problem.isEmpty() && m_form->dateProblem.isEmpty();
    if (good)
        m_form.reset();
    const QString id = of.appeal.id;
    refresh();
    if (good)
        Q_EMIT regulatorRecorded(id, number, date);
}

} // namespace unbar::ui
