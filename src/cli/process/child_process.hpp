#pragma once

#include <functional>

namespace sijill::cli {

/// How a child process ended.
struct ChildEnd {
    int exit_code = 0; ///< as a shell tells it: 128 and the signal's number, where one ended it
    int signal = 0;    ///< 0: none
};

enum class ChildInput { none, terminal };

/// Runs `work`, which must not throw, in a process of its own and waits for its end; its result is
/// the exit code. Nothing it changes in memory is seen here. A Ctrl-C is for the child alone where
/// the caller does not die of it. Throws Error(refused) where there can be no further process.
ChildEnd run_apart(const std::function<int()>& work, ChildInput input);

} // namespace sijill::cli
