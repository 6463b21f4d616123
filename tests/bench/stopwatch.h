#pragma once
// Time of one piece of work, and how results are printed: the number, and its ratio to a baseline of the same
// run.

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <cstdio>

namespace unbar::bench {

/// Seconds that `work` took.
template <typename Work>
double seconds(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return std::max(static_cast<double>(timer.nsecsElapsed()) / 1e9, 1e-9);
}

/// The shortest of `rounds`: what the machine can do when nothing else is in its way.
template <typename Work>
double best(int rounds, const Work &work)
{
    double shortest = seconds(work);
    for (int round = 1; round < rounds; ++round)
        shortest = std::min(shortest, seconds(work));
    return shortest;
}

inline void printRate(const char *what, double count, double seconds, double baselineRate)
{
    const double rate = count / seconds;
    std::printf("%-52s %10.0f /s", what, rate);
    if (baselineRate > 0)
        std::printf("   %.2f x", rate / baselineRate);
    std::printf("\n");
    std::fflush(stdout);
}

inline void printTime(const char *what, double seconds, double baseline)
{
    std::printf("%-52s %10.1f ms", what, seconds * 1e3);
    if (baseline > 0)
        std::printf("   %.2f x", seconds / baseline);
    std::printf("\n");
    std::fflush(stdout);
}

/// A bench that cannot do its work says so and ends; it never prints a number for work not done.
template <typename Value>
void must(const Value &done, const char *what)
{
    if (!done) {
        std::fprintf(stderr, "bench: %s failed\n", what);
        std::exit(1);
    }
}

} // namespace unbar::bench
