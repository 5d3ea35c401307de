#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/packs/pack.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// Returns a time as a pack has it, in the terms of stated_time(). Nothing for a time without days.
/// `line` stays unset.
[[nodiscard]] std::optional<PackTime> pack_time(const CandidateTime& found);

/// What words of time are read as.
struct WordedTime {
    std::optional<PackTime> time; ///< none unless the words are one time, and nothing else
    std::string read;             ///< the expressions of time that were read, with commas between
};

/// Reads words as a time, by the rules of text::find_times(), counted from the day_of() a source.
[[nodiscard]] WordedTime read_worded_time(const std::string& words, std::optional<int> source_day);

} // namespace sijill::kb
