#pragma once

#include "sijill/api.h"

#include <string_view>

namespace sijill {

/// Returns the bytes of the seeded base that is built into the library: an SQLite file, which
/// KnowledgeBase::open_image opens and which can be written to a file. They live as long as the
/// program.
[[nodiscard]] SIJILL_API std::string_view seeded_image();

} // namespace sijill
