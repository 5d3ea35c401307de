#pragma once

#include "text/stems/affixes.hpp"

#include <optional>

/// Words that begin with the letters of the article and have none («التزام»). stems() take these
/// off, but not behind a real article («الالتزام»), so that the two share no stem.
/// docs/text-rules.md#related-words.
namespace sijill::text {

/// Whether `word`, without any beginning, is known for this.
[[nodiscard]] bool begins_with_radical_article(Letters word);

struct RadicalArticle {
    Letters word;        ///< from the two letters on; a view into what was read
    bool is_cut = false; ///< stems() took them off
};

/// Where such a word is read in `word`, behind whatever beginning; nothing where none is.
[[nodiscard]] std::optional<RadicalArticle> radical_article(Letters word);

} // namespace sijill::text
