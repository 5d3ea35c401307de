#pragma once

#include "sijill/api.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace sijill {

/// A string literal as a template argument.
template <std::size_t Size>
struct FixedText {
    char letters[Size]{};

    consteval FixedText(const char (&text)[Size]) { // NOLINT(google-explicit-constructor)
        for (std::size_t index = 0; index < Size; ++index) {
            letters[index] = text[index];
        }
    }
};

/// An entry of message_formats(). Every format in the program makes one before main() begins.
class SIJILL_API ListedFormat {
public:
    explicit ListedFormat(std::string_view format) noexcept;

private:
    friend std::vector<std::string_view> message_formats();

    static const ListedFormat*& last() noexcept;

    std::string_view format_;
    const ListedFormat* previous_;
};

/// An English sentence with a `{}` for each argument; `{{` and `}}` stand for braces.
/// Written as a literal, `"there is no report {}"_text`. Every one in the program is on the list of
/// message_formats().
template <FixedText Text>
struct MessageFormat {
    MessageFormat() { static_cast<void>(&kListed); }

    [[nodiscard]] static constexpr std::string_view text() {
        return {Text.letters, sizeof(Text.letters) - 1};
    }

    /// The number of `{}`.
    [[nodiscard]] static consteval std::size_t gaps() {
        std::size_t count = 0;
        for (std::size_t index = 0; index + 1 < text().size(); ++index) {
            if (text().substr(index, 2) == "{}") {
                ++count;
                ++index;
            } else if (text()[index] == '{' || text()[index] == '}') {
                ++index; // the second of a doubled brace
            }
        }
        return count;
    }

private:
    static inline const ListedFormat kListed{text()};
};

/// `"there is no report {}"_text`: see MessageFormat.
template <FixedText Text>
[[nodiscard]] MessageFormat<Text> operator""_text() {
    return {};
}

/// What the program says to a person: an English sentence and its arguments, kept apart until the
/// message is read, so that it can be said in another language. Plain data; owns its arguments.
/// Different threads may read one message.
class SIJILL_API Message {
public:
    /// Returns the translation of a format, in which the arguments are `{}` in order or `{0}`,
    /// `{1}` by number; empty if it has none.
    using Catalogue = std::function<std::string_view(std::string_view format)>;

    /// Says nothing.
    Message() = default;

    /// Makes a message of a format and its arguments: strings, integers, and other messages, which
    /// are translated with it.
    template <FixedText Text, class... Arguments>
    Message(MessageFormat<Text> format, // NOLINT(google-explicit-constructor)
            const Arguments&... arguments)
        : Message(format.text(), {argument(arguments)...}) {
        static_assert(MessageFormat<Text>::gaps() == sizeof...(arguments),
                      "a sentence has as many arguments as gaps");
    }

    /// Makes a message of a name, a location or a value, which is the same in every language.
    [[nodiscard]] static Message verbatim(std::string text);

    /// Makes a message of what a library, such as SQLite, says in English and no catalogue has.
    [[nodiscard]] static Message foreign(std::string text);

    /// Makes one message of several, each on a line of its own.
    [[nodiscard]] static Message lines(std::vector<Message> messages);

    /// Whether there is nothing to say.
    [[nodiscard]] bool empty() const noexcept { return kind_ != Kind::lines && text_.empty(); }

    /// Returns this message, or another if this one is empty.
    [[nodiscard]] Message or_else(const Message& other) const { return empty() ? other : *this; }

    /// Returns the sentence in English, UTF-8, without a final full stop or line break.
    [[nodiscard]] std::string text() const;

    /// Returns the sentence in the language of a catalogue, or nothing if the catalogue lacks any
    /// part of it, so that a message never mixes two languages.
    [[nodiscard]] std::optional<std::string> text_by(const Catalogue& catalogue) const;

    /// Returns the format of the sentence in English; empty for what has none.
    [[nodiscard]] std::string_view format() const noexcept {
        return kind_ == Kind::format ? std::string_view(text_) : std::string_view();
    }

    /// Returns what is set into the sentence, in order; for a message in it what is set into that.
    [[nodiscard]] std::vector<std::string> arguments() const;

    /// Returns the messages of lines(), or this one alone; none if it is empty.
    [[nodiscard]] std::vector<Message> each_line() const;

private:
    enum class Kind { format, verbatim, foreign, lines };

    Message(std::string_view format, std::vector<Message> arguments);
    Message(Kind kind, std::string text, std::vector<Message> parts);

    template <class Argument>
    static Message argument(const Argument& value) {
        if constexpr (std::is_same_v<Argument, Message>) {
            return value;
        } else if constexpr (std::is_integral_v<Argument>) {
            return verbatim(std::to_string(value));
        } else {
            return verbatim(std::string(value));
        }
    }

    Kind kind_ = Kind::verbatim;
    std::string text_; ///< the format, or the words; empty for lines
    std::vector<Message> parts_;
};

/// Returns all formats in this program and the libraries it links, ascending. For tests that
/// compare catalogues with them.
[[nodiscard]] SIJILL_API std::vector<std::string_view> message_formats();

} // namespace sijill
