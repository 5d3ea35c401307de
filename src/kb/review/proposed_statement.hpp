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

    /// What a curator has to fill in, none if the statement can be accepted as it is.
    std::vector<Message> missing;
};

/// Returns what a candidate (candidate.id) of the base would become. A subject or a value that the
/// base does not know becomes an entity of its own if its words can be a name: if they do not begin
/// with the article. Its kind is one that the predicate takes. A speaker that the base does not
/// know is missing. The key of the statement is free in its source. Throws Error(not_found) for an
/// unknown candidate.
[[nodiscard]] ProposedStatement proposed_statement(SQLite::Database& database,
                                                   std::int64_t candidate);

/// Returns a proposed statement as a text to edit: its entities and itself as a pack has them, with
/// comments on what is missing and on which words of the source it goes by.
[[nodiscard]] std::string statement_form(const ProposedStatement& proposed);

/// Returns the proposal with the entities and the statement that a curator wrote. Throws
/// Error(bad_input) with "file:line: fault" for each fault of the form, and for a form without just
/// one statement; whether they hold is for accept_statement().
[[nodiscard]] ProposedStatement read_statement_form(const ProposedStatement& proposed,
                                                    const std::string& file,
                                                    const std::string& form);

} // namespace sijill::kb
