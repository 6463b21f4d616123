// What changes while a person types or waits (bytes sent, seconds left, "saved 14:02", a picture made anew)
// is put into the page that stands, so that nothing is built anew under a cursor or an input method.

#include "ui/pages/appeal/appeal_page.h"
#include "ui/pages/appeal/appeal_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/text.h"
#include "ui/widgets/upload_bar.h"

#include <algorithm>

namespace unbar::ui {

using workflows::AppealStage;
using workflows::AppealView;
using workflows::ItemView;

namespace live_detail {

domain::EvidenceItem withoutProgress(domain::EvidenceItem item)
{
    for (auto &page : item.pages) {
        page.offset = 0;
        page.uploadPath.clear();
    }
    return item;
}

bool looksAlike(const ItemView &a, const ItemView &b)
{
    return a.spec == b.spec && withoutProgress(a.item) == withoutProgress(b.item) && a.upload == b.upload &&
           a.thumbnail == b.thumbnail && a.working == b.working && a.problem == b.problem &&
           a.mayUseAnyway == b.mayUseAnyway;
}

bool sameItems(const AppealView &a, const AppealView &b)
{
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), looksAlike);
}

bool sameFrame(const AppealView &a, const AppealView &b)
{
    return a.failure == b.failure && a.step == b.step && a.steps == b.steps && a.policy == b.policy &&
           a.deadline == b.deadline && a.online == b.online;
}

bool samePage(const AppealView &a, const AppealView &b)
{
    const auto &x = a.prepare, &y = b.prepare;
    return x.pageId == y.pageId && x.itemCode == y.itemCode && x.check == y.check && x.corners == y.corners &&
           x.straightened == y.straightened && x.watermark == y.watermark && x.isPdf == y.isPdf &&
           x.pdfPages == y.pdfPages;
}

} // namespace live_detail

bool AppealPage::onlyDetails(const AppealView &old) const
{
    using namespace live_detail;
    if (!sameFrame(old, m_view))
        return false;
    switch (m_view.stage) {
    case AppealStage::Actor:
        return old.appeal.actor == m_view.appeal.actor;
    case AppealStage::Statement:
        return true;
    case AppealStage::Evidence:
    case AppealStage::Submitting:
        return old.uploadsPaused == m_view.uploadsPaused && old.upload == m_view.upload &&
               old.cameraAvailable == m_view.cameraAvailable && old.appeal.state == m_view.appeal.state &&
               sameItems(old, m_view);
    case AppealStage::Prepare: // built when the first picture is there
        return m_picture && samePage(old, m_view) && sameItems(old, m_view);
    case AppealStage::Phone:
        return m_countdown && old.phone.state == m_view.phone.state && old.phone.url == m_view.phone.url &&
               old.phone.matchCode == m_view.phone.matchCode && old.phone.itemCode == m_view.phone.itemCode;
    default:
        return false;
    }
}

void AppealPage::showDetails()
{
    if (m_saved)
        m_saved->setText(savedWords());
    if (m_countdown && m_view.stage == AppealStage::Phone)
        m_countdown->setSecondsLeft(m_view.phone.secondsLeft);
    for (const ItemView &item : std::as_const(m_view.items))
        showSending(item);
    if (m_picture && m_view.stage == AppealStage::Prepare)
        showPrepared();
}

void AppealPage::showSending(const ItemView &item)
{
    const Sending parts = m_sending.value(item.spec.code);
    const int percent = AppealWords::percent(item);
    if (parts.bar)
        parts.bar->setPercent(percent);
    if (parts.words)
        parts.words->setText(AppealWords::progress(item));
    if (parts.badge)
        parts.badge->set(Tone::Primary, {}, AppealWords::sending(item));
}

/// What is drawn here is newer than what the helper burned in; a finished picture is shown as it is.
void AppealPage::showPrepared()
{
    const auto &seen = m_view.prepare;
    m_picture->setPicture(seen.picture, seen.width, seen.height);
    if (!m_settle.isActive())
        m_picture->setBoxes(seen.boxes);
    if (m_take)
        m_take->setBusy(seen.working || m_settle.isActive(), tr("Preparing"));
}

void AppealPage::boxesDrawn(const QList<QRectF> &boxes)
{
    m_drawn = boxes;
    if (m_take)
        m_take->setBusy(true, tr("Preparing"));
    m_settle.start();
}

void AppealPage::boxesSettled()
{
    if (m_drawn != m_view.prepare.boxes)
        Q_EMIT redactionsSet(m_drawn);
    else if (m_take)
        m_take->setBusy(m_view.prepare.working, tr("Preparing"));
}

} // namespace unbar::ui
