#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sijill::kb {

/// The entities of a draft: those of the base by their slugs, and a stub for each name that the
/// base does not know.
class DraftEntities {
public:
    /// The database must outlive the object.
    explicit DraftEntities(SQLite::Database& database);

    /// Returns the slug of an entity of the base.
    [[nodiscard]] std::string slug_of(std::int64_t entity);

    /// Returns the slug of what a part names: of the base, or a stub that has this kind unless the
    /// part knows its own. Nothing for a part without words, or whose words are no name.
    [[nodiscard]] std::optional<std::string> slug_of(const CandidatePart& part,
                                                     std::string_view kind);

    [[nodiscard]] bool is_stub(const std::string& slug) const { return stubs_.contains(slug); }

    /// Adds the stubs to a pack that one of its statements names.
    void add_stubs(Pack& pack) const;

private:
    struct Stub {
        std::string words, language, kind;
    };

    [[nodiscard]] std::string free_slug(const std::string& words);

    SQLite::Database& database_;
    std::map<std::int64_t, std::string> known_;
    std::map<std::string, std::string> slugs_; ///< folded words → slug of the stub
    std::map<std::string, Stub> stubs_;        ///< by slug
};

} // namespace sijill::kb
