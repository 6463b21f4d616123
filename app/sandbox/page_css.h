#pragma once
// The one style of the stand-in operator's pages, made from the product's design tokens.

#include <QString>

namespace unbar::sandbox {

const QString &pageCss();

} // namespace unbar::sandbox
