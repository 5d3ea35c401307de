#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <map>
#include <string>
#include <vector>

/// The statements of a source that a new text of it would lose: those that were accepted from its
/// candidates stand in no file.
namespace sijill::kb {

/// The days on which statements of a source were retracted, by their keys.
using RetractionDays = std::map<std::string, std::string>;

[[nodiscard]] RetractionDays retraction_days(SQLite::Database& database, const std::string& source);

/// Retracts statements that were added anew, each on its day, or on the day from which it is
/// recorded now if that is later.
void retract_again(SQLite::Database& database, const std::string& source,
                   const RetractionDays& days);

/// Returns the statements in force of a source that were accepted from candidates.
[[nodiscard]] std::vector<PackStatement> accepted_statements(SQLite::Database& database,
                                                             const std::string& source);

/// A statement that a pack cannot have.
struct LostStatement {
    std::string key;
    Message fault;
};

/// Adds statements to a pack as far as its text still proves them: each quotation stands in it, and
/// what they refer to is there. Returns the others. `sentences` are those of the text;
/// the source that the pack replaces must be out of the base already.
[[nodiscard]] std::vector<LostStatement> carry_over(SQLite::Database& database,
                                                    std::vector<PackStatement> statements,
                                                    Pack& pack,
                                                    const std::vector<Sentence>& sentences);

} // namespace sijill::kb
