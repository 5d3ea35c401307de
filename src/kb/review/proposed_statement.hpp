#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/message.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sijill::kb {

/// The statement that a candidate would become.
struct ProposedStatement {
    /// The text of the candidate's source with this one statement, and with the entities that it
    /// names and the base lacks. What is not known is an empty text.
    Pack pack;

    /// What a curator has to look at before it can be accepted, none if it can be as it is.
    std::vector<Message> missing;
};

/// Returns what a candidate (candidate.id) of the base would become, as draft_pack() has it, under
/// a key that is free in its source. A name that the base does not know is an entity of its own;
/// where it is not all Latin, its words may be more than the name, so that a curator has to look at
/// it. Throws Error(not_found) for an unknown candidate, and one that is no longer found in its
/// text.
[[nodiscard]] ProposedStatement proposed_statement(SQLite::Database& database,
                                                   std::int64_t candidate);

/// Returns a proposed statement as a text to edit: comments on what is missing, and its entities
/// and itself as a pack has them.
[[nodiscard]] std::string statement_form(const ProposedStatement& proposed);

/// Returns the proposal with the entities and the statement that a curator wrote. Throws
/// Error(bad_input) with "file:line: fault" for each fault of the form, and for a form without just
/// one statement; whether they hold is for accept_statement().
[[nodiscard]] ProposedStatement read_statement_form(const ProposedStatement& proposed,
                                                    const std::string& file,
                                                    const std::string& form);

} // namespace sijill::kb
