#pragma once

#include <ctime>

namespace sijill::bench {

/// Which time is measured: what passes on the wall, or what this process was given of the
/// processor. The second is steadier where others use the machine.
enum class Clock { wall, processor };

/// Seconds since some moment; only differences mean something.
[[nodiscard]] inline double seconds_now(Clock clock) {
    timespec time{};
    clock_gettime(clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time);
    constexpr double kNanosecond = 1e-9;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * kNanosecond;
}

/// The seconds that a call takes.
template <class Work>
[[nodiscard]] double seconds_of(Clock clock, Work&& work) {
    const double begin = seconds_now(clock);
    work();
    return seconds_now(clock) - begin;
}

} // namespace sijill::bench
