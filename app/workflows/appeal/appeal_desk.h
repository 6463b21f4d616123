#pragma once
// The page on the desk: what was captured, what was made of it, and how the person wants it.

#include "app/workflows/appeal/appeal_workflow.h"

namespace unbar::workflows {

struct AppealWorkflow::Desk
{
    QString itemCode;
    PageWish wish;
    MadePage made;
    bool working = false;
    QString replaces; ///< page id this takes the place of, when a kept page was opened again
};

} // namespace unbar::workflows
