#include "reports/sql/view_columns.hpp"

#include "base/embedded_files.hpp"
#include "base/sql_annotations.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sijill::reports {
namespace {

constexpr std::string_view kCode = "code";
constexpr std::string_view kFlag = "flag";

using Kinds = std::map<std::string, std::string, std::less<>>;

/// Returns the columns that are read as words, by name.
const Kinds& kinds_of_columns() {
    static const Kinds kinds = [] {
        Kinds found;
        for (const EmbeddedFile& file : embedded_files("schema/views/ar_")) {
            for (const Annotation& annotation : read_annotations(file.name, file.content)) {
                const std::vector<std::string>& words = annotation.arguments;
                if (annotation.key == "column" &&
                    (words.back() == kCode || words.back() == kFlag)) {
                    found[words.front()] = words.back();
                }
            }
        }
        return found;
    }();
    return kinds;
}

bool is_flag(const Value& value) {
    return value == Value(std::int64_t{0}) || value == Value(std::int64_t{1});
}

bool is_null(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

} // namespace

void mark_columns_of_views(ResultSet& result) {
    for (std::size_t index = 0; index < result.columns.size(); ++index) {
        Column& column = result.columns[index];
        const auto kind = kinds_of_columns().find(column.key);
        if (kind == kinds_of_columns().end()) {
            continue;
        }
        const bool is_of_flags = kind->second == kFlag;
        column.coded = !is_of_flags;
        if (is_of_flags && std::ranges::all_of(result.rows, [index](const auto& row) {
                return is_flag(row[index]) || is_null(row[index]);
            })) {
            column.kind = Column::Kind::flag;
        }
    }
}

} // namespace sijill::reports
