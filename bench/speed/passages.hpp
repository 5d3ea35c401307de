#pragma once

#include "bench/support/line_reader.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sijill::bench {

/// Reads the passages of a text, one a line, a batch at a time, so that only a batch is in
/// memory.
class PassageReader {
public:
    /// At most `limit` passages, `batch` at a time. Throws Error(bad_input) where the file cannot
    /// be read, as do all functions here.
    PassageReader(const std::filesystem::path& text, std::size_t limit, std::size_t batch = kBatch);

    /// The next passages; none at the end.
    [[nodiscard]] std::vector<std::string> next_batch();

    static constexpr std::size_t kBatch = 10'000;

private:
    LineReader lines_;
    std::size_t left_;
    std::size_t batch_;
};

/// Returns the number of passages of a text.
[[nodiscard]] std::size_t count_passages(const std::filesystem::path& text);

/// The questions of a file with lines `id<TAB>question`; a line without a tab is a question.
[[nodiscard]] std::vector<std::string> question_texts(const std::filesystem::path& file);

/// `count` of the values, evenly spread over them; all if there are no more.
[[nodiscard]] std::vector<std::string> spread(const std::vector<std::string>& values,
                                              std::size_t count);

} // namespace sijill::bench
