#include "cli/errors/error_report.hpp"

#include "base/embedded_files.hpp"
#include "render/cells/characters.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <iostream>
#include <optional>
#include <sstream>
#include <string_view>

namespace sijill::cli {
namespace {

/// The Arabic of a format; empty where it is not known.
std::string_view arabic_format(std::string_view english) {
    static const toml::table formats =
        toml::parse(embedded_files("messages/errors.ar.toml").front().content);
    const auto* found = formats.get_as<std::string>(english);
    return found == nullptr ? std::string_view() : found->get();
}

std::string indented(const std::string& text) {
    std::string lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines += "\n  " + line;
    }
    return lines;
}

std::string text_of(const Error& error, Language language) {
    if (!is_arabic(language)) {
        return error.what();
    }
    if (const auto arabic = error.message().text_by(arabic_format)) {
        return *arabic;
    }
    return render::message(language, fmt::format("error.{}", exit_code(error.code()))) +
           indented(error.what());
}

} // namespace

std::string error_lines(const Error& error, Language language) {
    // What was set in may come from anywhere, with bytes that a terminal would obey.
    using render::visible_text;
    const std::string hint = text_in(language, error.advice());
    return "sijill: " + visible_text(text_of(error, language) + indented(hint)) + '\n';
}

int report_error(const Error& error, Language language) {
    std::cerr << error_lines(error, language);
    return exit_code(error.code());
}

std::string text_in(Language language, const Message& message) {
    const auto arabic =
        is_arabic(language) ? message.text_by(arabic_format) : std::optional<std::string>();
    return arabic.value_or(message.text());
}

} // namespace sijill::cli
