#include "extension/kept_indexes.hpp"

#include "search/schema/index_lookup.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <utility>

namespace sijill::extension {

KeptIndexes::Question::Question(KeptIndexes& indexes) : is_asked_(&indexes.is_asked_) {
    if (*is_asked_) {
        throw Error(ErrorCode::bad_input, "arabic_search() is asked by what it reads"_text,
                    "a view stands where a table of the index should be"_text);
    }
    *is_asked_ = true;
}

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
