#pragma once

#include "claims/names/name_words.hpp"

#include <cstddef>
#include <optional>

/// From where to where a name goes that is not written in Latin letters. Ends are the
/// words behind the last.
namespace sijill::claims {

/// Whether a word is Arabic and may begin or go on a name that stands bare.
[[nodiscard]] bool is_bare_arabic(const NameWords& words, std::size_t index);

/// Whether a word is a given name, with nothing before it.
[[nodiscard]] bool is_given_name(const NameWords& words, std::size_t index);

/// Whether the words all look foreign, or are a given name with others.
[[nodiscard]] bool seem_named(const NameWords& words, std::size_t first, std::size_t end);

/// Returns where a bare name ends that begins at `first` and is no person's; `first` if none does.
[[nodiscard]] std::size_t end_of_bare(const NameWords& words, std::size_t first);

/// Returns where the bare name of a person ends that begins at `first`: two words, a third that
/// looks foreign, a family name with the article, and what connectors join to them. `first` if none
/// does.
[[nodiscard]] std::size_t end_of_person(const NameWords& words, std::size_t first);

/// Returns where a quotation ends that begins at `first`, if it may be a name.
[[nodiscard]] std::optional<std::size_t> end_of_quoted(const NameWords& words, std::size_t first);

/// Returns the first word from `index` on that cannot stand between a noun or title and a name, as
/// adjectives with the article can.
[[nodiscard]] std::size_t pass_adjectives(const NameWords& words, std::size_t index);

} // namespace sijill::claims
