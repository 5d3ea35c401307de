#pragma once

#include "kb/documents/document.hpp"

#include <array>
#include <istream>
#include <string>
#include <string_view>

namespace sijill::kb {

/// The path that stands for standard input.
inline constexpr const char* kInputPath = "-";
/// What messages call it.
inline constexpr const char* kInputName = "standard input";

/// Reads a stream whose first bytes say what it holds.
class StandardInput {
public:
    /// Reads the first bytes. `stream` has to live as long as this.
    explicit StandardInput(std::istream& stream);

    /// Returns json_lines if the first sign is that of an object, html if it begins a tag; else
    /// text.
    [[nodiscard]] DocumentKind kind() const;

    /// Returns the next bytes, from the first on, which stay valid until the next call; none at the
    /// end.
    [[nodiscard]] std::string_view next();

    /// Returns all bytes that next() has not returned. Throws Error(bad_input) if those are more
    /// than kLargestText.
    [[nodiscard]] std::string all();

private:
    [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), size_}; }
    void read();

    std::istream* stream_;
    std::array<char, 1U << 16U> bytes_{};
    std::size_t size_ = 0;
    bool is_first_ = true; ///< next() was not called yet
};

} // namespace sijill::kb
