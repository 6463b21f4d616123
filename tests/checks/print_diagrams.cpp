// Prints the project's state machines as mermaid diagrams, each from the table the program itself runs on.
// docs/architecture.md holds what is printed here; diagrams.py compares the two, or writes the page anew.

#include "app/domain/appeal.h"
#include "app/domain/payment.h"
#include "app/workflows/diagnose/flow.h"
#include "app/workflows/pay/flow.h"
#include "app/workflows/sign_in/flow.h"
#include "app/workflows/track/flow.h"
#include "app/workflows/verify/flow.h"

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace unbar;

namespace {

/// An enumerator's own name, as the compiler spells it: the tables need no second list of names.
template <auto Value>
constexpr std::string_view spelled()
{
#if defined(__GNUC__)
    std::string_view text = __PRETTY_FUNCTION__;
    text = text.substr(text.find("Value = ") + 8);
    text = text.substr(0, text.find_first_of(";]"));
#else
    std::string_view text = __FUNCSIG__;
    text = text.substr(text.find("spelled<") + 8);
    text = text.substr(0, text.find(">(void)"));
#endif
    const auto colon = text.rfind(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

constexpr int enumeratorsAtMost = 48;

template <typename Enum, int... Index>
constexpr auto allSpelled(std::integer_sequence<int, Index...>)
{
    return std::array<std::string_view, sizeof...(Index)>{spelled<static_cast<Enum>(Index)>()...};
}

template <typename Enum>
std::string nameOf(Enum value)
{
    static constexpr auto names = allSpelled<Enum>(std::make_integer_sequence<int, enumeratorsAtMost>{});
    return std::string(names.at(static_cast<size_t>(value)));
}

struct Arrow
{
    std::string from;
    std::string on;
    std::string to;
};

/// Arrows between the same two states become one with all their events.
std::vector<Arrow> joined(const std::vector<Arrow> &arrows)
{
    std::vector<Arrow> result;
    for (const Arrow &arrow : arrows) {
        bool merged = false;
        for (Arrow &known : result) {
            if (known.from == arrow.from && known.to == arrow.to) {
                known.on += ", " + arrow.on;
                merged = true;
                break;
            }
        }
        if (!merged)
            result.push_back(arrow);
    }
    return result;
}

void print(const char *section, const std::string &start, const std::vector<Arrow> &arrows,
           const std::vector<std::string> &ends)
{
    std::printf("== %s\nstateDiagram-v2\n    [*] --> %s\n", section, start.c_str());
    for (const Arrow &arrow : joined(arrows))
        std::printf("    %s --> %s: %s\n", arrow.from.c_str(), arrow.to.c_str(), arrow.on.c_str());
    for (const std::string &end : ends)
        std::printf("    %s --> [*]\n", end.c_str());
}

template <typename Flow, typename Stage>
void printFlow(const char *section, Stage start, const Flow &flow)
{
    std::vector<Arrow> arrows;
    std::set<std::string> left;
    for (const auto &edge : flow) {
        arrows.push_back({nameOf(edge.from), edge.on, nameOf(edge.to)});
        left.insert(nameOf(edge.from));
    }
    std::vector<std::string> ends;
    std::set<std::string> seen;
    for (const auto &arrow : arrows) {
        if (!left.count(arrow.to) && seen.insert(arrow.to).second)
            ends.push_back(arrow.to);
    }
    print(section, nameOf(start), arrows, ends);
}

void printPayment()
{
    std::vector<Arrow> arrows;
    std::vector<std::string> ends;
    for (const domain::PaymentEdge &edge : domain::paymentEdges())
        arrows.push_back({nameOf(edge.from), nameOf(edge.event), nameOf(edge.to)});
    for (int state = 0; state <= static_cast<int>(domain::PaymentState::RefundFailed); ++state) {
        if (domain::isFinal(static_cast<domain::PaymentState>(state)))
            ends.push_back(nameOf(static_cast<domain::PaymentState>(state)));
    }
    print("payment", nameOf(domain::Payment{}.state), arrows, ends);
}

/// A move that many states know would hide the rest as arrows: it is a note beside where it leads.
void printAppeal()
{
    constexpr size_t arrowsAtMost = 5;
    const auto label = [](const domain::AppealEdge &edge) {
        const std::string event = nameOf(edge.event);
        return edge.transition == 0 ? event : "T" + std::to_string(edge.transition) + " " + event;
    };
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> sources;
    for (const domain::AppealEdge &edge : domain::appealEdges())
        sources[{nameOf(edge.to), label(edge)}].push_back(nameOf(edge.from));
    std::vector<Arrow> arrows;
    for (const domain::AppealEdge &edge : domain::appealEdges()) {
        if (edge.from != domain::AppealState::None &&
            sources[{nameOf(edge.to), label(edge)}].size() <= arrowsAtMost)
            arrows.push_back({nameOf(edge.from), label(edge), nameOf(edge.to)});
    }
    std::vector<std::string> ends;
    for (int state = 0; state <= static_cast<int>(domain::AppealState::ClosedNo); ++state) {
        if (domain::isTerminal(static_cast<domain::AppealState>(state)))
            ends.push_back(nameOf(static_cast<domain::AppealState>(state)));
    }
    print("appeal", nameOf(domain::appealEdges().front().to), arrows, ends);
    for (const auto &[move, from] : sources) {
        if (from.size() <= arrowsAtMost)
            continue;
        std::string list;
        for (const std::string &state : from)
            list += (list.empty() ? "" : ", ") + state;
        std::printf("    note right of %s : %s from %s\n", move.first.c_str(), move.second.c_str(),
                    list.c_str());
    }
}

} // namespace

int main()
{
    printFlow("sign_in", workflows::SignInView{}.step, workflows::signInFlow);
    printFlow("diagnose", workflows::DiagnoseView{}.stage, workflows::diagnoseFlow);
    printFlow("pay", workflows::PayView{}.stage, workflows::payFlow);
    printFlow("track", workflows::TrackView{}.stage, workflows::trackFlow);
    printFlow("verify", workflows::VerifyView{}.stage, workflows::verifyFlow);
    printPayment();
    printAppeal();
    return 0;
}
