#include "render/page/html_table.hpp"

#include "base/dates.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/filters.hpp"
#include "render/cells/iso_dates.hpp"
#include "render/cells/shown_columns.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/messages.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

#include <variant>
#include <vector>

namespace sijill::render {
namespace {

/// The display width from which a cell counts as a sentence and gets a least width of its own.
constexpr std::size_t kLongCell = 40;
/// The display width from which it counts as a phrase, of which a line has more than one word.
constexpr std::size_t kPhraseCell = 18;
/// A table of more columns than this becomes records on paper.
constexpr std::size_t kMostColumnsOnPaper = 8;

/// Writes the cells of one result.
class TableWriter {
public:
    TableWriter(const ResultSet& result, const RenderOptions& options, const AddressOf& address)
        : result_(result), options_(options), address_(address),
          columns_(shown_columns(result, options)) {
        for (std::size_t index = 0; index < result.columns.size(); ++index) {
            labels_.push_back(attribute_text(result.columns[index].label(options.language)));
            names_.push_back(named_by(index));
        }
    }

    [[nodiscard]] std::string table() const {
        std::string table =
            fmt::format("<table{}>\n<thead>\n<tr>",
                        columns_.size() > kMostColumnsOnPaper ? " class=\"many\"" : "");
        for (const std::size_t column : columns_) {
            table += heading(column);
        }
        table += "</tr>\n</thead>\n<tbody>\n";
        for (const auto& row : result_.rows) {
            table += "<tr>";
            for (const std::size_t column : columns_) {
                table += cell(row, column);
            }
            table += "</tr>\n";
        }
        return table + "</tbody>\n</table>\n";
    }

private:
    /// Returns the columns that identify what a column names: itself, or others.
    [[nodiscard]] std::vector<std::size_t> named_by(std::size_t named) const {
        std::vector<std::size_t> found;
        for (std::size_t index = 0; index < result_.columns.size(); ++index) {
            const Column& column = result_.columns[index];
            const bool identifies =
                column.kind != Column::Kind::plain && column.kind != Column::Kind::flag;
            if (identifies && (index == named || column.seen_as == result_.columns[named].key)) {
                found.push_back(index);
            }
        }
        return found;
    }

    [[nodiscard]] std::string heading(std::size_t column) const {
        return fmt::format("<th scope=\"col\"{}>{}</th>",
                           is_number_column(result_, column) ? " class=\"number\"" : "",
                           bdi(result_.columns[column].label(options_.language)));
    }

    [[nodiscard]] std::string address_of(const std::vector<Value>& row, std::size_t column) const {
        for (const std::size_t handle : names_[column]) {
            const std::string id = to_text(row[handle]);
            if (address_ && !id.empty()) {
                return address_(result_.columns[handle].kind, id, 0);
            }
        }
        return {};
    }

    /// Returns a value, or where there is none what identifies that which it would name.
    [[nodiscard]] const Value& value_of(const std::vector<Value>& row, std::size_t index) const {
        const bool missing = std::holds_alternative<std::monostate>(row[index]);
        return missing && !names_[index].empty() ? row[names_[index].front()] : row[index];
    }

    [[nodiscard]] std::string cell(const std::vector<Value>& row, std::size_t index) const {
        const Column& column = result_.columns[index];
        const Value& value = value_of(row, index);
        const MarkedText text = cell_text(value, column, options_);
        if (text.text.empty()) {
            return fmt::format("<td data-label=\"{}\"></td>", labels_[index]);
        }
        const std::string code = to_text(value);
        if (column.coded && is_certainty(code) && column.key.ends_with("certainty")) {
            return filled(row, index, "", certainty_chip(code, options_.language));
        }
        const std::string content = highlight(text.text, text.spans, HighlightStyle::html);
        if (is_number(value) && column.kind != Column::Kind::flag) {
            return filled(row, index, "number", fmt::format("<bdi dir=\"ltr\">{}</bdi>", content));
        }
        if (looks_like_date(text.text)) {
            return filled(row, index, "date", fmt::format("<bdi dir=\"ltr\">{}</bdi>", content));
        }
        const std::size_t width = display_width(text.text);
        const bool is_long = width >= kLongCell;
        return filled(row, index,
                      is_long                ? "long"
                      : width >= kPhraseCell ? "phrase"
                                             : "",
                      fmt::format("<bdi{}>{}</bdi>", is_long ? direction(text.text) : "",
                                  with_dates_apart(content, "<bdi dir=\"ltr\">", "</bdi>")));
    }

    /// Returns the attribute of a sentence that runs against the page. `<bdi>` takes its direction
    /// from its text but does not align it. Short cells stay aligned with their column.
    [[nodiscard]] std::string_view direction(std::string_view text) const {
        const Direction own = direction_of(text);
        if (own == Direction::right_to_left && !is_arabic(options_.language)) {
            return " dir=\"rtl\"";
        }
        return own == Direction::left_to_right && is_arabic(options_.language) ? " dir=\"ltr\""
                                                                               : "";
    }

    [[nodiscard]] std::string filled(const std::vector<Value>& row, std::size_t column,
                                     std::string_view classes, std::string_view markup) const {
        return fmt::format("<td{} data-label=\"{}\">{}</td>",
                           classes.empty() ? "" : fmt::format(" class=\"{}\"", classes),
                           labels_[column], html_link(address_of(row, column), markup));
    }

    const ResultSet& result_;
    const RenderOptions& options_;
    const AddressOf& address_;
    std::vector<std::size_t> columns_;
    std::vector<std::string> labels_;             ///< by column; markup
    std::vector<std::vector<std::size_t>> names_; ///< by column
};

std::string label_of(const ResultSet& result) {
    return attribute_text(result.title.empty() ? "Sijill" : result.title);
}

} // namespace

std::string html_table(const ResultSet& result, const RenderOptions& options,
                       const AddressOf& address) {
    return scroll_box("box sheet", label_of(result), TableWriter(result, options, address).table());
}

std::string html_picture(const ResultSet& result, const RenderOptions& options) {
    if (!result.chart || result.rows.empty() || is_too_large(result)) {
        return {};
    }
    const std::string label =
        fmt::format("{}: {}", message(options.language, "page.picture"), label_of(result));
    return fmt::format("<figure class=\"sheet\">\n{}</figure>\n",
                       scroll_box("box", label, svg_chart(result, options)));
}

std::string html_introduction(const ResultSet& result, const RenderOptions& options, int level) {
    std::string markup;
    if (!result.title.empty()) {
        markup += html_heading(level, result.title);
    }
    if (!result.description.empty()) {
        markup += fmt::format("<p class=\"quiet\">{}</p>\n", bdi(result.description));
    }
    if (const std::string filters = filter_line(result, options); !filters.empty()) {
        markup += fmt::format("<p>{}</p>\n", bdi(filters));
    }
    return markup.empty() ? markup : fmt::format("<header>\n{}</header>\n", markup);
}

std::string html_section(const ResultSet& result, const RenderOptions& options, int level,
                         const AddressOf& address) {
    const std::string introduction = html_introduction(result, options, level);
    std::string section = introduction;
    if (!result.columns.empty()) {
        section += html_picture(result, options) + html_table(result, options, address);
        if (result.rows.empty()) {
            section += fmt::format("<p>{}</p>\n", bdi(message(options.language, "rows.none")));
        }
    }
    const std::string_view tag = introduction.empty() ? "div" : "section";
    return fmt::format("<{}>\n{}</{}>\n", tag, section, tag);
}

} // namespace sijill::render
