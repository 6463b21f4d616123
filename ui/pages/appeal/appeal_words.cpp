#include "ui/pages/appeal/appeal_words.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"

#include <algorithm>

namespace unbar::ui {

using domain::ActorKind;
using domain::AppealKind;
using domain::LocalCheck;

QString AppealWords::kindTitle(AppealKind kind)
{
    switch (kind) {
    case AppealKind::Suspension:
        return tr("Appeal against the suspension");
    case AppealKind::BillDispute:
        return tr("Dispute what is owed");
    case AppealKind::Complaint:
        return tr("Register a complaint");
    case AppealKind::FollowUp:
        return tr("Ask them to hurry");
    case AppealKind::ReasonRequest:
        return tr("Ask for the reason in writing");
    case AppealKind::HumanReview:
        return tr("Ask for a person to decide");
    }
    return {};
}

QString AppealWords::kindSub(AppealKind kind)
{
    switch (kind) {
    case AppealKind::Suspension:
        return tr("You say why, add what proves it, and a person decides");
    case AppealKind::BillDispute:
        return tr("Paid and not shown, paid for a wrong number, an item that is not yours");
    case AppealKind::Complaint:
        return tr("The operator has 15 days to answer; after that the regulator is open to you");
    case AppealKind::FollowUp:
        return tr("A reminder on what is under way already");
    case AppealKind::ReasonRequest:
        return tr(
            "The law gives you reason, remedy and documents: Anti-Telecom and Online Fraud Law, article 32");
    case AppealKind::HumanReview:
        return tr("When only a machine has decided: Personal Information Protection Law, article 24");
    }
    return {};
}

QString AppealWords::question(const QString &code)
{
    if (code == QLatin1String("what"))
        return tr("What happened?");
    if (code == QLatin1String("usage"))
        return tr("What do you use this number for?");
    if (code == QLatin1String("thirdParty"))
        return tr("Has anybody else used it?");
    if (code == QLatin1String("undertaking"))
        return tr("What will you do differently?");
    if (code == QLatin1String("traceNumber"))
        return tr("What is the trace number of the payment?");
    return tr("What else should they know?");
}

QString AppealWords::questionHint(const QString &code)
{
    if (code == QLatin1String("what"))
        return tr("When you noticed it, and what you were told");
    if (code == QLatin1String("usage"))
        return tr("Work, family, codes of your bank: one sentence is enough");
    if (code == QLatin1String("thirdParty"))
        return tr("Lent, stolen, shared at work; \"no\" is an answer too");
    if (code == QLatin1String("undertaking"))
        return tr("For example: calls only to people who agreed to them");
    if (code == QLatin1String("traceNumber"))
        return tr("It stands in the payment details of your bank or app");
    return {};
}

QString AppealWords::actor(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Owner:
        return tr("I am the owner of the number");
    case ActorKind::Agent:
        return tr("I act for the owner");
    case ActorKind::Guardian:
        return tr("I am the guardian of a child");
    case ActorKind::Enterprise:
        return tr("I act for a company");
    }
    return {};
}

QString AppealWords::actorSub(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Owner:
        return tr("The number is registered in my name");
    case ActorKind::Agent:
        return tr("You need the ID cards of both and a letter of authority");
    case ActorKind::Guardian:
        return tr("For owners under 14, with the guardian's consent");
    case ActorKind::Enterprise:
        return tr("You need the business licence and a letter with the company's seal");
    }
    return {};
}

QString AppealWords::item(const workflows::AppealView &view, const QString &code)
{
    for (const auto &each : view.policy.evidence)
        if (each.code == code)
            return domain::wordsIn(each.names, textLanguage());
    return code;
}

QString AppealWords::missing(const workflows::AppealView &view, const QString &code)
{
    if (code == QLatin1String("statement"))
        return tr("Say in your own words what they should know");
    if (code == QLatin1String("actor"))
        return tr("Say who you are");
    if (code == QLatin1String("traceNumber"))
        return tr("Enter the trace number of the payment");
    if (view.policy.questions.contains(code))
        return tr("Answer: %1").arg(question(code));
    for (const auto &consent : view.consents)
        if (consent.text.purpose == code)
            return tr("Decide how your data is used");
    return tr("Add: %1").arg(item(view, code));
}

QString AppealWords::check(LocalCheck check)
{
    switch (check) {
    case LocalCheck::Unchecked:
        return tr("Not checked here");
    case LocalCheck::Clear:
        return tr("Checked here: clear");
    case LocalCheck::Blurred:
    case LocalCheck::Glare:
    case LocalCheck::CutOff:
    case LocalCheck::TooSmall:
    case LocalCheck::TooDark:
    case LocalCheck::Tilted:
        return tr("Take it again");
    }
    return {};
}

