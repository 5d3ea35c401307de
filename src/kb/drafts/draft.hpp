#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

/// What a sentence seems to state, and the statement of the drafted pack that says so.
struct DraftedClaim {
    Candidate candidate;
    std::optional<std::string> subject, object, speaker; ///< slugs, where the base knows the entity
    std::optional<std::size_t> statement;                ///< index into the statements of the pack
    std::string lacking;                                 ///< why there is no statement
};

/// A text as a pack to be edited.
struct Draft {
    /// The text, a stub for each entity that the base lacks, and the statements that the text seems
    /// to make. Each of these has a `draft`; without that, add() takes it.
    Pack pack;
    std::vector<Sentence> sentences;
    std::vector<std::vector<std::string>> entities; ///< that each sentence names: slugs
    std::vector<DraftedClaim> claims;               ///< in the order of the text
};

/// What becomes of statements that add() would refuse, even without their `draft`.
enum class FaultyDrafts { drop, keep };

/// Drafts what a text states, with the entities and the vocabulary of a base, which is only read.
/// `source` has the text and what is known of its source; its statements and entities are let go,
/// but for the keys, which no drafted statement takes.
[[nodiscard]] Draft draft_pack(SQLite::Database& database, Pack source,
                               FaultyDrafts faulty = FaultyDrafts::drop);

/// Drafts what the text of a source of the base states and neither a statement nor a decision
/// settles: the claims whose candidates are open. `source` is what load_pack() returns.
[[nodiscard]] Draft draft_what_is_open(SQLite::Database& database, Pack source);

/// Returns the statements file of a draft. Every sentence stands in a comment, with its number and
/// the entities that it names.
[[nodiscard]] std::string draft_toml(const Draft& draft);

/// Returns what a text seems to state as a JSON array, an object on a line for each
/// (docs/cli/draft.md#json).
[[nodiscard]] std::string draft_json(const Draft& draft);

} // namespace sijill::kb
