#pragma once

#include "kb/store/connection.hpp"
#include "sijill/search_index.hpp"

namespace sijill::kb {

/// Returns the search index of a base, whose passages are the sentences (schema/0001_sources.sql).
[[nodiscard]] inline SearchIndex sentence_index(const Connection& connection) {
    return {connection.handle(),
            {"sentence", "sentence_index", "sentence_posting", "word", "word_stem"}};
}

} // namespace sijill::kb
