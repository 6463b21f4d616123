#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/widgets/choice_card.h"

#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

using domain::SignInWay;

namespace {

struct WayWords
{
    QString icon;
    QString title;
    QString sub;
};

WayWords wayWords(SignInWay way)
{
    switch (way) {
    case SignInWay::ServicePassword:
        return {QStringLiteral("key"), SignInPage::tr("Service password"),
                SignInPage::tr("The 6 digits you set with the number · Forgotten?")};
    case SignInWay::BackupContact:
        return {QStringLiteral("msg"), SignInPage::tr("Code to a backup contact"),
                SignInPage::tr("A code goes to the contact you left before")};
    case SignInWay::CaseNumber:
        return {QStringLiteral("doc"), SignInPage::tr("Case number and query code"),
                SignInPage::tr("From your receipt or the operator's letter")};
    case SignInWay::NetworkIdentity:
        return {QStringLiteral("id"), SignInPage::tr("National network identity"),
                SignInPage::tr("When you have opened it")};
    case SignInWay::StoreQr:
        return {QStringLiteral("store"), SignInPage::tr("At a store"),
                SignInPage::tr("Staff check your ID, you go on with a code")};
    case SignInWay::Sms:
        return {QStringLiteral("phone"), SignInPage::tr("Text message"),
                SignInPage::tr("Only when the number still receives texts")};
    case SignInWay::Unknown:
        break;
    }
    return {};
}

} // namespace

void SignInPage::buildWays()
{
    addHead(tr("How do you show it is you?"), tr("These ways work even when the number gets no texts."));
    if (m_view.loadingWays) {
        addBelow(addCard(), 0, busyRow(tr("Asking %1 which ways work.").arg(operatorName())));
        addBack();
        return;
    }
    QList<domain::SignInOffer> offers = m_view.ways;
    std::stable_sort(offers.begin(), offers.end(),
                     [](const auto &a, const auto &b) { return a.recommended && !b.recommended; });
    for (const auto &offer : offers) {
        const WayWords words = wayWords(offer.way);
        if (words.title.isEmpty())
            continue; // a way this version does not know cannot be walked here
        auto *card = new ChoiceCard(words.icon, words.title, words.sub);
        card->setObjectName(QStringLiteral("way-") + domain::signInWayCode(offer.way));
        card->setEmphasis(offer.recommended);
        if (offer.recommended)
            card->setBadge(Tone::Primary, QString(), tr("Recommended"));
        card->setBlocked(blockedReason());
        connect(card, &QAbstractButton::clicked, this, [this, way = offer.way] { Q_EMIT wayChosen(way); });
        if (firstFocus() == nullptr)
            setFirstFocus(card);
        column()->addWidget(card);
    }
    auto *none = addCard(offers.isEmpty() ? tr("No way works online just now") : tr("None of these?"));
    const QString hotline = hotlineText(document());
    none->addNote(hotline.isEmpty() ? fallbackRoad()
                                    : dotted({hotline, Words::tr("call from another phone")}));
    addQuestions();
    addBack(tr("Change the number"));
}

} // namespace unbar::ui
