#include "reports/run/citation.hpp"

#include "reports/run/run_statement.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <map>
#include <set>

namespace sijill::reports {
namespace {

constexpr std::string_view kStatementId = "statement_id";

} // namespace

std::string statement_ids(const ResultSet& result) {
    std::set<std::int64_t> ids;
    if (const auto column = result.column(kStatementId)) {
        for (const auto& row : result.rows) {
            if (const auto* id = std::get_if<std::int64_t>(&row[*column])) {
                ids.insert(*id);
            }
        }
    }
    return fmt::format("[{}]", fmt::join(ids, ","));
}

void cite(KnowledgeBase& base, ResultSet& result, Language language) {
    const auto id_column = result.column(kStatementId);
    if (!id_column) {
        return;
    }
    const ResultSet evidence = run_built_in(base, "queries/cite/evidence.sql",
                                            {{"statement_ids", statement_ids(result)}}, language);
    std::map<Value, const std::vector<Value>*> rows;
    for (const auto& row : evidence.rows) {
        rows.emplace(row[*evidence.column(kStatementId)], &row);
    }
    for (std::size_t index = 0; index < evidence.columns.size(); ++index) {
        if (result.column(evidence.columns[index].key)) {
            continue;
        }
        result.columns.push_back(evidence.columns[index]);
        for (auto& row : result.rows) {
            const auto found = rows.find(row[*id_column]);
            row.push_back(found == rows.end() ? Value() : (*found->second)[index]);
        }
    }
}

} // namespace sijill::reports
