#pragma once

#include "kb/packs/fault_list.hpp"
#include "kb/packs/pack.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Reads the form of a statements file: keys, types and closed lists. What it means is for
/// pack_rules. `file` is what messages call it; `statements` is TOML; `text` the source's text,
/// UTF-8, kept as it is.
[[nodiscard]] Pack read_pack(const std::string& file, std::string_view statements,
                             const std::string& text_file, std::string_view text,
                             Problems& problems);

/// Reads a pack's folder (article.txt and statements.toml), or a plain text file as a source
/// without statements whose slug is made from the file's name and which is known from today on.
/// Throws Error(bad_input) for what is not there, too large (64 MB) or not UTF-8.
[[nodiscard]] Pack read_pack_from(const std::filesystem::path& path, Problems& problems);

} // namespace sijill::kb
