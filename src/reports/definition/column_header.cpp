#include "reports/definition/column_header.hpp"

#include "sijill/error.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::reports {
namespace {

using NamedKind = std::pair<std::string_view, Column::Kind>;

constexpr std::array<NamedKind, 4> kKinds{{
    {"flag", Column::Kind::flag},
    {"entity", Column::Kind::entity},
    {"source", Column::Kind::source},
    {"statement", Column::Kind::statement},
}};

void read_kind(const std::string& word, Column& column) {
    if (word == "code") {
        column.coded = true;
        return;
    }
    const auto* const kind = std::ranges::find(kKinds, word, &NamedKind::first);
    if (kind == kKinds.end()) {
        throw Error(ErrorCode::bad_input,
                    {"@column {}: {} is not code, flag, entity, source or statement"_text,
                     column.key, word});
    }
    column.kind = kind->second;
}

} // namespace

Column read_column(const Annotation& annotation) {
    const std::vector<std::string>& words = annotation.arguments;
    if (words.size() < 3 || words.size() > 5) {
        throw Error(
            ErrorCode::bad_input,
            "@column takes a name and two headings in quotation marks, English and Arabic"_text);
    }
    Column column{.key = words[0], .label_en = words[1], .label_ar = words[2]};
    std::size_t next = 3;
    if (next < words.size() && words[next].find('=') == std::string::npos) {
        read_kind(words[next], column);
        ++next;
    }
    if (next < words.size()) {
        const NamedArgument other = split_named(words[next]);
        const bool is_known = other.name == "as" || other.name == "same";
        if (!is_known || other.value.empty() || column.kind == Column::Kind::flag ||
            next + 1 < words.size()) {
            throw Error(
                ErrorCode::bad_input,
                {"@column {}: {} is not as=COLUMN or same=COLUMN, which a flag has not"_text,
                 column.key, words[next]});
        }
        (other.name == "as" ? column.seen_as : column.same_as) = other.value;
    }
    return column;
}

} // namespace sijill::reports
