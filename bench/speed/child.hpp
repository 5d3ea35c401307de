#pragma once

#include <nlohmann/json.hpp>

#include <functional>

namespace sijill::bench {

/// What a piece of work gave, and the most memory its process held.
struct ChildResult {
    nlohmann::json value;
    double peak_bytes = 0;
};

/// Runs `work` in a process of its own, so that its peak memory is its own too, and waits for it.
/// The child begins as a copy of this process: keep this one small. Throws Error(check_failed) with
/// the message of what `work` threw, or where the process died or none could be made.
[[nodiscard]] ChildResult run_in_child(const std::function<nlohmann::json()>& work);

} // namespace sijill::bench
