#pragma once
// The sign_in journey in one table; the workflow moves along these edges only.

#include "app/workflows/flow_edge.h"
#include "app/workflows/sign_in/sign_in_view.h"

#include <array>

namespace unbar::workflows {

inline constexpr auto signInFlow = std::to_array<FlowEdge<SignInStep>>({
    {"confirm operator", SignInStep::FirstUse, "confirmOperator", SignInStep::EnterNumber},
    {"other operator", SignInStep::EnterNumber, "chooseNewOperator", SignInStep::FirstUse},
    {"known operator instead", SignInStep::FirstUse, "chooseKnownOperator", SignInStep::EnterNumber},
    {"number good", SignInStep::EnterNumber, "submitNumber", SignInStep::ChooseWay},
    {"number not good", SignInStep::EnterNumber, "submitBadNumber", SignInStep::EnterNumber},
    {"document refused", SignInStep::ChooseWay, "documentRefused", SignInStep::Failed},
    {"way", SignInStep::ChooseWay, "chooseWay", SignInStep::BeforeBrowser},
    {"browser", SignInStep::BeforeBrowser, "openBrowser", SignInStep::InBrowser},
    {"browser cannot start", SignInStep::InBrowser, "beginFails", SignInStep::Failed},
    {"came back early", SignInStep::InBrowser, "comeBack", SignInStep::NotFinished},
    {"go on", SignInStep::NotFinished, "openBrowser", SignInStep::InBrowser},
    {"time is up", SignInStep::InBrowser, "listenerTimedOut", SignInStep::NotFinished},
    {"denied", SignInStep::InBrowser, "denied", SignInStep::Failed},
    {"denied after all", SignInStep::NotFinished, "denied", SignInStep::Failed},
    {"done", SignInStep::InBrowser, "finished", SignInStep::Done},
    {"done after all", SignInStep::NotFinished, "finished", SignInStep::Done},
    {"back to number", SignInStep::ChooseWay, "back", SignInStep::EnterNumber},
    {"back to ways", SignInStep::BeforeBrowser, "back", SignInStep::ChooseWay},
    {"back from browser", SignInStep::InBrowser, "back", SignInStep::BeforeBrowser},
    {"back from unfinished", SignInStep::NotFinished, "back", SignInStep::ChooseWay},
    {"stop", SignInStep::InBrowser, "cancel", SignInStep::EnterNumber},
    {"stop unfinished", SignInStep::NotFinished, "cancel", SignInStep::EnterNumber},
    {"try again", SignInStep::Failed, "back", SignInStep::EnterNumber},
});

} // namespace unbar::workflows
