#pragma once

#include <chrono>

namespace sijill::cli {

/// Ends the process with exit code 5 if the object still lives after this time. The time limit of
/// the SQL guard works between the steps of a statement; this also ends a single function that does
/// not return, such as trim() of a megabyte. Only for work that does not write. At most one at a
/// time.
class Watchdog {
public:
    explicit Watchdog(std::chrono::milliseconds limit);
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;
    ~Watchdog();
};

} // namespace sijill::cli
