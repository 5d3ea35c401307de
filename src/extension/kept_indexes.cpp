#include "extension/kept_indexes.hpp"

#include "search/schema/index_lookup.hpp"

#include <algorithm>
#include <utility>

namespace sijill::extension {

const KeptIndex& KeptIndexes::find(sqlite3* db, std::string_view name) {
    IndexTables tables = search::find_tables(db, name);
    const auto found = std::ranges::find(indexes_, tables, &KeptIndex::tables);
    if (found != indexes_.end()) {
        indexes_.splice(indexes_.begin(), indexes_, found);
    } else {
        SearchIndex index(db, tables);
        indexes_.push_front({std::move(tables), std::move(index)});
        if (indexes_.size() > kMost) {
            indexes_.pop_back();
        }
    }
    return indexes_.front();
}

} // namespace sijill::extension
