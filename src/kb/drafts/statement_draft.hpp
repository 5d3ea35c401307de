#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/drafts/antecedents.hpp"
#include "kb/drafts/draft_entities.hpp"
#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sijill::kb {

/// Makes statements of candidates, one after the other in the order of the text.
class StatementDrafter {
public:
    /// All references must outlive the object. `source` has the text, and `sentences` are its own;
    /// `taken_keys` are given to no statement.
    StatementDrafter(SQLite::Database& database, DraftEntities& entities, Antecedents& antecedents,
                     const Pack& source, const std::vector<Sentence>& sentences,
                     std::set<std::string> taken_keys)
        : database_(database), entities_(entities), antecedents_(antecedents), source_(source),
          sentences_(sentences), keys_(std::move(taken_keys)) {}

    /// Returns the statement of a candidate, with a `draft` that says what to look at; or why there
    /// is none.
    [[nodiscard]] std::variant<PackStatement, std::string> draft(const Candidate& candidate);

private:
    [[nodiscard]] std::optional<std::string> take_subject(const Candidate& candidate);
    [[nodiscard]] std::string free_key(const Candidate& candidate);
    void take_time(const Candidate& candidate, PackStatement& statement);
    void take_value(const Candidate& candidate, PackStatement& statement);
    void take_object(const Candidate& candidate, PackStatement& statement);
    void take_speaker(const Candidate& candidate, PackStatement& statement);
    void take_evidence(const Candidate& candidate, PackStatement& statement) const;

    SQLite::Database& database_;
    DraftEntities& entities_;
    Antecedents& antecedents_;
    const Pack& source_;
    const std::vector<Sentence>& sentences_;
    std::set<std::string> keys_;       ///< that are taken
    std::vector<std::string> look_at_; ///< of the statement that is made
};

} // namespace sijill::kb
