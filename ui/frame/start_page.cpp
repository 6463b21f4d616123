#include "ui/frame/start_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/failure_words.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unbar::ui {

void StartPage::setStage(StartStage stage, const std::optional<Failure> &failure)
{
    m_stage = stage;
    m_failure = failure;
    refresh();
}

void StartPage::build()
{
    switch (m_stage) {
    case StartStage::Starting:
        return buildBusy(tr("Opening your records"), tr("This takes a moment."));
    case StartStage::Closing:
        return buildBusy(tr("Saving and closing"), tr("Nothing is lost."));
    case StartStage::AskPassphrase:
        return buildPassphrase();
    case StartStage::KeychainLocked:
        return buildLocked();
    case StartStage::Stopped:
        return buildStopped();
    }
}

void StartPage::buildBusy(const QString &headline, const QString &sentence)
{
    addHead(headline, sentence);
    column()->addWidget(busyRow(headline));
}

void StartPage::buildPassphrase()
{
    auto *field = new Field(tr("Passphrase"), tr("A few words that only you know."));
    if (m_failure) {
        const QString words = failureWords(*m_failure).sentence;
        field->setError(words);
        addProblems({Problem{words, field->edit()}});
    }
    addHead(tr("Enter your passphrase"),
            tr("This computer has no keychain, so a passphrase protects what is kept here. "
               "The first one you enter is the one to remember."));
    field->edit()->setEchoMode(QLineEdit::Password);
    field->edit()->setObjectName(QStringLiteral("passphrase"));
    column()->addWidget(field);
    const auto give = [this, field] {
        QByteArray passphrase = field->text().toUtf8();
        field->edit()->clear();
        if (!passphrase.isEmpty())
            Q_EMIT passphraseGiven(passphrase);
        passphrase.fill('\0');
    };
    connect(field, &Field::submitted, this, give);
    setFirstFocus(field->edit());
    addActions({primary(tr("Open my records"), "open", give)});
}

void StartPage::buildLocked()
{
    addHead(tr("Unlock this computer's keychain"),
            tr("The key to your records lies in it. Nothing is changed until you unlock it."));
    addActions({primary(tr("Try again"), "again", [this] { Q_EMIT tryAgainRequested(); })});
}

void StartPage::buildStopped()
{
    const FailureWords words = failureWords(m_failure.value_or(Failure{}));
    addHead(words.headline, words.sentence);
    if (m_failure) {
        Fact reference;
        reference.label = tr("For support");
        reference.value = QString::fromLatin1(failureText(m_failure->code));
        reference.copyable = true;
        addBelow(addCard(), 0, factList({reference}));
    }
    addActions({primary(tr("Try again"), "again", [this] { Q_EMIT tryAgainRequested(); }),
                link(tr("Close Unbar"), "close", [this] { Q_EMIT closeRequested(); })});
}

} // namespace unbar::ui
