#include "app/domain/characters.h"

#include <QTextBoundaryFinder>

namespace unbar::domain {

int characterCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() > 0)
        ++count;
    return count;
}

int statementLength(const QString &text)
{
    return characterCount(text.simplified());
}

} // namespace unbar::domain
