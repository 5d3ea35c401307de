#include "base/sqlite_messages.hpp"

#include <array>
#include <optional>
#include <string>

namespace sijill {
namespace {

constexpr std::string_view kGap = "{}";

/// Returns the message if `text` is this sentence, with anything but nothing in its gap.
using Recognizer = std::optional<Message> (*)(std::string_view text);

template <FixedText Text>
Recognizer recognizer(MessageFormat<Text> /*format*/) {
    return [](std::string_view text) -> std::optional<Message> {
        using Format = MessageFormat<Text>;
        if constexpr (Format::gaps() == 0) {
            return text == Format::text() ? std::optional<Message>(Format()) : std::nullopt;
        } else {
            const std::size_t gap = Format::text().find(kGap);
            const std::string_view before = Format::text().substr(0, gap);
            const std::string_view behind = Format::text().substr(gap + kGap.size());
            if (text.size() <= before.size() + behind.size() || !text.starts_with(before) ||
                !text.ends_with(behind)) {
                return std::nullopt;
            }
            text.remove_prefix(before.size());
            text.remove_suffix(behind.size());
            return Message(Format(), text);
        }
    };
}

const auto& recognizers() {
    static const std::array all{
        recognizer("database is locked"_text),
        recognizer("database or disk is full"_text),
        recognizer("database disk image is malformed"_text),
        recognizer("file is not a database"_text),
        recognizer("disk I/O error"_text),
        recognizer("unable to open database file"_text),
        recognizer("attempt to write a readonly database"_text),
        recognizer("interrupted"_text),
        recognizer("no such table: {}"_text),
        recognizer("no such column: {}"_text),
        recognizer("no such function: {}"_text),
        recognizer("ambiguous column name: {}"_text),
        recognizer("near \"{}\": syntax error"_text),
        recognizer("incomplete input"_text),
        recognizer("unrecognized token: {}"_text),
        recognizer("wrong number of arguments to function {}"_text),
        recognizer("malformed JSON"_text),
        recognizer("integer overflow"_text),
        recognizer("CHECK constraint failed: {}"_text),
        recognizer("UNIQUE constraint failed: {}"_text),
        recognizer("NOT NULL constraint failed: {}"_text),
        recognizer("FOREIGN KEY constraint failed"_text),
        recognizer("fts5: syntax error near \"\""_text),
        recognizer("fts5: syntax error near \"{}\""_text),
        recognizer("unterminated string"_text),
        recognizer("unknown special query: {}"_text),
    };
    return all;
}

} // namespace

Message sqlite_message(std::string_view text) {
    for (const Recognizer recognize : recognizers()) {
        if (auto message = recognize(text)) {
            return *message;
        }
    }
    return Message::foreign(std::string(text));
}

} // namespace sijill
