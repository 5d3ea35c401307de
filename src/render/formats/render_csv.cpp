#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/formats/formats.hpp"
#include "text/unicode/utf8.hpp"

#include <utility>

namespace sijill::render {
namespace {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter;
        if (letter == '"') {
            quoted += letter;
        }
    }
    return quoted + '"';
}

std::string tsv_field(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
        case '\t':
            escaped += "\\t";
            break;
        case '\n':
            escaped += "\\n";
            break;
        case '\r':
            escaped += "\\r";
            break;
        case '\\':
            escaped += "\\\\";
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

/// Returns a text with an apostrophe in front if a spreadsheet would compute it. Numbers stay: what
/// they begin with means nothing else. A sign alone, such as a polarity, computes nothing.
std::string uncomputed(std::string text, const Value& value) {
    constexpr std::string_view kBeginsFormula = "=+-@\t\r";
    const bool computed = !is_number(value) && !text.empty() && text != "+" && text != "-" &&
                          kBeginsFormula.find(text.front()) != std::string_view::npos;
    return computed ? std::string("'").append(text) : std::move(text);
}

/// Returns the line of keys and a line for each row, every cell as `field` writes it.
template <typename Field>
std::string delimited(const ResultSet& result, const RenderOptions& options, char separator,
                      Field field) {
    if (result.columns.empty()) {
        return {};
    }
    std::string lines;
    for (const Column& column : result.columns) {
        lines += field(repaired_text(column.key)) + separator;
    }
    lines.back() = '\n';
    for (const auto& row : result.rows) {
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            std::string text = tagged_text(row[column], result.columns[column]);
            lines += field(options.csv_safe ? uncomputed(std::move(text), row[column]) : text) +
                     separator;
        }
        lines.back() = '\n';
    }
    return lines;
}

} // namespace

std::string render_csv(const ResultSet& result, const RenderOptions& options) {
    // An empty field alone on its line is quoted, because many readers skip an empty line.
    const bool alone = result.columns.size() == 1;
    const std::string lines = delimited(result, options, ',', [&](std::string_view text) {
        return alone && text.empty() ? std::string("\"\"") : csv_field(text);
    });
    return (options.csv_bom && !lines.empty() ? std::string(text::kByteOrderMark) : "") + lines;
}

std::string render_tsv(const ResultSet& result, const RenderOptions& options) {
    return delimited(result, options, '\t', tsv_field);
}

} // namespace sijill::render
