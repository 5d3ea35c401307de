#pragma once

#include "kb/drafts/draft.hpp"
#include "kb/packs/pack.hpp"
#include "sijill/message.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sijill::kb {

/// The statement that a candidate would become.
struct ProposedStatement {
    /// The text of the candidate's source with this one statement, and with the entities that it
    /// names and the base lacks. What is not known is an empty text.
    Pack pack;

    /// What a curator has to fill in before it can be accepted, none if it can be as it is.
    std::vector<Message> missing;

    /// What is a guess: a curator who has seen it can accept it as it is.
    std::vector<Message> guesses;

    /// What else to look at, none of it in the way of accepting.
    std::vector<Message> remarks;
};

/// Makes proposals of candidates, with one draft for all of a source. Keep it no longer than the
/// base stays as it is, but for statements. The database must outlive the object.
class Proposals {
public:
    explicit Proposals(SQLite::Database& database) : database_(database) {}

    /// Returns what a candidate (candidate.id) of the base would become, as draft_pack() has it,
    /// under a key that is free in its source. A name that the base does not know is an entity of
    /// its own; where it is not all Latin, its words may be more than the name, so that a curator
    /// has to look at it. Throws Error(not_found) for an unknown candidate, and one that is no
    /// longer found in its text.
    [[nodiscard]] ProposedStatement of(std::int64_t candidate);

    /// Forgets the drafts: call it when the base has got entities.
    void forget() { drafts_.clear(); }

private:
    SQLite::Database& database_;
    std::map<std::int64_t, Draft> drafts_; ///< by source.id
};

/// Returns what one candidate would become: see Proposals::of().
[[nodiscard]] ProposedStatement proposed_statement(SQLite::Database& database,
                                                   std::int64_t candidate);

/// Returns a proposed statement as a text to edit: comments on what is missing or a guess, and its
/// entities and itself as a pack has them.
[[nodiscard]] std::string statement_form(const ProposedStatement& proposed);

/// Returns the proposal with the entities and the statement that a curator wrote. Throws
/// Error(bad_input) with "file:line: fault" for each fault of the form, and for a form without just
/// one statement; whether they hold is for accept_statement().
[[nodiscard]] ProposedStatement read_statement_form(const ProposedStatement& proposed,
                                                    const std::string& file,
                                                    const std::string& form);

} // namespace sijill::kb
