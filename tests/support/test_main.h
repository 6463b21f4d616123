#pragma once
// Lets one test program hold many Qt Test classes, each run by name: `test_domain test_money`.

#include "tests/support/waiting.h"

#include <QObject>
#include <QTest>
#include <functional>
#include <memory>

namespace unbar::test {

/// Registers a test class under its file's stem; the program's first argument picks which one runs.
bool registerTest(const char *stem, std::function<std::unique_ptr<QObject>()> make);

} // namespace unbar::test

/// Put at the end of test_x.cpp: UNBAR_TEST(TestX, test_x)
#define UNBAR_TEST(Class, stem)                                                                              \
    [[maybe_unused]] static const bool registered_##stem = unbar::test::registerTest(                        \
        #stem, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
