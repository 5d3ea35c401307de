#pragma once

#include "kb/packs/pack.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// What a written pack tells the person who reads it. A comment may have several lines.
struct PackComments {
    std::string head;                              ///< above all
    std::map<std::size_t, std::string> statements; ///< above the statement of this index; that of
                                                   ///< statements.size() ends the file
};

/// Returns the statements file of a pack (docs/packs.md): read_pack() makes the same pack of it,
/// but for lines. Keys have a fixed order, what is the default is left out, and short forms stand
/// where they say the same. The same pack is the same bytes.
[[nodiscard]] std::string to_toml(const Pack& pack, const PackComments& comments = {});

/// Returns one statement as such a file has it, from [[statement]] on.
[[nodiscard]] std::string to_toml(const PackStatement& statement);

/// Returns an entity with its names as such a file has it, from [[entity]] on.
[[nodiscard]] std::string to_toml(const PackEntity& entity, const std::vector<PackName>& names);

/// Returns a text as comments of TOML, line by line, without its control characters.
[[nodiscard]] std::string comment_lines(std::string_view comment);

/// Returns the comment that stands above the statements of a sentence: "P1 S2  «first words …»".
/// `number` counts the sentences of the text from 1.
[[nodiscard]] std::string sentence_comment(int paragraph, std::size_t number,
                                           std::string_view sentence);

} // namespace sijill::kb
