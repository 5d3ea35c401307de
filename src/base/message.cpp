#include "sijill/message.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace sijill {
namespace {

std::string set_in(std::string_view format, const std::vector<std::string>& arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& argument : arguments) {
        store.push_back(argument);
    }
    return fmt::vformat(format, store);
}

} // namespace

ListedFormat::ListedFormat(std::string_view format) noexcept
    : format_(format), previous_(std::exchange(last(), this)) {
}

const ListedFormat*& ListedFormat::last() noexcept {
    static const ListedFormat* last = nullptr;
    return last;
}

std::vector<std::string_view> message_formats() {
    std::vector<std::string_view> formats;
    for (const ListedFormat* listed = ListedFormat::last(); listed != nullptr;
         listed = listed->previous_) {
        formats.push_back(listed->format_);
    }
    std::ranges::sort(formats);
    return formats;
}

Message::Message(std::string_view format, std::vector<Message> arguments)
    : Message(Kind::format, std::string(format), std::move(arguments)) {
}

Message::Message(Kind kind, std::string text, std::vector<Message> parts)
    : kind_(kind), text_(std::move(text)), parts_(std::move(parts)) {
}

Message Message::verbatim(std::string text) {
    return {Kind::verbatim, std::move(text), {}};
}

Message Message::foreign(std::string text) {
    return {Kind::foreign, std::move(text), {}};
}

Message Message::lines(std::vector<Message> messages) {
    return {Kind::lines, {}, std::move(messages)};
}

std::string Message::text() const {
    std::vector<std::string> parts;
    for (const Message& part : parts_) {
        parts.push_back(part.text());
    }
    switch (kind_) {
    case Kind::format:
        return set_in(text_, parts);
    case Kind::lines:
        return fmt::format("{}", fmt::join(parts, "\n"));
    case Kind::verbatim:
    case Kind::foreign:
        break;
    }
    return text_;
}

std::optional<std::string> Message::text_by(const Catalogue& catalogue) const {
    std::vector<std::string> parts;
    for (const Message& part : parts_) {
        auto text = part.text_by(catalogue);
        if (!text) {
            return std::nullopt;
        }
        parts.push_back(std::move(*text));
    }
    switch (kind_) {
    case Kind::format:
        break;
    case Kind::lines:
        return fmt::format("{}", fmt::join(parts, "\n"));
    case Kind::verbatim:
        return text_;
    case Kind::foreign:
        return std::nullopt;
    }
    const std::string_view format = catalogue(text_);
    return format.empty() ? std::nullopt : std::optional(set_in(format, parts));
}

std::vector<std::string> Message::arguments() const {
    std::vector<std::string> arguments;
    for (const Message& part : parts_) {
        if (part.parts_.empty()) {
            arguments.push_back(part.text());
            continue;
        }
        for (std::string& argument : part.arguments()) {
            arguments.push_back(std::move(argument));
        }
    }
    return arguments;
}

std::vector<Message> Message::each_line() const {
    if (kind_ == Kind::lines) {
        return parts_;
    }
    return empty() ? std::vector<Message>() : std::vector{*this};
}

} // namespace sijill
