// What the reviewer asks for: questions to answer in words, items to hand in again.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/reject_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"
#include "ui/widgets/badge.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unbar::ui {

using workflows::AppealAct;

namespace track_ask_detail {

/// A heading with its state at the end of the row.
void addHeadRow(Card *card, const QString &heading, Tone tone, const QString &word)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Text(Type::Heading, Ink::Text, heading), 1, Qt::AlignVCenter);
    row->addWidget(new Badge(tone, {}, word), 0, Qt::AlignTop);
    card->column()->addLayout(row);
}

} // namespace track_ask_detail

void TrackPage::addAsked(const AppealView &of)
{
    for (const auto &request : of.appeal.requests) {
        if (!request.answered && request.itemCode.isEmpty())
            addQuestion(of, request);
    }
    addAskedItems(of);
}

bool TrackPage::isAnswering(const domain::InfoRequest &request, bool instead) const
{
    return m_form && m_form->act == AppealAct::Answer && m_form->requestId == request.id &&
           m_form->instead == instead;
}

void TrackPage::addQuestion(const AppealView &of, const domain::InfoRequest &request)
{
    auto *card = addCard();
    card->setEmphasis(!m_tookPrimary);
    track_ask_detail::addHeadRow(card, tr("Question from the reviewer"), Tone::Warn, tr("Waits for you"));
    addBelow(card, 8, paragraph(tr("“%1”").arg(request.question)));
    if (request.deadline.isValid())
        card->addNote(tr("Reply by %1.").arg(deadlineText(request.deadline, m_view.operatorNow)));
    if (isAnswering(request, false))
        return addTextForm(card, of);
    const QString id = request.id;
    const QByteArray name = "answer-" + id.toUtf8();
    auto *reply =
        m_form || m_tookPrimary
            ? secondary(tr("Reply"), name.constData(), [this, id] { openForm(AppealAct::Answer, id); })
            : primary(tr("Reply"), name.constData(), [this, id] { openForm(AppealAct::Answer, id); });
    reply->setAccessibleDescription(request.question); // there may be one under each question
    m_tookPrimary = true;
    const QByteArray add = "add-" + id.toUtf8();
    auto *more = link(tr("Add documents"), add.constData(),
                      [this, appeal = of.appeal.id] { Q_EMIT itemReplaceRequested(appeal, {}); });
    more->setAccessibleDescription(request.question);
    addBelow(card, 12, actions({reply, more}));
}

void TrackPage::addAskedItems(const AppealView &of)
{
    Card *card = nullptr;
    for (const auto &request : of.appeal.requests) {
        if (request.answered || request.itemCode.isEmpty())
            continue;
        if (card == nullptr) {
            card = addCard(tr("More documents needed"));
            card->setEmphasis(!m_tookPrimary);
            card->addNote(tr("Only these. What you sent besides stays as it is."));
        } else {
            addBelow(card, 0, new Rule);
        }
        addAskedItem(card, of, request);
    }
}

void TrackPage::addAskedItem(Card *card, const AppealView &of, const domain::InfoRequest &request)
{
    const auto code = domain::rejectCodeFromName(request.code);
    const QString name = evidenceName(request.itemCode, of.policy);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(strongParagraph(name), 1, Qt::AlignVCenter);
    if (!request.code.isEmpty())
        row->addWidget(new Badge(Tone::Warn, {}, tr("Hand in again")), 0, Qt::AlignTop);
    card->column()->addSpacing(10);
    card->column()->addLayout(row);
    if (!request.code.isEmpty()) {
        auto *why = new Text(Type::Body, Ink::Warn, rejectText(code));
        addBelow(card, 4, why);
        if (request.question.isEmpty())
            addBelow(card, 2, paragraph(rejectAdvice(code)));
    }
    if (!request.question.isEmpty())
        addBelow(card, 2, paragraph(tr("“%1”").arg(request.question)));
    if (request.deadline.isValid())
        card->addNote(tr("Reply by %1.").arg(deadlineText(request.deadline, m_view.operatorNow)));
    if (isAnswering(request, true))
        return addTextForm(card, of);
    const auto again = [this, appeal = of.appeal.id, item = request.itemCode] {
        Q_EMIT itemReplaceRequested(appeal, item);
    };
    const QByteArray id = "replace-" + request.id.toUtf8();
    auto *replace = m_tookPrimary || m_form ? secondary(tr("Hand in this item"), id.constData(), again)
                                            : primary(tr("Hand in this item"), id.constData(), again);
    replace->setAccessibleDescription(name);
    m_tookPrimary = true;
    const QByteArray cannot = "cannot-" + request.id.toUtf8();
    auto *none = link(tr("I cannot provide it"), cannot.constData(),
                      [this, of = request.id] { openForm(AppealAct::Answer, of, true); });
    none->setAccessibleDescription(name);
    addBelow(card, 10, actions({replace, none}));
}

} // namespace unbar::ui
