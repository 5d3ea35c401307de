#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/store/row_inserter.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <set>

/// The rows of the table candidate (schema/0008_candidates.sql).
namespace sijill::kb {

/// Writes candidates, inside the caller's transaction. Others must not add any meanwhile.
class CandidateWriter {
public:
    explicit CandidateWriter(SQLite::Database& database);

    /// `sentence` is sentence.id; Candidate::sentence is not looked at. `id` is the number of the
    /// candidate, if it had one.
    void write(const Candidate& candidate, std::int64_t sentence,
               std::optional<std::int64_t> id = std::nullopt);

private:
    RowInserter rows_;
    std::int64_t last_;
};

/// Finds the candidates of some sentences anew, by the names and the vocabulary of now, inside the
/// caller's transaction: of those of sources that have candidates.
void find_candidates(SQLite::Database& database, const std::set<std::int64_t>& sentences);

/// Finds the candidates of all sentences of a base anew, inside the caller's transaction. What is
/// found again keeps its number.
void find_candidates(SQLite::Database& database);

} // namespace sijill::kb
