#include "cli/errors/error_report.hpp"

#include "cli/errors/arabic_errors.hpp"
#include "render/cells/characters.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace sijill::cli {
namespace {

/// Every line said again, or nothing.
std::optional<std::string> lines_in_arabic(const std::string& text) {
    std::istringstream lines(text);
    std::string arabic;
    for (std::string line; std::getline(lines, line);) {
        const auto said = error_in_arabic(line);
        if (!said) {
            return std::nullopt;
        }
        arabic += (arabic.empty() ? "" : "\n") + *said;
    }
    return arabic;
}

/// What is known in English alone stands indented below a word on its kind.
std::string in_arabic(const Error& error) {
    if (const auto arabic = lines_in_arabic(error.what())) {
        return *arabic;
    }
    std::string text =
        render::message(Language::arabic, fmt::format("error.{}", exit_code(error.code())));
    std::istringstream lines(error.what());
    for (std::string line; std::getline(lines, line);) {
        text += "\n  " + line;
    }
    return text;
}

} // namespace

int report_error(const Error& error, Language language) {
    // What was set in may come from anywhere, with bytes that a terminal would obey.
    using render::visible_text;
    std::cerr << "sijill: " << visible_text(is_arabic(language) ? in_arabic(error) : error.what())
              << '\n';
    std::istringstream hint(error.hint());
    for (std::string line; std::getline(hint, line);) {
        const std::string said = is_arabic(language) ? error_in_arabic(line).value_or(line) : line;
        std::cerr << "  " << visible_text(said) << '\n';
    }
    return exit_code(error.code());
}

void say_in_arabic(ResultSet& result, std::string_view column) {
    const std::size_t place = result.column(column).value();
    for (auto& row : result.rows) {
        if (const auto said = error_in_arabic(to_text(row[place]))) {
            row[place] = *said;
        }
    }
}

} // namespace sijill::cli
