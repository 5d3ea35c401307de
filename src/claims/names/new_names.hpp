#pragma once

#include "claims/claim.hpp"
#include "sijill/analyzer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// One way in which a text writes a name.
struct Spelling {
    std::string text;          ///< as it stands there first, without clitics
    std::string_view language; ///< "ar" if it has an Arabic letter, else "en"
    TextSpan first;            ///< where, in the whole text
    std::size_t count = 0;     ///< how often
};

/// An entity that a text names and the caller does not know.
struct NewName {
    std::string kind; ///< as in the vocabulary: "organization", "person", "model", "platform",
                      ///< "hardware", "programme", "technique" or "event"; a guess
    std::string slug; ///< of the most frequent Latin spelling if there is one; no other has it
    std::vector<Spelling> spellings; ///< at least one; the most frequent first
    std::vector<TextSpan> places;    ///< ascending, not overlapping
};

/// Returns the names in a text that are not known, in the order in which they come first.
/// `tokens` are those of tokenize(text). The spans of `known` are in the text, ascending, not
/// overlapping; what they touch is no part of a new name.
///
/// A name is a word or a few in Latin letters, or what stands behind a noun of a kind, beside a
/// title, or behind a verb of saying, by the words of src/claims/names/data. Spellings that look
/// alike are one name, except where their numbers differ: «Llama 4», «Llama4», but «Llama 3».
/// Takes time linear in the text. Thread-safe. Throws Error(bad_input) if ICU has no data.
[[nodiscard]] std::vector<NewName> find_new_names(std::string_view text,
                                                  const std::vector<Token>& tokens,
                                                  const std::vector<KnownName>& known);

} // namespace sijill::claims
