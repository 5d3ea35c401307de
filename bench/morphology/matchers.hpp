#pragma once

#include "bench/morphology/pairs.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// Returns the keys of a word. Two words match if they share a key.
using WordKeys = std::function<std::vector<std::string>(const std::string& word)>;

/// The folded tokens of a word.
[[nodiscard]] std::vector<std::string> folded_keys(const std::string& word);

/// For each pair: do its words share a key?
[[nodiscard]] std::vector<bool> match_by_keys(std::span<const WordPair> pairs,
                                              const WordKeys& keys);

/// For each pair whether one of its words finds the other in a search of Sijill: some token of it
/// is related to some token of the other.
[[nodiscard]] std::vector<bool> match_by_relation(std::span<const WordPair> pairs);

/// For each pair whether one of its words finds the other in an FTS5 table with this tokenizer.
/// Throws Error(database).
[[nodiscard]] std::vector<bool> match_by_fts5(std::span<const WordPair> pairs,
                                              const std::string& tokenizer);

} // namespace sijill::bench
