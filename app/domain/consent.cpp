#include "app/domain/consent.h"

#include <QCryptographicHash>
#include <algorithm>

namespace unbar::domain {

QString noticeText(const ConsentText &text, const QString &language)
{
    QStringList lines{wordsIn(text.title, language)};
    for (const Words &item : text.items)
        lines << wordsIn(item, language);
    lines << wordsIn(text.withdrawal, language);
    return lines.join(QLatin1Char('\n'));
}

QString noticeSha256(const ConsentText &text, const QString &language)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(noticeText(text, language).toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool holds(const Consent &consent, const ConsentText &text)
{
    return consent.state == ConsentState::Granted && consent.purpose == text.purpose &&
           consent.version == text.version && consent.textSha256 == noticeSha256(text, consent.language);
}

bool holdsFor(const QList<Consent> &consents, const ConsentText &text)
{
    return std::ranges::any_of(consents, [&](const Consent &each) { return holds(each, text); });
}

bool mayAsk(const QList<Consent> &consents, const ConsentText &text)
{
    if (text.basis != LegalBasis::Consent)
        return false;
    return std::ranges::none_of(consents, [&](const Consent &each) {
        return each.purpose == text.purpose && each.version == text.version &&
               each.state != ConsentState::NotAsked &&
               (each.state != ConsentState::Granted || holds(each, text));
    });
}

const ConsentText *consentText(const QList<ConsentText> &texts, const QString &purpose)
{
    const auto found =
        std::ranges::find_if(texts, [&](const ConsentText &each) { return each.purpose == purpose; });
    return found == texts.end() ? nullptr : &*found;
}

} // namespace unbar::domain
