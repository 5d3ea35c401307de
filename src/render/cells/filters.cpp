#include "render/cells/filters.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

namespace sijill::render {
namespace {

std::string shown_value(const Filter& filter, const RenderOptions& options) {
    return filter.coded ? word_for(filter.value, options.language) : filter.value;
}

} // namespace

std::string filter_line(const ResultSet& result, const RenderOptions& options) {
    std::string line;
    for (const Filter& filter : result.filters) {
        line += line.empty() ? "" : message(options.language, "list.semicolon");
        line += fmt::format("{}: {}", filter.meaning, shown_value(filter, options));
    }
    return line;
}

std::string title_as_asked(const ResultSet& result, const RenderOptions& options) {
    if (result.title.empty() || result.filters.empty()) {
        return result.title;
    }
    std::string values;
    for (const Filter& filter : result.filters) {
        values += values.empty() ? "" : message(options.language, "list.separator");
        values += shown_value(filter, options);
    }
    return fmt::format("{}: {}", result.title, values);
}

} // namespace sijill::render
