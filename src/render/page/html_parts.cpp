#include "render/page/html_parts.hpp"

#include "base/dates.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/escape.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/messages.hpp"
#include "render/page/html_style.hpp"
#include "render/page/render_page.hpp"

#include <fmt/format.h>

#include <variant>

namespace sijill::render {
namespace {

/// The display width from which a cell counts as a sentence and gets a least width of its own.
constexpr std::size_t kLongCell = 40;

/// Returns the attributes of a cell by its text. `<bdi>` takes its direction from its text but does
/// not align it, so a sentence that runs against the page gets `dir`. Short cells stay aligned with
/// their column.
std::string_view sentence_attributes(std::string_view text, Language language) {
    if (display_width(text) < kLongCell) {
        return "";
    }
    const Direction direction = direction_of(text);
    if (direction == Direction::right_to_left && !is_arabic(language)) {
        return " class=\"long\" dir=\"rtl\"";
    }
    if (direction == Direction::left_to_right && is_arabic(language)) {
        return " class=\"long\" dir=\"ltr\"";
    }
    return " class=\"long\"";
}

std::string heading_cell(const ResultSet& result, const RenderOptions& options,
                         std::size_t column) {
    return fmt::format("<th scope=\"col\"{}>{}</th>",
                       is_number_column(result, column) ? " class=\"number\"" : "",
                       bdi(result.columns[column].label(options.language)));
}

std::string data_cell(const Value& value, const Column& column, const RenderOptions& options) {
    if (std::holds_alternative<std::monostate>(value)) {
        return "<td></td>";
    }
    const MarkedText cell = cell_text(value, column, options);
    const std::string content = highlight(cell.text, cell.spans, HighlightStyle::html);
    if (is_number(value)) {
        return fmt::format("<td class=\"number\"><bdi dir=\"ltr\">{}</bdi></td>", content);
    }
    if (looks_like_date(cell.text)) {
        return fmt::format("<td class=\"date\"><bdi dir=\"ltr\">{}</bdi></td>", content);
    }
    return fmt::format("<td{}>{}</td>", sentence_attributes(cell.text, options.language),
                       fmt::format("<bdi>{}</bdi>", content));
}

} // namespace

std::string bdi(std::string_view text) {
    return fmt::format("<bdi>{}</bdi>", escape_html(visible_text(text)));
}

std::string plain_title(const ResultSet& result) {
    return escape_html(visible_text(result.title.empty() ? "Sijill" : result.title), " ");
}

std::string scroll_box(std::string_view classes, std::string_view label, std::string_view content) {
    return fmt::format("<div class=\"{}\" role=\"region\" aria-label=\"{}\" "
                       "tabindex=\"0\">\n{}</div>\n",
                       classes, label, content);
}

std::string html_table(const ResultSet& result, const RenderOptions& options) {
    std::string table = "<table>\n<thead>\n<tr>";
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
        table += heading_cell(result, options, column);
    }
    table += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : result.rows) {
        table += "<tr>";
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            table += data_cell(row[column], result.columns[column], options);
        }
        table += "</tr>\n";
    }
    return scroll_box("box", plain_title(result), table + "</tbody>\n</table>\n");
}

std::string html_picture(const ResultSet& result, const RenderOptions& options) {
    if (!result.chart || result.rows.empty() || is_too_large(result)) {
        return {};
    }
    return scroll_box(
        "box picture",
        fmt::format("{}: {}", message(options.language, "page.picture"), plain_title(result)),
        svg_chart(result, options));
}

std::string html_head(const ResultSet& result, const RenderOptions& options) {
    return fmt::format("<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n"
                       "<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>{}</title>\n<style>{}{}{}</style>\n</head>\n",
                       is_arabic(options.language) ? "ar" : "en",
                       is_arabic(options.language) ? "rtl" : "ltr", plain_title(result), kPalette,
                       kHtmlStyle, kChartStyle);
}

std::string html_section(const ResultSet& result, const RenderOptions& options, int level) {
    std::string section;
    if (!result.title.empty()) {
        section += fmt::format("<h{0}>{1}</h{0}>\n", level, bdi(result.title));
    }
    if (!result.description.empty()) {
        section += fmt::format("<p>{}</p>\n", bdi(result.description));
    }
    if (result.columns.empty()) {
        return section;
    }
    section += html_picture(result, options) + html_table(result, options);
    if (result.rows.empty()) {
        section += fmt::format("<p>{}</p>\n", bdi(message(options.language, "rows.none")));
    }
    return section;
}

} // namespace sijill::render
