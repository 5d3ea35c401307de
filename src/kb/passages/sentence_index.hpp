#pragma once

#include "kb/store/connection.hpp"
#include "sijill/search_index.hpp"

namespace sijill::kb {

/// Returns the names of the tables of a base's search index, whose passages are the sentences
/// (schema/0001_sources.sql).
[[nodiscard]] inline IndexTables sentence_tables() {
    return {"sentence", "sentence_index", "sentence_posting", "word", "word_stem"};
}

/// Returns the search index of a base.
[[nodiscard]] inline SearchIndex sentence_index(const Connection& connection) {
    return {connection.handle(), sentence_tables()};
}

} // namespace sijill::kb
