#pragma once

#include "text/times/calendar.hpp"
#include "text/times/time_words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::text {

/// What stands between a word and the one before it.
enum class Gap : std::uint8_t { space, slash, dash, open, close, comma, other };

/// Something that was read, and the word behind it.
template <class Value>
struct Read {
    Value value;
    std::size_t end;
};

/// The words of a text, to read expressions of time from. Any index may be asked for: behind the
/// last word there are words of no kind.
class TimeText {
public:
    /// `text` must outlive this object.
    TimeText(std::string_view text, std::vector<TimeWord> words)
        : text_(text), words_(std::move(words)) {}

    [[nodiscard]] const TimeWord& operator[](std::size_t index) const {
        static constexpr TimeWord kNone{};
        return index < words_.size() ? words_[index] : kNone;
    }

    [[nodiscard]] std::size_t size() const { return words_.size(); }

    [[nodiscard]] bool is(std::size_t index, WordKind kind) const {
        return (*this)[index].kind == kind;
    }

    [[nodiscard]] bool is_unit(std::size_t index, TimeUnit unit) const {
        return is(index, WordKind::unit) && (*this)[index].value == static_cast<int>(unit);
    }

    /// Whether a word is of a kind and only white space stands before it.
    [[nodiscard]] bool continues(std::size_t index, WordKind kind) const {
        return is(index, kind) && is_joined(index);
    }

    [[nodiscard]] bool is_joined(std::size_t index) const { return gap(index) == Gap::space; }

    /// Returns what stands before a word; Gap::other before the first and behind the last.
    [[nodiscard]] Gap gap(std::size_t index) const;

    /// Returns the text between a word and the one before it, or the text's beginning.
    [[nodiscard]] std::string_view between(std::size_t index) const;

    /// Whether a character stands directly behind a word.
    [[nodiscard]] bool is_before(std::size_t index, char sign) const;

    /// Whether a sentence begins with a word, or what somebody says.
    [[nodiscard]] bool begins_clause(std::size_t index) const;

    [[nodiscard]] std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::vector<TimeWord> words_;
};

} // namespace sijill::text
