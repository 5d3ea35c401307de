#include "search/plan/field_filter.hpp"

#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sijill::search {
namespace {

std::string_view comparison(FieldTest test) {
    switch (test) {
    case FieldTest::at_least:
        return ">=";
    case FieldTest::above:
        return ">";
    case FieldTest::at_most:
        return "<=";
    case FieldTest::below:
        return "<";
    case FieldTest::any_of:
    case FieldTest::none_of:
        break;
    }
    return "";
}

/// Returns SQL: a list of `count` parameters.
std::string parameters(std::size_t count) {
    std::string list;
    for (std::size_t parameter = 0; parameter < count; ++parameter) {
        list += parameter == 0 ? "?" : ", ?";
    }
    return list;
}

/// Returns the condition in SQL, with a parameter for each value. A field without a value (NULL) is
/// equal to none of them.
std::string condition(const FieldFilter& filter, const std::string& column) {
    if (filter.test == FieldTest::any_of) {
        return fmt::format("{} IN ({})", column, parameters(filter.values.size()));
    }
    if (filter.test == FieldTest::none_of) {
        return fmt::format("({} IN ({})) IS NOT TRUE", column, parameters(filter.values.size()));
    }
    if (filter.values.size() != 1) {
        throw Error(ErrorCode::bad_input,
                    {"the filter on \"{}\" compares with {} values"_text, filter.field,
                     filter.values.size()},
                    "a comparison takes one value; give another filter for each further one"_text);
    }
    return fmt::format("{} {} ?", column, comparison(filter.test));
}

std::string all_conditions(sqlite3* db, const IndexTables& tables,
                           const std::vector<FieldFilter>& where) {
    std::string conditions;
    for (const FieldFilter& filter : where) {
        conditions += conditions.empty() ? "" : " AND ";
        conditions += condition(filter, quoted_identifier(require_field(db, tables, filter.field)));
    }
    return conditions;
}

/// Throws if there are too many filters: joined by AND, they make an expression as deep as their
/// number.
void require_shallow(sqlite3* db, const std::vector<FieldFilter>& where) {
    constexpr std::size_t kDepthOfOne = 4;
    const int depth = sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, -1); // 0: none is set
    if (depth > 0 && where.size() + kDepthOfOne > static_cast<std::size_t>(depth)) {
        throw Error(ErrorCode::bad_input,
                    {"there are {} filters, in an expression that may be only {} deep"_text,
                     where.size(), depth},
                    "join the values of one field in one filter"_text);
    }
}

void require_bindable(sqlite3* db, const std::vector<FieldFilter>& where) {
    std::size_t values = 0;
    for (const FieldFilter& filter : where) {
        values += filter.values.size();
    }
    const int most = sqlite3_limit(db, SQLITE_LIMIT_VARIABLE_NUMBER, -1);
    if (values > static_cast<std::size_t>(most)) {
        throw Error(ErrorCode::bad_input,
                    {"the filters have {} values, more than the {} that a statement can bind"_text,
                     values, most},
                    "give the passages themselves in SearchOptions::among"_text);
    }
}

PassageIds passages_where(sqlite3* db, const IndexTables& tables,
                          const std::vector<FieldFilter>& where) {
    require_shallow(db, where);
    const std::string conditions = all_conditions(db, tables, where);
    require_bindable(db, where);
    Statement row = prepare(db, tables, sql::kPassagesWhere, conditions);
    row.start();
    int parameter = 0;
    for (const FieldFilter& filter : where) {
        for (const std::string& value : filter.values) {
            row.bind(++parameter, value);
        }
    }
    PassageIds passages;
    while (row.step()) {
        passages.push_back(row.integer(0));
    }
    // Sorted here, since with an ORDER BY SQLite may read the table instead of an index.
    std::ranges::sort(passages);
    return passages;
}

} // namespace

std::optional<PassageIds> allowed_passages(sqlite3* db, const IndexTables& tables,
                                           const SearchOptions& options) {
    PassageIds allowed;
    if (options.where.empty()) {
        if (!options.among) {
            return std::nullopt;
        }
        std::ranges::unique_copy(*options.among, std::back_inserter(allowed));
        return allowed;
    }
    PassageIds passages = passages_where(db, tables, options.where);
    if (!options.among) {
        return passages;
    }
    std::ranges::set_intersection(passages, *options.among, std::back_inserter(allowed));
    return allowed;
}

} // namespace sijill::search
