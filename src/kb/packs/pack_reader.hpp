#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"

#include <string>
#include <string_view>

namespace sijill::kb {

/// Reads a statements file and checks its form: keys, types and closed lists. check_pack() checks
/// what it means. Messages call it `file`, and the source's text `text_file`; `statements` is TOML,
/// and `text` is kept byte for byte.
[[nodiscard]] Pack read_pack(const std::string& file, std::string_view statements,
                             const std::string& text_file, std::string_view text,
                             FaultList& faults);

} // namespace sijill::kb
