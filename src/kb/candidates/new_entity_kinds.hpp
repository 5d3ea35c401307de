#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>

/// Which kind an entity has that the base does not know yet: a guess, by what is said of it.
namespace sijill::kb {

/// Returns the kind of what a predicate speaks of: a product where it may be one, else the only
/// kind that the predicate takes. "" where that does not decide it.
[[nodiscard]] std::string kind_of_subject(SQLite::Database& database, const std::string& predicate);

/// Returns the kind of the value of a predicate: the founder of something is a person. `subject` is
/// the slug of the entity of whom it is said, which may be new. "" for a predicate whose values
/// have no kind in common.
[[nodiscard]] std::string kind_of_object(SQLite::Database& database, std::string_view predicate,
                                         const std::string& subject);

/// Returns the kind that a name begins with a noun of: "organization" for «شركة لمعان». "" where it
/// begins with none.
[[nodiscard]] std::string kind_in_name(const std::string& name);

/// Whether words are a noun of an organization alone, with nothing that names it: «الشركة».
[[nodiscard]] bool is_bare_organization(const std::string& words);

} // namespace sijill::kb
