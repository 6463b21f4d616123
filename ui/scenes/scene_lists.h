#pragma once
// The parts of the catalogue, one per journey.

#include "ui/scenes/fixtures.h"
#include "ui/scenes/scenes.h"

namespace unbar::ui::scenes {

std::vector<Scene> signInScenes();
std::vector<Scene> diagnoseScenes();
std::vector<Scene> payScenes();
std::vector<Scene> trackScenes();
std::vector<Scene> appealScenes();
std::vector<Scene> trackAppealScenes();
std::vector<Scene> verifyScenes();
std::vector<Scene> otherScenes();

workflows::SessionView signedOut();
workflows::SessionView offline();
/// A document with the longest names and addresses a layout has to bear.
domain::OperatorDocument longDocument();

} // namespace unbar::ui::scenes
