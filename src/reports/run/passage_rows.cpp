#include "reports/run/passage_rows.hpp"

#include "kb/store/connection.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/run/runner.hpp"

#include <set>

namespace sijill {

ResultSet rows_of_passages(KnowledgeBase& base, const PassageResult& found, PassageRows kind,
                           Language language) {
    const Report query =
        reports::built_in_file(kind == PassageRows::statements ? "queries/search/statements.sql"
                                                               : "queries/search/entities.sql");
    ResultSet all;
    all.name = query.name;
    all.columns = query.columns;
    std::set<std::string> seen;
    for (const PassageHit& hit : found.hits) {
        ResultSet some = reports::run_statement(base.connection().handle(), query,
                                                {{"sentence", hit.id}}, language);
        for (std::vector<Value>& row : some.rows) {
            if (seen.insert(to_text(row.front())).second) {
                all.rows.push_back(std::move(row));
            }
        }
    }
    return all;
}

} // namespace sijill
