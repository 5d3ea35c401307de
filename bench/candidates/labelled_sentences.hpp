#pragma once

#include "claims/claim.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sijill::bench {

/// What a reader says that a sentence states.
struct Frame {
    claims::Kind kind = claims::Kind::planned;
    std::vector<std::string> subjects, objects; ///< each of them is right; none: there are no words
    std::string earliest, latest;               ///< ISO days; empty: open, or no time
    bool has_time = false;
    std::string certainty;
    bool denied = false;
};

/// A sentence, and what a reader says of it.
struct FramedSentence {
    std::string id;
    std::string text;
    std::optional<int> anchor;      ///< the day of its source, as a day_number()
    std::optional<bool> says_delay; ///< in a file of delays; none: the reader cannot tell
    std::vector<Frame> frames;      ///< in a file of frames
};

enum class LabelFile { delays, frames, text };

/// Returns what a file holds, by the end of its name: .tsv, .jsonl, anything else.
[[nodiscard]] LabelFile label_file(const std::filesystem::path& file);

/// Reads sentences: a .tsv with a header and the columns id, label (1, 0 or ?), and the sentence as
/// the last; a .jsonl of objects with id, anchor, sentence and frames; or a text, a line each.
/// Throws Error(bad_input) with file and line.
[[nodiscard]] std::vector<FramedSentence> read_labelled(const std::filesystem::path& file);

} // namespace sijill::bench
