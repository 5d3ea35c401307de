#include "render/render.hpp"

#include "render/chart/svg_chart.hpp"
#include "render/formats/formats.hpp"
#include "render/page/render_page.hpp"
#include "render/table/table.hpp"

#include <array>
#include <utility>

namespace sijill {
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

} // namespace

std::string render(const ResultSet& result, const RenderOptions& options) {
    switch (options.format) {
    case Format::json:
        return rendering::render_json(result);
    case Format::jsonl:
        return rendering::render_json_lines(result);
    case Format::csv:
        return rendering::render_csv(result, options);
    case Format::tsv:
        return rendering::render_tsv(result);
    case Format::markdown:
        return rendering::render_markdown(result, options);
    case Format::html:
        return rendering::render_html({&result, 1}, options);
    case Format::xlsx:
        return rendering::render_xlsx({&result, 1}, options);
    case Format::svg:
        return rendering::render_svg(result, options);
    case Format::chart:
        return rendering::render_chart(result, options);
    case Format::table:
        break;
    }
    return rendering::render_table(result, options);
}

std::string render_sections(std::span<const ResultSet> results, const RenderOptions& options) {
    switch (options.format) {
    case Format::json:
        return rendering::render_json_sections(results);
    case Format::jsonl:
        return rendering::render_json_lines_sections(results);
    case Format::html:
        return rendering::render_html(results, options);
    case Format::xlsx:
        return rendering::render_xlsx(results, options);
    case Format::svg:
    case Format::chart:
        if (results.size() > 1) {
            rendering::refuse_picture("");
        }
        break;
    default:
        break;
    }
    std::string text;
    RenderOptions later = options;
    later.csv_bom = false;
    for (const ResultSet& result : results) {
        text += text.empty() ? render(result, options) : '\n' + render(result, later);
    }
    return text;
}

std::optional<Format> format_from_name(std::string_view name) {
    for (const auto& [known, format] : kFormats) {
        if (known == name) {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace sijill
