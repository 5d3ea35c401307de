#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/escape.hpp"
#include "render/cells/filters.hpp"
#include "render/formats/formats.hpp"

namespace sijill::render {
namespace {

/// Returns a description as one paragraph. A first character that would begin a list, a heading or
/// an underline is escaped.
std::string paragraph(std::string_view text) {
    const std::string escaped = escape_markdown(visible_text(text));
    const bool opens_block =
        std::string_view("#+-=").find(escaped.front()) != std::string_view::npos;
    return (opens_block ? "\\" : "") + escaped + '\n';
}

std::string header_lines(const ResultSet& result, const RenderOptions& options) {
    std::string labels = "|";
    std::string rules = "|";
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
        const std::string_view label = result.columns[column].label(options.language);
        labels += ' ' + escape_markdown(visible_text(label)) + " |";
        rules += is_number_column(result, column) ? " ---: |" : " --- |";
    }
    return labels + '\n' + rules + '\n';
}

std::string row_line(const ResultSet& result, const RenderOptions& options, std::size_t row) {
    std::string line = "|";
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
        const MarkedText cell =
            cell_text(result.rows[row][column], result.columns[column], options);
        line += ' ' + highlight(cell.text, cell.spans, HighlightStyle::markdown) + " |";
    }
    return line + '\n';
}

} // namespace

std::string render_markdown(const ResultSet& result, const RenderOptions& options) {
    std::string page;
    if (!result.title.empty()) {
        page.append("## ").append(escape_markdown(visible_text(result.title))).append("\n");
    }
    if (!result.description.empty()) {
        page.append(page.empty() ? "" : "\n").append(paragraph(result.description));
    }
    if (const std::string filters = filter_line(result, options); !filters.empty()) {
        page.append(page.empty() ? "" : "\n").append(paragraph(filters));
    }
    if (result.columns.empty()) {
        return page;
    }
    page.append(page.empty() ? "" : "\n").append(header_lines(result, options));
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        page += row_line(result, options, row);
    }
    return page;
}

} // namespace sijill::render
