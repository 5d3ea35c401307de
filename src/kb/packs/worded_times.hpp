#pragma once

#include "kb/packs/pack.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// What words of time are read as.
struct WordedTime {
    std::optional<PackTime> time; ///< none unless the words are one time, and nothing else
    std::string read;             ///< the expressions of time that were read, with commas between
};

/// Reads words as a time, by the rules of text::find_times(), counted from `known_on`; a text that
/// is no date counts as none. An open end takes the day of the other end, as `modifier` says which
/// end is open; what is «بحلول» a day reaches from `known_on` to it. `line` stays unset.
[[nodiscard]] WordedTime read_worded_time(const std::string& words, std::string_view known_on);

} // namespace sijill::kb
