#include "cli/error_report.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <iostream>
#include <sstream>
#include <string>

namespace sijill::cli {
namespace {

/// The one hint that nearly every typo gets, in Arabic; any other as it is.
std::string hint_in_arabic(const std::string& line) {
    constexpr std::string_view kAsked = "did you mean ";
    if (!line.starts_with(kAsked) || !line.ends_with('?')) {
        return line;
    }
    std::string names = line.substr(kAsked.size(), line.size() - kAsked.size() - 1);
    if (const auto last = names.rfind(" or "); last != std::string::npos) {
        names.replace(last, std::string_view(" or ").size(), " أو ");
    }
    return message(true, "hint.meant", {{"names", names}});
}

} // namespace

int report_error(const Error& error, bool arabic) {
    const auto code = static_cast<int>(error.code());
    std::cerr << "sijill: ";
    if (arabic) {
        std::cerr << message(true, fmt::format("error.{}", code)) << "\n  ";
    }
    for (const char letter : std::string_view(error.what())) {
        std::cerr << letter << (arabic && letter == '\n' ? "  " : "");
    }
    std::cerr << '\n';
    std::istringstream hint(error.hint());
    for (std::string line; std::getline(hint, line);) {
        std::cerr << "  " << (arabic ? hint_in_arabic(line) : line) << '\n';
    }
    return code;
}

} // namespace sijill::cli
