#pragma once

#include "sijill/message.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace sijill {

/// Returns a finished sentence of a library as a message of this format, what stands in its gaps
/// apart, so that it can be said in another language; nothing where it is another sentence. A gap
/// is not empty, and ends where the words behind it first come; the last one where they last come.
template <FixedText Text>
[[nodiscard]] std::optional<Message> recognize(std::string_view sentence,
                                               MessageFormat<Text> format) {
    std::array<std::string, MessageFormat<Text>::gaps()> arguments;
    std::string_view words = format.text();
    for (std::string& argument : arguments) {
        const auto gap = words.find("{}");
        if (!sentence.starts_with(words.substr(0, gap))) {
            return std::nullopt;
        }
        sentence.remove_prefix(gap);
        words.remove_prefix(gap + 2);
        const auto next = words.find("{}");
        const bool last = next == std::string_view::npos;
        if (last && !sentence.ends_with(words)) {
            return std::nullopt;
        }
        const auto end =
            last ? sentence.size() - words.size() : sentence.find(words.substr(0, next));
        if (end == std::string_view::npos || end == 0) {
            return std::nullopt;
        }
        argument = sentence.substr(0, end);
        sentence.remove_prefix(end);
    }
    if (sentence != words) {
        return std::nullopt;
    }
    return std::apply([&](const auto&... argument) { return Message(format, argument...); },
                      arguments);
}

/// Returns the sentence as a message of the first format that it has; else Message::foreign().
template <class... Formats>
[[nodiscard]] Message recognize_any(std::string_view sentence, Formats... formats) {
    std::optional<Message> found;
    const bool known = ((found = recognize(sentence, formats)).has_value() || ...);
    return known ? *found : Message::foreign(std::string(sentence));
}

} // namespace sijill
