#pragma once

#include "kb/documents/document.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// The path that stands for standard input.
inline constexpr const char* kInputPath = "-";
/// What messages call it.
inline constexpr const char* kInputName = "standard input";

/// Reads a stream whose first bytes say what it holds. It takes what is there and waits only where
/// nothing is, so that the lines of a pipe can be read as they come.
class StandardInput {
public:
    /// Reads the first bytes. Calls `before_wait`, unless it is empty, each time before it may wait
    /// for more: where the stream does not tell that bytes are there (std::streambuf::in_avail()).
    /// `stream` has to live as long as this.
    StandardInput(std::istream& stream, std::function<void()> before_wait);

    /// Returns json_lines if the first sign is that of an object, html if it begins a tag; else
    /// text.
    [[nodiscard]] DocumentKind kind() const { return kind_.value_or(DocumentKind::text); }

    /// Returns the next bytes, from the first on, which stay valid until the next call; none at the
    /// end.
    [[nodiscard]] std::string_view next();

    /// Returns all bytes that next() has not returned. Throws Error(bad_input) if those are more
    /// than kLargestText.
    [[nodiscard]] std::string all();

private:
    [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), size_}; }
    [[nodiscard]] std::size_t read(char* target, std::size_t room);

    std::istream* stream_;
    std::function<void()> before_wait_;
    std::array<char, 1U << 16U> bytes_{};
    std::size_t size_ = 0;
    std::optional<DocumentKind> kind_; ///< nothing where all bytes leave it open
    bool is_first_ = true;             ///< next() was not called yet
};

} // namespace sijill::kb
