#pragma once
// Time of one piece of work, and how results are printed: the number, and its ratio to a baseline of the same
// run. Wall time and processor time stand side by side: the first is what a person waits, the second what
// other programs on the machine cannot distort.

#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace unbar::bench {

struct Spent
{
    double wall = 1e9; ///< seconds
    double cpu = 1e9;  ///< seconds of the processor, all threads

    /// The shortest of both, each by itself: what the machine can do when nothing is in its way.
    void keepBest(const Spent &other)
    {
        wall = std::min(wall, other.wall);
        cpu = std::min(cpu, other.cpu);
    }
};

template <typename Work>
Spent spent(const Work &work)
{
    QElapsedTimer timer;
    const std::clock_t before = std::clock();
    timer.start();
    work();
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    return {std::max(wall, 1e-9), std::max(cpu, 1e-9)};
}

template <typename Work>
Spent best(int rounds, const Work &work)
{
    Spent shortest = spent(work);
    for (int round = 1; round < rounds; ++round)
        shortest.keepBest(spent(work));
    return shortest;
}

/// Things a second; the ratio is above one when `took` is faster than the baseline, which did `baseCount`.
inline void printRate(const char *what, double count, const Spent &took, double baseCount = 0,
                      const Spent &base = {})
{
    std::printf("%-50s %9.0f /s", what, count / took.wall);
    if (baseCount > 0)
        std::printf("   wall %.2f x   cpu %.2f x", (count / took.wall) / (baseCount / base.wall),
                    (count / took.cpu) / (baseCount / base.cpu));
    std::printf("\n");
    std::fflush(stdout);
}

/// Milliseconds; the ratio is above one when `took` is slower than the baseline.
inline void printTime(const char *what, const Spent &took, const Spent *base = nullptr)
{
    std::printf("%-50s %9.1f ms", what, took.wall * 1e3);
    if (base)
        std::printf("   wall %.2f x   cpu %.2f x", took.wall / base->wall, took.cpu / base->cpu);
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
