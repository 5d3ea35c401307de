#pragma once

#include "sijill/api.h"

#include <string_view>

namespace sijill {

/// The bytes of the seeded base that is built in: an SQLite file in journal mode DELETE, for
/// KnowledgeBase::open_image or to be written to a file. Lives as long as the program.
[[nodiscard]] SIJILL_API std::string_view seeded_image();

} // namespace sijill
