#include "search/show/hit_groups.hpp"

#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace sijill::search {

GroupPage group_page(sqlite3* db, const IndexTables& tables, const std::vector<Candidate>& ranking,
                     const SearchOptions& options) {
    Statement field =
        prepare(db, tables, sql::kPassagePart,
                quoted_identifier(require_field(db, tables, options.group_by.value())));
    GroupPage page;
    std::unordered_map<std::string, std::size_t> indexes;
    for (const Candidate& candidate : ranking) {
        const Statement& row = field.start(candidate.passage);
        std::string value = field.step() ? std::string(row.text(0)) : std::string();
        const auto [found, is_new] = indexes.try_emplace(std::move(value), indexes.size());
        const std::size_t index = found->second;
        if (index < options.offset || index - options.offset >= options.limit) {
            continue;
        }
        if (is_new) {
            page.groups.push_back({found->first, 0});
            page.hits.emplace_back();
        }
        ++page.groups[index - options.offset].total;
        std::vector<Candidate>& hits = page.hits[index - options.offset];
        if (hits.size() < options.per_group) {
            hits.push_back(candidate);
        }
    }
    page.group_count = indexes.size();
    return page;
}

} // namespace sijill::search
