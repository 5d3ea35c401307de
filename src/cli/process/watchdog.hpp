#pragma once

#include <chrono>

namespace sijill::cli {

/// Ends the process with exit code 5 once a time has passed, while it lives. The guard's own time
/// limit stops SQL between steps; a single function that does not return (trim() of a megabyte)
/// only this ends. For work that reads alone: nothing can be left half done. At most one at a time.
class Watchdog {
public:
    explicit Watchdog(std::chrono::milliseconds limit);
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;
    ~Watchdog();
};

} // namespace sijill::cli
