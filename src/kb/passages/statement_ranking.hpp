#pragma once

#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Statements by the words that they say: the labels of their subjects, predicates and values in
/// both languages. They are no part of the search index of a base, so that few of them at a time
/// are indexed in memory.
namespace sijill::kb {

/// Returns those of some statements that say a word of the question, the best first, as a search of
/// passages ranks. Takes time linear in their number. `options` are those of the search; its
/// thesaurus counts.
[[nodiscard]] std::vector<std::int64_t> rank_statements(Connection& connection,
                                                        std::string_view question,
                                                        const std::vector<std::int64_t>& statements,
                                                        const PassageOptions& options);

/// Returns statements in force whose predicates a word of the question calls by their labels, such
/// as "founder"; those first that are about an entity which the question names, then by their
/// number, at most `limit`. Only such as the source and the entity of the options allow.
[[nodiscard]] std::vector<std::int64_t> statements_called(Connection& connection,
                                                          std::string_view question,
                                                          const PassageOptions& options,
                                                          std::size_t limit);

} // namespace sijill::kb
