#pragma once
// View state of the protect journey: which safety steps the person has ticked off.

#include <QSet>
#include <QString>

namespace unbar::workflows {

struct ProtectView
{
    QSet<QString> done; ///< keys of ticked items, as the page names them
    friend bool operator==(const ProtectView &, const ProtectView &) = default;
};

} // namespace unbar::workflows
