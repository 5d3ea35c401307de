#pragma once

#include "claims/names/new_names.hpp"
#include "kb/candidates/candidate.hpp"
#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// The entities of a draft: those of the base by their slugs, and a stub for each name that the
/// base does not know.
class DraftEntities {
public:
    /// The database must outlive the object.
    explicit DraftEntities(SQLite::Database& database) : database_(database) {}

    /// Adds a name that the text has and the base does not know. Returns a number for it, which is
    /// that of no entity of the base.
    std::int64_t add(const claims::NewName& name);

    /// Returns the slug of an entity of the base, or of one that was added.
    [[nodiscard]] std::string slug_of(std::int64_t entity);

    /// Returns the slug of what a part names, a stub of this kind if it names no entity. Nothing
    /// for a part whose words cannot be a name.
    [[nodiscard]] std::optional<std::string> slug_of(const CandidatePart& part,
                                                     const std::string& kind);

    [[nodiscard]] bool is_stub(const std::string& slug) const { return stubs_.contains(slug); }

    /// Adds to a pack without names the stubs of all names that were added, and of other words if
    /// one of its statements names them.
    void add_stubs(Pack& pack) const;

private:
    struct Stub {
        std::string kind;
        std::vector<PackName> names;
        bool is_name = false; ///< not only words that stand where a name should
    };

    [[nodiscard]] std::string free_slug(const std::string& words);

    SQLite::Database& database_;
    std::map<std::int64_t, std::string> known_; ///< slugs
    std::map<std::string, std::string> words_;  ///< folded words → slug of the stub
    std::map<std::string, Stub> stubs_;         ///< by slug
};

} // namespace sijill::kb
