#include "app/domain/appeal_policy.h"

namespace unbar::domain {

QString wordsIn(const Words &words, const QString &language)
{
    if (const auto found = words.constFind(language); found != words.cend())
        return *found;
    if (const auto english = words.constFind(QStringLiteral("en")); english != words.cend())
        return *english;
    return words.isEmpty() ? QString() : words.first();
}

} // namespace unbar::domain
