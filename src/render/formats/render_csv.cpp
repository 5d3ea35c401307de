#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/formats/formats.hpp"

#include <vector>

namespace sijill::rendering {
namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

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

using Fields = std::vector<std::string>;

Fields key_fields(const ResultSet& result) {
    Fields fields;
    for (const Column& column : result.columns) {
        fields.push_back(repaired_text(column.key));
    }
    return fields;
}

Fields row_fields(const ResultSet& result, std::size_t row) {
    Fields fields;
    for (std::size_t place = 0; place < result.columns.size(); ++place) {
        fields.push_back(raw_text(result.rows[row][place], result.columns[place]));
    }
    return fields;
}

/// A lone empty field is quoted: many readers take an empty line for no row at all.
std::string csv_line(const Fields& fields) {
    if (fields.size() == 1 && fields.front().empty()) {
        return "\"\"\n";
    }
    std::string line;
    for (std::size_t place = 0; place < fields.size(); ++place) {
        line += (place > 0 ? "," : "") + csv_field(fields[place]);
    }
    return line + '\n';
}

std::string tsv_line(const Fields& fields) {
    std::string line;
    for (std::size_t place = 0; place < fields.size(); ++place) {
        line += (place > 0 ? "\t" : "") + tsv_field(fields[place]);
    }
    return line + '\n';
}

template <typename Line>
std::string delimited(const ResultSet& result, Line line) {
    if (result.columns.empty()) {
        return {};
    }
    std::string lines = line(key_fields(result));
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        lines += line(row_fields(result, row));
    }
    return lines;
}

} // namespace

std::string render_csv(const ResultSet& result, const RenderOptions& options) {
    const bool marked = options.csv_bom && !result.columns.empty();
    return std::string(marked ? kByteOrderMark : "") + delimited(result, csv_line);
}

std::string render_tsv(const ResultSet& result) {
    return delimited(result, tsv_line);
}

} // namespace sijill::rendering
