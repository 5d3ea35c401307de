#pragma once

#include "kb/candidates/candidate.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// A time as a statement has it (docs/model.md#time).
struct StatedTime {
    std::string earliest, latest, precision; ///< ISO days
    std::optional<std::string> modifier;
    bool inferred = false;
};

/// Returns a time as a statement has it: closed at both ends, so that one that is open at an end
/// («بعد الثلاثاء») has the day at the other, with the modifier that says so. Nothing for a time
/// without days.
[[nodiscard]] std::optional<StatedTime> stated_time(const CandidateTime& time);

} // namespace sijill::kb
