// The three cards the law asks for, and the ways to choose from.

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/verify/verify_page.h"
#include "ui/widgets/choice_card.h"

#include <QVBoxLayout>
#include <algorithm>

namespace unbar::ui {

namespace verify_cards_detail {

QString iconOf(const QString &code)
{
    if (code == QLatin1String("store"))
        return QStringLiteral("store");
    if (code == QLatin1String("video"))
        return QStringLiteral("phone");
    if (code == QLatin1String("networkIdentity"))
        return QStringLiteral("id");
    return QStringLiteral("globe");
}

} // namespace verify_cards_detail

QString limitText(const domain::VerifyMethod &method)
{
    if (method.limitMax <= 0)
        return {};
    const QString per = durationText(method.limitPer);
    if (per.isEmpty())
        return VerifyPage::tr("%n time(s) in all", nullptr, method.limitMax);
    //: %n times in a span such as "30 days"
    return VerifyPage::tr("%n time(s) within %1", nullptr, method.limitMax).arg(per);
}

void VerifyPage::buildCards()
{
    auto *head =
        addHead(tr("Choose how to check your identity"),
                m_view.deadline.isValid() ? tr("All ways count the same. Online until %1.")
                                                .arg(deadlineText(m_view.deadline, m_view.operatorNow))
                                          : tr("All ways count the same. The lock goes when you pass."));
    head->setKicker(kicker());
    addFaceWord();
    addMethods(false);
    if (QWidget *appeal = appealLink())
        addActions({appeal});
    addLawCards();
    addOtherLocks();
}

void VerifyPage::addFaceWord()
{
    const bool anyFace = std::any_of(m_view.methods.begin(), m_view.methods.end(),
                                     [](const workflows::MethodView &of) { return of.method.usesFace; });
    if (m_view.policy.faceOnly) {
        auto *card = new Card(Tone::Warn);
        addBelow(card, 0,
                 noteRow(QStringLiteral("info"), Ink::Warn,
                         tr("%1 allows only a face check for this lock. Cannot do it? Call the hotline or "
                            "appeal.")
                             .arg(document().name(textLanguage()))));
        column()->addWidget(card);
        return;
    }
    QStringList others;
    for (const auto &of : m_view.methods) {
        if (!of.method.usesFace)
            others << methodText(of.method.code);
    }
    if (anyFace && !others.isEmpty())
        column()->addWidget(noteRow(QStringLiteral("user"), Ink::Primary,
                                    tr("No face check wanted? These go without: %1.").arg(joined(others))));
}

void VerifyPage::addMethods(bool withoutChosen)
{
    auto sorted = m_view.methods;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const workflows::MethodView &a, const workflows::MethodView &b) {
                         return a.recommended && !b.recommended;
                     });
    for (const auto &of : sorted) {
        if (!withoutChosen || of.method.code != m_view.method)
            addMethod(of);
    }
}

void VerifyPage::addMethod(const workflows::MethodView &of)
{
    const auto &method = of.method;
    const QString usual = durationText(method.usual);
    auto *card = new ChoiceCard(
        verify_cards_detail::iconOf(method.code), methodText(method.code),
        dotted({usual.isEmpty() ? QString() : tr("about %1").arg(usual),
                method.usesFace ? tr("with a face check") : tr("no face check"),
                method.needsAppointment ? tr("at a time you choose") : QString(), limitText(method)}));
    card->setObjectName(QStringLiteral("method-") + method.code);
    if (of.recommended && of.available)
        card->setBadge(Tone::Primary, {}, tr("Recommended"));
    if (!of.available)
        card->setBlocked(of.nextDate.isValid()
                             ? tr("Used up for now. Open again from %1.").arg(dayText(of.nextDate))
                             : tr("Not possible for this lock now."));
    connect(card, &QAbstractButton::clicked, this, [this, code = method.code] { Q_EMIT methodChosen(code); });
    if (of.available && firstFocus() == nullptr)
        setFirstFocus(card);
    column()->addWidget(card);
}

void VerifyPage::addLawCards()
{
    addReasonCard();
    addRemedyCard();
    addDocumentsCard();
}

void VerifyPage::addReasonCard()
{
    const auto &lock = m_view.lock;
    auto *card = addAsideCard(tr("Reason"));
    if (!lock.disclosable) {
        card->addNote(tr("The operator does not say more about this lock here. Ask the hotline or a store."));
        return;
    }
    const auto &words = reasons().words(lock.reason, textLanguage());
    card->addNote(words.plain.isEmpty() ? words.name : words.plain);
    if (!lock.reasonText.isEmpty())
        card->addNote(tr("The operator says: “%1”").arg(lock.reasonText));
    if (lock.since.isValid())
        card->addNote(tr("Since %1").arg(dateText(lock.since)));
}

void VerifyPage::addRemedyCard()
{
    auto *card = addAsideCard(tr("How it is lifted"));
    const auto &words = reasons().words(m_view.lock.reason, textLanguage());
    const QString lifted = m_view.lock.disclosable ? words.liftedBy : QString();
    card->addNote(lifted.isEmpty() ? tr("Pass one of the checks. Then the operator lifts the lock at once.")
                                   : lifted);
}

QStringList VerifyPage::documentNames() const
{
    QStringList papers;
    for (const QString &code : m_view.lock.documents)
        papers << documentName(code);
    papers.removeDuplicates(); // both sides of an ID card are one document
    return papers;
}

void VerifyPage::addDocumentsCard()
{
    auto *card = addAsideCard(tr("Documents"));
    const QStringList papers = documentNames();
    if (papers.isEmpty()) {
        card->addNote(tr("The operator named none. Have your ID card ready, the original."));
        return;
    }
    for (const QString &paper : papers)
        addBelow(card, 8, new CheckRow(QStringLiteral("doc"), Ink::Primary, paper));
}

QWidget *VerifyPage::appealLink()
{
    if (!m_view.appealPossible)
        return nullptr;
    return link(tr("Disagree with the reason? Appeal"), "appeal", [this] { Q_EMIT appealRequested(); });
}

void VerifyPage::addOtherLocks()
{
    if (m_view.otherLocks.isEmpty())
        return;
    auto *card = addAsideCard(tr("Other locks that ask for a check"));
    for (const auto &lock : m_view.otherLocks) {
        const QByteArray name = "lock-" + lock.id.toUtf8();
        auto *button = new LinkButton(lock.disclosable ? reasons().words(lock.reason, textLanguage()).name
                                                       : tr("A lock without details"));
        button->setObjectName(QString::fromUtf8(name));
        button->setWrapping(true);
        connect(button, &QAbstractButton::clicked, this, [this, id = lock.id] { Q_EMIT lockChosen(id); });
        card->column()->addWidget(button);
    }
}

} // namespace unbar::ui
