#include "search/write/whole_merges.hpp"

#include "search/schema/index_statements.hpp"
#include "search/sqlite/statement.hpp"

#include <cstddef>
#include <string_view>

namespace sijill::search {
namespace {

struct MergeSetting {
    std::string_view name; ///< see "Configuration Options" in the documentation of FTS5
    std::int64_t value;    ///< while much text is added
};

/// No merging by parts, and merging of a level that has eight segments.
constexpr std::array<MergeSetting, 2> kMergeSettings{{{"automerge", 0}, {"crisismerge", 8}}};

/// What FTS5 takes for its own default.
constexpr std::int64_t kDefaultOfFts5 = 1;

} // namespace

WholeMerges::WholeMerges(sqlite3* db, const IndexTables& tables) : db_(db), tables_(tables) {
    Statement row = prepare(db, tables, sql::kIndexSetting);
    for (std::size_t setting = 0; setting < kMergeSettings.size(); ++setting) {
        const bool is_set = row.start(kMergeSettings[setting].name).step();
        before_[setting] = is_set ? row.integer(0) : kDefaultOfFts5;
        row.reset();
        set(setting, kMergeSettings[setting].value);
    }
}

void WholeMerges::end() {
    for (std::size_t setting = 0; setting < kMergeSettings.size(); ++setting) {
        set(setting, before_[setting]);
    }
}

void WholeMerges::set(std::size_t setting, std::int64_t value) {
    prepare(db_, tables_, sql::kSetIndex).start(kMergeSettings[setting].name, value).run();
}

} // namespace sijill::search
