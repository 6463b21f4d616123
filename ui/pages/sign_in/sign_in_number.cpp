#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unbar::ui {

void SignInPage::buildFirstUse()
{
    addHead(tr("Is this your operator?"),
            tr("You use this operator here for the first time. Check name and address."));
    auto *card = addCard(operatorName());
    Fact host;
    host.label = tr("Address");
    host.value = m_view.genuine.operatorHost;
    host.body = host.strong = host.copyable = true;
    Fact checked;
    checked.label = tr("Signature");
    checked.value =
        m_view.genuine.documentVerified ? tr("matches this operator's key") : tr("checked after you connect");
    checked.body = true;
    addBelow(card, 10, factList({host, checked}));
    addActions({primary(tr("Use this operator"), "confirm", [this] { Q_EMIT operatorConfirmed(); }),
                link(tr("Choose another"), "back", [this] { Q_EMIT backRequested(); })});
    addQuestions();
}

void SignInPage::buildOperators()
{
    for (const auto &choice : m_view.operators) {
        const QString name = choice.names.value(textLanguage(), choice.id);
        auto *of = new ChoiceCard(QStringLiteral("phone"), name, choice.host);
        of->setObjectName(QStringLiteral("operator-") + choice.id);
        const bool chosen = choice.id == m_view.operatorId;
        of->setEmphasis(chosen);
        if (chosen)
            of->setBadge(Tone::Primary, QStringLiteral("check"), tr("Chosen"));
        connect(of, &QAbstractButton::clicked, this, [this, id = choice.id] { Q_EMIT operatorChosen(id); });
        column()->addWidget(of);
    }
}

void SignInPage::buildNumber()
{
    auto *field = new Field(tr("Mobile number"), tr("11 digits. Spaces are fine."));
    if (m_view.numberProblem) {
        const QString words = failureWords(*m_view.numberProblem).sentence;
        field->setError(words);
        addProblems({Problem{words, field->edit()}});
    }
    const bool choice = m_view.operators.size() > 1;
    addHead(tr("Which number is suspended?"),
            choice ? tr("Choose your operator, then enter the number.")
                   : tr("%1 tells you why, and what to do.").arg(operatorName()));
    if (choice)
        buildOperators();
    field->edit()->setObjectName(QStringLiteral("number"));
    field->edit()->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    field->setChars(16);
    field->setText(m_typed);
    column()->addWidget(field);
    connect(field, &Field::textEdited, this, [this](const QString &text) {
        m_typed = text;
        Q_EMIT numberTyped(text);
    });
    connect(field, &Field::submitted, this, [this] { Q_EMIT numberSubmitted(); });
    setFirstFocus(field->edit());
    auto *go = primary(
        tr("Find my number"), "submit", [this] { Q_EMIT numberSubmitted(); }, true);
    if (m_view.loadingWays)
        go->setBusy(true, tr("Looking up"));
    addActions({go});
    if (m_demo)
        addCard(tr("This is a demonstration"))
            ->addNote(tr("Try the number %1. Its service password is %2. No real number, no real money.")
                          .arg(QStringLiteral("138 0013 8000"), QStringLiteral("268000")));
    addQuestions();
}

} // namespace unbar::ui
