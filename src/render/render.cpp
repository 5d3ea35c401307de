#include "render/render.hpp"

#include "render/chart/svg_chart.hpp"
#include "render/formats/formats.hpp"
#include "render/page/render_page.hpp"
#include "render/table/table.hpp"

#include <array>
#include <utility>

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

} // namespace

std::string render(const ResultSet& result, const RenderOptions& options) {
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

std::string render_sections(std::span<const ResultSet> results, const RenderOptions& options) {
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

} // namespace sijill::render
