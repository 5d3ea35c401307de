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

    /// Keeps the last number that was given, so that no other candidate gets it. Call it last.
    void finish();

private:
    RowInserter rows_;
    SQLite::Database& database_;
    std::int64_t last_, kept_;
};

/// Returns a candidate (candidate.id) as the names and the vocabulary of now have it, which are
/// those of the base alone; nothing where it is not found again. Candidate::sentence is the index
/// of its sentence in its source.
[[nodiscard]] std::optional<Candidate> found_again(SQLite::Database& database,
                                                   std::int64_t candidate);

/// Finds the candidates of some sentences anew, by the names and the vocabulary of now, inside the
/// caller's transaction: of those of sources that have candidates.
void find_candidates(SQLite::Database& database, const std::set<std::int64_t>& sentences);

/// Finds the candidates of all sentences of a base anew, inside the caller's transaction. What is
/// found again keeps its number.
void find_candidates(SQLite::Database& database);

} // namespace sijill::kb
