#pragma once
// The people of the sandbox: one subscriber a reason, numbers 138 0013 8000 and on, all synthetic.

#include "app/sandbox/appeals.h"

namespace unbar::sandbox {

struct Scenario
{
    int suffix;          ///< the last four digits of the number
    const char *reasons; ///< codes joined by "+", "HEALTHY" for none
    const char16_t *name;
    bool prepaid = false;
    int minimum = 0; ///< least sum that lifts ARREARS, minor units; 0: all that is owed
};

QList<Scenario> scenarios();
/// Puts every scenario into an empty world.
void loadScenarios(World &world, Rules &rules, Appeals &appeals);
/// Puts one subscriber back to how it began; false when the number is unknown.
bool reloadScenario(World &world, Rules &rules, Appeals &appeals, int suffix);

} // namespace unbar::sandbox
