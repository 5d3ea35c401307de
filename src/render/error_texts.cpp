#include "render/error_texts.hpp"

#include "base/embedded_files.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <optional>
#include <sstream>
#include <string_view>

namespace sijill::render {
namespace {

/// The Arabic of a format; empty where it is not known.
std::string_view arabic_format(std::string_view english) {
    static const toml::table formats =
        toml::parse(embedded_files("messages/errors.ar.toml").front().content);
    const auto* found = formats.get_as<std::string>(english);
    return found == nullptr ? std::string_view() : found->get();
}

std::optional<std::string> arabic_text(Language language, const Message& message) {
    return is_arabic(language) ? message.text_by(arabic_format) : std::nullopt;
}

} // namespace

std::string text_in(Language language, const Message& message) {
    return arabic_text(language, message).value_or(message.text());
}

std::string text_of(const Error& error, Language language) {
    if (!is_arabic(language)) {
        return error.what();
    }
    if (const auto arabic = arabic_text(language, error.message())) {
        return *arabic;
    }
    return message(language, fmt::format("error.{}", exit_code(error.code()))) +
           indented_lines(error.what());
}

std::string indented_lines(const std::string& text) {
    std::string lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines += "\n  " + line;
    }
    return lines;
}

} // namespace sijill::render
