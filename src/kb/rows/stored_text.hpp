#pragma once

#include <string_view>

namespace sijill::kb {

/// Throws Error(usage) for a text that a base cannot give back as it is: one that is not UTF-8, or
/// has a NUL character, at which SQLite's functions end. `option` is the option of the program by
/// which it was given, such as "--title".
void require_stored_text(std::string_view text, std::string_view option);

} // namespace sijill::kb
