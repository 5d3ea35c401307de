#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Reads a statements file and checks its form: keys, types and closed lists. check_pack() checks
/// what it means. Messages call it `file`, and the source's text `text_file`; `statements` is TOML,
/// and `text` is kept byte for byte.
[[nodiscard]] Pack read_pack(const std::string& file, std::string_view statements,
                             const std::string& text_file, std::string_view text,
                             FaultList& faults);

/// Reads a pack from its folder (article.txt and statements.toml), or a plain text file as a source
/// without statements, whose slug is made from the file's name and which is known from today on.
/// Throws Error(bad_input) for a file that is not there, cannot be read, or is larger than
/// kLargestText.
[[nodiscard]] Pack read_pack_from(const std::filesystem::path& path, FaultList& faults);

} // namespace sijill::kb
