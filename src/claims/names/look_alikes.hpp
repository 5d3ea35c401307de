#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Whether two names are spellings of one, by their letters alone.
namespace sijill::claims {

/// A name as it is compared.
struct NameShape {
    std::string letters; ///< the folded words without blanks, without the sign of an alef
    std::string numbers; ///< all of them, '/' before each
    /// The consonants by their sound, each run of vowels as one '@': «ميسترال» and `Mistral` are
    /// both "m@str@l". Spelled letters are letters («إكس إيه آي» is `xai`).
    std::string sounds;
    std::string consonants; ///< `sounds` without vowels, doubled ones once
    bool is_latin = false;
};

/// Returns the shape of a name of folded words, as tokens have them.
[[nodiscard]] NameShape shape_of(const std::vector<std::string_view>& words);

/// Whether two names may be spellings of one. Their numbers are the same. In one script the words
/// differ by no more than a letter or two; in two scripts they have the same three consonants, or
/// the same sounds if there are fewer. Only names whose consonants are the same are alike, or whose
/// letters are.
[[nodiscard]] bool are_alike(const NameShape& left, const NameShape& right);

} // namespace sijill::claims
