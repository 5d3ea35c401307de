#include "reports/definition/chart_header.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {
namespace {

struct KindOfChart {
    Chart::Kind kind;
    std::vector<std::string> needed;
    std::vector<std::string> others;
};

const std::array<KindOfChart, 4>& kinds_of_charts() {
    static const std::array<KindOfChart, 4> kinds{{
        {Chart::Kind::bar, {"x", "y"}, {"to", "of", "note"}},
        {Chart::Kind::timeline, {"from", "to", "label"}, {"lane", "mark"}},
        {Chart::Kind::matrix, {"x", "y"}, {"note"}},
        {Chart::Kind::graph, {"from", "to"}, {"note"}},
    }};
    return kinds;
}

const KindOfChart& kind_named(std::string_view name) {
    std::vector<std::string> names;
    for (const KindOfChart& kind : kinds_of_charts()) {
        if (name_of(kind.kind) == name) {
            return kind;
        }
        names.emplace_back(name_of(kind.kind));
    }
    throw Error(ErrorCode::bad_input, {"@chart {} is no kind of chart"_text, name},
                {"there are {}"_text, fmt::format("{}", fmt::join(names, ", "))});
}

bool holds(const std::vector<std::string>& parts, std::string_view part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

} // namespace

Chart read_chart(const Annotation& annotation) {
    if (annotation.arguments.empty()) {
        throw Error(ErrorCode::bad_input, {"@{} says nothing"_text, annotation.key});
    }
    const KindOfChart& kind = kind_named(annotation.arguments.front());
    Chart chart{kind.kind, {}};
    for (std::size_t index = 1; index < annotation.arguments.size(); ++index) {
        const NamedArgument part = split_named(annotation.arguments[index]);
        if (part.value.empty() ||
            !(holds(kind.needed, part.name) || holds(kind.others, part.name))) {
            throw Error(
                ErrorCode::bad_input,
                {"@chart {} has no part {}"_text, name_of(kind.kind), annotation.arguments[index]},
                {"its parts are {}=COLUMN, and if need be {}=COLUMN"_text,
                 fmt::format("{}", fmt::join(kind.needed, "=COLUMN, ")),
                 fmt::format("{}", fmt::join(kind.others, "=COLUMN, "))});
        }
        if (!chart.columns.emplace(part.name, part.value).second) {
            throw Error(ErrorCode::bad_input, {"@chart has a second {}"_text, part.name});
        }
    }
    for (const std::string& part : kind.needed) {
        if (!chart.columns.contains(part)) {
            throw Error(ErrorCode::bad_input,
                        {"@chart {} needs {}=COLUMN"_text, name_of(kind.kind), part});
        }
    }
    return chart;
}

} // namespace sijill::reports
