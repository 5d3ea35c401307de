#include "render/cells/cells.hpp"

#include "render/cells/characters.hpp"
#include "render/cells/hijri.hpp"
#include "render/messages.hpp"

#include <array>
#include <variant>

namespace sijill::render {
namespace {

constexpr std::string_view kDecimalSeparator = "\u066B";
constexpr std::array<std::string_view, 10> kArabDigits = {"\u0660", "\u0661", "\u0662", "\u0663",
                                                          "\u0664", "\u0665", "\u0666", "\u0667",
                                                          "\u0668", "\u0669"};

} // namespace

bool is_number(const Value& value) {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

bool is_number_column(const ResultSet& result, std::size_t column) {
    bool found = false;
    for (const auto& row : result.rows) {
        const bool number = is_number(row[column]);
        if (!number && !std::holds_alternative<std::monostate>(row[column])) {
            return false;
        }
        found = found || number;
    }
    return found;
}

MarkedText cell_text(const Value& value, const Column& column, const RenderOptions& options) {
    if (column.kind == Column::Kind::flag &&
        (value == Value(std::int64_t{0}) || value == Value(std::int64_t{1}))) {
        return {message(options.language, value == Value(std::int64_t{1}) ? "flag.yes" : "flag.no"),
                {}};
    }
    if (is_number(value)) {
        const std::string number = to_text(value);
        return {options.arab_digits ? in_arab_digits(number) : number, {}};
    }
    std::string visible = visible_text(to_text(value));
    if (column.coded) {
        visible = word_for(visible, options.language);
    }
    if (options.hijri) {
        visible = in_hijri(visible, options.language, options.arab_digits).value_or(visible);
    }
    return column.highlighted ? split_marks(visible) : MarkedText{std::move(visible), {}};
}

std::string raw_text(const Value& value, const Column& column) {
    const std::string text = repaired_text(to_text(value));
    return column.highlighted && !is_number(value) ? split_marks(text).text : text;
}

std::string tagged_text(const Value& value, const Column& column) {
    const std::string text = repaired_text(to_text(value));
    return column.highlighted && !is_number(value) ? with_tags(text) : text;
}

std::string in_arab_digits(std::string_view number) {
    if (number.find_first_not_of("-.0123456789") != std::string_view::npos) {
        return std::string(number);
    }
    std::string arab;
    for (const char letter : number) {
        if (letter == '.') {
            arab += kDecimalSeparator;
        } else if (letter == '-') {
            arab += letter;
        } else {
            arab += kArabDigits[static_cast<std::size_t>(letter - '0')];
        }
    }
    return arab;
}

} // namespace sijill::render
