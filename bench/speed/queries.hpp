#pragma once

#include "bench/speed/measures.hpp"

#include <string>
#include <vector>

namespace sijill::bench {

/// The kinds of queries, by the stem of their measures' keys.
inline constexpr const char* kQuestions = "questions";
inline constexpr const char* kFrequent = "frequent";
inline constexpr const char* kRare = "rare";
inline constexpr const char* kPhrase = "phrase";
inline constexpr const char* kPrefix = "prefix";
inline constexpr const char* kMistyped = "mistyped";

/// One thing to ask, in the language of each engine.
struct Query {
    std::string kind;
    std::string sijill;             ///< as a user would type it
    std::string stock;              ///< FTS5: all words joined by OR, a phrase, a prefix
    std::string without_stop_words; ///< FTS5: for questions; empty for the other kinds
};

/// The queries of a run: questions from its file, or sentences of the text, and words, phrases,
/// prefixes and mistyped words drawn from its passages. The stock database in the folder splits
/// words for FTS5's query language. Runs in a child process, since counting words takes memory.
[[nodiscard]] std::vector<Query> draw_queries(const SpeedRun& run, const TempFolder& folder);

} // namespace sijill::bench
