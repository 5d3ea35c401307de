#pragma once

#include "bench/relevance/metrics.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace sijill::bench {

/// The documents that are searched. The program numbers them from 1 in the order of the file.
struct Corpus {
    std::vector<std::string> ids;
    std::vector<std::string> texts; ///< beside `ids`

    [[nodiscard]] const std::string& id(std::int64_t document) const {
        return ids[static_cast<std::size_t>(document) - 1];
    }
};

struct TestQuestion {
    std::string id;
    std::string text;
    Grades relevant; ///< empty where nobody judged, or nothing was found relevant
};

/// Reads JSON Lines of `{"id": …, "text": …}`; an id is a string or an integer, other keys are
/// ignored. Throws Error(bad_input) with file and line: no such keys, a repeated id.
[[nodiscard]] Corpus read_corpus(const std::filesystem::path& file);

/// Reads lines of `id<TAB>question`. Throws Error(bad_input) with file and line.
[[nodiscard]] std::vector<TestQuestion> read_questions(const std::filesystem::path& file);

/// Reads TREC's judgements, lines of `question iteration document grade`, into the questions that
/// they judge; a grade of 0 or less says "not relevant". As in trec_eval a judged document outside
/// the corpus counts as one that was missed, and judgements of questions that are not asked are
/// ignored. Throws Error(bad_input) with file and line.
void read_judgements(const std::filesystem::path& file, const Corpus& corpus,
                     std::vector<TestQuestion>& questions);

} // namespace sijill::bench
