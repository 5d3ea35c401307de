#pragma once

#include <ctime>

namespace sijill::bench {

/// Which time is measured: wall-clock time, or the processor time of this process or of this thread
/// alone, which vary less on a busy machine.
enum class Clock { wall, processor, thread };

/// Seconds since an arbitrary moment; use differences only.
[[nodiscard]] inline double seconds_now(Clock clock) {
    timespec time{};
    const clockid_t of_process_or_wall =
        clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID;
    clock_gettime(clock == Clock::thread ? CLOCK_THREAD_CPUTIME_ID : of_process_or_wall, &time);
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
