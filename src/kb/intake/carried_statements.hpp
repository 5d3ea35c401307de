#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The statements of a source that a new text of it would lose.
namespace sijill::kb {

/// The days on which statements of a source were retracted, by their keys.
using RetractionDays = std::map<std::string, std::string>;

[[nodiscard]] RetractionDays retraction_days(SQLite::Database& database, const std::string& source);

/// Retracts statements that were added anew, each on its day, or on the day from which it is
/// recorded now if that is later.
void retract_again(SQLite::Database& database, const std::string& source,
                   const RetractionDays& days);

/// A statement that a pack cannot have.
struct LostStatement {
    std::string key;
    Message fault;
};

/// What a text could not take over.
struct Carried {
    std::vector<LostStatement> lost;
    /// What statements that are kept said of others of their source that are not, as two keys.
    std::vector<std::pair<std::string, std::string>> untied;
};

/// Adds statements to a pack that has none, as far as its text still proves them: each quotation
/// stands in it. Where several sentences have one, it goes to the one that is word for word the
/// sentence of the old text, else to the nearest. References among them to others that are not
/// there are taken out. `sentences` are those of the pack's text; the source that the pack replaces
/// must be out of the base already.
[[nodiscard]] Carried carry_over(SQLite::Database& database, std::vector<PackStatement> statements,
                                 std::string_view old_text, Pack& pack,
                                 const std::vector<Sentence>& sentences);

} // namespace sijill::kb