QString AppealWords::advice(LocalCheck check)
{
    switch (check) {
    case LocalCheck::Blurred:
        return tr("The writing on your ID is blurred. Rest your arms on a table and take it again.");
    case LocalCheck::Glare:
        return tr("Light is hiding part of your ID. Tilt it away from the lamp.");
    case LocalCheck::CutOff:
        return tr("Keep all four corners in the picture.");
    case LocalCheck::TooSmall:
        return tr("Move closer so that the ID fills the frame.");
    case LocalCheck::TooDark:
        return tr("The picture is too dark. Turn on a light and take it again.");
    case LocalCheck::Tilted:
        return tr("Hold the camera straight above your ID.");
    case LocalCheck::Unchecked:
    case LocalCheck::Clear:
        break;
    }
    return {};
}

bool AppealWords::isBad(LocalCheck check)
{
    return check != LocalCheck::Clear && check != LocalCheck::Unchecked;
}

LocalCheck AppealWords::worstCheck(const domain::EvidenceItem &item)
{
    LocalCheck found = LocalCheck::Unchecked;
    for (const auto &page : item.pages) {
        if (isBad(page.check))
            return page.check;
        if (page.check == LocalCheck::Clear)
            found = LocalCheck::Clear;
    }
    return found;
}

bool AppealWords::isAsked(const workflows::AppealView &view, const workflows::ItemView &item)
{
    if (!domain::isSubmitted(view.appeal.state))
        return true;
    return std::any_of(view.appeal.requests.begin(), view.appeal.requests.end(), [&](const auto &request) {
        return !request.answered && request.itemCode == item.spec.code;
    });
}

QString AppealWords::pages(const workflows::ItemView &item)
{
    const int pages = int(item.item.pages.size());
    if (worstCheck(item.item) == LocalCheck::Clear)
        return item.spec.card ? tr("%n page(s) · all corners there, writing readable", nullptr, pages)
                              : tr("%n page(s) · writing readable", nullptr, pages);
    return tr("%n page(s), as they will be sent", nullptr, pages);
}

QString AppealWords::tooBig(const workflows::AppealView &view, qint64 size)
{
    return tr("The selected file must be smaller than %1 MB. It is %2 MB.")
        .arg(textLocale().toString(view.upload.maxSize / (1024 * 1024)), megabytes(size));
}

QString AppealWords::problem(const workflows::AppealView &view, const Failure &failure)
{
    const qint64 size = failure.where.toLongLong();
    if (failure.code == FailureCode::EvidenceTooBig && size > 0)
        return tooBig(view, size);
    return failureWords(failure).sentence;
}

QString AppealWords::refusal(const QString &code)
{
    if (code == QLatin1String("openAppealExists"))
        return tr("An appeal for this lock is open already. You find it in Progress.");
    if (code == QLatin1String("evidenceMissing"))
        return tr("Something they need is missing.");
    if (code == QLatin1String("consentMissing"))
        return tr("They need your consent to look at what you send.");
    if (code == QLatin1String("statementTooShort"))
        return tr("What you wrote is too short for them.");
    return {};
}

QString AppealWords::megabytes(qint64 bytes)
{
    return textLocale().toString(double(bytes) / (1024 * 1024), 'f', 1);
}

int AppealWords::percent(const workflows::ItemView &item)
{
    return item.totalBytes > 0 ? int(item.sentBytes * 100 / item.totalBytes) : 0;
}

QString AppealWords::sending(const workflows::ItemView &item)
{
    return tr("Sending %1%").arg(percent(item));
}

QString AppealWords::progress(const workflows::ItemView &item)
{
    const QString bytes = tr("%1 of %2 MB").arg(megabytes(item.sentBytes), megabytes(item.totalBytes));
    switch (item.upload) {
    case workflows::UploadState::WaitingForNetwork:
        return dotted({bytes, tr("goes on when there is a connection")});
    case workflows::UploadState::Paused:
        return dotted({bytes, tr("you paused it")});
    default:
        return dotted({bytes, tr("goes on by itself after a cut")});
    }
}

QString AppealWords::usual(const domain::AppealPolicy &policy)
{
    const QString most = durationText(policy.usualP50);
    const QString nearlyAll = durationText(policy.usualP90);
    if (most.isEmpty() || nearlyAll.isEmpty())
        return tr("The operator does not say how long it usually takes.");
    return tr("Most people hear within %1, nearly all within %2.").arg(most, nearlyAll);
}

} // namespace unbar::ui
