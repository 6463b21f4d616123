// Files, the page on the desk, and the phone.
#include "app/workflows/appeal/appeal_workflow.h"

#include "app/domain/evidence_rules.h"
#include "app/support/random.h"
#include "app/sync/handoff.h"
#include "app/workflows/appeal/appeal_desk.h"

#include <QTimeZone>
#include <algorithm>

namespace unbar::workflows {

namespace desk_work {

Failure noKit()
{
    return raise(FailureCode::AppealNoEvidenceKit).value();
}

domain::EvidenceItem itemIn(const domain::Appeal &appeal, const QString &code)
{
    const domain::EvidenceItem *kept = domain::itemOf(appeal.items, code);
    domain::EvidenceItem item = kept ? *kept : domain::EvidenceItem{};
    item.code = code;
    return item;
}

domain::EvidencePage pageIn(const domain::EvidenceItem &item, const QString &id)
{
    const auto found = std::find_if(item.pages.cbegin(), item.pages.cend(),
                                    [&](const domain::EvidencePage &page) { return page.id == id; });
    return found == item.pages.cend() ? domain::EvidencePage{} : *found;
}

} // namespace desk_work

domain::EvidenceSpec AppealWorkflow::spec(const QString &itemCode) const
{
    domain::EvidenceSpec found;
    found.code = itemCode;
    const auto appeal = current();
    if (!appeal)
        return found;
    for (const domain::EvidenceSpec &each : policy(*appeal).evidence) {
        if (each.code == itemCode)
            return each;
    }
    return found;
}

/// Only for this, to this operator, on this day: what a copy that leaks still says.
QString AppealWorkflow::watermark() const
{
    const QTimeZone zone(m_document.timeZone.toUtf8());
    const QDateTime now = m_engine.operatorNow();
    const QDate day = zone.isValid() ? now.toTimeZone(zone).date() : now.date();
    return m_language.startsWith(QLatin1String("zh"))
               ? QStringLiteral("仅供%1停机申诉使用 %2")
                     .arg(m_document.name(m_language), day.toString(Qt::ISODate))
               : QStringLiteral("Only for an appeal to %1, %2")
                     .arg(m_document.name(m_language), day.toString(Qt::ISODate));
}

void AppealWorkflow::addFile(const QString &itemCode, const QByteArray &bytes)
{
    const auto appeal = current();
    if (!appeal || !mayEdit(*appeal))
        return;
    m_problems.remove(itemCode);
    if (!m_kit) {
        m_problems.insert(itemCode, desk_work::noKit());
        rebuild();
        return;
    }
    clearDesk();
    const domain::EvidenceSpec wanted = spec(itemCode);
    m_desk = std::make_unique<Desk>();
    m_desk->itemCode = itemCode;
    m_desk->wish.pageId = newKey();
    m_desk->wish.bytes = bytes;
    m_desk->wish.card = wanted.card;
    m_desk->wish.types = wanted.types.isEmpty() ? m_document.upload.types : wanted.types;
    m_desk->wish.maxSize = m_document.upload.maxSize;
    m_desk->wish.maxPixels = m_document.upload.maxPixels;
    m_desk->wish.watermark = watermark();
    m_desk->wish.straightened = wanted.card;
    makePage();
}

void AppealWorkflow::openPage(QString itemCode, QString pageId)
{
    const auto original = m_originals.constFind(pageId);
    if (original == m_originals.cend())
        return; // captured in an earlier run: it is as it will be sent, and can only be taken again
    addFile(itemCode, *original);
    if (m_desk)
        m_desk->replaces = pageId;
}

void AppealWorkflow::makePage()
{
    m_desk->working = true;
    m_kit->make(m_desk->wish);
    rebuild();
}

void AppealWorkflow::pageMade(const QString &pageId, const MadePage &made)
{
    if (!m_desk || m_desk->wish.pageId != pageId)
        return;
    const bool first = m_desk->made.bytes.isEmpty();
    m_desk->made = made;
    m_desk->working = false;
    domain::EvidencePage looked;
    looked.check = made.check;
    looked.contentType = made.contentType;
    // One try per file: drawing a box over a blurred picture is no second one.
    if (first && made.check != domain::LocalCheck::Unchecked && !domain::passesLocalCheck(looked)) {
        const QString code = m_desk->itemCode;
        change([&](domain::Appeal &appeal) {
            domain::EvidenceItem item = desk_work::itemIn(appeal, code);
            ++item.tries;
            appeal.items = domain::withItem(appeal.items, item);
        });
    }
    rebuild();
}

void AppealWorkflow::pageFailed(const QString &pageId, const Failure &failure)
{
    if (!m_desk || m_desk->wish.pageId != pageId)
        return;
    m_problems.insert(m_desk->itemCode, failure);
    m_desk.reset();
    rebuild();
}

void AppealWorkflow::setRedactions(const QList<QRectF> &boxes)
{
    if (!m_desk || m_desk->wish.boxes == boxes)
        return;
    m_desk->wish.boxes = boxes;
    makePage();
}

void AppealWorkflow::setStraightened(bool straightened)
{
    if (!m_desk || m_desk->wish.straightened == straightened)
        return;
    m_desk->wish.straightened = straightened;
    m_desk->wish.boxes.clear(); // they were drawn on another picture
    makePage();
}

void AppealWorkflow::takePage()
{
    take(false);
}

void AppealWorkflow::useAnyway(const QString &itemCode)
{
    const auto appeal = current();
    const bool may = appeal && domain::mayUseAnyway(desk_work::itemIn(*appeal, itemCode));
    if (may && m_desk && m_desk->itemCode == itemCode)
        take(true);
}

void AppealWorkflow::take(bool anyway)
{
    if (!m_desk || m_desk->working || m_desk->made.bytes.isEmpty())
        return;
    domain::EvidencePage page;
    page.id = m_desk->wish.pageId;
    page.check = m_desk->made.check;
    page.contentType = m_desk->made.contentType;
    page.approved = true;
    if (!anyway && page.check != domain::LocalCheck::Unchecked && !domain::passesLocalCheck(page))
        return;
    const Result<domain::EvidencePage> sealed = m_kit->keep(page, m_desk->made);
    if (!sealed) {
        m_problems.insert(m_desk->itemCode, sealed.error());
        clearDesk();
        rebuild();
        return;
    }
    const Desk desk = *m_desk;
    domain::EvidencePage replaced;
    const bool kept = change([&](domain::Appeal &appeal) {
        domain::EvidenceItem item = desk_work::itemIn(appeal, desk.itemCode);
        const int tries = item.tries;
        replaced = desk_work::pageIn(item, desk.replaces);
        if (const auto without = domain::withoutPage(item, replaced.id); without)
            item = *without;
        item = domain::withPage(item, *sealed);
        item.tries = tries; // counted when it was looked at
        item.overridden = item.overridden || anyway;
        appeal.items = domain::withItem(appeal.items, item);
    });
    if (!kept) {
        m_kit->forget(*sealed);
    } else {
        if (!replaced.id.isEmpty() && replaced.documentId.isEmpty())
            m_kit->forget(replaced);
        m_thumbnails.insert(page.id, desk.made.thumbnail);
        m_originals.insert(page.id, desk.wish.bytes);
    }
    clearDesk();
    rebuild();
}

void AppealWorkflow::retake()
{
    clearDesk();
    rebuild();
}

void AppealWorkflow::clearDesk()
{
    if (m_desk && m_kit)
        m_kit->stop(m_desk->wish.pageId);
    m_desk.reset();
}

void AppealWorkflow::removePage(QString itemCode, QString pageId)
{
    domain::EvidencePage gone;
    const bool kept = change([&](domain::Appeal &appeal) {
        const domain::EvidenceItem item = desk_work::itemIn(appeal, itemCode);
        const domain::EvidencePage page = desk_work::pageIn(item, pageId);
        const auto without = domain::withoutPage(item, pageId);
        if (page.id.isEmpty() || !without)
            return; // the operator has it: it can only be followed by another version (I5)
        gone = page;
        appeal.items = domain::withItem(appeal.items, *without);
    });
    if (kept && !gone.id.isEmpty()) {
        if (m_kit)
            m_kit->forget(gone);
        m_thumbnails.remove(pageId);
        m_originals.remove(pageId);
    }
    rebuild();
}

void AppealWorkflow::cannotProvide(const QString &itemCode, const QString &statement)
{
    change([&](domain::Appeal &appeal) {
        domain::EvidenceItem item = desk_work::itemIn(appeal, itemCode);
        item.cannotProvide = statement;
        appeal.items = domain::withItem(appeal.items, item);
    });
    rebuild();
}

void AppealWorkflow::startPhone(const QString &itemCode)
{
    const auto appeal = current();
    if (appeal && mayEdit(*appeal))
        m_engine.handoff().start(itemCode);
}

void AppealWorkflow::leavePhone()
{
    m_engine.handoff().leave();
}

} // namespace unbar::workflows
