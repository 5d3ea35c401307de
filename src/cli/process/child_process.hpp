#pragma once

#include <functional>

namespace sijill::cli {

/// How a child process ended.
struct ChildEnd {
    int exit_code = 0; ///< as a shell reports it: 128 + the signal that ended it
    int signal = 0;    ///< the one that ended it; 0 if none did
};

enum class ChildInput { none, terminal };

/// Runs `work`, which must not throw, in a child process, waits for its end, and returns its result
/// as the exit code. The child changes nothing in this process's memory, and Ctrl-C ends it alone
/// if this process handles or ignores it. Throws Error(refused) if no process can be started.
ChildEnd run_apart(const std::function<int()>& work, ChildInput input);

} // namespace sijill::cli
