#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Letters that the Koran writes as a mark, or as another letter with a mark. Only text with vowel
/// signs has them. docs/text-rules.md#koranic-spelling; the spelling is that of the Cairo edition,
/// whose signs are U+0670, U+0671 and U+06D6 to U+06ED (The Unicode Standard, chapter 9.2).
namespace sijill::text {

/// A letter, and the size of what it is written with.
struct KoranicLetter {
    char32_t folded;
    std::size_t bytes;
    std::size_t code_points;
};

/// Returns the letter of today's spelling for what begins at `byte` of a text; nothing if that is
/// written as today.
[[nodiscard]] std::optional<KoranicLetter> read_koranic_letter(std::string_view text,
                                                               std::size_t byte);

} // namespace sijill::text
