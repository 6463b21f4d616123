#pragma once
// Every scene in one language and text size through the walker.

#include <QString>

namespace unbar::test {

/// Number of violations and network attempts over all scenes; each is a warning in the test's output.
int walkScenes(const QString &language, double scale);

} // namespace unbar::test
