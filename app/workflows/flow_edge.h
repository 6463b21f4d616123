#pragma once
// One edge of a journey's flow table: from which stage, on what, to which stage. Tables live in each
// journey's flow.h; the diagrams in docs/architecture.md are printed from them and tests walk every edge.

namespace unbar::workflows {

template <typename Stage>
struct FlowEdge
{
    const char *name; ///< unique within the journey
    Stage from;
    const char *on; ///< a person's intent, or what the operator or time brought
    Stage to;
};

} // namespace unbar::workflows
