#pragma once

#include <nlohmann/json.hpp>

#include <functional>

namespace sijill::bench {

/// The result of some work, and the peak memory of its process.
struct ChildResult {
    nlohmann::json value;
    double peak_bytes = 0;
};

/// Runs `work` in a child process, whose peak memory is measured, and waits for it. The child
/// begins as a copy of this process: keep this one small. Throws Error(check_failed) with
/// the message of what `work` threw, or if the process died or could not be made.
[[nodiscard]] ChildResult run_in_child(const std::function<nlohmann::json()>& work);

} // namespace sijill::bench
