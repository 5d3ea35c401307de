#pragma once

#include "kb/candidates/candidate_finder.hpp"
#include "kb/drafts/delay_events.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sijill::kb {

/// The kind of a delay, and of whatever else happens.
inline constexpr const char* kEvent = "event";

/// Guesses whom a sentence speaks of where it has no words for it but a pronoun: what the text has
/// spoken of last, of a kind that the predicate may be about. A guess for a reader, no more.
class Antecedents {
public:
    /// Reads the vocabulary of a base, which is not used afterwards.
    explicit Antecedents(SQLite::Database& database);

    /// Adds a name of a sentence that begins at a code point of the text; `sentence` are its words.
    /// Names come in the order of the text.
    void add_name(const NamedEntity& name, std::string_view sentence, std::size_t sentence_begin);

    /// Adds what a statement at a code point of the text is about. These come in order too.
    void add_subject(std::int64_t entity, const std::string& kind, std::size_t place);

    /// Returns what is meant at a code point. By no words, the last subject of a statement, else
    /// the first name in the last sentence that has one; by words with a definite noun of a kind
    /// («النموذج»), the last name of that kind, behind that noun if there is one, else the next.
    /// Nothing for words that may be a name.
    [[nodiscard]] std::optional<std::int64_t> meant(const std::optional<std::string>& words,
                                                    std::size_t place,
                                                    const std::string& predicate) const;

    /// Returns the delay that words at a code point mean, if the predicate may be about an event.
    [[nodiscard]] std::optional<std::int64_t>
    delay_meant(const std::string& words, std::size_t place, const std::string& predicate);

private:
    struct Place {
        std::int64_t entity;
        std::string kind;
        std::size_t sentence, begin;
        std::string noun; ///< of a kind, right before the name
    };

    [[nodiscard]] std::optional<std::int64_t> told_of(std::size_t place,
                                                      const std::set<std::string>& kinds) const;
    [[nodiscard]] std::optional<std::int64_t> last_named(std::size_t place, const std::string& kind,
                                                         const std::string& noun) const;

    DelayEvents delays_;
    std::map<std::string, std::set<std::string>> subjects_; ///< of predicates: kinds
    std::vector<Place> names_;
    std::vector<Place> told_; ///< subjects of statements
};

} // namespace sijill::kb
