#pragma once

#include "kb/names/name_finder.hpp"
#include "kb/store/row_inserter.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Where a sentence mentions an entity: a row of the table mention.
struct Mention {
    std::int64_t sentence = 0; ///< sentence.id
    std::int64_t entity = 0;   ///< entity.id
    std::size_t start_cp = 0;  ///< in the source's text
    std::size_t end_cp = 0;
    std::string form; ///< the name as it stands there
};

/// Calls `visit` with each mention in a sentence, in the order of its text. `names` are those among
/// `tokens`, which are those of `text`, and `start_cp` is where the sentence begins in its source,
/// in code points.
void visit_mentions(const std::vector<NameMatch>& names, std::int64_t sentence,
                    std::size_t start_cp, std::string_view text, const std::vector<Token>& tokens,
                    const std::function<void(const Mention&)>& visit);

/// Returns the mentions of entities in the sentences of a base, in the order of the text.
[[nodiscard]] std::vector<Mention> find_mentions(SQLite::Database& database);

/// Writes rows of the table mention.
class MentionWriter {
public:
    explicit MentionWriter(SQLite::Database& database) : rows_(database, "mention") {}

    void write(const Mention& mention);

private:
    RowInserter rows_;
};

/// Finds and writes all mentions of a base anew, inside the caller's transaction.
void link_mentions(SQLite::Database& database);

/// Finds and writes the mentions in some sentences anew, inside the caller's transaction.
void link_sentences(SQLite::Database& database, const std::set<std::int64_t>& sentences);

/// Finds and writes anew the mentions in all sentences that may have one of these names, inside the
/// caller's transaction, and returns the sentences. `names` are folded words as the table name has
/// them. Index and vocabulary must be up to date.
std::set<std::int64_t> link_names(SQLite::Database& database,
                                  const std::vector<std::string>& names);

} // namespace sijill::kb
