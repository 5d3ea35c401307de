#include "render/render.hpp"

#include "render/cells/shown_columns.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/formats/formats.hpp"
#include "render/page/render_page.hpp"
#include "render/table/table.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace sijill::render {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 10> kFormats = {{
    {"table", Format::table},
    {"json", Format::json},
    {"jsonl", Format::jsonl},
    {"csv", Format::csv},
    {"tsv", Format::tsv},
    {"markdown", Format::markdown},
    {"html", Format::html},
    {"xlsx", Format::xlsx},
    {"svg", Format::svg},
    {"chart", Format::chart},
}};

/// Returns the result with the columns that the format shows, or nothing where those are all that
/// it has. A page chooses for itself, since it makes links of what it does not show, and a picture
/// draws what it names.
std::optional<ResultSet> with_some_columns(const ResultSet& result, const RenderOptions& options) {
    const Format format = options.format;
    const bool drawn = format == Format::html || format == Format::svg || format == Format::chart;
    const bool chooses = format == Format::table || format == Format::markdown;
    if (drawn || (!chooses && options.columns.empty())) {
        return std::nullopt;
    }
    const std::vector<std::size_t> shown = shown_columns(result, options);
    return shown.size() == result.columns.size() && options.columns.empty()
               ? std::nullopt
               : std::optional(with_columns(result, shown));
}

/// Returns the results that have any of the columns asked for, with those that the format shows.
std::vector<ResultSet> with_some_columns(std::span<const ResultSet> results,
                                         const RenderOptions& options) {
    std::vector<ResultSet> some;
    for (const ResultSet& result : results) {
        if (options.columns.empty() || !shown_columns(result, options).empty()) {
            some.push_back(with_some_columns(result, options).value_or(result));
        }
    }
    return some;
}

std::string in_format(const ResultSet& result, const RenderOptions& options) {
    switch (options.format) {
    case Format::json:
        return render_json(result);
    case Format::jsonl:
        return render_json_lines(result);
    case Format::csv:
        return render_csv(result, options);
    case Format::tsv:
        return render_tsv(result, options);
    case Format::markdown:
        return render_markdown(result, options);
    case Format::html:
        return render_html({&result, 1}, options);
    case Format::xlsx:
        return render_xlsx({&result, 1}, options);
    case Format::svg:
        return render_svg(result, options);
    case Format::chart:
        return render_chart(result, options);
    case Format::table:
        break;
    }
    return render_table(result, options);
}

} // namespace

std::string render(const ResultSet& result, const RenderOptions& options) {
    const std::optional<ResultSet> some = with_some_columns(result, options);
    return in_format(some ? *some : result, options);
}

std::string render_sections(std::span<const ResultSet> sections, const RenderOptions& options) {
    const std::vector<ResultSet> results = with_some_columns(sections, options);
    switch (options.format) {
    case Format::json:
        return render_json_sections(results);
    case Format::jsonl:
        return render_json_lines_sections(results);
    case Format::html:
        return render_html(results, options);
    case Format::xlsx:
        return render_xlsx(results, options);
    case Format::svg:
    case Format::chart:
        if (results.size() > 1) {
            refuse_picture("");
        }
        break;
    default:
        break;
    }
    std::string text;
    RenderOptions later = options;
    later.csv_bom = false;
    for (const ResultSet& result : results) {
        text += text.empty() ? in_format(result, options) : '\n' + in_format(result, later);
    }
    return text;
}

std::string title_line(const std::string& title, const RenderOptions& options) {
    ResultSet heading;
    heading.title = title;
    switch (title.empty() ? Format::json : options.format) {
    case Format::table:
        return render_table(heading, options) + '\n';
    case Format::markdown:
        return render_markdown(heading, options).erase(0, 1) + '\n'; // one level above sections
    default:
        return {};
    }
}

std::optional<Format> format_from_name(std::string_view name) {
    for (const auto& [known, format] : kFormats) {
        if (known == name) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace sijill::render
