#pragma once
// One run of the real program's tour, as a process of its own.

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace unbar::test {

struct TourRun
{
    bool ended = false;
    int exitCode = -1;
    QJsonObject report; ///< the JSON line; empty when there was none
    QString errors;
    /// Why it did not end well; empty when it did: ended by itself with 0 and "tour":"ok".
    [[nodiscard]] QString problem() const;
};

/// Runs `unbar ARGUMENTS`; ended by us when it does not end within two and a half minutes.
TourRun runTour(const QStringList &arguments);

} // namespace unbar::test
