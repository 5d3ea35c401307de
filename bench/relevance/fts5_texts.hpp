#pragma once

#include "bench/support/scratch_database.hpp"

#include <span>
#include <string>

namespace sijill::bench {

/// An FTS5 table `document` of one column, without a copy of the texts.
void make_table(ScratchDatabase& database, const std::string& tokenizer);

/// Puts the texts in, from row 1 on.
void fill_table(ScratchDatabase& database, std::span<const std::string> texts);

} // namespace sijill::bench
