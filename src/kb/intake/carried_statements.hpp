#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

/// The statements of a source that a new text of it would lose: those that were accepted from its
/// candidates stand in no file.
namespace sijill::kb {

/// Returns the statements in force of a source.
[[nodiscard]] std::vector<PackStatement> statements_in_force(SQLite::Database& database,
                                                             const std::string& source);

/// Returns the statements in force of a source that were accepted from candidates.
[[nodiscard]] std::vector<PackStatement> accepted_statements(SQLite::Database& database,
                                                             const std::string& source);

/// Adds statements to a pack as far as its text still proves them: each quotation stands in it, and
/// what they refer to is there. Returns the keys of the others. `sentences` are those of the text;
/// the source that the pack replaces must be out of the base already.
[[nodiscard]] std::vector<std::string> carry_over(SQLite::Database& database,
                                                  std::vector<PackStatement> statements, Pack& pack,
                                                  const std::vector<Sentence>& sentences);

} // namespace sijill::kb
