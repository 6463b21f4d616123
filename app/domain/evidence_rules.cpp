#include "app/domain/evidence_rules.h"

#include <algorithm>

namespace unbar::domain {

namespace rules_detail {

constexpr int triesBeforeOverride = 3;

EvidenceState stateOf(const EvidencePage &page)
{
    if (!page.documentId.isEmpty())
        return EvidenceState::Sent;
    if (!page.sha256Sealed.isEmpty())
        return EvidenceState::Sealed;
    return page.approved ? EvidenceState::Checked : EvidenceState::Captured;
}

auto byId(QList<EvidencePage> &pages, const QString &id)
{
    return std::ranges::find_if(pages, [&](const EvidencePage &each) { return each.id == id; });
}

EvidenceItem derived(EvidenceItem item)
{
    if (!isOperatorsWord(item.state))
        item.state = stateByPages(item.pages);
    return item;
}

} // namespace rules_detail

EvidenceState stateByPages(const QList<EvidencePage> &pages)
{
    EvidenceState least = pages.isEmpty() ? EvidenceState::Missing : EvidenceState::Sent;
    for (const EvidencePage &page : pages)
        least = std::min(least, rules_detail::stateOf(page));
    return least;
}

bool isOperatorsWord(EvidenceState state)
{
    return state == EvidenceState::Accepted || state == EvidenceState::Rejected ||
           state == EvidenceState::Purged;
}

bool passesLocalCheck(const EvidencePage &page)
{
    return page.check == LocalCheck::Clear ||
           (page.check == LocalCheck::Unchecked && page.contentType == u"application/pdf");
}

bool mayUseAnyway(const EvidenceItem &item)
{
    return item.tries >= rules_detail::triesBeforeOverride;
}

EvidenceItem withPage(EvidenceItem item, EvidencePage page)
{
    QString earlier = item.pages.isEmpty() ? QString() : item.pages.first().supersedes;
    if (item.state == EvidenceState::Rejected) {
        earlier = item.pages.isEmpty() ? QString() : item.pages.first().documentId;
        EvidenceItem fresh;
        fresh.code = item.code;
        item = fresh;
    }
    if (page.supersedes.isEmpty())
        page.supersedes = earlier;
    if (page.check != LocalCheck::Unchecked && !passesLocalCheck(page))
        ++item.tries;
    item.cannotProvide.clear();
    item.pages << page;
    return rules_detail::derived(item);
}

EvidenceItem withPageChanged(EvidenceItem item, const EvidencePage &page)
{
    if (const auto found = rules_detail::byId(item.pages, page.id); found != item.pages.end())
        *found = page;
    return rules_detail::derived(item);
}

Result<EvidenceItem> withoutPage(EvidenceItem item, const QString &pageId)
{
    const auto found = rules_detail::byId(item.pages, pageId);
    if (found == item.pages.end())
        return item;
    if (!found->documentId.isEmpty())
        return raise(FailureCode::AppealEvidenceFixed, item.code);
    item.pages.erase(found);
    return rules_detail::derived(item);
}

EvidenceItem accepted(EvidenceItem item)
{
    item.state = EvidenceState::Accepted;
    item.rejectCode = RejectCode::Other;
    item.rejectText.clear();
    return item;
}

EvidenceItem rejected(EvidenceItem item, RejectCode code, const QString &text)
{
    item.state = EvidenceState::Rejected;
    item.rejectCode = code;
    item.rejectText = text;
    return item;
}

EvidenceItem purged(EvidenceItem item)
{
    item.state = EvidenceState::Purged;
    for (EvidencePage &page : item.pages) {
        page.file.clear();
        page.uploadPath.clear();
    }
    return item;
}

QList<EvidenceItem> withItem(QList<EvidenceItem> items, const EvidenceItem &item)
{
    const auto found =
        std::ranges::find_if(items, [&](const EvidenceItem &each) { return each.code == item.code; });
    if (found == items.end())
        items << item;
    else
        *found = item;
    return items;
}

const EvidenceItem *itemOf(const QList<EvidenceItem> &items, const QString &code)
{
    const auto found =
        std::ranges::find_if(items, [&](const EvidenceItem &each) { return each.code == code; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace unbar::domain
